import { cell, equivalents, paragraphs } from './card.ts';
import type { Catalog } from './catalog.ts';
import { positionTable, principleCard } from './describePrinciple.ts';
import type { Instrument } from './entry.ts';
import { QUESTIONS } from './kinds.ts';
import { SCHEMAS } from './schema.ts';
import { TYPE_WORDS, dateInWords, statusInWords } from './words.ts';

/** The files that are written from the knowledge base: path from the root of the repository, and text. `npm run docs` writes them. */
export function docsOf(catalog: Catalog): Record<string, string> {
  const pages: Record<string, string> = { 'docs/instruments.md': instrumentsPage(catalog), 'knowledge/schema.json': schemaFile() };
  for (const principle of catalog.principles) pages[`docs/principles/${principle.id}.md`] = `${WRITTEN}\n\n# ${principle.label}\n\n${principleCard(catalog, principle, 'full')}\n`;
  for (const question of QUESTIONS) pages[`docs/principles/${question}.md`] = questionPage(catalog, question);
  return pages;
}

const WRITTEN = '<!-- Written by `npm run docs` from knowledge/. Change the knowledge, not this page. -->';

const QUESTION_WORDS: Readonly<Record<(typeof QUESTIONS)[number], string>> = {
  sovereignty: 'Is respect for sovereignty in cyberspace a rule of its own, whose breach is wrongful by itself?',
  'due-diligence': 'Is a State bound in law not to let its territory knowingly be used to harm others by cyber means?',
  'governance-model': 'Should States together, under the United Nations and if need be by a new treaty, govern the Internet, rather than all stakeholders?',
  countermeasures: 'Are countermeasures available against a wrongful cyber operation, and on which conditions?',
};

function questionPage(catalog: Catalog, question: (typeof QUESTIONS)[number]): string {
  const term = catalog.terms.find((one) => one.id === question);
  const title = question[0]!.toUpperCase() + question.slice(1).replaceAll('-', ' ');
  return `${paragraphs(WRITTEN, `# ${title}`, term && equivalents(term.labels), QUESTION_WORDS[question], positionTable(catalog, catalog.positionsOn(question)))}\n`;
}

function instrumentsPage(catalog: Catalog): string {
  const groups = new Map<string, Instrument[]>();
  for (const one of catalog.instruments) groups.set(one.jurisdiction, [...(groups.get(one.jurisdiction) ?? []), one]);
  const sections = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([jurisdiction, group]) => paragraphs(`## ${jurisdiction}`, table(catalog, group)));
  const provisions = catalog.instruments.reduce((sum, one) => sum + one.provisions.length, 0);
  return `${paragraphs(WRITTEN, '# Instruments', `${catalog.instruments.length} instruments with ${provisions} provisions. A status holds as of the date beside it; look again at the source before you rely on it. Headings of provisions in square brackets are not those of the text: it has none there, or its own was not seen.`, ...sections)}\n`;
}

function table(catalog: Catalog, group: readonly Instrument[]): string {
  const nameOf = (id: string): string => catalog.instrument(id)?.shortTitle ?? id;
  const rows = group.map((one) => {
    const title = one.url === undefined ? one.shortTitle : `[${one.shortTitle}](${one.url})`;
    return `| ${[`\`@${one.id}\``, title, TYPE_WORDS[one.type], one.adopted === undefined ? '' : dateInWords(one.adopted), statusInWords(one, nameOf), one.citation === undefined || one.unverified.includes('citation') ? '' : one.citation].map(cell).join(' | ')} |`;
  });
  return ['| Key | Instrument | Kind | Date | Status | Citation |', '|---|---|---|---|---|---|', ...rows].join('\n');
}

/** JSON Schema for the front matter of knowledge files, one definition per kind. */
function schemaFile(): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Front matter of Comity knowledge files',
    description: 'Written by `npm run docs` from server/src/knowledge/schema.ts.',
    anyOf: Object.keys(SCHEMAS).map((kind) => ({ $ref: `#/$defs/${kind}` })),
    $defs: SCHEMAS,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
