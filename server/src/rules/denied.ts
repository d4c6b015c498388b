import type { Memo } from '../memo/memo.ts';
import type { Span } from '../text/span.ts';

/** How far words that deny may reach; what they are looked for in is that long. */
const NEAR = 80;

/** Right before a provision: `there is no`, `no existe el`, `не существует`. */
const BEFORE = [
  String.raw`(?<!\p{L})(?:no|(?:no|any)\s+such\s+(?:thing|provision|article)\s+as(?:\s+an?)?|(?:is|are|was|were|has|have|does)(?:\s+not|n['’]t)\s+(?:(?:have|contain|include)\s+)?(?:an?|any)|lacks?(?:\s+an?)?)\s+`,
  String.raw`(?<!\p{L})(?:(?:pas|point)\s+(?:d['’]|de\s+)|(?:aucun|nul)\s+)`,
  String.raw`(?<!\p{L})(?:no\s+(?:existen?|existía|hay|había|tiene|contiene|figura|conoce)\s+(?:(?:el|los|un|ningún|tal)\s+)?|ningún\s+)`,
  String.raw`(?<!\p{L})(?:нет|не\s+(?:существует|было|имеется|содержит|имеет|знает)|отсутству(?:ет|ют))\s+(?:(?:никакой|такой)\s+)?`,
  '(?:没有|并无|不存在|不设|未设|查无)(?:所谓的?)?\\s?',
];
const DENIED_BEFORE = new RegExp(String.raw`(?:${BEFORE.join('|')})[*_"“«]{0,3}$`, 'iu');

/** Right behind one, or behind the last of several: `does not exist`, `n'existe pas`, `不存在`. */
const BEHIND = [
  String.raw`\s+(?:simply\s+)?(?:(?:do(?:es)?|did)(?:\s+not|n['’]t)\s+exist|(?:has|have)\s+never\s+existed|(?:is|are)\s+(?:non-?existent|fictitious|invented|made\s+up))(?!\p{L})`,
  String.raw`\s+(?:n['’]exist(?:e|ent|ait|aient)|n['’](?:a|ont)\s+jamais\s+existé)(?!\p{L})`,
  String.raw`\s+(?:no\s+exist(?:e|en|ía|ían)|nunca\s+existió)(?!\p{L})`,
  String.raw`\s+(?:(?:просто|же)\s+)?(?:не\s+существует|не\s+существуют|не\s+имеется|отсутству(?:ет|ют)|нет)(?!\p{L})`,
  '\\s?(?:并|根本|实际上)?(?:不存在|并不存在|没有规定过)',
];
const DENIED_BEHIND = new RegExp(String.raw`^[*_"”»\])]{0,3}(?:\s+(?:and|or|nor|et|ni|ou|y|o|и|или|和|及)\s+[^.;:,!?。；]{1,60}?)?(?:${BEHIND.join('|')})`, 'iu');

/** Whether a memo says of a provision that it cites that there is none: that it does not exist is then no mistake of the memo's. */
export function isDenied(memo: Memo, { start, end }: Span): boolean {
  return DENIED_BEFORE.test(memo.slice(Math.max(0, start - NEAR), start)) || DENIED_BEHIND.test(memo.slice(end, end + NEAR));
}
