import { pandocText } from '../citations/write.ts';
import { provisionsNumbered, search } from '../knowledge/search.ts';
import { UsageError, helpText, readArgs, wholeNumber } from './args.ts';
import type { Option } from './args.ts';
import { columns } from './output.ts';
import type { Command, Running } from './run.ts';
import { openWorkspace } from './session.ts';

const OPTIONS: readonly Option[] = [
  { name: 'format', value: 'FORMAT', choices: ['table', 'json'], help: 'how hits are written (table)' },
  { name: 'limit', value: 'N', help: 'how many hits at most (10)' },
  { name: 'knowledge', value: 'PATH', list: true, help: 'a further file or folder with knowledge' },
];
const USAGE = 'comity cite [OPTIONS] QUERY';
const SUMMARY = 'Searches the knowledge base and shows how to cite what it finds.';

export const citeCommand: Command = { name: 'cite', usage: USAGE, summary: SUMMARY, run: runCite };

function runCite(words: readonly string[], call: Running): number {
  const args = readArgs('cite', OPTIONS, words);
  if (args.flag('help')) {
    call.output.out(helpText(USAGE, SUMMARY, OPTIONS, call.output.width));
    return 0;
  }
  const query = args.paths.join(' ').trim();
  if (query === '') throw new UsageError('Say what to look for, such as: comity cite "charter 51"');
  const { catalog } = openWorkspace(args.values('knowledge'), call).folderOf(call.folder);
  const limit = wholeNumber('limit', args.value('limit'), { fallback: 10, least: 1 });
  const found = search(catalog, query, limit);
  const hits = (found.length > 0 ? found : provisionsNumbered(catalog, query, limit)).map(({ instrument, provision, provisionId, score }) => ({
    citation: pandocText({ instrument, provisions: provisionId === undefined ? [] : [provisionId] }),
    key: instrument.id,
    provision: provisionId ?? null,
    title: instrument.title,
    shortTitle: instrument.shortTitle,
    heading: provision ? `${provision.label}${provision.heading ? `. ${provision.heading}` : ''}` : null,
    status: instrument.status,
    statusAsOf: instrument.statusAsOf ?? null,
    url: instrument.url ?? null,
    score,
  }));
  if (args.value('format') === 'json') call.output.out(`${JSON.stringify(hits, null, 2)}\n`);
  else if (hits.length > 0) call.output.out(`${columns([['cite as', 'status', 'title'], ...hits.map((hit) => [hit.citation, hit.status, hit.heading ? `${hit.shortTitle}, ${hit.heading}` : hit.title])], call.output.width)}\n`);
  else call.output.err(`Nothing in the knowledge base fits "${query}".\n`);
  return hits.length > 0 ? 0 : 1;
}
