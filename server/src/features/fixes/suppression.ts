import type { Memo } from '../../memo/memo.ts';
import { cutAtReason, suppressionsOf } from '../../memo/suppressions.ts';
import type { Suppression } from '../../memo/suppressions.ts';
import type { Finding } from '../../rules/rule.ts';
import type { View } from '../../state/view.ts';
import { yearAfter } from '../../text/isoDate.ts';
import { lineEnd } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { Edit, Fix } from './fix.ts';

/** A comment that keeps a finding from being shown, with the reason to be written. It stands before the block, since inside one it would split it. */
export function suppressionFix(view: View, finding: Finding): Fix {
  const { memo } = view;
  const { block, start } = memo.blockAt(finding.span.start)!;
  const first = memo.lines.lineAt(start) === memo.lines.lineAt(finding.span.start);
  const blockEnd = start + block.text.trimEnd().length;
  const open = `<!-- comity-disable${first ? '-next-line' : ''} ${finding.code} -- \${1} -->\n${first ? '' : '\n'}`;
  const edits = [{ span: { start, end: start }, text: open, snippet: true }];
  if (!first) edits.push({ span: { start: blockEnd, end: blockEnd }, text: `\n\n<!-- comity-enable ${finding.code} -->`, snippet: false });
  return { title: `Do not show ${finding.code} here, with a reason`, kind: 'quickfix', code: finding.code, edits };
}

/** What settles an `invalid-suppression` on a comment: a reason to be written, a later date, and taking the comment out. */
export function commentFixes({ memo, today }: View, { code, span, data }: Finding): Fix[] {
  const comment = suppressionsOf(memo).find((one) => one.span.start === span.start);
  if (!comment) return [];
  const end = endOf(memo, comment);
  const remove: Fix = { title: 'Remove the comment', kind: 'quickfix', code, edits: [comment, ...(end ? [end] : [])].map((one) => without(memo, one.span)), preferred: data['problem'] === 'unused' };
  const field = data['problem'] === 'expired' ? /;?\s*unti\w*:\s*(?=\d)/i.exec(memo.slice(span.start, span.end)) : null;
  const day = yearAfter(today);
  if (field) {
    const start = span.start + field.index + field[0].length;
    return [{ title: `Renew the comment until ${day}`, kind: 'quickfix', code, edits: [{ span: { start, end: start + comment.until!.length }, text: day, snippet: false }] }, remove];
  }
  return data['problem'] === 'no-reason' ? [{ title: 'Give a reason', kind: 'quickfix', code, edits: [reasonEdit(memo, comment)], preferred: true }, remove] : [remove];
}

/** A place for the reason, instead of words that are none, before the owner and the date. */
function reasonEdit(memo: Memo, { owner, until, span: { start, end } }: Suppression): Edit {
  const said = cutAtReason(memo.slice(start, end - '-->'.length))[0].trimEnd();
  const behind = Object.entries({ owner, until }).map(([name, value]) => (value === undefined ? '' : `; ${name}: ${value.replace(/[$}\\]/g, '\\$&')}`)).join('');
  return { span: { start: start + said.length, end }, text: ` -- \${1}${behind} -->`, snippet: true };
}

/** The comment that shows again what `one` keeps from being shown, where it answers no other. */
function endOf(memo: Memo, one: Suppression): Suppression | undefined {
  const same = suppressionsOf(memo).filter(({ kind, codes }) => kind !== 'disable-next-line' && codes.join(' ') === one.codes.join(' '));
  const at = same.indexOf(one);
  const next = same[at + 1];
  return at >= 0 && same[at - 1]?.kind !== 'disable' && next?.kind === 'enable' ? next : undefined;
}

/** Takes out a comment with its line where nothing else stands in it, and with one of the blank lines around it. */
function without({ text }: Memo, { start, end }: Span): Edit {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const next = lineEnd(text, end);
  const [before, after] = [text.slice(line, start), text.slice(end, next)];
  if (`${before}${after}`.trim() !== '') return remove(after.trim() === '' ? { start: line + before.trimEnd().length, end } : { start, end: end + after.length - after.trimStart().length });
  const [above, below] = [text.lastIndexOf('\n', line - 2) + 1, lineEnd(text, next)];
  if (`${text.slice(above, line)}${text.slice(next, below)}`.trim() !== '') return remove({ start: line, end: next });
  return remove(next < text.length ? { start: line, end: below } : { start: above, end: next });
}

function remove(span: Span): Edit {
  return { span, text: '' };
}
