import { describe, expect, test } from 'vitest';
import { editMemo } from '../../server/src/memo/memo.ts';
import { viewOf } from '../support/world.ts';
import { findingsOn, hoverOver } from './whole.ts';

const MEGABYTE = 1_000_000;
const fill = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

const SENTENCE = 'Every State shall keep a register of networks, as the delegations asked in the first reading. ';
const TEN_MEGABYTES = [
  '---\ntitle: Annexed\n---\n\n# Annexed\n',
  fill(SENTENCE, MEGABYTE / 4),
  `\n\n~~~\n${fill('{"route": "192.0.2.0/24", "art": "51"}\n', 6 * MEGABYTE)}~~~\n`,
  `| no | text |\n|---|---|\n${fill('| 12 | of the networks |\n', MEGABYTE / 4)}`,
  `\n\n${fill(`${SENTENCE}\n\n`, MEGABYTE / 4)}`,
  `\n\n${fill('x', 3.5 * MEGABYTE)}`,
  '\n\nForce is prohibited [@un:chartr, art. 2(4)].\n',
].join('');

describe('a memo of ten megabytes', () => {
  test('is read to its end, edited and asked about', () => {
    const view = viewOf(TEN_MEGABYTES);
    expect(view.memo.text.length).toBeGreaterThan(10 * MEGABYTE);
    expect(findingsOn(view).map(({ code }) => code)).toContain('unknown-citation');
    hoverOver(view, 10);
    const at = TEN_MEGABYTES.indexOf('[@un:chartr') + '[@un:chart'.length;
    const edited = { ...view, memo: editMemo(view.memo, { start: at, end: at, text: 'e' }, 2) };
    expect(findingsOn(edited).map(({ code }) => code)).not.toContain('unknown-citation');
  }, 120_000);
});
