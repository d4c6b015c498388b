import type { Block } from '../memo/block.ts';
import { perBlockAnd } from '../memo/block.ts';
import { frontMatterOf } from '../memo/frontMatter.ts';
import type { Memo } from '../memo/memo.ts';
import { perStretchAnd } from '../memo/stretch.ts';
import { Cue } from './cues.ts';
import { COUNTRY, countryConcept, NAMES_IN_TEXT, NO_OWNERS } from './language/countries.ts';
import { conceptOf, startOf } from './matching/hit.ts';
import type { Hit } from './matching/hit.ts';
import type { Model } from './model.ts';
import { sentencesOf } from './signals.ts';
import { NONE_NAMED, UNKNOWN } from './speaker.ts';
import { frontState, frontTitle } from './title.ts';

/** So many countries that hold something, in a memo of which none stands out, are others: of the labelled sentences in which one of them speaks 6 of 44 were provisions, of one alone it is half. */
const SEVERAL = 3;

/** So many sentences must name the only country that a memo names, and none tell what it holds, for the memo to be its own: of the labelled ones that do, 132 of 153 were provisions, of single ones half. */
const AGAIN = 2;

/** How often a country must begin a sentence to be taken for the author, and its share among the countries that do. */
const OFTEN = 3;
const MOSTLY = 0.6;

/**
 * The concept of the country whose document a memo is, so that "Finland considers" in a Finnish paper is not somebody else's view: the one
 * that the front matter names, that the title or a letterhead below it names alone, that begins most sentences, or the only one that is named. `UNKNOWN` where none stands out, `NONE_NAMED` where several hold something and none stands out.
 */
export function ownCountry(memo: Memo, model: Model): number {
  const state = frontMatterOf(memo).state?.toUpperCase();
  const given = state === undefined ? UNKNOWN : model.vocabulary.conceptId(countryConcept(state));
  if (given >= 0) return given;
  for (const front of [frontState(memo), frontTitle(memo)]) {
    const inFront = front ? countriesOf(front, model).first : [];
    if (inFront.length === 1) return inFront[0]!;
  }
  const beginning = new Map<number, number>();
  const speaking = new Set<number>();
  const naming = new Map<number, number>();
  /** Those whose papers the title says the memo is on. */
  let others: readonly number[] = NOBODY;
  let isTitled = false;
  let isOfSeveral = false;
  /** The title was the last text of a stretch: what is below it comes with the next. */
  let isAwaited = false;
  for (const stretch of memo.stretches) {
    const { title, answered, below, first, starting, speakers, named } = countriesIn(stretch, model);
    if (!isTitled && title?.length === 1) return title[0]!;
    if (!isTitled) others = answered;
    const letterhead = isAwaited ? first : isTitled ? null : below;
    if (letterhead?.length === 1 && !others.includes(letterhead[0]!)) return letterhead[0]!;
    isAwaited = isAwaited ? first === null : !isTitled && title !== null && below === null;
    isOfSeveral ||= !isTitled && (title?.length ?? 0) > 1;
    isTitled ||= title !== null;
    for (const country of starting) beginning.set(country, (beginning.get(country) ?? 0) + 1);
    for (const country of speakers) speaking.add(country);
    for (const country of named) naming.set(country, (naming.get(country) ?? 0) + 1);
  }
  for (const country of others) beginning.delete(country);
  const total = [...beginning.values()].reduce((sum, count) => sum + count, 0);
  const [most] = [...beginning].sort((a, b) => b[1] - a[1]);
  if (most && most[1] >= OFTEN && most[1] >= total * MOSTLY) return most[0];
  const [only, another] = naming;
  if (only && !another && only[1] >= AGAIN && speaking.size === 0) return only[0];
  return speaking.size >= SEVERAL && !isOfSeveral ? NONE_NAMED : UNKNOWN;
}

/** Whose views count as a memo's own, as a sentence; undefined where that is not known. `own`: as `ownCountry` tells. */
export function whoseText(own: number, model: Model): string | undefined {
  if (own === NONE_NAMED) return 'Several States hold something in it; it is taken for a document of none of them.';
  if (own === UNKNOWN) return undefined;
  const code = model.vocabulary.conceptNames[own]!.slice(COUNTRY.length);
  return `Its own views are those of ${NAMES_IN_TEXT[code] ?? new Intl.DisplayNames('en', { type: 'region' }).of(code)}.`;
}

interface Countries {
  /** Whether the block has sentences at all. */
  readonly sentences: boolean;
  /** Whether it takes note of what another holds, leads into that, or has a column or row for it. */
  readonly tellsOfOthers: boolean;
  /** Its words, in half words. */
  readonly length: number;
  /** Concepts of the countries that its sentences name, once for each that does, and those that the first one names. */
  readonly named: readonly number[];
  readonly first: readonly number[];
  /** Concepts of the countries that sentences begin with, one for each such sentence. */
  readonly starting: readonly number[];
  /** Concepts of the countries that hold something in them. */
  readonly speakers: readonly number[];
}

/** How a title begins that is on what another has written: "Comments on the letter of …". */
const ON_ANOTHERS =
  /^#*\s*(?:(?:comments?|remarks|observations|repl(?:y|ies)|responses?|reactions?|commentary) (?:on|to)|(?:summary|reading|review|analysis|assessment) (?:of|on)|(?:commentaires?|remarques|observations|réponse) (?:sur|à|au)|(?:résumé|analyse|lecture) d(?:e|u|es)|(?:comentarios?|observaciones|respuesta) (?:sobre|al?)|(?:resumen|análisis|lectura) del?|(?:комментари\S|замечания) (?:к|на|по)|ответ на|(?:обзор|анализ|резюме)) [^:–—]{0,60}(?:letter|paper|position|statement|submission|note|declaration|views?|lettre|document|déclaration|carta|documento|posición|declaración|письм|документ|позици|заявлени)|^#*\s*(?:对|关于)[^：]{1,30}(?:的评论|的意见|的答复|的分析)/i;

