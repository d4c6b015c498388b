import { keysOf } from '../citations/keys.ts';
import type { TypedKey } from '../citations/keys.ts';
import { pandocAt } from '../citations/pandoc.ts';
import type { Instrument } from '../knowledge/entry.ts';
import { readKnowledgeFile } from '../knowledge/read.ts';
import { pathOf } from '../state/workspace.ts';
import type { View } from '../state/view.ts';
import { touches } from '../text/span.ts';
import { pathOfEntry } from './entryPage.ts';

/** A renaming that cannot be done; `message` tells the user why. */
export class RenameRefused extends Error {}

/**
 * A key that can be renamed: the id of an `entry` of the workspace's knowledge, the key of an item in a `library` there, or a key of the
 * memo's own `bibliography`.
 */
export type RenameTarget = TypedKey & ({ readonly of: 'entry' | 'library'; readonly instrument: Instrument } | { readonly of: 'bibliography' });

const ID = /^[a-z0-9-]+:[a-z0-9][a-z0-9.-]*$/;

/**
 * What can be renamed at `offset`: a key in a memo, or the id in the front matter of a knowledge file.
 * @throws RenameRefused where nothing that the user may rename stands there.
 */
export function renameTarget(view: View, offset: number): RenameTarget {
  const typed = keysOf(view.memo).find(({ span }) => touches(span, offset)) ?? declaredAt(view, offset);
  if (!typed) throw new RenameRefused('There is no citation key here.');
  const { key } = typed;
  const instrument = view.catalog.instrument(key);
  if (!instrument) {
    if (view.foreignKeys.has(key)) return { ...typed, of: 'bibliography' };
    throw new RenameRefused(`No knowledge file of this workspace and no bibliography of this memo has the key ${key}.`);
  }
  if (instrument.origin === 'bundled') throw new RenameRefused(`${instrument.id} comes with Comity, and its key stays the same for everyone. Keys of your own knowledge files and bibliographies can be renamed.`);
  if (key !== instrument.id && key.toLowerCase() !== instrument.id) throw new RenameRefused(`${key} is another name of ${instrument.id}. Rename that key, or change the aliases in ${instrument.file}.`);
  const format = instrument.provenance?.format;
  if (format === undefined) return { ...typed, key: instrument.id, of: 'entry', instrument };
  if (/BibTeX|CSL/.test(format)) return { ...typed, key: instrument.id, of: 'library', instrument };
  throw new RenameRefused(`${instrument.id} is made from what ${instrument.file} says of itself and cannot be renamed.`);
}

/** The id in the front matter of the knowledge file in view. */
function declaredAt({ memo, catalog }: View, offset: number): TypedKey | undefined {
  const path = pathOf(memo.uri);
  if (path === undefined || memo.firstBlock?.kind !== 'frontMatter' || offset > memo.firstBlock.text.length) return undefined;
  const instrument = catalog.instruments.find((one) => one.origin !== 'bundled' && !one.provenance && pathOfEntry(one, '') === path);
  if (!instrument) return undefined;
  const field = readKnowledgeFile({ file: instrument.file, text: memo.text }, instrument.origin).at(['id']);
  const at = memo.text.slice(field.start, field.end).indexOf(instrument.id);
  const span = { start: field.start + at, end: field.start + at + instrument.id.length };
  return at >= 0 && touches(span, offset) ? { key: instrument.id, span } : undefined;
}

/** @throws RenameRefused where `name` cannot be the key: it is not written like one, or something else has it. */
export function checkNewKey(view: View, target: RenameTarget, name: string): void {
  if (pandocAt(`@${name}`, 0, name.length + 1)?.span.end !== name.length + 1 || name.startsWith('{')) throw new RenameRefused(`"${name}" is no citation key: it may hold letters, digits, and single marks such as : . - _ between them.`);
  if (target.of === 'entry' && !ID.test(name)) throw new RenameRefused(`"${name}" is no id of an instrument; write it as jurisdiction:short-name in lower case, such as ee:cyber-act.`);
  const holder = view.catalog.instrumentsNamed(name)[0];
  if (holder) throw new RenameRefused(`${name} is taken: it names ${holder.shortTitle} (${holder.id}).`);
  if (view.foreignKeys.has(name)) throw new RenameRefused(`${name} is taken: the bibliography of this memo has that key.`);
}
