import { findingsOf } from '../features/findings.ts';
import type { Finding } from '../rules/rule.ts';
import { KnownFindings, keyOf } from './knownFindings.ts';
import type { Baseline } from './baseline.ts';
import type { Reading } from './session.ts';

/** A finding that was not there before, or one that was and stands in a line that changed. */
export type BaselineState = 'new' | 'updated';

/** What of the findings of a memo is reported. */
export interface Reviewed {
  readonly findings: readonly Finding[];
  /** How each compares with what was before; absent where nothing was asked. */
  readonly states?: ReadonlyMap<Finding, BaselineState>;
}

/** Leaves out the findings that stand in the baseline, and those that a change had no part in. */
export function review(reading: Reading, all: readonly Finding[], baseline: Baseline | undefined): Reviewed {
  const fresh = baseline ? baseline.notAccepted(reading, all) : all;
  if (!reading.before) return baseline ? { findings: fresh, states: new Map(fresh.map((finding) => [finding, 'new'])) } : { findings: fresh };
  const states = statesOf(reading, fresh);
  return { findings: fresh.filter((finding) => states.has(finding)), states };
}

/**
 * A finding is part of a change when the older version of the memo does not have it. One about a citation or a comment counts as well when
 * its lines changed; what a memo as a whole lacks does not.
 */
function statesOf({ view, before }: Reading, findings: readonly Finding[]): Map<Finding, BaselineState> {
  const lineAt = (offset: number): number => view.memo.lines.lineAt(offset);
  const isTouched = ({ span }: Finding): boolean => {
    for (let line = lineAt(span.start); line <= lineAt(span.end); line++) if (before!.changed.has(line)) return true;
    return false;
  };
  const old = before?.view;
  const known = new KnownFindings(old ? findingsOf(old, () => undefined).map((finding) => keyOf(finding, old.memo)) : []);
  const states = new Map<Finding, BaselineState>();
  // Untouched ones first, so that of two alike the one that the change wrote is the new one.
  for (const finding of [...findings].sort((a, b) => Number(isTouched(a)) - Number(isTouched(b)))) {
    if (!known.take(keyOf(finding, view.memo))) states.set(finding, 'new');
    else if (finding.data.principle === undefined && isTouched(finding)) states.set(finding, 'updated');
  }
  return states;
}
