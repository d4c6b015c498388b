import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import type { Catalog } from '../knowledge/catalog.ts';
import type { KnowledgeProblem } from '../knowledge/entry.ts';
import { isImportable } from '../knowledge/formats/endings.ts';
import type { Memo } from '../memo/memo.ts';
import { yamlErrors } from '../memo/yamlErrors.ts';
import { today } from '../text/isoDate.ts';
import { LineIndex } from '../text/lines.ts';
import { foreignKeysOf } from './bibliography.ts';
import type { FileSystem } from './fileSystem.ts';
import { DEFAULT_SETTINGS, readSettings, weighed } from './settings.ts';
import type { Settings } from './settings.ts';
import type { View } from './view.ts';

/** Where knowledge comes from; knowledge/ implements it, tests put their own. */
export interface KnowledgeSource {
  /** The knowledge that Comity ships. Read at the first call. */
  bundled(): Catalog;
  /**
   * The bundled knowledge with that of further files and folders; problems are those of these. `open` are texts of files that are being
   * edited, by full path; they count instead of what lies on disk.
   */
  extended(paths: readonly string[], open?: ReadonlyMap<string, string>): { catalog: Catalog; problems: readonly KnowledgeProblem[] };
  /** Calls back when large knowledge begins to be read off the main thread (true), and when it is there to be asked for again (false). */
  onChange?(listener: (isLoading: boolean) => void): void;
}

/** A workspace folder and what its memos are read with. Replaced as a whole when anything in it changes. */
export interface Folder {
  /** Full path; empty for memos that lie in no folder. */
  readonly root: string;
  readonly settings: Settings;
  readonly catalog: Catalog;
  /** Full paths of the folder's own knowledge. */
  readonly knowledgePaths: readonly string[];
  readonly knowledgeProblems: readonly KnowledgeProblem[];
  /** Sentences on what could not be read of the settings. */
  readonly settingsProblems: readonly string[];
}

/** Everything that changes while the server runs. The only mutable state besides the open documents. */
export class Workspace {
  private folders: Folder[] = [];
  private loose: Folder | undefined;
  private bibliographies = new WeakMap<object, ReadonlySet<string>>();
  private editor: unknown;
  /** Texts of knowledge files that are being edited, by full path. */
  private readonly edited = new Map<string, string>();
  /** Whether a text has changed since the folders were read. */
  private stale = false;

  constructor(
    private readonly files: FileSystem,
    private readonly knowledge: KnowledgeSource,
    /** Full paths of knowledge that counts in every folder, and outside of them. */
    private readonly further: readonly string[] = [],
  ) {}

  /** Sets the workspace folders (full paths) and reads the settings and knowledge of each. `editor` are the settings of the editor. */
  open(roots: readonly string[], editor: unknown): void {
    this.editor = editor;
    this.stale = false;
    this.folders = roots.map((root) => this.readFolder(root, editor));
    this.loose = this.readFolder('', editor);
    this.bibliographies = new WeakMap();
  }

  /** The folders with their problems, for whoever shows them. */
  get all(): readonly Folder[] {
    this.refresh();
    return this.folders;
  }

  /** Whether a file is one of a folder's own knowledge, and so no memo. */
  isKnowledge(path: string | undefined): boolean {
    return path !== undefined && isImportable(path) && this.folders.some(({ knowledgePaths }) => knowledgePaths.some((one) => path === one || path.startsWith(one + sep)));
  }

  /**
   * Takes the text of a knowledge file as an editor has it, or, without one, what lies on disk again. The next view has it.
   * @returns whether the file is one of a folder's knowledge.
   */
  edit(path: string | undefined, text: string | undefined): boolean {
    if (path === undefined || !this.isKnowledge(path) || this.edited.get(path) === text) return false;
    if (text === undefined) this.edited.delete(path);
    else this.edited.set(path, text);
    return (this.stale = true);
  }

  /** The text that a knowledge file is read from, where an editor has it. */
  textOf(path: string): string | undefined {
    return this.edited.get(path);
  }

  private refresh(): void {
    if (!this.stale) return;
    this.stale = false;
    this.folders = this.folders.map(({ root }) => this.readFolder(root, this.editor));
  }

