import type { Typing } from '../citations/cursor.ts';
import { typingAt } from '../citations/cursor.ts';
import { eidOf } from '../citations/eid.ts';
import { numberingOf } from '../citations/numbering.ts';
import { ONWARD } from '../citations/pinpointPatterns.ts';
import { pandocText, pinpointText } from '../citations/write.ts';
import type { Instrument } from '../knowledge/entry.ts';
import type { View } from '../state/view.ts';
import type { Span } from '../text/span.ts';
import { lastNumber, provisionsFor } from './completeProvisions.ts';
import { termsAt } from './completeTerms.ts';
import { ranked } from './completionRank.ts';
import type { Ranking } from './completionRank.ts';

/** Something that may be inserted. Light: what describes it is asked for by `id` when the user looks at it. */
export interface CompletionItem {
  /** `un:charter`, or `un:charter art_51`. */
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** Begins with what was typed, so that no client filters out what was found by other means. */
  readonly filterText: string;
  readonly insertText: string;
  readonly replaceSpan: Span;
  readonly sortText: string;
}

export interface Completions {
  readonly items: readonly CompletionItem[];
  /** More would be found with more letters; ask again. */
  readonly incomplete: boolean;
}

/** At most so many items are given. */
export const MOST_ITEMS = 50;

/** What may be inserted at `offset`: keys behind `@`, provisions behind a key and a comma, names behind `Article 51 of the `, terms of own law in prose. */
export function complete(view: View, offset: number): Completions {
  const typing = typingAt(view.memo, view.catalog, offset);
  switch (typing?.kind) {
    case 'key':
      return keys(view, typing);
    case 'provision':
      return provisions(view, typing);
    case 'name':
      return names(view, typing);
    case undefined: {
      const items = termsAt(view, offset, MOST_ITEMS);
      return { items, incomplete: items.length > 0 };
    }
  }
}

function keys(view: View, typing: Typing & { kind: 'key' }): Completions {
  const { found, more } = ranked(view, typing.typed, MOST_ITEMS, typing.replace);
  const items = found.map((one, i): CompletionItem => {
    const { instrument, provision } = one;
    const locator = provision === undefined ? undefined : pinpointText([provision], 'pandoc', instrument);
    const insertText = locator === undefined ? instrument.id : typing.bracketed ? `${instrument.id}, ${locator}` : `${instrument.id} [${locator}]`;
    return item({ ...one, ...(locator === undefined ? { provision: undefined } : {}) }, { insertText, label: insertText, typed: typing.typed, replaceSpan: typing.replace, at: i });
  });
  return { items, incomplete: more || typing.typed !== '' };
}

function names(view: View, typing: Typing & { kind: 'name' }): Completions {
  const { found } = ranked(view, typing.typed, Infinity, typing.replace);
  const { targets, ranges } = typing.pinpoint;
  const before = view.memo.slice(typing.start, typing.replace.start);
  const pandoc = usesKeys(view) && !/[\n*_`<[\]]/.test(before) && !ONWARD.test(before);
  const pool = new Map<Instrument, number>();
  for (const { instrument, score } of found) if (!pool.has(instrument)) pool.set(instrument, score);
  if (typing.typed !== '') for (const instrument of view.catalog.instruments) if (!pool.has(instrument) && beginsWith(instrument, typing.typed)) pool.set(instrument, BEGINS);
  const having = [...pool].flatMap(([instrument, score]) => {
    const ids = targets.map((steps) => eidOf(steps, numberingOf(instrument)));
    const fit = fitOf(view, instrument, ids);
    return fit < 0 ? [] : [{ instrument, ids, score: score + fit + (beginsWith(instrument, typing.typed) ? BEGINS : 0) }];
  });
  having.sort((a, b) => b.score - a.score);
  const items = having.slice(0, MOST_ITEMS).map(({ instrument, ids }, i) => {
    const name = instrument.labels[typing.language ?? ''] ?? instrument.shortTitle;
    const isKey = pandoc && pinpointText(ids, 'pandoc', instrument, ranges) !== undefined;
    const insertText = isKey ? `[${pandocText({ instrument, provisions: ids, ranges })}]` : name;
    const replaceSpan = isKey ? { start: typing.start, end: typing.replace.end } : typing.replace;
    return item({ instrument }, { insertText, label: name, typed: (isKey ? before : '') + typing.typed, replaceSpan, at: i });
  });
  return { items, incomplete: having.length > MOST_ITEMS || typing.typed !== '' };
}

/** A name that begins with what is typed. */
const BEGINS = 0.5;
/** An instrument that surely has the provision, and one that has an entry for it or for what it is part of. */
const HELD = 0.3;
const ENTERED = 0.3;

/** How well an instrument fits the provisions before its name; below 0 where it has none such. */
function fitOf(view: View, instrument: Instrument, ids: readonly string[]): number {
  const lookups = ids.map((id) => view.catalog.provision(instrument, id));
  if (lookups.some(({ found }) => found === 'no')) return -1;
  const first = lookups[0];
  if (first?.found !== 'yes') return 0;
  const entry = first.provision ?? first.holder;
  return HELD + (entry ? ENTERED : 0) + (entry && entry.principles.length > 0 ? 0.05 : 0) + (instrument.type === 'treaty' ? 0.02 : 0);
}

function beginsWith({ shortTitle, title, aliases, ambiguousAliases, labels }: Instrument, typed: string): boolean {
  const start = typed.toLowerCase();
  return start !== '' && [shortTitle, title, ...aliases, ...ambiguousAliases, ...Object.values(labels)].some((name) => name.toLowerCase().startsWith(start));
}

/** Whether the memo cites by pandoc keys rather than in prose. */
function usesKeys(view: View): boolean {
  return (view.memo.text.match(/(?<![\w.])@[a-z]{2,12}:[a-z0-9]/g)?.length ?? 0) > 1;
}

function provisions(view: View, typing: Typing & { kind: 'provision' }): Completions {
  const { instrument, unit, typed, within } = typing;
  const { found, more } = provisionsFor(view, { instrument, unit, typed, ...(within === undefined ? {} : { within }) }, MOST_ITEMS);
  const items = found.map(({ id, heading }, i): CompletionItem => {
    const label = pinpointText([id], 'pandoc', instrument)!;
    const insertText = within !== undefined ? lastNumber(id) : unit === '' ? label : label.replace(/^[^\d(IVXLC]*/, '');
    return { id: `${instrument.id} ${id}`, label, detail: heading, filterText: `${typed} ${label} ${heading}`.trimStart(), insertText, replaceSpan: typing.replace, sortText: order(i) };
  });
  return { items, incomplete: more || typed !== '' };
}

interface Insertion {
  readonly insertText: string;
  readonly label: string;
  readonly typed: string;
  readonly replaceSpan: Span;
  readonly at: number;
}

function item({ instrument, provision, heading }: Omit<Ranking, 'score'>, { insertText, label, typed, replaceSpan, at }: Insertion): CompletionItem {
  const detail = heading === undefined || heading === '' ? instrument.shortTitle : `${instrument.shortTitle}: ${heading}`;
  return {
    id: provision === undefined ? instrument.id : `${instrument.id} ${provision}`,
    label,
    detail: label === detail ? instrument.title : detail,
    filterText: `${typed} ${instrument.id} ${instrument.shortTitle}`.trimStart(),
    insertText,
    replaceSpan,
    sortText: order(at),
  };
}

function order(at: number): string {
  return String(at).padStart(3, '0');
}
