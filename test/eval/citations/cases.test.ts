import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';

interface Citation {
  text: string;
  key: string | null;
  candidates?: string[];
  provision?: string | null;
  provisions?: string[];
  range?: boolean;
  verdict: string;
}

interface Case {
  id: string;
  lang: string;
  text: string;
  citations: Citation[];
  ignore?: string[];
  tags: string[];
}

const read = (part: string): Case[] => parse(readFileSync(new URL(`cases.${part}.yml`, import.meta.url), 'utf8')) as Case[];
const dev = [...read('dev'), ...read('dev-2')];
const heldOut = [...read('held-out'), ...read('held-out-2')];
const all = [...dev, ...heldOut];
const verdicts = ['resolved', 'unknown-citation', 'unknown-provision', 'ambiguous', 'superseded', 'not-in-force'];

/** The citations of a case that do not stand in its text in the order given. */
function misplaced({ text, citations }: Case): string[] {
  let from = 0;
  return citations.map((citation) => citation.text).filter((cited) => {
    const at = text.indexOf(cited, from);
    from = at < 0 ? from : at + cited.length;
    return at < 0;
  });
}

/** What is wrong with the labels of one citation; empty when all is well. */
function faults({ key, candidates, provision, provisions, range, verdict }: Citation): string[] {
  const named = verdict !== 'unknown-citation' && verdict !== 'ambiguous';
  return [
    verdicts.includes(verdict) ? '' : `verdict ${verdict}`,
    named === (key !== null) ? '' : 'key',
    (verdict === 'ambiguous') === (candidates !== undefined) ? '' : 'candidates',
    (provision === undefined) === (provisions !== undefined) ? '' : 'provision and provisions',
    range && provisions?.length !== 2 ? 'range' : '',
    verdict === 'unknown-provision' && !provision && !provisions ? 'unknown-provision without a provision' : '',
  ].filter(Boolean);
}

describe('labelled citations', () => {
  it('has every citation in the text, in order', () => {
    expect(all.flatMap((one) => misplaced(one).map((text) => `${one.id}: ${text}`))).toEqual([]);
  });

  it('is labelled without contradiction', () => {
    expect(all.flatMap((one) => one.citations.flatMap((citation) => faults(citation).map((fault) => `${one.id}: ${fault}`)))).toEqual([]);
  });

  it('tags a case as negative exactly when nothing may be recognised', () => {
    expect(all.filter((one) => one.tags.includes('negative') !== (one.citations.length === 0)).map(({ id }) => id)).toEqual([]);
  });

  it('ignores only passages that occur', () => {
    expect(all.filter((one) => one.ignore?.some((passage) => !one.text.includes(passage))).map(({ id }) => id)).toEqual([]);
  });

  it('has unique ids, and no text in both parts', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const seen = new Set(dev.map(({ text }) => text));
    expect(heldOut.filter(({ text }) => seen.has(text)).map(({ id }) => id)).toEqual([]);
  });
});
