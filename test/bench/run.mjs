#!/usr/bin/env node
// npm run bench: how fast the built product is, beside a server that does nothing, on memos that the bench makes.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { measureCommandLine } from './commandLine.mjs';
import { writeDocs } from './docs.mjs';
import { measureKnowledge } from './knowledge.mjs';
import { measureServer } from './languageServer.mjs';
import { machine } from './machine.mjs';
import { memoText } from './memo.mjs';
import { pageCount, rowsOf, tableOf } from './report.mjs';

const HELP = `npm run bench -- [options]
  --quick        one round, on 10 and 100 pages
  --rounds N     fresh processes per server and memo (5)
  --pages LIST   sizes of the memos (1,10,100,1000)
  --json         figures as JSON on stdout
  --write-docs   writes them to docs/performance.md
`;
const here = import.meta.dirname;
const root = resolve(here, '../..');
const SERVER = [join(root, 'dist/server.cjs'), '--stdio'];
const FLOOR = [join(here, 'echo.mjs')];

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean' }, rounds: { type: 'string' }, pages: { type: 'string' }, json: { type: 'boolean' }, 'write-docs': { type: 'boolean' }, help: { type: 'boolean' } },
});
const rounds = Number(options.rounds ?? (options.quick ? 1 : 5));
const sizes = (options.pages ?? (options.quick ? '10,100' : '1,10,100,1000')).split(',').map(Number);
const say = (line) => process.stderr.write(`${line}\n`);

/** Puts the samples of several rounds together; memory, items and findings are the largest seen. */
function pooled(figures) {
  const names = Object.keys(figures[0]);
  return Object.fromEntries(names.map((name) => [name, Array.isArray(figures[0][name]) ? figures.flatMap((one) => one[name]) : Math.max(...figures.map((one) => one[name] ?? NaN))]));
}

async function measureServers(folder) {
  const servers = [];
  for (const pages of sizes) {
    const text = memoText(pages);
    const file = join(folder, `memo-${pages}.md`);
    const plan = { uri: pathToFileURL(file).href, root: pathToFileURL(folder).href, text, edits: 40, positions: 30 };
    writeFileSync(file, text);
    const ours = [];
    const floor = [];
    for (let round = 0; round < rounds; round++) {
      say(`${pageCount(pages)}, round ${round + 1} of ${rounds}`);
      floor.push(await measureServer({ ...plan, words: FLOOR, round, judged: false }));
      ours.push(await measureServer({ ...plan, words: SERVER, round, judged: true }));
    }
    servers.push({ pages, characters: text.length, ours: pooled(ours), floor: pooled(floor) });
  }
  return servers;
}

async function measureCommand(folder) {
  const memos = join(folder, 'memos');
  const count = options.quick ? 100 : 1000;
  mkdirSync(memos);
  for (let seed = 1; seed <= count; seed++) writeFileSync(join(memos, `memo-${seed}.md`), memoText(2, seed));
  const plan = { cli: join(root, 'dist/cli.cjs'), reader: join(here, 'reader.mjs'), folder };
  say('command line');
  return [
    { id: 'one', label: 'one memo of 2 pages', ...(await measureCommandLine({ ...plan, paths: ['memos/memo-1.md'], memos: 1, rounds: rounds + 2 })) },
    { id: count === 1000 ? 'thousand' : String(count), label: `${count.toLocaleString('en')} memos of 2 pages`, ...(await measureCommandLine({ ...plan, paths: ['memos'], memos: count, rounds })) },
  ];
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'comity-bench-'));
  try {
    const servers = await measureServers(folder);
    const commandLine = await measureCommand(folder);
    const knowledge = await measureKnowledge({ file: join(root, 'dist/knowledge.json'), source: join(root, 'server/src/knowledge/load.ts'), folder, rounds: rounds + 2 });
    const result = { machine: machine(), rounds, servers, commandLine, knowledge, rows: rowsOf({ servers, commandLine, knowledge }) };
    if (options['write-docs']) writeDocs(join(root, 'docs/performance.md'), result);
    process.stdout.write(options.json ? `${JSON.stringify(result, null, 1)}\n` : `${tableOf(result.rows)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (options.help) process.stdout.write(HELP);
else await main();