const countriesOf = perBlockAnd((block: Block, model: Model): Countries => {
  const sentences = sentencesOf(block, model);
  const length = sentences.reduce((sum, one) => sum + one.length, 0);
  const mayOwn = (concept: number): boolean => model.countries[concept] === 1 && !NO_OWNERS.has(model.vocabulary.conceptNames[concept]!);
  const hits = sentences.map((sentence) => sentence.hits.filter((hit) => mayOwn(conceptOf(hit))));
  if (sentences.every(({ speakers }, i) => hits[i]!.length === 0 && speakers.countries.length === 0)) return { sentences: sentences.length > 0, tellsOfOthers: false, length, named: NOBODY, first: NOBODY, starting: NOBODY, speakers: NOBODY };
  const isOnAnothers = block.kind === 'heading' && ON_ANOTHERS.test(block.text) && sentences[0]!.speakers.isAttributed;
  const starting = hits.flatMap((some) => some.find((hit) => startOf(hit) <= 4) ?? []).map(conceptOf);
  return { sentences: true, tellsOfOthers: sentences.some(({ cues, leadsIn, speakers }, i) => (cues & Cue.Notes) !== 0 || ((leadsIn || i > 0 || block.kind === 'table') && speakers.isAttributed)), length, named: hits.flatMap(distinct), first: isOnAnothers ? NOBODY : distinct(hits[0] ?? []), starting, speakers: sentences.flatMap(({ part, speakers }) => (speakers.isAttributed && (part.kind !== 'heading' || isOnAnothers) && part.kind !== 'cell' ? speakers.countries : [])) };
});

const NOBODY: readonly number[] = [];

function distinct(hits: readonly Hit[]): number[] {
  return [...new Set(hits.map(conceptOf))];
}

/** A block of no more than so many half words, right below the title, can be a letterhead: for whom a memo is, of whom, from where. */
const LETTERHEAD = 50;

/** What tells in a letterhead where States meet, unless an office stands there too; and who presides or is host. */
const SEAT = /\b(?:new york|geneva|genève|ginebra|vienna|vienne|viena|nairobi|the hague|la haye|la haya|addis ababa)\b|нью-йорк|женев[аеы]|вен[аеы](?![а-яё])|найроби|гааг|纽约|日内瓦|维也纳|内罗毕|海牙/i;
const OFFICE = /minist|mission|government|gouvernement|gobierno|misión|delegation|délégation|delegación|embass|embaj|ambassade|правительств|миссия|министерств|делегаци|представительств|посольств|代表团|外交部|政府|使团|使馆/i;
const ROLE = /^[^\p{L}\p{N}\n]*(?:facilitator|chair(?:man|person)?|co-chairs?|coordinator|host|venue|place of the meeting|présidence|facilitateur|lieu|presidencia|facilitador|sede|председатель|место проведения|координатор|主席|地点|协调员)\s{0,3}[:：]/imu;

/** Whether a letterhead tells of a meeting and not of whose a memo is. */
const tellsMeeting = (text: string): boolean => ROLE.test(text) || (SEAT.test(text) && !OFFICE.test(text));

/** One of no more than so many that names no country is passed over: a place and a day. */
const DATELINE = 14;

/** The countries of a stretch. */
interface InStretch {
  /** Those that its first heading with words names; null without one. */
  readonly title: readonly number[] | null;
  /** Those whose papers it says the memo is on. */
  readonly answered: readonly number[];
  /** Those of what is a letterhead below that heading, or first in the stretch; null where no text is there. */
  readonly below: readonly number[] | null;
  readonly first: readonly number[] | null;
  /** Those that sentences begin with, one for each such sentence. */
  readonly starting: readonly number[];
  /** Those that hold something. */
  readonly speakers: readonly number[];
  /** Those that sentences name, once for each. */
  readonly named: readonly number[];
}

const countriesIn = perStretchAnd(({ blocks }, model: Model): InStretch => {
  const titled = blocks.findIndex((block) => block.kind === 'heading' && countriesOf(block, model).sentences);
  const letterheadFrom = (from: number): readonly number[] | null => {
    const texts = blocks.slice(from).filter((one) => countriesOf(one, model).sentences);
    const block = texts.find((one) => {
      const { length, named } = countriesOf(one, model);
      return one.kind === 'heading' || length > DATELINE || named.length > 0;
    });
    if (!block) return null;
    const { length, named, tellsOfOthers, speakers } = countriesOf(block, model);
    const isBody = texts.slice(0, texts.indexOf(block)).some((one) => !/\d/.test(one.text));
    const tells = tellsOfOthers || (isBody && speakers.length > 0);
    return block.kind !== 'heading' && length <= LETTERHEAD && !tells && !tellsMeeting(block.text) ? [...new Set(named)] : NOBODY;
  };
  return {
    title: titled < 0 ? null : countriesOf(blocks[titled]!, model).first,
    answered: titled < 0 ? NOBODY : countriesOf(blocks[titled]!, model).speakers,
    below: titled < 0 ? null : letterheadFrom(titled + 1),
    first: letterheadFrom(0),
    starting: blocks.flatMap((block) => countriesOf(block, model).starting),
    named: blocks.flatMap((block) => countriesOf(block, model).named),
    speakers: [...new Set(blocks.flatMap((block) => countriesOf(block, model).speakers))],
  };
});
