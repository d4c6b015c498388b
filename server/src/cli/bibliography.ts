import { authoritiesMarkdown } from '../bibliography/authorities.ts';
import { bibliography, citedInstruments } from '../bibliography/bibliography.ts';
import type { BibliographyFormat } from '../bibliography/bibliography.ts';
import { inOrder } from '../bibliography/groups.ts';
import { authoritiesOf, joinedAuthorities } from '../features/authorities.ts';
import { citationsInText, ownKeysOf } from '../features/citedPlaces.ts';
import { frontMatterOf } from '../memo/frontMatter.ts';
import { helpText, readArgs } from './args.ts';
import type { Option } from './args.ts';
import { visible } from './formats/visible.ts';
import type { Command, Running } from './run.ts';
import { READING, readings } from './session.ts';
import type { Reading } from './session.ts';

const OPTIONS: readonly Option[] = [{ name: 'format', value: 'FORMAT', choices: ['csl-json', 'bibtex', 'markdown'], help: 'how the bibliography is written (csl-json)' }, ...READING.slice(1)];
const USAGE = 'comity bibliography [OPTIONS] PATH…';
const SUMMARY = 'Writes the bibliography of what memos cite: for pandoc and reference managers, or as a table of authorities.';

export const bibliographyCommand: Command = { name: 'bibliography', usage: USAGE, summary: SUMMARY, run: runBibliography };

function runBibliography(words: readonly string[], call: Running): number {
  const args = readArgs('bibliography', OPTIONS, words);
  if (args.flag('help')) {
    call.output.out(helpText(USAGE, SUMMARY, OPTIONS, call.output.width));
    return 0;
  }
  const all = [...readings(args, call)];
  const format = args.value('format') ?? 'csl-json';
  if (format === 'markdown') {
    const tables = all.map(({ view, shown }) => authoritiesOf(view, all.length > 1 ? `${shown}, ` : ''));
    call.output.out(authoritiesMarkdown(joinedAuthorities(tables), (title) => `### ${title}`));
    return 0;
  }
  for (const reading of all) sayOwn(reading, call);
  const cited = new Map(all.flatMap(({ view }) => citedInstruments(citationsInText(view).all, view.catalog)).map((one) => [one.id, one]));
  call.output.out(bibliography(inOrder([...cited.values()]), format as BibliographyFormat));
  return 0;
}

/** Says that a memo cites works of a bibliography of its own, which pandoc is to be given beside this one: what it is given takes the place of what the memo names. */
function sayOwn({ shown, view }: Reading, call: Running): void {
  if (ownKeysOf(view).length === 0) return;
  const files = frontMatterOf(view.memo).bibliography;
  call.output.err(`${visible(`comity: "${shown}" cites a bibliography of its own as well, which this one does not hold. Give pandoc both: add ${files.map((file) => `--bibliography ${file}`).join(' ')}.`)}\n`);
}
