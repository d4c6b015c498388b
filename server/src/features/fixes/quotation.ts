import { quotesOf } from '../../quotations/quotesOf.ts';
import type { QuoteRow } from '../../quotations/quotesOf.ts';
import type { Finding } from '../../rules/rule.ts';
import { asOf } from '../../state/view.ts';
import type { View } from '../../state/view.ts';
import { analysisOf } from '../analysis.ts';
import type { Fix } from './fix.ts';

/** Longer texts are not told in the title of a fix. */
const SHOWN = 60;

/** What settles a quotation that differs: the words of the text, or an ellipsis where only words were left out. */
export function quotationFixes(view: View, finding: Finding): Fix[] {
  if (finding.code !== 'quotation-mismatch') return [];
  const { memo, catalog } = view;
  const row = quotesOf({ memo, catalog, citations: analysisOf(view).citations, asOf: asOf(view) }).find(({ span }) => span.start === finding.span.start && span.end === finding.span.end);
  if (row?.verdict !== 'mismatch' || row.text === undefined || /\n|…|\.\.\.|\[/.test(row.quoted)) return [];
  const shown = row.text.length > SHOWN ? `${row.text.slice(0, SHOWN)}…` : row.text;
  const { code } = finding;
  return [{ title: `Quote the text: “${shown}”`, kind: 'quickfix', code, preferred: true, edits: [{ span: row.span, text: withEnds(row) }] }, ...ellipsis(row)];
}

/** The text with the capital and the full stop that the quotation has. */
function withEnds({ quoted, text = '' }: QuoteRow): string {
  const first = /^\p{Lu}/u.test(quoted) && /^\p{Ll}/u.test(text) ? `[${text[0]!.toUpperCase()}]${text.slice(1)}` : text;
  return first + (/[.,;:]$/.exec(quoted)?.[0] ?? '');
}

function ellipsis({ differences, span }: QuoteRow): Fix[] {
  if (differences.some(({ quoted, held }) => quoted !== '' || held === '')) return [];
  const edits = differences.map(({ start }) => ({ span: { start: span.start + start, end: span.start + start }, text: '… ' }));
  return [{ title: 'Mark what is left out with …', kind: 'quickfix', code: 'quotation-mismatch', edits }];
}
