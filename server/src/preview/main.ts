import type MarkdownIt from 'markdown-it';
import { knowledgeFromDisk } from '../host.ts';
import { disk } from '../state/fileSystem.ts';
import { Workspace } from '../state/workspace.ts';
import { today } from '../text/isoDate.ts';
import { citationPreview } from './renderCitations.ts';

/** What the extension tells the preview about the window. */
export interface PreviewHost {
  /** Full paths of the workspace folders. */
  folders(): readonly string[];
  /** The settings of the editor below `comity`. */
  settings(): unknown;
  report(message: string): void;
}

/** The citations of the preview. The knowledge is read from disk when the first citation is shown, and again after `reset`. */
export interface Preview {
  extend(md: MarkdownIt): void;
  reset(): void;
}

/** Makes the preview's citations; called from the extension, which loads this bundle when a preview opens. */
export function createPreview(host: PreviewHost): Preview {
  const source = knowledgeFromDisk((message) => host.report(message));
  let workspace: Workspace | undefined;
  const opened = (): Workspace => {
    if (!workspace) {
      workspace = new Workspace(disk, source);
      workspace.open(host.folders(), host.settings());
    }
    return workspace;
  };
  return {
    extend: (md) => citationPreview(md, { catalogOf: (uri) => opened().catalogOf(uri), today }),
    reset: () => {
      workspace = undefined;
    },
  };
}
