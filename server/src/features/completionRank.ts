import { compatible, stateIn } from '../citations/states.ts';
import type { Instrument } from '../knowledge/entry.ts';
import { misspelt } from '../knowledge/misspelt.ts';
import { search } from '../knowledge/search.ts';
import { frontMatterOf } from '../memo/frontMatter.ts';
import type { View } from '../state/view.ts';
import type { Span } from '../text/span.ts';
import { analysisOf } from './analysis.ts';

/** An instrument, or a provision of it, in the order in which it is offered. */
export interface Ranking {
  readonly instrument: Instrument;
  readonly provision?: string | undefined;
  readonly heading?: string;
  readonly score: number;
}

/** What typed letters are worth: a key that begins so, then what the search finds; a citation earlier in the memo and its State tip the scales. */
const BEGINS = 2;
const SHORT_BEGINS = 1.8;
const CITED = 0.25;
const OWN_STATE = 0.15;
const ENDED = -0.3;
/** A key or name that begins almost so. */
const MISSPELT = 0.5;

/**
 * Instruments and provisions for what is typed, best first. Without a letter: what the memo cited last, then the law of its State, then the
 * rest. `typing` is the place being typed, whose own half-typed citation counts for nothing.
 */
export function ranked(view: View, typed: string, most: number, typing: Span): { found: Ranking[]; more: boolean } {
  const cited = analysisOf(view).citations.lastMentions(typing);
  const state = stateIn(frontMatterOf(view.memo));
  const tip = (instrument: Instrument): number => (cited.has(instrument.id) ? CITED + (cited.get(instrument.id)! + 1) / 1e6 : 0) + (state !== undefined && isOwn(state, instrument) ? OWN_STATE : 0) + (PAST.has(instrument.status) ? ENDED : 0);
  const scored = typed === '' ? all(view) : matching(view, typed, most);
  const sorted = scored.map((one) => ({ ...one, score: one.score + tip(one.instrument) })).sort((a, b) => b.score - a.score || (a.instrument.id < b.instrument.id ? -1 : a.instrument.id > b.instrument.id ? 1 : 0));
  return { found: sorted.slice(0, most), more: sorted.length > most };
}

const PAST: ReadonlySet<string> = new Set(['repealed', 'superseded', 'lapsed']);

function all(view: View): Ranking[] {
  return view.catalog.instruments.map((instrument) => ({ instrument, score: 0 }));
}

function matching(view: View, typed: string, most: number): Ranking[] {
  const lower = typed.toLowerCase();
  const found = new Map<string, Ranking>();
  const add = (one: Ranking): void => {
    const key = `${one.instrument.id} ${one.provision ?? ''}`;
    if ((found.get(key)?.score ?? -1) < one.score) found.set(key, one);
  };
  for (const instrument of view.catalog.instruments) {
    if (instrument.id.startsWith(lower)) add({ instrument, score: BEGINS });
    else if (instrument.id.startsWith(lower, instrument.id.indexOf(':') + 1)) add({ instrument, score: SHORT_BEGINS });
  }
  const query = typed.replace(/[-_:./]+/g, ' ').replace(/(\p{L})(\d)/gu, '$1 $2');
  for (const { instrument, provision, provisionId, score } of search(view.catalog, query, most)) {
    add({ instrument, score, ...(provisionId === undefined ? {} : { provision: provisionId, heading: provision?.heading ?? '' }) });
  }
  return found.size > 0 ? [...found.values()] : misspelt(view.catalog, lower).map(({ instrument, distance }) => ({ instrument, score: MISSPELT - distance / 10 }));
}

function isOwn(state: string, instrument: Instrument): boolean {
  return instrument.jurisdiction === state || (instrument.jurisdiction === 'EU' && compatible(state, 'EU'));
}
