import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { complete } from '../features/completion.ts';
import { describeEntry, describeProvision } from '../knowledge/describe.ts';
import type { Catalog } from '../knowledge/catalog.ts';
import { asOf } from '../state/view.ts';
import type { View } from '../state/view.ts';
import { toRange } from './convert.ts';
import type { FeatureOptions } from './features.ts';
import { answering, guarded } from './handler.ts';
import { CompletionItemKind } from './protocol.ts';

/** What an item carries so that it can be described later: the memo it was offered in and what it would cite. */
interface ItemData {
  readonly uri: string;
  /** `un:charter`, or `un:charter art_51`. */
  readonly id: string;
}

const NOTHING: CompletionList = { isIncomplete: false, items: [] };

/** Completion: light items at once, the description of one when the user looks at it. */
export function registerCompletion({ connection, context, workspace }: FeatureOptions): void {
  connection.onCompletion(answering(context, { name: 'completion', empty: NOTHING, answer: (view, { position }) => list(view, view.memo.offsetAt(position)) }));
  connection.onCompletionResolve((item) =>
    guarded(context, 'completion', item, () => {
      const data = item.data as ItemData | undefined;
      if (!data) return item;
      const view = context.viewOf(data.uri);
      const value = described(view?.catalog ?? workspace.folderOf(undefined).catalog, data.id, view && asOf(view));
      return value === undefined ? item : { ...item, documentation: { kind: 'markdown', value } };
    }),
  );
}

function list(view: View, offset: number): CompletionList {
  const { items, incomplete } = complete(view, offset);
  return {
    isIncomplete: incomplete,
    items: items.map(({ id, label, detail, filterText, insertText, replaceSpan, sortText }): CompletionItem => ({
      label,
      detail,
      // Editors show the detail of the chosen item alone, but this beside every one.
      ...(detail ? { labelDetails: { description: detail } } : {}),
      kind: id.includes(' ') ? CompletionItemKind.Field : CompletionItemKind.Reference,
      filterText,
      sortText,
      textEdit: { range: toRange(view.memo, replaceSpan), newText: insertText },
      data: { uri: view.memo.uri, id } satisfies ItemData,
    })),
  };
}

function described(catalog: Catalog, id: string, day: string | undefined): string | undefined {
  const [key = '', provision] = id.split(' ');
  const instrument = catalog.instrument(key);
  if (!instrument) {
    const entry = catalog.entry(id);
    return entry && describeEntry(catalog, entry);
  }
  return provision === undefined ? describeEntry(catalog, instrument) : describeProvision(catalog, instrument, provision, day);
}
