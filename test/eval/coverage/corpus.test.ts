import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { passagesOf } from '../lib/corpus.ts';
import type { Status } from '../lib/corpus.ts';

interface Verdict { status: Status; elements: Record<string, Status> }
interface Labels { kind: string; language: string; profile: string; hard: string[]; principles: Record<string, Verdict>; findings: string[] }
interface FrontMatter { comity?: { profile?: string; waive?: Record<string, unknown> } }

const here = import.meta.dirname;
const ORDER: Status[] = ['absent', 'mention', 'provision'];
const ELEMENTS: Record<string, string[]> = {
  equality: ['sovereign-equality', 'equal-participation', 'icann-internationalisation'],
  independence: ['development-path', 'non-intervention', 'autonomous-infrastructure', 'interconnection', 'assistance'],
  jurisdiction: ['territorial-basis', 'extraterritorial-reach', 'conflict-resolution', 'international-cooperation'],
  'self-defence': ['applicability', 'armed-attack-threshold', 'necessity-proportionality', 'attribution', 'security-council-reporting'],
};
const required = read<Record<string, string[]>>('requirements.yml');

function read<T>(...path: string[]): T {
  return parse(readFileSync(join(here, ...path), 'utf8')) as T;
}

function frontMatter(text: string): FrontMatter {
  const block = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1];
  return block === undefined ? {} : (parse(block) as FrontMatter);
}

function stems(split: string): string[] {
  return readdirSync(join(here, split)).filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -3));
}

describe.each(['dev', 'held-out'])('coverage corpus, %s documents', (split) => {
  it('has labels for every document and no others', () => {
    const labelled = readdirSync(join(here, split)).filter((name) => name.endsWith('.labels.yml'));
    expect(labelled.map((name) => name.replace('.labels.yml', ''))).toEqual(stems(split));
  });

  it.each(stems(split))('%s is labelled completely and consistently', (stem) => {
    const text = readFileSync(join(here, split, `${stem}.md`), 'utf8');
    const labels = read<Labels>(split, `${stem}.labels.yml`);
    const own = frontMatter(text).comity ?? {};
    expect(Object.keys(labels.principles)).toEqual(Object.keys(ELEMENTS));
    for (const [principle, { status, elements }] of Object.entries(labels.principles)) {
      expect(Object.keys(elements)).toEqual(ELEMENTS[principle]);
      const best = Math.max(...Object.values(elements).map((value) => ORDER.indexOf(value)));
      expect(ORDER.indexOf(status)).toBeGreaterThanOrEqual(best);
    }
    expect(labels.profile).toBe(own.profile ?? (labels.kind === 'not-policy' ? 'none' : labels.kind));
    const missing = (required[labels.profile] ?? []).filter((id) => labels.principles[id]!.status !== 'provision' && !(id in (own.waive ?? {})));
    expect(labels.findings).toEqual(missing.map((id) => `missing-${id}`));
  });
});

describe.each(['dev', 'held-out'])('coverage corpus, %s passages', (split) => {
  const passages = passagesOf(here, split);

  it('names only known principles and elements, each under a judged principle', () => {
    for (const { id, principles = {}, elements = {} } of passages) {
      for (const principle of Object.keys(principles)) expect(ELEMENTS, id).toHaveProperty(principle);
      for (const [name, status] of Object.entries(elements)) {
        const [principle = '', element = ''] = name.split('.');
        expect(ELEMENTS[principle], id).toContain(element);
        expect(ORDER.indexOf(principles[principle]!), id).toBeGreaterThanOrEqual(ORDER.indexOf(status));
      }
    }
  });
});

describe('coverage corpus, split', () => {
  it('has no passage twice, in either part', () => {
    const all = ['dev', 'held-out'].flatMap((split) => passagesOf(here, split));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  });

  it('keeps about a third aside, in every language and kind', () => {
    const labels = (split: string): Labels[] => stems(split).map((stem) => read<Labels>(split, `${stem}.labels.yml`));
    const [dev, held] = [labels('dev'), labels('held-out')];
    expect(held.length / (dev.length + held.length)).toBeGreaterThan(0.3);
    expect(new Set(held.map(({ kind }) => kind))).toEqual(new Set(dev.map(({ kind }) => kind)));
    for (const language of ['en', 'fr', 'es', 'ru', 'zh']) expect(held.some((entry) => entry.language === language)).toBe(true);
  });
});
