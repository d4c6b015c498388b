import { describe, expect, test } from 'vitest';
import { citationsIn } from '../../server/src/citations/citationsOf.ts';
import type { Instrument } from '../../server/src/knowledge/entry.ts';
import { compile } from '../../server/src/knowledge/compile.ts';
import { openCatalog } from '../../server/src/knowledge/openCatalog.ts';
import { readKnowledgeFile } from '../../server/src/knowledge/read.ts';
import { readMemo } from '../../server/src/memo/memo.ts';
import { applied, fixesAt } from '../support/check.ts';
import { compareQuotation } from '../../server/src/quotations/compare.ts';
import { quotesOf } from '../../server/src/quotations/quotesOf.ts';

/** A law in own words, as a workspace would hold it. */
const LAW = `---
id: ee:net-act
type: statute
title: Network Act
jurisdiction: EE
status: in-force
---
A law for tests.

## Article 4. Duty to notify {#art_4}

> [1.]{#art_4__para_1} The operator shall notify the authority of every significant incident without undue delay, and in any event within twenty-four hours.
>
> [2.]{#art_4__para_2} The notice states:
>
> [(a)]{#art_4__para_2__point_a} the systems that are hit;
>
> [(b)]{#art_4__para_2__point_b} the measures that were taken.

## Article 5. Supervision {#art_5}

> The authority supervises compliance and may ask for documents at any time of the day.

## Article 6. Nothing held {#art_6}
`;
const catalog = openCatalog(compile([readKnowledgeFile({ file: 'instruments/ee/net-act.md', text: LAW }, 'test')]));

function rows(text: string): string[] {
  const memo = readMemo('file:///memo.md', 1, text);
  const citations = citationsIn(memo, { catalog, asOf: '2026-01-01', foreignKeys: new Set() });
  return quotesOf({ memo, catalog, citations, asOf: '2026-01-01' }).map((row) => `${row.verdict}${row.held ? ` ${row.held.provision.id}` : ''}${row.differences.map(({ quoted, held }) => ` ${quoted}>${held}`).join('')}`);
}

test('the law is held with its parts', () => {
  expect((catalog.instrument('ee:net-act') as Instrument).provisions.map(({ id }) => id)).toEqual(['art_4', 'art_4__para_1', 'art_4__para_2', 'art_4__para_2__point_a', 'art_4__para_2__point_b', 'art_5', 'art_6']);
});

