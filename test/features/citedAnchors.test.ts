import { describe, expect, test } from 'vitest';
import type { AnchorsOf } from '../../server/src/coverage/anchors.ts';
import { judge } from '../../server/src/coverage/judge.ts';
import { matterOf, modelOf } from '../../server/src/coverage/model.ts';
import { analysisOf } from '../../server/src/features/analysis.ts';
import { citedAnchors } from '../../server/src/features/citedAnchors.ts';
import { comity, folder } from '../support/cli.ts';
import { viewOf } from '../support/world.ts';

/** How probable the first sentence is about an element, and what it was without its citations. */
function about(sentence: string, name: string): { readonly cited: number; readonly plain: number } {
  const { memo, catalog, ...rest } = viewOf(`# Ireland and the law of networks\n\n${sentence}\n`);
  const model = modelOf(catalog.coverage);
  const [principle, element] = [model.principles.findIndex(({ id }) => name.startsWith(`${id}.`)), model.principles.flatMap(({ elements }) => elements).find(({ id }) => name.endsWith(`.${id}`))!];
  const matter = matterOf(model, { principle, element: model.principles[principle]!.elements.indexOf(element) });
  const { citations } = analysisOf({ memo, catalog, ...rest });
  expect(citations.all).toHaveLength(1);
  const most = (anchorsOf?: AnchorsOf): number => Math.max(...judge(memo, model, anchorsOf).stretches.map(({ judged }) => judged.about[matter]!));
  return { plain: most(), cited: most((stretch) => citedAnchors(stretch, citations, catalog)) };
}

describe('a provision that anchors an element speaks for what is stated beside it', () => {
  const statement = 'Our police answer what other parties to the convention ask of them';
  test.each([
    ['cited', `${statement} [@coe:budapest, art. 25].`],
    ['cited in part', `${statement} [@coe:budapest, art. 25(1)].`],
    ['in words', `${statement} under Article 25 of the Budapest Convention.`],
    ['behind the stop', `${statement}. [@coe:budapest, art. 25]`],
  ])('%s: %s', (_, text) => {
    const { plain, cited } = about(text, 'jurisdiction.international-cooperation');
    expect(plain).toBeGreaterThan(0.1);
    expect(cited).toBeCloseTo(plain + (1 - plain) / 2);
  });

  test.each([
    ['another provision', `${statement} [@coe:budapest, art. 1].`, 'jurisdiction.international-cooperation'],
    ['not what the sentence is about', 'The fee for a licence is due in May [@un:charter, art. 51].', 'self-defence.necessity-proportionality'],
  ])('but not %s: %s', (_, text, name) => {
    const { plain, cited } = about(text, name);
    expect(cited).toBe(plain);
  });

  test('and not where nothing is stated', () => {
    const verdict = (text: string): string => analysisOf(viewOf(`# Ireland and the law of networks\n\n${text}\n`)).coverage.principles['jurisdiction']!.elements['international-cooperation']!.status;
    expect(verdict('Does the convention ask this of its parties [@coe:budapest, art. 25]?')).not.toBe('provision');
    expect(verdict('See [@coe:budapest, art. 25].')).not.toBe('provision');
  });
});

test('the anchors of a principle of the workspace count as well', () => {
  const root = folder({
    'knowledge/principles/records.md': '---\nid: records\nlabel: Records\nelements:\n  - id: erasure\n    label: Erasure\n    asks: Say when records are erased.\n    anchors: [eu:gdpr art_17]\n---\nText.\n',
    'knowledge/profiles/records-brief.md': '---\nid: records-brief\nlabel: Records brief\nrequires:\n  records: { severity: warning, elements: [erasure] }\n---\nText.\n',
    'stated.md': '---\ncomity: { profile: records-brief }\n---\n# Brief\n\nWe shall erase what [@eu:gdpr, art. 17] tells us to erase, and every person may ask for it.\n',
    'asked.md': '---\ncomity: { profile: records-brief }\n---\n# Brief\n\nWhat does [@eu:gdpr, art. 17] ask of us?\n',
    'silent.md': '---\ncomity: { profile: records-brief }\n---\n# Brief\n\nWe shall erase what the law tells us to erase.\n',
  });
  const { memos } = JSON.parse(comity(root, 'check --format json stated.md asked.md silent.md').out) as { memos: { coverage: Record<string, { status: string }> }[] };
  expect(memos.map(({ coverage }) => coverage['records']!.status)).toEqual(['provision', 'mention', 'absent']);
});
