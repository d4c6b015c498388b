import { compatible, stateIn } from '../../citations/states.ts';
import { judge } from '../../citations/verdict.ts';
import { pandocText } from '../../citations/write.ts';
import type { Instrument } from '../../knowledge/entry.ts';
import { splitAnchor } from '../../knowledge/references.ts';
import { frontMatterOf } from '../../memo/frontMatter.ts';
import { asOf } from '../../state/view.ts';
import type { View } from '../../state/view.ts';
import { isBefore } from '../../text/isoDate.ts';
import type { IsoDate } from '../../text/isoDate.ts';

/** Whom a citation must fit: the State of the memo, where it names one, on the memo's day. */
interface Reader {
  readonly state: string | undefined;
  readonly day: IsoDate;
}

/**
 * The first of some anchors (`un:charter art_51`) that a memo can cite, in pandoc form: one that the catalog holds, that is law on the memo's
 * day and that is known to bind its State. Where a memo names no State, the law of one is cited only if there is no choice of States. Undefined where none fits.
 */
export function fittingCitation(view: View, anchors: readonly string[]): string | undefined {
  const reader = { state: stateIn(frontMatterOf(view.memo)), day: asOf(view) };
  for (const anchor of anchors) {
    const { instrument: key, provision } = splitAnchor(anchor);
    const instrument = view.catalog.instrument(key);
    if (!instrument || !binds(instrument, reader, anchors.length === 1)) continue;
    const provisions = provision === undefined || !hasThen(view, instrument, provision) ? [] : [provision];
    if (stands(view, instrument, provisions)) return pandocText({ instrument, provisions });
  }
  return undefined;
}

/** Jurisdictions whose law is that of one State, or of the Union; what others adopt is for all States, or for those that `binds` names. */
const OF_ONE_STATE = /^(?!UN$)[A-Z]{2}(?:-|$)/;

function binds({ jurisdiction, binds: parties }: Instrument, { state, day }: Reader, alone: boolean): boolean {
  const since = state === undefined ? undefined : parties?.[state];
  if (since !== undefined) return !isBefore(day, since);
  if (!OF_ONE_STATE.test(jurisdiction)) return parties === undefined;
  return state === undefined ? alone : compatible(state, jurisdiction);
}

/** Whether the text of the memo's day has a provision under its present number. */
function hasThen(view: View, instrument: Instrument, provision: string): boolean {
  const lookup = view.catalog.provision(instrument, provision, asOf(view));
  return lookup.found === 'yes' && lookup.version === undefined;
}

function stands(view: View, instrument: Instrument, provisions: readonly string[]): boolean {
  const day = asOf(view);
  const isThere = instrument.adopted === undefined || !isBefore(day, instrument.adopted);
  return isThere && judge(view.catalog, instrument, provisions, { asOf: day }).verdict === 'resolved';
}
