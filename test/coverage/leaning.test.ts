import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../server/src/knowledge/load.ts';
import { readMemo } from '../../server/src/memo/memo.ts';
import { Cue } from '../../server/src/coverage/cues.ts';
import { modelOf } from '../../server/src/coverage/model.ts';
import { sentencesOf } from '../../server/src/coverage/signals.ts';
import { leant } from '../../server/src/coverage/voice.ts';
import { verdict } from './support.ts';

const model = modelOf(loadKnowledge('dist/knowledge.json').catalog.coverage);
const cues = (text: string): number => sentencesOf(readMemo('x', 1, text).blocks[0]!, model)[0]!.cues;

describe('what a rule adds to what the network says', () => {
  test('grows with both', () => {
    expect(leant(0.9, 0)).toBeGreaterThan(leant(0.5, 0));
    expect(leant(0.5, 1)).toBeGreaterThan(leant(0.5, 0));
    expect(leant(0.5, 0)).toBeCloseTo(0.5);
  });
  test('is not outweighed by a network that is all but certain', () => expect(leant(0.9999, -4.8)).toBeLessThan(0.2));
  test('stays a probability at the ends', () => expect([leant(0, 1), leant(1, 1), leant(1, -2)].every((one) => one >= 0 && one <= 1)).toBe(true));
});

describe('words that tell who speaks', () => {
  test.each(['L’article 51 s’applique aux attaques informatiques.', 'Nos juges sont compétents.', 'El Estado informa al Consejo de los ataques informáticos.', '我国对境内数据行使管辖权。', 'The information is kept in the country.'])('are none in another language, or within other words: %s', (text) => expect(cues(text) & Cue.Says).toBe(0));
  test.each(['Le ministère affirme que cela vaut.', 'Según el informe, esto vale.', '据称此事属实。', 'She said that it holds.'])('count in their own: %s', (text) => expect(cues(text) & Cue.Says).not.toBe(0));
  test.each(['Les auteurs d’attaques sont poursuivis.', 'Учения проходят в мае.', 'They keep their registers here.'])('nor are these others: %s', (text) => expect(cues(text) & Cue.Others).toBe(0));
  test('to reserve a right is not to leave it open', () => {
    expect(cues('Le pays se réserve le droit de légitime défense.') & Cue.Excludes).toBe(0);
    expect(cues('Le pays réserve sa position sur ce point.') & Cue.Excludes).not.toBe(0);
  });
});

describe('bodies that are no State’s, and what a State wants', () => {
  const RULE = 'each State has jurisdiction over servers in its territory';
  const memo = (text: string): string => `# Briefing on sovereignty in cyberspace\n\nThe group met in May.\n\n${text}\n`;
  test.each([`The Bar Council considers that ${RULE}.`, `The Law Society submits that ${RULE}.`, `France takes the view that ${RULE}.`, `Japan is clear that ${RULE}.`, '律师协会认为，各国对境内服务器享有管辖权。'])('%s', (text) => expect(verdict(memo(text), 'jurisdiction')).not.toBe('provision'));
  test.each([`We take the view that ${RULE}.`, `The Government takes the view that ${RULE}.`])('but not: %s', (text) => expect(verdict(memo(text), 'jurisdiction')).toBe('provision'));
});
