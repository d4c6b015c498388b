import type { Instrument } from '../knowledge/entry.ts';
import { COMMON } from './acronyms.ts';
import type { Target } from './candidate.ts';
import { belongsElsewhere } from './gaps.ts';
import { mainUnit, numberingOf } from './numbering.ts';
import type { Pinpoint } from './pinpoint.ts';
import { REST } from './pinpointPatterns.ts';

/** How far a pinpoint may stand from the instrument that it goes on from. */
const REACH = 600;
/** More than `NAME_BEFORE` matches. */
const REACH_OF_NAME = 64;
/** Words and capitals by which other law, or the memo's own text, may come between: then nobody can be certain. */
const BETWEEN = new RegExp(String.raw`\b(?:Constitution|Statute|Convention|Protocol|Charter|Treaty|Covenant|Code|Act|Law|Rules|Regulations?|Directive|Decision|Agreement|Declaration|bill|draft|proposal|memo|amendment|guidelines?|[Pp]rotocols|[Cc]onventions|[Tt]reaties|laws|statutes|rules?\sof\sprocedure|constitution|protocol|code|clause|contract|conseil|projet|proyecto)\b|\b(?!(?:${COMMON})\b)[A-Z]{3,}s?\d?\b`);
/** The same in other languages, whatever their case. */
const BETWEEN_ABROAD = new RegExp(String.raw`(?<!\p{L})(?:(?:convention|charte|traité|pacte|accord|protocole|loi|constitution|statut|ordonnance|règlement|directive|décret|arrêté|convenci[óo]n(?:es)?|convenio|carta|constitución|estatuto|ordenanza|tratado|pacto|acuerdo|protocolo|ley(?:es)?|código|reglamento|directiva|decreto)s?|(?:устав|статут|конституци|конвенци|харти|договор|пакт|соглашени|протокол|закон|кодекс|регламент|директив|указ|постановлени|декларац)\p{L}{0,4})(?!\p{L})|[\u3400-\u9fff]》`, 'iu');
/** Right before a Chinese pinpoint: the name of another text, unless the word for its kind stands alone. */
const HAN_NAMED = /[\u3400-\u9fff](?<![该本同此依据照按和及与的反在从是])(?:公约|条约|宪章|规约|协定|议定书|宣言|条例|法典|法)$/;
/** Letters that may name other law in Russian, as `[A-Z]{3,}` above. */
const LETTERS_ABROAD = /(?<!\p{L})(?!(?:ООН|США|ИКТ|СМИ|ОБСЕ|НАТО|ЕАЭС|ШОС|СНГ|БРИКС)(?!\p{L}))[А-ЯЁ]{3,}(?!\p{L})/u;
/** Right before a pinpoint: a name within a sentence, which may be that of other law. */
const NAME_BEFORE = /[\p{Ll}\d,)»”"]\s\p{Lu}[\p{L}’'-]{2,30}\s?,?\s(?:(?:in|en|dans|в)\s)?(?:(?:its|su|son|l['’]|el|la)\s?)?$/u;
/** Right before a pinpoint: it is of something else, or of the memo. */
const OWN = /\b(?:draft|new|our|this|own|proposed|present|future|former|old|model|each|an?|ce|cet|cette|este|esta|notre|nuestro)\s+$/i;
/** Right behind one: a name, an apposition, a part of the memo, or a part of it that was not read: `20.II`, `10/2`, `3(1), (1a)`, `§ 1, 4°`. */
const NAMED = /^(?:[./-][\p{L}\d]|,?\s?(?:(?:and|or|et|ou|y|o|и|или)\s)?\([\p{L}\d]{1,4}\)|,?\s\d{1,2}[°º]|\s+\p{Lu}|\s+(?:here|hereof|herein)\b|,\s+(?:an?|the)\s+(?:\p{Lu}|ngo\b|non-)|\s+\((?:an?|the)\s|\s*[:–—|])/u;

export interface Mentioned {
  readonly target: Target;
  readonly end: number;
}

/**
 * The instrument that a pinpoint without a name goes on from: the only one named so far in its paragraph, where nothing that stands between
 * could be other law and the pinpoint is of the kind by which it is cited. Undefined wherever a careful reader would look again.
 */
export function antecedent(pinpoint: Pinpoint, before: readonly Mentioned[], text: string, from: number): Instrument | undefined {
  const first = before[0];
  if (first?.target.is !== 'instrument') return undefined;
  const { instrument } = first.target;
  if (!before.every(({ target }) => target.is === 'instrument' && target.instrument === instrument)) return undefined;
  const last = before.at(-1)!;
  const between = text.slice(last.end, pinpoint.start);
  if (pinpoint.start - last.end > REACH || mayNameOther(between) || OWN.test(text.slice(Math.max(from, pinpoint.start - 24), pinpoint.start))) return undefined;
  const after = text.slice(pinpoint.end, pinpoint.end + 48);
  if (NAMED.test(after) || REST.test(after) || belongsElsewhere(after) || /^[A-Z]{4,}/.test(text.slice(pinpoint.start, pinpoint.end))) return undefined;
  return isOfKind(pinpoint, instrument) ? instrument : undefined;
}

/** Whether what stands between an instrument and a pinpoint may name other law. */
function mayNameOther(between: string): boolean {
  return [BETWEEN, BETWEEN_ABROAD, LETTERS_ABROAD, HAN_NAMED].some((names) => names.test(between)) || NAME_BEFORE.test(between.slice(-REACH_OF_NAME));
}

/** Whether an instrument is cited by such pinpoints, and a memo of its own hardly is. */
function isOfKind({ targets }: Pinpoint, instrument: Instrument): boolean {
  const { units } = numberingOf(instrument);
  return targets.every(([head]) => {
    if (!head || instrument.type === 'case') return false;
    if (head.kind === 'art' || head.kind === 'rule' || head.kind === 'rec') return units.has(head.kind);
    if (head.kind === 'sec') return mainUnit(instrument) === 'sec' && (head.chain.length > 0 || head.number.length > 2);
    return head.kind === 'para' && mainUnit(instrument) === 'para' && head.chain.length > 0;
  });
}