  /** The folder of a file, the innermost where one lies in another. */
  folderOf(path: string | undefined): Folder {
    this.refresh();
    const holders = path === undefined ? [] : this.folders.filter(({ root }) => path === root || path.startsWith(root + sep));
    const innermost = holders.sort((a, b) => b.root.length - a.root.length)[0];
    return innermost ?? (this.loose ??= this.readFolder('', undefined));
  }

  /** The knowledge that a memo at this address is read with. */
  catalogOf(uri: string): Catalog {
    return this.folderOf(pathOf(uri)).catalog;
  }

  /** A memo in its world. */
  viewOf(memo: Memo): View {
    const path = pathOf(memo.uri);
    const folder = this.folderOf(path);
    const shown = path === undefined ? memo.uri : folder.root === '' ? path : relative(folder.root, path).split(sep).join('/');
    return { memo, catalog: folder.catalog, settings: folder.settings, path: shown, foreignKeys: this.foreignKeys(memo, path), today: today() };
  }

  /** Keys of a memo's bibliography, read again when its front matter changes and when `open` is called. */
  private foreignKeys(memo: Memo, path: string | undefined): ReadonlySet<string> {
    const front = memo.firstBlock;
    if (front?.kind !== 'frontMatter') return NO_KEYS;
    let keys = this.bibliographies.get(front);
    if (!keys) this.bibliographies.set(front, (keys = foreignKeysOf(memo, path, this.files)));
    return keys;
  }

  /** Whether what is at a path, if anything, lies in the folder, links followed. */
  private isInside(root: string, path: string): boolean {
    const [real, whole] = [this.files.real(path), this.files.real(root)];
    return real === undefined || whole === undefined || real.startsWith(whole + sep);
  }

  private readFolder(root: string, editor: unknown): Folder {
    const fromEditor = readSettings(editor, DEFAULT_SETTINGS);
    const path = join(root, 'comity.yml');
    const file = root === '' ? undefined : this.files.read(path);
    const isUnread = root !== '' && file === undefined && this.files.kindOf(path) === 'file';
    const isMisnamed = root !== '' && file === undefined && this.files.kindOf(join(root, 'comity.yaml')) === 'file';
    const fromFile = file === undefined ? { settings: fromEditor.settings, problems: [...(isUnread ? ['comity.yml cannot be read.'] : []), ...(isMisnamed ? ['comity.yaml is not read; name it comity.yml.'] : [])] } : readYaml(file, fromEditor.settings);
    const { settings } = fromFile;
    const own = join(root, 'knowledge');
    const isElsewhere = root !== '' && !this.isInside(root, own);
    const paths = root === '' ? [] : [...(isElsewhere ? [] : [own]), ...settings.knowledgePaths.map((path) => resolve(root, path))];
    const present = paths.filter((path) => this.files.kindOf(path) !== undefined);
    const missing = settings.knowledgePaths.filter((path) => root !== '' && this.files.kindOf(resolve(root, path)) === undefined);
    const read = [...present, ...this.further];
    const { catalog, problems } = read.length > 0 ? this.knowledge.extended(read, this.edited) : { catalog: this.knowledge.bundled(), problems: [] };
    return {
      root,
      settings,
      catalog,
      knowledgePaths: present,
      knowledgeProblems: problems.flatMap((problem) => weighed(problem, settings) ?? []),
      settingsProblems: [...(isElsewhere ? ['The folder "knowledge" is a link to a place outside of the workspace and is not read; name that place under knowledge.paths to use it.'] : []), ...fromEditor.problems, ...fromFile.problems, ...missing.map((path) => `knowledge.paths names "${path}", which is not there.`)],
    };
  }
}

const NO_KEYS: ReadonlySet<string> = new Set();

function readYaml(text: string, base: Settings): { settings: Settings; problems: readonly string[] } {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) {
    const lines = LineIndex.of(text);
    const placed = yamlErrors(document, text).map(({ message, span }) => ({ message, ...lines.positionAt(span.start) }));
    return { settings: base, problems: placed.map(({ message, line, character }) => `comity.yml cannot be read at line ${line + 1}, column ${character + 1}: ${message}.`) };
  }
  try {
    const { settings, problems } = readSettings(document.toJS(), base);
    return { settings, problems: problems.map((problem) => `comity.yml: ${problem}`) };
  } catch (error) {
    // A reference (`*name`) to nothing.
    return { settings: base, problems: [`comity.yml cannot be read: ${error instanceof Error ? error.message : String(error)}.`] };
  }
}

/** Path of a `file:` address; undefined for every other scheme. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
