import { analysisOf } from '../features/analysis.ts';
import { quotesOf } from '../quotations/quotesOf.ts';
import type { QuoteRow } from '../quotations/quotesOf.ts';
import { asOf } from '../state/view.ts';
import { visible } from './formats/visible.ts';
import type { Reading } from './session.ts';

const WORDS: Readonly<Record<QuoteRow['verdict'], string>> = { verified: 'verified', mismatch: 'differs', elsewhere: 'stands elsewhere', 'not-found': 'not found', 'not-held': 'text not held' };

/** Prints every quotation that stands beside a citation with what came of comparing it; the exit status is 1 where one is not in the text. */
export function proofSheet(readings: Iterable<Reading>, out: (text: string) => void): number {
  const counts = new Map<string, number>();
  for (const { shown, view } of readings) {
    const { memo, catalog } = view;
    for (const row of quotesOf({ memo, catalog, citations: analysisOf(view).citations, asOf: asOf(view) })) {
      counts.set(row.verdict, (counts.get(row.verdict) ?? 0) + 1);
      const { line, character } = memo.lines.positionAt(row.span.start);
      out(visible(`${shown}:${line + 1}:${character + 1}: ${WORDS[row.verdict]}: ${place(row)}\n    “${row.quoted.replace(/\s+/g, ' ')}”\n${row.text === undefined ? '' : `    “${row.text}” (the text)\n`}`));
    }
  }
  const total = [...counts].map(([verdict, count]) => `${count} ${WORDS[verdict as QuoteRow['verdict']]}`);
  out(`${total.length === 0 ? 'No quotation stands beside a citation' : total.join(', ')}.\n`);
  return ['mismatch', 'elsewhere', 'not-found'].some((verdict) => counts.has(verdict)) ? 1 : 0;
}

function place({ held, citation }: QuoteRow): string {
  return held ? `${held.provision.label} of ${held.instrument.shortTitle}` : citation.text;
}
