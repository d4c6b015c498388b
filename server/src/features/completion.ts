import type { Typing } from '../citations/cursor.ts';
import { typingAt } from '../citations/cursor.ts';
import { eidOf } from '../citations/eid.ts';
import { numberingOf } from '../citations/numbering.ts';
import { pandocText, pinpointText, proseText } from '../citations/write.ts';
import type { Instrument } from '../knowledge/entry.ts';
import type { View } from '../state/view.ts';
import type { Span } from '../text/span.ts';
import { provisionsFor } from './completeProvisions.ts';
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

const NOTHING: Completions = { items: [], incomplete: false };

/** What may be inserted at `offset`: keys behind `@`, provisions behind a key and a comma, names behind `Article 51 of the `. */
export function complete(view: View, offset: number): Completions {
  const typing = typingAt(view.memo, view.catalog, offset);
  switch (typing?.kind) {
    case 'key':
      return keys(view, typing);
    case 'provision':
      return provisions(view, typing);
    case 'name':
      return names(view, typing);
    case undefined:
      return NOTHING;
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
  const { found, more } = ranked(view, typing.typed, MOST_ITEMS * 2, typing.replace);
  const { targets, range } = typing.pinpoint;
  const pandoc = usesKeys(view) && !view.memo.slice(typing.start, typing.replace.end).includes('\n');
  const replaceSpan = pandoc ? { start: typing.start, end: typing.replace.end } : typing.replace;
  const typed = view.memo.slice(replaceSpan.start, typing.replace.start + typing.typed.length);
  const whole = found.filter(({ provision }) => provision === undefined);
  const having = whole.map((one) => ({ one, ids: targets.map((steps) => eidOf(steps, numberingOf(one.instrument))) })).filter(({ one, ids }) => ids.every((id) => view.catalog.provision(one.instrument, id).found !== 'no'));
  having.sort((a, b) => known(view, b) - known(view, a));
  const items = having.slice(0, MOST_ITEMS).map(({ one, ids }, i) => {
    const cited = { instrument: one.instrument, provisions: ids, range };
    const insertText = pandoc ? `[${pandocText(cited)}]` : proseText({ instrument: one.instrument, provisions: [] });
    return item(one, { insertText, label: proseText({ instrument: one.instrument, provisions: [] }), typed, replaceSpan, at: i });
  });
  return { items, incomplete: more || typing.typed !== '' };
}

/** Instruments that surely have the provision before those of which it is not known; the order stays otherwise. */
function known(view: View, { one, ids }: { one: { instrument: Instrument }; ids: readonly string[] }): number {
  return ids.every((id) => view.catalog.provision(one.instrument, id).found === 'yes') ? 1 : 0;
}

/** Whether the memo cites by pandoc keys rather than in prose. */
function usesKeys(view: View): boolean {
  return (view.memo.text.match(/(?<![\w.])@[a-z]{2,12}:[a-z0-9]/g)?.length ?? 0) > 1;
}

function provisions(view: View, typing: Typing & { kind: 'provision' }): Completions {
  const { instrument, unit, typed } = typing;
  const { found, more } = provisionsFor(view, { instrument, unit, typed }, MOST_ITEMS);
  const items = found.map(({ id, heading }, i): CompletionItem => {
    const label = pinpointText([id], 'pandoc', instrument)!;
    const insertText = unit === '' ? label : label.replace(/^[^\d(IVXLC]*/, '');
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

function item({ instrument, provision, heading }: Ranking, { insertText, label, typed, replaceSpan, at }: Insertion): CompletionItem {
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
