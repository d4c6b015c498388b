// Writes docs/performance.md from the figures of a run.
import { readFileSync, writeFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { figure, markdownTable } from './stats.mjs';
import { tableOf } from './report.mjs';

const PEERS = join(import.meta.dirname, 'peers.json');

/** Writes the page. Figures of peers stand in peers.json with the floor of their own session, since other tools are not installed here. */
export function writeDocs(path, result) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, page(result));
}

function page({ machine, rounds, servers, knowledge, rows }) {
  const missed = rows.filter(({ grade }) => grade === 'miss');
  return [
    '# How fast Comity is',
    '',
    '`npm run bench` measures the built product from outside, the way an editor or a terminal uses it, and beside it the floor: a server of a few',
    'lines that keeps the text and answers every request at once with something fixed, and a program that only reads the same files. The',
    'ratio to the floor is what can be compared between machines. `npm run bench -- --write-docs` writes this page.',
    '',
    `Measured on ${machine.day}: ${machine.cores} cores (${machine.model}), ${machine.memory} GiB, ${machine.system}, Node ${machine.node}, ${rounds} fresh processes per row, load ${machine.load.toFixed(1)} when it ended.`,
    `The memos are made by the bench, about 480 words to a page; 100 pages are ${servers.find(({ pages }) => pages === 100)?.characters.toLocaleString('en') ?? '–'} characters. The knowledge is the one that Comity ships:`,
    `${knowledge.instruments} instruments with ${knowledge.provisions.toLocaleString('en')} provisions.`,
    '',
    tableOf(rows),
    '',
    'Times are medians unless a quantile is named. *limit* is what Comity must reach and *best* about what this platform allows; both are set',
    'for a machine whose floor answers `initialize` after 42 ms and scaled by the floor of this run.',
    missed.length === 0 ? 'Every limit is met.' : `Missed: ${missed.map(({ label }) => label).join('; ')}.`,
    '',
    '## How the times are taken',
    '',
    '- Every round is a fresh process, the floor and Comity in turns. A time ends with the last byte of the answer.',
    '- *First findings*: the memo is opened right behind `initialized` and its diagnostics are asked for at once.',
    '- *Edit*: a citation of a law that does not exist is typed into the middle of the memo, or taken out, and the findings are asked for in the same breath.',
    '  An answer counts only when it names the new citation, or no longer does; anything else ends the run with an error.',
    '- *Completion*: `@` is typed behind `[` at many places and the list is asked for at once, with the findings beside it, as editors do.',
    '- *Peak memory* is the largest resident set that the system saw, Node itself included.',
    '',
    ...peers(),
  ].join('\n');
}

function peers() {
  if (!existsSync(PEERS)) return [];
  const { day, node, document, servers } = JSON.parse(readFileSync(PEERS, 'utf8'));
  const floor = servers[0];
  const cell = (value, base) => (value === null ? '–' : `${figure(value)} (${figure(value / base)} ×)`);
  const row = (one) => [one.name, ...['initialize', 'first', 'editP50', 'editP95', 'completionP95', 'hoverP95'].map((name) => cell(one[name], floor[name])), figure(one.memory)];
  return [
    '## Beside another server',
    '',
    `VS Code's own Markdown server, measured in one session on ${day} (the floor in turns with it, Node ${node}, the newer server on Node 22) on one memo of ${document}: ms, and in brackets`,
    'the ratio to the floor of that session. It does other work than Comity; the figures say what people who write Markdown are used to. Here an edit is one letter.',
    '',
    markdownTable(['server', 'initialize', 'first findings', 'edit p50', 'edit p95', 'completion p95', 'hover p95', 'MiB'], servers.map(row)),
    '',
  ];
}
