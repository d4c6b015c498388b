import { describe, expect, test } from 'vitest';
import { analysisOf } from '../../server/src/features/analysis.ts';
import { comity, folder } from '../support/cli.ts';
import { viewOf } from '../support/world.ts';

function verdict(text: string, principle: string, element: string): string {
  const { elements } = analysisOf(viewOf(`---\ncomity:\n  state: IE\n---\n# Ireland and the law of networks\n\n${text}\n`)).coverage.principles[principle]!;
  return elements[element]!.status;
}

describe('a provision that anchors an element speaks for a statement beside it', () => {
  const statement = 'We will join in what the convention asks of its parties';
  test.each([
    ['not cited', `${statement}.`, 'absent'],
    ['cited', `${statement} [@coe:budapest, art. 25].`, 'provision'],
    ['cited in part', `${statement} [@coe:budapest, art. 25(1)].`, 'provision'],
    ['another provision', `${statement} [@coe:budapest, art. 1].`, 'mention'],
    ['behind the stop', 'Our police help those of other parties with records. [@coe:budapest, art. 25]', 'provision'],
    ['another provision behind the stop', 'Our police help those of other parties with records. [@coe:budapest, art. 1]', 'absent'],
  ])('%s: %s', (_, text, expected) => expect(verdict(text, 'jurisdiction', 'international-cooperation')).toBe(expected));

  test('but not for what the sentence is not about', () => {
    expect(verdict('The rule of the Charter holds in this field too [@un:charter, art. 51].', 'self-defence', 'armed-attack-threshold')).toBe('absent');
  });
  test('and not where nothing is stated', () => {
    expect(verdict('Does the convention ask this of its parties [@coe:budapest, art. 25]?', 'jurisdiction', 'international-cooperation')).not.toBe('provision');
    expect(verdict('See [@coe:budapest, art. 25].', 'jurisdiction', 'international-cooperation')).not.toBe('provision');
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
