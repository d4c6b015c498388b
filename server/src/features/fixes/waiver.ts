import { isMap, parseDocument } from 'yaml';
import type { ParsedNode, YAMLMap } from 'yaml';
import type { Memo } from '../../memo/memo.ts';
import type { Finding } from '../../rules/rule.ts';
import type { View } from '../../state/view.ts';
import type { Edit, Fix } from './fix.ts';

/**
 * Writes a waiver for the principle of a coverage finding into the front matter, which is made where there is none. The reason is left to be
 * written: without one the waiver is itself a finding. Nothing is offered while the front matter cannot be read.
 */
export function waiverFix(view: View, finding: Finding): Fix[] {
  const { principle } = finding.data;
  if (principle === undefined) return [];
  const edit = waiverEdit(view.memo, principle);
  if (!edit) return [];
  const label = view.catalog.principle(principle)?.label.toLowerCase() ?? principle;
  return [{ title: `Waive ${label} in this memo, with a reason`, kind: 'quickfix', code: finding.code, edits: [edit] }];
}

function waiverEdit(memo: Memo, principle: string): Edit | undefined {
  const entry = `${principle}: { reason: "\${1}" }`;
  const block = memo.firstBlock;
  if (block?.kind !== 'frontMatter') return insert(0, `---\ncomity:\n  waive:\n    ${entry}\n---\n\n`);
  const open = block.text.indexOf('\n') + 1;
  const close = /^(?:---|\.\.\.)[ \t]*\r?$/m.exec(block.text.slice(open));
  if (!close) return undefined;
  const document = parseDocument(block.text.slice(open, open + close.index), { schema: 'failsafe' });
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents))) return undefined;
  const root = document.contents as YAMLMap | null;
  const comity = root?.get('comity', true);
  if (comity === undefined) return insert(open + close.index, `comity:\n  waive:\n    ${entry}\n`);
  if (!isMap(comity)) return undefined;
  const waive = comity.get('waive', true);
  if (waive === undefined) return into(block.text, { map: comity, open }, isInBraces(comity) ? `waive: { ${entry} }` : `waive:\n  ${entry}`);
  return isMap(waive) ? into(block.text, { map: waive, open }, entry) : undefined;
}

function isInBraces(map: YAMLMap): boolean {
  return map.flow === true || map.items.length === 0;
}

/** Adds an entry to a mapping, in braces or in lines, as the mapping is written. */
function into(front: string, { map, open }: { map: YAMLMap; open: number }, entry: string): Edit {
  if (isInBraces(map)) return insert(open + map.range![1] - 1, `${map.items.length > 0 ? ', ' : ' '}${entry} `);
  // A whole line, since editors indent the further lines of a snippet like the line that it begins in.
  const key = open + (map.items[0]!.key as ParsedNode).range[0];
  const line = front.lastIndexOf('\n', key - 1) + 1;
  const indent = front.slice(line, key);
  return insert(line, `${entry.replace(/^/gm, indent)}\n`);
}

function insert(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text, snippet: true };
}
