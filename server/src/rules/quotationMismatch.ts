import type { Difference } from '../quotations/compare.ts';
import { quotesOf } from '../quotations/quotesOf.ts';
import type { QuoteRow } from '../quotations/quotesOf.ts';
import { dataOf } from './aboutCitations.ts';
import type { Finding, Rule } from './rule.ts';

/** A law of the examples, in own words. */
const LAW = `---
id: ee:net-act
type: statute
title: Network Act
jurisdiction: EE
status: in-force
---

## Article 4. Duty to notify {#art_4}

> The operator shall notify the authority of every serious incident without undue delay, and in any event within twenty-four hours.
`;

/** `quotation-mismatch`: quoted words beside a citation are not those of the provision. Silent where they are, and where the text is not held. */
export const quotationMismatch: Rule = {
  codes: ['quotation-mismatch'],
  group: 'citations',
  summary: 'Quoted words beside a citation differ from the text of the provision, where the knowledge holds it.',
  settle: 'Take the words of the text (the quick fix does), mark what is left out with … and what is changed with square brackets, or cite the provision that has the words.',
  examples: [
    { title: 'A word that the law does not have', law: LAW, memo: 'Operators “shall inform the authority of every serious incident” [@ee:net-act, art. 4].\n^^^ quotation-mismatch\n' },
    { title: 'Verified, with what is left out and changed marked', law: LAW, memo: 'The operator “shall notify the authority of [each] serious incident … within twenty-four hours” [@ee:net-act, art. 4].\n' },
    { title: 'A text that is not held is not judged', memo: 'The Charter speaks of “an armed attack of some kind” [@un:charter, art. 51].\n' },
  ],
  *check(input) {
    for (const row of quotesOf(input)) {
      const finding = findingOf(row);
      if (finding) yield finding;
    }
  },
};

function findingOf(row: QuoteRow): Finding | undefined {
  const { verdict, held, span, citation } = row;
  if (!held || verdict === 'verified' || verdict === 'not-held') return undefined;
  const place = `${held.provision.label} of ${held.instrument.shortTitle}`;
  const message = {
    mismatch: `The quotation differs from ${place}: ${row.differences.slice(0, 3).map(inWords).join('; ')}${row.differences.length > 3 ? '; and more' : ''}.`,
    elsewhere: `These words stand in ${place}, not in the provision cited. Cite that one, or quote this.`,
    'not-found': `These words do not stand in ${place}. Correct the quotation or the citation, or take the quotation marks off words of your own.`,
  }[verdict];
  return { code: 'quotation-mismatch', severity: 'warning', message, span, data: { ...dataOf(citation), provision: held.provision.id, file: held.instrument.file, ...(row.text === undefined ? {} : { text: row.text }) } };
}

function inWords({ quoted, held }: Difference): string {
  if (held === '') return `“${quoted}” is not in the text`;
  if (quoted === '') return `“${held}” is left out`;
  return `“${quoted}” where the text has “${held}”`;
}
