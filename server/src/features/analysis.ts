import type { Citations } from '../citations/citations.ts';
import { citationsIn } from '../citations/citationsOf.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { coverageOf } from '../coverage/coverageOf.ts';
import { withoutAuthorities } from '../memo/authorities.ts';
import type { Memo } from '../memo/memo.ts';
import { Place } from '../memo/source.ts';
import { asOf } from '../state/view.ts';
import type { View } from '../state/view.ts';
import { citedAnchors } from './citedAnchors.ts';

/** What Comity makes of a memo: its references to law and what it covers. Computed when first asked for. */
export interface Analysis {
  readonly citations: Citations;
  readonly coverage: Coverage;
}

const known = new Place<Memo, { view: View; analysis: Analysis }>();

/** The analysis of a view, remembered for as long as neither the memo nor its world changes. */
export function analysisOf(view: View): Analysis {
  const entry = known.of(view.memo);
  if (entry && entry.view.catalog === view.catalog && entry.view.settings === view.settings && entry.view.today === view.today && entry.view.foreignKeys === view.foreignKeys && entry.view.forced === view.forced) return entry.analysis;
  return known.keep(view.memo, { view, analysis: lazyAnalysis(view) }).analysis;
}

function lazyAnalysis(view: View): Analysis {
  let citations: Citations | undefined;
  let coverage: Coverage | undefined;
  const citationsOf = (memo: Memo): Citations => citationsIn(memo, { catalog: view.catalog, asOf: asOf(view), foreignKeys: view.foreignKeys });
  return {
    get citations() {
      return (citations ??= citationsOf(view.memo));
    },
    get coverage() {
      if (!coverage) {
        const own = citationsOf(withoutAuthorities(view.memo));
        coverage = coverageOf(view.memo, view.catalog, { settings: view.settings, path: view.path, forced: view.forced?.profile, anchorsOf: (stretch) => citedAnchors(stretch, own, view.catalog) });
      }
      return coverage;
    },
  };
}
