import { sticky } from './numbers.ts';
import type { Numbered } from './numbers.ts';
import type { Step } from './pinpoint.ts';
import { REST } from './pinpointPatterns.ts';
import { DEPTH, PILCROW, PILCROWS } from './units.ts';
import type { Unit, UnitKind } from './units.ts';

interface Joined {
  readonly unit: Unit;
  /** The unit that the pinpoint begins with. */
  readonly outer: Unit | undefined;
  /** The article, or what else it is, that the unit is a part of. */
  readonly holder: Step | undefined;
  /** What stands between: a comma, `and`, a dash. */
  readonly join: string;
  readonly next: Numbered;
  readonly range: boolean;
  /** The text behind the number. */
  readonly after: string;
}

/** Whether a further number belongs to the list: after a singular unit only where the list plainly goes on. */
export function continues({ unit, outer, holder, join, next, range, after }: Joined): boolean {
  // `Articles 49, paragraph 1 and 50`.
  if (outer?.plural === true && !unit.plural && unit.kind !== outer.kind && next.number !== '') return false;
  if (!range && DEPTH[unit.kind] > DEPTH.sec && !unit.plural && isFurther(holder, next, after)) return false;
  if (DEPTH[unit.kind] > DEPTH.sec && !unit.plural && /^\s*,\s*\p{L}/u.test(join) && next.chain.length === 0) return false;
  if (range || unit.plural || next.number === '') return true;
  if (/^\d{4}$/.test(next.number)) return false;
  if (join.trim() === ',') return unit.short || unit.either ? LISTED.test(after) : isClosed(after);
  return unit.either ? !QUANTITY.test(after) : !/^\s+\p{L}/u.test(after) || LINKED.test(after);
}

/** `art. 49 al. 1 et 50`, `article 5, paragraphe 1, et 6, paragraphe 2`: whether a number behind a part of an article is a further article, by its size or by a part of its own. */
export function isFurther(holder: Step | undefined, { number }: Numbered, after: string): boolean {
  return holder?.kind === 'art' && Number.parseInt(number, 10) > Number.parseInt(holder.number, 10) && (Number.parseInt(number, 10) > MOST_PARTS || OWN_PART.test(after));
}

/** More paragraphs than an article has. */
const MOST_PARTS = 20;
const OWN_PART = /^,?\s(?:§|(?:al|par|para|let|lit|párr|apdo|ap|ч|п|абз)\.\s|(?:alin[ée]a|paragraph|paragraphe|apartado|párrafo|point|punto|lettre|letra|часть|пункт|абзац)s?\s)[\da-zа-я]/u;

/** What the number before it counts: it is none of a list. */
const QUANTITY = /^\s+(?:лет|год|дн|час|месяц|государств|стран)/;
/** Behind a number that a mere comma stands before: the list goes on or ends, or the number begins a range. */
const LISTED = /^\s*(?:[,;.)\]]|$|(?:and|of|or|et|ou|y)\b|(?:и|или)\s|[-–—]\s?\d|(?:to|à|al?|по)\s\d)/;
const LINKED = /^\s+(?:of|to|in|under|de|del|du|thereof|above|below|\p{Lu})/u;

/** `, 33 and 51 of the Charter`: the list goes on and ends where a provision does. */
function isClosed(after: string): boolean {
  const rest = REST.exec(after);
  const behind = rest ? after.slice(rest[0].length) : '';
  return rest !== null && (/^\s*(?:[.;)\]]|$)/.test(behind) || LINKED.test(behind));
}

/** `(f)` behind `6(1)(a)` is `6(1)(f)`: it takes the place of the first step of its own kind. */
export function inherited(last: readonly Step[], next: Numbered, unit: Unit): Step[] {
  const step = last.at(-1)!;
  if (next.number === '' && step.chain.length === 0 && next.chain.length === 1 && /^\d/.test(next.chain[0]!) && DEPTH[unit.kind] > DEPTH.sec) return [...last.slice(0, -1), { kind: unit.kind, number: next.chain[0]!, chain: [] }];
  if (next.number !== '') return [...last.slice(0, -1), { kind: unit.kind, number: next.number, chain: next.chain }];
  const at = step.chain.findLastIndex((token) => kindOfToken(token) === kindOfToken(next.chain[0]!));
  const chain = [...step.chain.slice(0, at < 0 ? Math.max(0, step.chain.length - 1) : at), ...next.chain];
  return [...last.slice(0, -1), { ...step, chain }];
}

function kindOfToken(token: string): string {
  return /^\d/.test(token) ? 'digit' : /^[A-Z]/.test(token) ? 'upper' : 'lower';
}

/** `art. 6, § 1`, `Art. 6 sec. 1` and `Article 18, Part 5`: inside an article, a section or part is a paragraph. */
export function withinArticle(head: UnitKind, next: Unit): Unit {
  if (head !== 'art' || (next.kind !== 'part' && !(next.kind === 'sec' && next.short))) return next;
  return next.plural ? PILCROWS : PILCROW;
}

/** `point b`, `п. «б»`, `apartado b)`: a part that has a letter; of a paragraph, and further on in a list, one that is marked as such. */
export function letterAt(text: string, at: number, kind: UnitKind | 'list'): Numbered | undefined {
  const match = sticky(kind === 'para' || kind === 'alinea' || kind === 'list' ? MARKED : LETTERED, text, at);
  return match ? { number: '', chain: [match[1] ?? match[2] ?? match[3]!], end: at + match[0].length } : undefined;
}

const LETTERED = /[«"“'‘]?([a-zа-яё])[»"”'’)]?(?![\p{L}\d])/uy;
/** Without a mark a letter that is no word counts where further letters, the article, or a comma or `the` and a name follow: `paragraphs a and b of Article 32`. */
const MARKED = /[«"“'‘]([a-zа-яё])[»"”'’](?![\p{L}\d])|([a-zа-яё])\)(?![\p{L}\d])|([a-df-np-tv-xzбгджз])(?=(?:(?:,|,?\s(?:and|or|et|ou|y|o|и|или))\s[a-zа-яё](?!\p{L})){0,9}(?:,?\s(?:(?:of|du|del?)\s(?:the\s|l['’]|la\s|el\s)?)?(?:[Aa]rt|ст\.|стат)|,\s(?:of|du|del?)\s|\sof\sthe\s\p{Lu}))/uy;

const PARAGRAPHS: ReadonlySet<UnitKind> = new Set(['para', 'subpara', 'alinea']);

/** What a unit is with its number: a French alinéa with digits counts paragraphs, a paragraph with a letter is a point. */
export function countedAs(unit: Unit, { number, chain }: Numbered): Unit {
  if (unit.digits && /^\d/.test(number)) return { ...unit, kind: unit.digits };
  return PARAGRAPHS.has(unit.kind) && number === '' && /^\p{Ll}/u.test(chain[0]!) ? { ...unit, kind: 'point' } : unit;
}

/** What a unit is where a word counts it: `premier alinéa` is a paragraph that bears no number. */
export function countedInWords(unit: Unit): Unit {
  return unit.kind === 'point' && unit.digits === 'alinea' ? { ...unit, kind: 'subpara' } : unit;
}
