import { describe, expect, test } from 'vitest';
import { verdict } from './support.ts';

describe('a row of a table to which there is no reply yet is left open', () => {
  const memo = (header: string, reply: string): string => `# Brief of Ireland for the cybercrime treaty\n\n| Article | ${header} |\n|---|---|\n| Each Party exercises jurisdiction over servers in its territory. | ${reply} |\n`;
  test.each([['Reply', 'Pending'], ['Our position', 'Under study.'], ['Decision', 'TBD'], ['Avis', 'en attente'], ['Respuesta', 'Pendiente'], ['Позиция', 'Прорабатывается'], ['立场', '待定']])('%s: %s', (header, reply) => expect(verdict(memo(header, reply), 'jurisdiction')).toBe('mention'));
  test.each([['Reply', 'Accept'], ['Source', 'Pending']])('but not %s: %s', (header, reply) => expect(verdict(memo(header, reply), 'jurisdiction')).toBe('provision'));
});

describe('columns of others’ views, and of what is not agreed on', () => {
  const memo = (header: string, row = '| Force | The budget is small. |'): string => `# Brief of Ireland on international law in cyberspace\n\n| Subject | Our line | ${header} |\n|---|---|---|\n${row.replace(/\|$/, '')}| A cyber operation comparable to an armed attack in scale and effects gives rise to the right of self-defence. |\n`;
  test.each(['Views of others', 'What others hold', 'Positions of other States', 'Allies', 'Our partners', 'Opposing view', 'G77', 'Zero draft', 'Text proposed by the Chair', 'Proposal by Cuba', 'Text of the Chair', 'Draft text', 'Current text', 'Proposition de Cuba', 'Texte du président', 'Propuesta de Cuba', 'Предложение Кубы', '古巴提案', 'Under discussion', 'Not agreed', 'Pending', 'Positions des autres États', 'Posiciones de otros Estados', 'Позиции других государств', '其他国家立场'])('%s', (header) => expect(verdict(memo(header), 'self-defence')).toBe('mention'));
  test.each(['Text', 'Proposed text', 'Our view', 'Text proposed by us', 'Text proposed by the Government', 'Proposal by Ireland', 'Proposal of the Government', 'Text of the bill', 'Text of Article 5', 'Wording of section 4', 'Text of the declaration', 'Proposals from the working group', 'Proposition de rédaction', 'Texte du paragraphe', 'Propuesta de redacción', '建议案文', '政府提案'])('but not %s', (header) => expect(verdict(memo(header), 'self-defence')).toBe('provision'));
  test('a row of the memo’s own among those of States', () => expect(verdict('# Brief on sovereignty in cyberspace\n\n| State | Position |\n|---|---|\n| Japan | Nothing yet. |\n| We | Each State has jurisdiction over servers in its territory. |\n', 'jurisdiction')).toBe('provision'));
});

test('a draft beside comments is the memo’s own', () => expect(verdict('# Cyber Sovereignty Bill of Ireland, explained article by article\n\n| Article | Draft text | Comments |\n|---|---|---|\n| 1 | Every server in the territory is subject to the jurisdiction of Ireland. | Follows the Charter. |\n', 'jurisdiction')).toBe('provision'));