describe('quotations beside a citation', () => {
  test.each([
    ['as printed', 'Operators “shall notify the authority of every significant incident without undue delay” [@ee:net-act, art. 4(1)].', ['verified art_4__para_1']],
    ['in straight marks and other case', 'It says "The Operator Shall Notify the Authority" [@ee:net-act, art. 4].', ['verified art_4']],
    ['with an ellipsis and brackets', 'It says “[t]he operator shall notify … within twenty-four hour[s]” [@ee:net-act, art. 4(1)].', ['verified art_4__para_1']],
    ['with words put in the place of others', 'It says «[an operator] shall notify the authority of [any] significant incident» [@ee:net-act, art. 4(1)].', ['verified art_4__para_1']],
    ['without the letters of its points', 'The notice “states: the systems that are hit; the measures that were taken” [@ee:net-act, art. 4(2)].', ['verified art_4__para_2']],
    ['a word changed', 'Operators “shall inform the authority of every significant incident without undue delay” [@ee:net-act, art. 4(1)].', ['mismatch art_4__para_1 inform>notify']],
    ['a word left out', 'Operators “shall notify the authority of every incident without undue delay” [@ee:net-act, art. 4(1)].', ['mismatch art_4__para_1 >significant']],
    ['from another article', 'The authority “may ask for documents at any time” [@ee:net-act, art. 4].', ['elsewhere art_5']],
    ['a clause of the law, cited one paragraph off', 'It lists “the measures that were taken” [@ee:net-act, art. 4(1)].', ['elsewhere art_4__para_2__point_b']],
    ['no text to compare with', 'It says “the operator shall pay a fee every year” [@ee:net-act, art. 6].', ['not-held']],
    ['a heading', 'Under “Duty to notify” [@ee:net-act, art. 4] …', ['verified art_4']],
    ['a turn of the drafter', 'This “early warning culture” goes beyond [@ee:net-act, art. 4].', ['not-held']],
    ['in French marks with their spaces', 'It says «\u00a0shall notify the authority of every significant incident\u00a0» [@ee:net-act, art. 4(1)].', ['verified art_4__para_1']],
    ['in German marks', 'Er „shall notify the authority of every significant incident“ [@ee:net-act, art. 4(1)].', ['verified art_4__para_1']],
    ['in Swedish marks', 'Han ”shall notify the authority of every significant incident” [@ee:net-act, art. 4(1)].', ['verified art_4__para_1']],
    ['in Danish marks', 'Han »shall notify the authority of every significant incident« [@ee:net-act, art. 4(1)].', ['verified art_4__para_1']],
    ['in Japanese marks', 'It 「shall notify the authority of every significant incident」 [@ee:net-act, art. 4(1)].', ['verified art_4__para_1']],
    ['cited in a footnote', 'Operators “shall notify the authority of every significant incident.”[^n]\n\n[^n]: See [@ee:net-act, art. 4(1)].\n', ['verified art_4__para_1']],
    ['misquoted, cited in a footnote', 'Operators “shall inform the authority of every significant incident”.[^n]\n\n[^n]: See [@ee:net-act, art. 4(1)].\n', ['mismatch art_4__para_1 inform>notify']],
    ['a footnote that cites nothing', 'Operators “shall inform the authority of every significant incident”.[^n]\n\n[^n]: So they say.\n', []],
    ['with emphasis added', 'It “shall notify the authority of **every** significant incident” (emphasis added) [@ee:net-act, art. 4(1)].', ['verified art_4__para_1']],
    ['broken over lines', 'It “shall notify the authority\nof every significant\nincident” [@ee:net-act, art. 4(1)].', ['verified art_4__para_1']],
    ['with an ellipsis of three points at both ends', 'It “... notify the authority of every significant incident ...” [@ee:net-act, art. 4(1)].', ['verified art_4__para_1']],
    ['with [sic]', 'It “shall notify the authority of every [sic] significant incident” [@ee:net-act, art. 4(1)].', ['verified art_4__para_1']],
    ['with a comma of American typesetting', 'It “shall notify the authority,” and so on [@ee:net-act, art. 4(1)].', ['verified art_4__para_1']],
    ['two halves of a sentence', 'The operator “shall notify the authority”, and does so “in any event within twenty-four hours” [@ee:net-act, art. 4(1)].', ['verified art_4__para_1', 'verified art_4__para_1']],
    ['a translation', 'Оператор «обязан уведомить орган власти о каждом значительном инциденте» [@ee:net-act, art. 4(1)].', ['not-held']],
    ['another sentence', 'They speak of “a culture of early warning everywhere”. See [@ee:net-act, art. 4].', []],
    ['a block quotation', '> The authority supervises compliance and may ask for documents at any time of the day.\n>\n> [@ee:net-act, art. 5]\n', ['verified art_5']],
    ['a block quotation that is introduced', 'So [@ee:net-act, art. 5]:\n\n> The authority supervises compliance and must ask for documents at any time of the day.\n', ['mismatch art_5 must>may']],
  ])('%s', (_, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });
});

test('long texts are compared fast', () => {
  const text = Array.from({ length: 30_000 }, (_, i) => `word${i % 977} of`).join(' ');
  const start = performance.now();
  compareQuotation(`${text.slice(100_000, 103_000)} that is not there`, text);
  expect(performance.now() - start).toBeLessThan(600);
});

test('fixes take the words of the text, or mark what is left out', () => {
  const source = 'Operators “shall <|>notify the authority of every incident without undue delay” [@ee:net-act, art. 4(1)].';
  const { view, fixes } = fixesAt(source, { law: LAW });
  expect(fixes.filter(({ title }) => /^(?:Quote|Mark)/.test(title)).map((fix) => applied(view.memo.text, fix))).toEqual([
    'Operators “shall notify the authority of every significant incident without undue delay” [@ee:net-act, art. 4(1)].',
    'Operators “shall notify the authority of every … incident without undue delay” [@ee:net-act, art. 4(1)].',
  ]);
});
