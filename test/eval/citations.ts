import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Citation } from '../../server/src/citations/citation.ts';
import { citationsOf } from '../../server/src/citations/citationsOf.ts';
import type { Catalog } from '../../server/src/knowledge/catalog.ts';
import { loadKnowledge } from '../../server/src/knowledge/load.ts';
import { frontMatterOf } from '../../server/src/memo/frontMatter.ts';
import { readMemo } from '../../server/src/memo/memo.ts';

interface Expected {
  readonly text: string;
  readonly key: string | null;
  readonly 'key-or'?: readonly string[];
  readonly candidates?: readonly string[];
  readonly provision?: string | null;
  readonly 'provision-or'?: readonly (string | null)[];
  readonly provisions?: readonly string[];
  readonly verdict: string;
}

interface Case {
  readonly id: string;
  readonly text: string;
  readonly citations: readonly Expected[];
  readonly tags: readonly string[];
  readonly ignore?: readonly string[];
}

/** Each file `cases.<part>.yml`; only failures of the development parts are shown. */
const PARTS = ['dev', 'held-out', 'dev-2', 'held-out-2'];
/** The day for memos without one. */
const TODAY = '2026-11-23';

/** Counts over the cases of one part. */
class Score {
  expected = 0;
  found = 0;
  falseAlarms = 0;
  exact = 0;
  instrument = 0;
  provision = 0;
  verdict = 0;
  readonly failedTags = new Map<string, number>();
  readonly failures: string[] = [];
  readonly alarms: string[] = [];

  get figures(): Record<string, number> {
    const part = (a: number, b: number): number => (b === 0 ? 1 : a / b);
    return {
      precision: part(this.found, this.found + this.falseAlarms),
      recall: part(this.found, this.expected),
      instrument: part(this.instrument, this.found),
      provision: part(this.provision, this.found),
      verdict: part(this.verdict, this.found),
      exact: part(this.exact, this.found),
    };
  }

  fail(one: Case, what: string): void {
    this.failures.push(`${one.id}: ${what}`);
    for (const tag of one.tags) this.failedTags.set(tag, (this.failedTags.get(tag) ?? 0) + 1);
  }
}

const EDGES = /^[\s*_"'“”‘’«»()[\].]+|[\s*_"'“”‘’«»()[\].]+$/g;

function scoreCase(one: Case, catalog: Catalog, score: Score): void {
  const memo = readMemo(`eval:${one.id}`, 1, one.text);
  const citations = [...citationsOf(memo, catalog, frontMatterOf(memo).asOf ?? TODAY)];
  const used = new Set<Citation>();
  let from = 0;
  for (const expected of one.citations) {
    score.expected++;
    const start = one.text.indexOf(expected.text, from);
    if (start < 0) throw new Error(`${one.id}: "${expected.text}" is not in the text`);
    from = start + expected.text.length;
    const inside = citations.filter((citation) => citation.span.start < from && start < citation.span.end);
    const match = inside.find((citation) => !used.has(citation) && sameInstrument(citation, expected, catalog)) ?? inside.find((citation) => !used.has(citation) && expected.key === null);
    if (!match) {
      score.fail(one, `missed "${expected.text}"${inside.length > 0 ? ` (read as ${inside.map(brief).join(', ')})` : ''}`);
      continue;
    }
    for (const citation of inside) if (citation === match || (citation.key === match.key && citation.span.end <= from)) used.add(citation);
    compare(one, expected, match, { catalog, score });
  }
  for (const citation of citations) {
    if (used.has(citation) || one.ignore?.some((text) => text.includes(citation.text))) continue;
    score.falseAlarms++;
    score.alarms.push(`${one.id}: ${brief(citation)}`);
    score.fail(one, `false alarm ${brief(citation)}`);
  }
}

function sameInstrument(citation: Citation, expected: Expected, catalog: Catalog): boolean {
  if (expected.key === null) return citation.key === null || citation.verdict === expected.verdict;
  return [expected.key, ...(expected['key-or'] ?? [])].some((key) => (catalog.instrument(key)?.id ?? key) === citation.key);
}

function compare(one: Case, expected: Expected, citation: Citation, { catalog, score }: { catalog: Catalog; score: Score }): void {
  score.found++;
  if (citation.text.replace(EDGES, '') === expected.text.replace(EDGES, '')) score.exact++;
  else if (process.env['EXACT']) score.failures.push(`${one.id}: span "${citation.text}" for "${expected.text}"`);
  const candidates = (expected.candidates ?? []).map((key) => catalog.instrument(key)?.id ?? key);
  const named = candidates.filter((id) => citation.candidates.includes(id)).length;
  if (expected.verdict !== 'ambiguous' || citation.verdict !== 'ambiguous' || named >= Math.min(2, candidates.length)) score.instrument++;
  else score.fail(one, `candidates ${citation.candidates.join(', ')}`);
  if (provisionsFit(expected, citation)) score.provision++;
  else score.fail(one, `provision ${citation.provisions.join(', ') || 'none'} for ${(expected.provisions ?? [expected.provision]).join(', ')}`);
  if (citation.verdict === expected.verdict) score.verdict++;
  else score.fail(one, `verdict ${citation.verdict} for ${expected.verdict} of "${expected.text}"`);
}

function provisionsFit(expected: Expected, citation: Citation): boolean {
  if (expected.provisions) return expected.provisions.join() === citation.provisions.join();
  return expected.provision === '*' || [expected.provision ?? null, ...(expected['provision-or'] ?? [])].includes(citation.provision);
}

function brief(citation: Citation): string {
  return `"${citation.text.replace(/\s+/g, ' ')}" → ${citation.key ?? citation.typedKey ?? citation.candidates.join('|')} ${citation.provision ?? ''} ${citation.verdict}`;
}

/** Prints the figures of all parts; failing cases by name for the development parts, by category alone for the others. */
export function run({ here, knowledge, verbose }: { here: string; knowledge: string; verbose: boolean }): boolean {
  const { catalog } = loadKnowledge(knowledge);
  const floor = JSON.parse(readFileSync(join(here, 'citations/floor.json'), 'utf8')) as Record<string, Record<string, number>>;
  let good = true;
  for (const part of PARTS) {
    const cases = parse(readFileSync(join(here, `citations/cases.${part}.yml`), 'utf8')) as Case[];
    const score = new Score();
    for (const one of cases) scoreCase(one, catalog, score);
    console.log(`citations, ${part}: ${cases.length} cases, ${score.expected} citations`);
    for (const [name, value] of Object.entries(score.figures)) {
      const least = floor[part]?.[name] ?? 0;
      if (value < least) good = false;
      console.log(`  ${name.padEnd(11)} ${value.toFixed(4)}${value < least ? `  below its floor of ${least}` : ''}`);
    }
    const tags = [...score.failedTags].sort((a, b) => b[1] - a[1]).map(([tag, count]) => `${tag} ${count}`);
    console.log(`  false alarms ${score.falseAlarms}; failing by tag: ${tags.join(', ') || 'none'}`);
    if (part.startsWith('dev')) for (const line of verbose ? score.failures : score.alarms) console.log(`    ${line}`);
  }
  return good;
}
