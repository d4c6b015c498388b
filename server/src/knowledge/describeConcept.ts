import { doubtLines, equivalents, nameWithKey, paragraphs, placeInWords, provenanceLine } from './card.ts';
import type { Catalog } from './catalog.ts';
import type { Detail } from './describe.ts';
import { shortList } from './describeInstrument.ts';
import type { Concept, Definition, Term } from './entry.ts';
import { isDefinedTerm } from './formats/definedTerms.ts';
import { firstSentences, sentence } from './words.ts';

/** Definitions that a card shows. */
const DEFINITIONS = 6;

/** A term with the definitions that instruments give it, each with its scope. A contested term never has one definition alone. */
export function termCard(catalog: Catalog, one: Term, detail: Detail): string {
  const shown = detail === 'full' ? one.definitions : one.definitions.slice(0, DEFINITIONS);
  const more = one.definitions.length - shown.length;
  const alone = one.contested && one.definitions.length === 1 ? ['- Others hold other things about it; the knowledge base does not have their words.'] : [];
  const list = [...shown.map((definition) => definitionLine(catalog, definition, one.contested)), ...alone];
  return paragraphs(
    `**${one.label}** · term${one.contested ? ' · contested' : ''}`,
    detail === 'full' ? one.summary : firstSentences(one.summary, 420),
    equivalents(one.labels),
    list.length === 0 ? '' : [one.contested ? 'Held about it:' : 'Defined:', '', ...list, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n'),
    related(catalog, one),
    doubtLines(one.doubts, detail === 'full' ? 99 : 1),
    isDefinedTerm(one) ? `*In the words of the law: \`${one.origin.split(/[/\\\\]/).at(-1)}/${one.file}\`.*` : provenanceLine(one.source, one.verified),
  );
}

/** A foundation or a dilemma: what it is, which principles it bears on, what answers it. */
export function conceptCard(catalog: Catalog, one: Concept, detail: Detail): string {
  const instruments = one.instruments.map((id) => nameWithKey(catalog, id));
  return paragraphs(
    `**${one.label}** · ${one.kind}`,
    one.summary,
    equivalents(one.labels),
    one.remedies.length === 0 ? '' : [one.kind === 'dilemma' ? 'What is proposed against it:' : 'What it asks for:', '', ...one.remedies.map((remedy) => `- ${remedy}`)].join('\n'),
    one.principles.length === 0 ? '' : `Bears on: ${one.principles.map((id) => labelOf(catalog, id)).join(', ')}.`,
    instruments.length === 0 ? '' : `See ${shortList(instruments, detail === 'full' ? 99 : 4)}.`,
    doubtLines(one.doubts, detail === 'full' ? 99 : 1),
    provenanceLine(one.source, one.verified),
  );
}

/** What one instrument holds; of a contested term also when, as views change. */
function definitionLine(catalog: Catalog, definition: Definition, dated: boolean): string {
  const from = definition.instrument === undefined ? '' : placeInWords(catalog, definition.instrument, definition.provision);
  const year = definition.instrument === undefined ? undefined : catalog.instrument(definition.instrument)?.adopted?.slice(0, 4);
  const scope = !dated || year === undefined || `${from} ${definition.scope}`.includes(year) ? definition.scope : `${definition.scope}; ${year}`;
  return `- **${from || 'Usage'}** (${scope}): ${sentence(definition.text)}${definition.verified ? '' : ' *(not checked)*'}`;
}

function related(catalog: Catalog, one: Term): string {
  const principles = one.principles.length === 0 ? '' : `Bears on: ${one.principles.map((id) => labelOf(catalog, id)).join(', ')}.`;
  const see = one.see.length === 0 ? '' : `See also: ${one.see.map((id) => labelOf(catalog, id)).join(', ')}.`;
  return [principles, see].filter((part) => part !== '').join(' ');
}

function labelOf(catalog: Catalog, id: string): string {
  const entry = catalog.entry(id);
  return entry && entry.kind !== 'instrument' ? entry.label : id.replaceAll('-', ' ');
}
