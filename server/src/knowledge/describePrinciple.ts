import { cell, doubtLines, equivalents, paragraphs, placeInWords, provenanceLine, sourceLinks } from './card.ts';
import type { Catalog } from './catalog.ts';
import type { Detail } from './describe.ts';
import { shortList } from './describeInstrument.ts';
import type { Concept, Element, Phrase, Position, Principle } from './entry.ts';
import { SCHOOLS } from './kinds.ts';
import { splitAnchor } from './references.ts';
import { byStance, currentPositions, isCompared } from './stances.ts';
import { SCHOOL_WORDS, STANCE_WORDS, dateInWords, firstSentences, sentence } from './words.ts';

/** What the principle is and what a text must settle; who holds what; where it is anchored; what carries and what strains it. */
export function principleCard(catalog: Catalog, one: Principle, detail: Detail): string {
  const full = detail === 'full';
  return paragraphs(
    `**${one.label}** · principle`,
    full ? one.summary : firstSentences(one.summary, 420),
    equivalents(one.labels),
    full ? elementList(catalog, one) : `A provision settles: ${one.elements.map((element) => element.label).join('; ')}.`,
    full ? positionTable(catalog, catalog.positionsOn(one.id)) : heldNow(catalog, one.id),
    full ? analysisList(catalog, one.id) : undefined,
    full ? undefined : anchors(catalog, one),
    concepts(catalog, one.id, 'foundation', 'Rests on'),
    concepts(catalog, one.id, 'dilemma', 'Strained by'),
    doubtLines(one.doubts, full ? 99 : 1),
    one.verified ? provenanceLine(one.source, one.verified) : sourceLinks(one.source),
  );
}

/** Every position on a question, present and past, as a table. */
export function positionTable(catalog: Catalog, positions: readonly Position[]): string {
  if (positions.length === 0) return '';
  const sorted = [...positions].sort((a, b) => (a.actor === b.actor ? b.date.localeCompare(a.date) : a.actor < b.actor ? -1 : 1));
  const rows = sorted.map((one) => `| ${[one.actor, STANCE_WORDS[one.stance] + (one.verified ? '' : ' *(not verified)*'), one.statement + remark(one), where(catalog, one)].map(cell).join(' | ')} |`);
  return ['| Actor | Stance | What it says | Where and when |', '|---|---|---|---|', ...rows].join('\n');
}

/** The four compared actors row by row, all others by stance. */
function heldNow(catalog: Catalog, question: string): string {
  const held = currentPositions(catalog, question);
  if (held.length === 0) return '';
  const compared = held.filter(isCompared).map((one) => `| ${[one.actor, STANCE_WORDS[one.stance] + (one.verified ? '' : ' *(not verified)*'), where(catalog, one)].map(cell).join(' | ')} |`);
  const others = byStance(held.filter((one) => !isCompared(one))).map(([stance, group]) => `${STANCE_WORDS[stance]}: ${shortList(group.map((one) => `${one.actor} ${one.date.slice(0, 4)}`), 8)}`);
  const table = compared.length === 0 ? '' : ['| | Stance | Where and when |', '|---|---|---|', ...compared].join('\n');
  return paragraphs(table, others.length === 0 ? '' : `Others: ${others.join('; ')}.`);
}

function where(catalog: Catalog, one: Position): string {
  const place = placeInWords(catalog, one.instrument, one.pinpoint) + (one.pinpointVerified || one.pinpoint === '' ? '' : ' (place not checked)');
  return `${place}, ${dateInWords(one.date)}`;
}

function remark(one: Position): string {
  const note = one.note === undefined ? '' : ` (${one.note.replace(/\.$/, '')})`;
  return note + (one.superseded === undefined ? '' : ` *Superseded ${dateInWords(one.superseded)}.*`);
}

function elementList(catalog: Catalog, one: Principle): string {
  const rows = one.elements.flatMap((element) => {
    const anchored = element.anchors.map((anchor) => anchorInWords(catalog, anchor)).join('; ');
    return [`- **${element.label}**: ${sentence(element.asks)}${element.why === '' ? '' : ` ${sentence(element.why)}`}${anchored === '' ? '' : ` Anchored in ${anchored}.`}`, ...usageLines(catalog, element)];
  });
  return rows.length === 0 ? '' : ['A provision settles:', '', ...rows].join('\n');
}

/** How official texts put an element, a line per school that does. */
function usageLines(catalog: Catalog, { usage, usageNote }: Element): string[] {
  const inWords = ({ phrase, gloss, at }: Phrase): string => `“${phrase}” (${gloss === undefined ? '' : `${gloss}; `}${anchorInWords(catalog, at)})`;
  const lines = SCHOOLS.flatMap((school) => (usage[school] ? [`  - *${SCHOOL_WORDS[school]}*: ${usage[school].map(inWords).join('; ')}`] : []));
  return usageNote === undefined ? lines : [...lines, `  - ${sentence(usageNote)}`];
}

function analysisList(catalog: Catalog, principle: string): string {
  const rows = catalog.analysesOn(principle).map((one) => `- **${one.actor}**. For common rules: ${one.positive} Against them: ${one.negative}`);
  if (rows.length === 0) return '';
  return ['What the practice does for common rules (an assessment, not a fact):', '', ...rows, '', `*${catalog.analysesOn(principle)[0]!.by}*`].join('\n');
}

function anchors(catalog: Catalog, one: Principle): string {
  const names = [...new Set(one.elements.flatMap((element) => element.anchors.slice(0, 2)))].map((anchor) => anchorInWords(catalog, anchor));
  return names.length === 0 ? '' : `Anchored in ${shortList(names, 6, '; ')}.`;
}

function anchorInWords(catalog: Catalog, anchor: string): string {
  const { instrument, provision } = splitAnchor(anchor);
  return placeInWords(catalog, instrument, provision);
}

function concepts(catalog: Catalog, principle: string, kind: Concept['kind'], words: string): string {
  const names = catalog.concepts.filter((one) => one.kind === kind && one.principles.includes(principle)).map((one) => one.label);
  return names.length === 0 ? '' : `${words}: ${names.join('; ')}.`;
}
