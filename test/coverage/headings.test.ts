import { describe, expect, test } from 'vitest';
import { headingKind, headsProposal } from '../../server/src/coverage/headings.ts';
import { verdict } from './support.ts';

const RULE = 'The State exercises jurisdiction over networks in its territory.';

describe('a heading of others’ views', () => {
  test.each(['What others say', 'Views of other States', 'Foreign law', 'What the neighbours hold', 'What critics say', 'Arguments of our opponents', 'Expected arguments', 'What we hear from partners', 'Amendments we expect from the floor', 'Ce que nous disent nos partenaires', 'Lo que nos dicen los socios', '对方的论点', 'Ce que disent les autres', 'Lo que dicen otros', 'Позиции других', '各国观点', 'The Dutch position', 'Reactions', 'Reactions to our paper', 'Submissions on our draft', 'Academic work and foreign views', 'Views of other States on cooperation with foreign courts', 'The debate abroad', 'Part 2. What others say, and how to listen'])('%s', (heading) => expect(headingKind(heading)).toBe('others'));
});

describe('a heading of sources, contents or open questions', () => {
  test.each(['Sources', 'Sources and further reading', 'Bibliographie indicative', 'References', 'Questions for the witnesses', 'Points for discussion', 'Rejected wordings', 'What was struck out', 'Left out of this paper', 'For the next edition', 'Formulations écartées', 'Redacciones descartadas', 'Исключённые формулировки', '未采用的措辞', 'Open points', 'Open questions', 'Fuentes consultadas', 'Источники'])('%s', (heading) => expect(headingKind(heading)).toBe('listing'));
});

describe('a heading of the memo’s own substance', () => {
  test.each([
    'Conduct towards other States', 'Requests from and to other States', 'Conflict with foreign law', 'What the Government has said', 'What you can say', 'What to hold', 'The legal position', 'What the Charter says', 'The comparison and our rule', 'A scale of reactions', 'Hearings by video', 'Working with other countries',
    'Agir avec les autres', 'Relaciones con las autoridades de otros países', '外国命令的效力', 'Sources of attacks', 'Sources d’attaques', 'References to the Charter', 'Points for the delegation', 'Open points and instructions', 'How to read this plan',
  ])('%s', (heading) => expect(headingKind(heading)).toBeUndefined());

  test('names its own State', () => expect(verdict(`# Position of Senegal\n\n## What Senegal holds\n\n${RULE}\n`, 'jurisdiction')).toBe('provision'));
});

test.each(['## How others see Senegal', '## Reactions to Senegal’s paper'])('%s is on others, though it names its own State', (heading) => expect(verdict(`# Position of Senegal on networks\n\n${heading}\n\nAny intrusion into public networks breaches sovereignty.\n`, 'independence')).not.toBe('provision'));

describe('wording that the memo proposes', () => {
  test.each(['Our critics’ view.', 'Our neighbours’ position.', 'Contrary to our view.'])('is not what stands in a quotation behind: %s', (label) => expect(verdict(`# Position of Senegal on networks\n\n${label}\n\n> ${RULE}\n`, 'jurisdiction')).toBe('mention'));
  test.each(['Annex: wording to be tabled for Article 9', 'Text proposal, Article 12', 'Proposed text'])('%s', (heading) => expect(headsProposal(heading)).toBe(true));
  test.each([`## Our case\n\n1. We propose that clause 3 should read:\n\n> ${RULE}`, `## Round two\n\n**Our own text.**\n\n> ${RULE}`, `## Round two\n\nThe delegation puts forward:\n\n> ${RULE}`, `> **Box 1. What changes**\n>\n> ${RULE}`])('stands in a quotation block: %s', (text) => expect(verdict(`# Brief for the talks\n\n${text}\n`, 'jurisdiction')).toBe('provision'));
});

test.each([`A note.[^1]\n\n## Further reading\n\nA summary is available.\n\n[^1]: ${RULE}`, `| | Who | What |\n|---|---|---|\n| (a) | operators | ${RULE} |`, `| State | What it says |\n|---|---|\n| Uruguay (our position of 3 May) | ${RULE} |`])('what stands beside a list is read by what it says: %s', (text) => expect(verdict(`# Memo on networks\n\n${text}\n`, 'jurisdiction')).toBe('provision'));
test('the option behind a label that tells which is chosen is chosen', () => expect(verdict('# Options for the registers\n\nOption A: rent space abroad. Option B: the registers stay under the jurisdiction of our courts alone.\n\n**Recommendation.** Option B. The courts of the State alone have jurisdiction over servers in its territory.\n', 'jurisdiction')).toBe('provision'));

describe('a section that the name of a State heads, in a memo that does not say whose it is', () => {
  const memo = (heading: string): string => `# Memo on sovereignty in cyberspace\n\nThe budget grows.\n\n## ${heading}\n\nEach State exercises jurisdiction over servers in its territory.\n\n## Brazil\n\nNothing is known yet.\n`;
  test.each(['France', '1. France', '3.1 France', 'France (2019)', 'France’s position', 'The position of France', 'Annex A: France', 'The Netherlands', 'The United States / The United Kingdom', 'L’Allemagne', 'Position de la France', 'Estados Unidos y Brasil', '2. Франция', '三、法国', '法国的立场'])('is that State’s: %s', (heading) => expect(verdict(memo(heading), 'jurisdiction')).toBe('mention'));
  test.each(['Estonia 2007', 'French law', 'Cooperation with France', 'The attack on Estonia', 'France as a partner'])('but not: %s', (heading) => expect(verdict(memo(heading), 'jurisdiction')).toBe('provision'));
});
