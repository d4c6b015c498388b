import { frontMatterOf } from '../../memo/frontMatter.ts';
import type { Finding } from '../../rules/rule.ts';
import type { View } from '../../state/view.ts';
import { yearAfter } from '../../text/isoDate.ts';
import type { Edit, Fix } from './fix.ts';
import { added, entriesOn, frontOf, removed, replaced } from './frontMatterEdits.ts';
import type { Front } from './frontMatterEdits.ts';

/** A reason that is left to be written: without one, the waiver is itself a finding. */
const REASON = '"${1}"';

/**
 * Writes a waiver for the principle of a coverage finding into the front matter, which is made where there is none, or renews the one that
 * has expired. Nothing is offered while the front matter cannot be read.
 */
export function waiverFix(view: View, { code, data: { principle } }: Finding): Fix[] {
  if (principle === undefined) return [];
  const { memo, catalog } = view;
  const front = frontOf(memo);
  if (front && entriesOn(front, pathOf(principle)).length === pathOf(principle).length) return renewal(view, { front, principle, code });
  const entry = `{ reason: ${REASON} }`;
  const made: Edit = { span: { start: 0, end: 0 }, text: `---\ncomity:\n  waive:\n    ${principle}: ${entry}\n---\n\n`, snippet: true };
  const edit = memo.firstBlock?.kind === 'frontMatter' ? front && added(front, pathOf(principle), entry) : made;
  return fixOf(edit, { title: `Waive ${catalog.principle(principle)?.label.toLowerCase() ?? principle} in this memo, with a reason`, code });
}

/** What settles an `invalid-suppression` on a waiver in the front matter: a reason to be written, a later date, and taking it out. */
export function waiverFixes(view: View, { code, span, data: { problem } }: Finding): Fix[] {
  const principle = frontMatterOf(view.memo).waivers.find((one) => one.span.start === span.start)?.principle;
  const front = frontOf(view.memo);
  if (principle === undefined || !front) return [];
  const remove = fixOf(removed(front, pathOf(principle)), { title: `Remove the waiver of ${principle}`, code, preferred: problem === 'unused' });
  if (problem === 'no-reason') return [...fixOf(reasonEdit(front, pathOf(principle)), { title: 'Give a reason', code, preferred: true }), ...remove];
  return problem === 'expired' ? [...renewal(view, { front, principle, code }), ...remove] : remove;
}

/** A waiver that has expired lasts another year from today. */
function renewal({ today }: View, { front, principle, code }: { front: Front; principle: string; code: string }): Fix[] {
  const until = entriesOn(front, [...pathOf(principle), 'until'])[pathOf(principle).length];
  const day = yearAfter(today);
  return fixOf(until && replaced(front, until, day), { title: `Renew the waiver of ${principle} until ${day}`, code });
}

/** A place for the reason, instead of words that are none. */
function reasonEdit(front: Front, path: readonly string[]): Edit | undefined {
  const [waiver, reason] = entriesOn(front, [...path, 'reason']).slice(path.length - 1);
  if (!waiver) return undefined;
  if (reason) return replaced(front, reason, REASON);
  return added(front, [...path, 'reason'], REASON) ?? replaced(front, waiver, `{ reason: ${REASON} }`);
}

function pathOf(principle: string): string[] {
  return ['comity', 'waive', principle];
}

function fixOf(edit: Edit | undefined, fix: { title: string; code: string; preferred?: boolean }): Fix[] {
  return edit ? [{ ...fix, kind: 'quickfix', edits: [edit] }] : [];
}
