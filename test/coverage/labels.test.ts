import { describe, expect, test } from 'vitest';
import { verdict } from './support.ts';

const TITLES = { en: 'Brief of Ireland on international law in cyberspace', fr: 'Position de la Suisse sur le droit international dans le cyberespace', es: 'Posición de Chile sobre el derecho internacional en el ciberespacio', ru: 'Позиция Армении по международному праву в киберпространстве', zh: '新加坡关于网络空间国际法的立场' };
const LINES = [
  ['en', 'Self-defence', 'Applies to cyber operations.'],
  ['en', 'Right of self-defence', 'Applies to operations by computer as to any other.'],
  ['fr', 'Légitime défense', 'Elle vaut pour les cyberopérations comme pour les autres.'],
  ['es', 'Legítima defensa', 'Se aplica a las operaciones cibernéticas.'],
  ['ru', 'Самооборона', 'Право распространяется на операции в киберпространстве.'],
  ['zh', '自卫', '适用于网络行动。'],
] as const;

describe('what stands behind a label is read with it', () => {
  const applies = 'self-defence.applicability';
  test.each(LINES)('%s: a row of %s', (language, label, text) => expect(verdict(`# ${TITLES[language]}\n\n| A | B |\n|---|---|\n| ${label} | ${text} |\n`, applies)).toBe('provision'));
  test.each(LINES)('%s: a numbered row of %s', (language, label, text) => expect(verdict(`# ${TITLES[language]}\n\n| | A | B |\n|---|---|---|\n| 4 | ${label} | ${text} |\n`, applies)).toBe('provision'));
  test.each(LINES)('%s: an item of %s', (language, label, text) => expect(verdict(`# ${TITLES[language]}\n\n- **${label}.** ${text}\n- Another.\n`, applies)).toBe('provision'));
  test.each(LINES)('%s: a paragraph of %s', (language, label, text) => expect(verdict(`# ${TITLES[language]}\n\n**${label}.** ${text}\n`, applies)).toBe('provision'));
  test.each(LINES)('%s: no provision without the label %s', (language, _, text) => expect(verdict(`# ${TITLES[language]}\n\n| A | B |\n|---|---|\n| Budget | ${text} |\n`, applies)).not.toBe('provision'));
});

describe('a label alone provides for nothing', () => {
  const row = (label: string, text: string): string => `# Brief of Ireland on international law in cyberspace\n\n| Principle | Remarks |\n|---|---|\n| ${label} | ${text} |\n`;
  test.each(['Legal department.', 'By May.', 'Two pages.', 'See the annex.', 'No change.', 'The budget is small.', 'We come back to it.'])('beside %s', (text) => expect(verdict(row('Self-defence', text), 'self-defence')).not.toBe('provision'));
  test.each(['Ministry of Justice.', 'Draft of the cabinet.', 'Nothing to report.', 'The courts sit in Dublin.'])('jurisdiction beside %s', (text) => expect(verdict(row('Jurisdiction', text), 'jurisdiction')).not.toBe('provision'));
  test('a question is none', () => expect(verdict(row('Self-defence?', 'Applies to cyber operations.'), 'self-defence.applicability')).not.toBe('provision'));
  test('nor does it reach the next row', () => expect(verdict(row('Self-defence', 'See the annex. |\n| Budget | Applies to cyber operations.'), 'self-defence')).not.toBe('provision'));
});
