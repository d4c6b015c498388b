// Feeds mutated law files and libraries to every importer: no crash, no hang, no runaway memory.
// node test/fuzz/importers.mjs [--minutes 3] [--format xml|md|bib|json|yaml] [--seed 1] [FOLDER]…
import { build } from 'esbuild';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { createRequire } from 'node:module';

const root = resolve(import.meta.dirname, '../..');
const words = process.argv.slice(2);
const option = (name, otherwise) => (words.includes(name) ? words.splice(words.indexOf(name), 2)[1] : otherwise);
const minutes = Number(option('--minutes', '3'));
const format = option('--format', '');
let seed = Number(option('--seed', '1'));
const folders = words.length > 0 ? words : [join(root, '../shared/data'), join(root, 'test/knowledge/formats/files')];

/** Longest time for one file, in milliseconds per 100 kB and at least this much. */
const SLOW = 1500;
const ENDINGS = { xml: ['.xml'], md: ['.md'], bib: ['.bib'], json: ['.json', '.yaml', '.yml'], yaml: ['.yaml', '.yml'] };

const bundle = join(root, 'out/fuzz/importers.cjs');
mkdirSync(join(root, 'out/fuzz'), { recursive: true });
await build({ stdin: { contents: "export { readAny } from './server/src/knowledge/folder.ts'; export { definedTerms } from './server/src/knowledge/formats/definedTerms.ts'; export { stringify } from 'yaml';", resolveDir: root, loader: 'ts' }, bundle: true, platform: 'node', format: 'cjs', outfile: bundle, logLevel: 'error' });
const { readAny, definedTerms, stringify } = createRequire(import.meta.url)(bundle);

/** Small and fast random numbers, the same for the same seed. */
function random() {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = (n) => Math.floor(random() * n);
const pick = (list) => list[below(list.length)];

const files = folders.filter(existsSync).flatMap(function walk(folder) {
  return readdirSync(folder).flatMap((name) => (statSync(join(folder, name)).isDirectory() ? walk(join(folder, name)) : [join(folder, name)]));
});
const wanted = files.filter((file) => (ENDINGS[format] ?? Object.values(ENDINGS).flat()).includes(extname(file)) && !/README|truth\.json/.test(file));
const corpus = wanted.map((file) => ({ name: file.split('/').at(-1), bytes: readFileSync(file) }));
// No library in YAML is at hand: the same items as those in JSON.
if (format === 'yaml') for (const file of files.filter((one) => one.endsWith('.csl.json'))) corpus.push({ name: file.split('/').at(-1).replace('.json', '.yaml'), bytes: Buffer.from(stringify({ references: JSON.parse(readFileSync(file, 'utf8')) })) });
const SPICE = ['<', '>', '&', '"', "'", '{', '}', '@', '\\', '#', '\n', '\r', '\0', '\uFEFF', '\u202E', '<!DOCTYPE a [<!ENTITY b "c">]>', '&b;', '<![CDATA[', ']]>', '<!--', '-->', '<?x', '](', '---\n', '# ', '##### Article 1\n', '第一条 ', '１', '\u00AD', '{{{{', '<article>'.repeat(300), '(a) '.repeat(50), 'i) '.repeat(40), '9'.repeat(400), 'IVXLC'.repeat(80), ' '.repeat(3000), '"id":"x"', '@book{a,', '@string{', 'é́́́', '𝒜', '-'.repeat(2000), '|'.repeat(2000), '*'.repeat(2000), '_'.repeat(2000)];

/** One to twenty changes: bytes flipped, pieces dropped, doubled, moved, swapped between files, and spice put in. */
function mutated(bytes) {
  let out = Buffer.from(bytes);
  for (let n = 1 + below(20); n > 0; n--) {
    const at = below(out.length + 1);
    const length = Math.min(out.length - at, 1 + below(pick([4, 60, 2000])));
    const piece = out.subarray(at, at + length);
    const other = pick(corpus).bytes;
    const from = below(other.length);
    const change = below(7);
    if (change === 0 && out.length > 0) out[Math.min(at, out.length - 1)] = below(256);
    else if (change === 1) out = Buffer.concat([out.subarray(0, at), out.subarray(at + length)]);
    else if (change === 2) out = Buffer.concat([out.subarray(0, at), ...Array.from({ length: 1 + below(30) }, () => piece), out.subarray(at)]);
    else if (change === 3) out = Buffer.concat([out.subarray(0, at), Buffer.from(pick(SPICE)), out.subarray(at)]);
    else if (change === 4) out = Buffer.concat([out.subarray(0, at), other.subarray(from, from + below(3000)), out.subarray(at)]);
    else if (change === 5) out = out.subarray(0, at);
    else out = Buffer.concat([out.subarray(at), out.subarray(0, at)]);
  }
  return out;
}

const end = Date.now() + minutes * 60_000;
let runs = 0;
let slowest = 0;
let bad = 0;
while (Date.now() < end && bad < 10) {
  const { name, bytes } = pick(corpus);
  const input = mutated(bytes);
  const start = performance.now();
  let fault = '';
  try {
    const file = readAny(name, input, 'fuzz');
    for (const one of file.problems) if (!(one.start >= 0 && one.end >= one.start && one.end <= file.text.length)) fault = `a problem outside of the file: ${JSON.stringify(one)}`;
    for (const entry of file.entry ? [file.entry, ...(file.more ?? [])] : []) {
      const ids = new Set(entry.provisions?.map((provision) => provision.id));
      if (ids.size !== (entry.provisions?.length ?? 0)) fault = 'two provisions with one id';
      for (const term of entry.kind === 'instrument' ? definedTerms(entry) : []) if (!ids.has(term.definitions[0].provision) || term.label.length > 120) fault = `a term out of place: ${JSON.stringify(term)}`;
    }
    if (file.problems.some(({ message }) => message.startsWith('The file cannot be read:'))) fault = file.problems.map(({ message }) => message).join('; ');
  } catch (error) {
    fault = error.stack;
  }
  const took = performance.now() - start;
  slowest = Math.max(slowest, took);
  if (took > SLOW * Math.max(1, input.length / 100_000)) fault ||= `took ${took.toFixed(0)} ms for ${input.length} bytes`;
  if (fault !== '') {
    bad++;
    const kept = join(root, 'out/fuzz', `${Date.now()}-${name}`);
    writeFileSync(kept, input);
    console.error(`${kept}\n${fault}\n`);
  }
  runs++;
}
const memory = Math.round(process.memoryUsage.rss() / 1_048_576);
console.log(`${format || 'all'}: ${runs} files, slowest ${slowest.toFixed(0)} ms, ${memory} MiB at the end, ${bad} faults`);
process.exitCode = bad > 0 ? 1 : 0;
