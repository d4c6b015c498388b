import type { Catalog } from '../knowledge/catalog.ts';
import type { Instrument } from '../knowledge/entry.ts';
import type { Block } from '../memo/block.ts';
import { frontMatterOf } from '../memo/frontMatter.ts';
import type { Memo } from '../memo/memo.ts';
import { today } from '../text/isoDate.ts';
import type { IsoDate } from '../text/isoDate.ts';
import type { Candidate } from './candidate.ts';
import { candidatesOf } from './candidates.ts';
import type { Citation, CitationNote, Verdict } from './citation.ts';
import { eidOf } from './eid.ts';
import { nearestKeys } from '../knowledge/nearest.ts';
import { numberingOf, pageStep } from './numbering.ts';
import { isCrossReference, looksLikeKey } from './pandoc.ts';
import { Reading } from './reading.ts';
import type { Meant } from './reading.ts';
import { judge } from './verdict.ts';

/** A citation with offsets from the start of its block, before it is placed in the memo. */
type Placeless = Omit<Citation, 'span' | 'keySpan' | 'pinpointSpan' | 'text'>;

interface Options {
  readonly catalog: Catalog;
  readonly asOf: IsoDate;
  readonly foreignKeys: ReadonlySet<string>;
  readonly judgesKeys: boolean;
}

const NONE: ReadonlySet<string> = new Set();
const cache = new WeakMap<Memo, { catalog: Catalog; asOf: IsoDate | undefined; foreign: ReadonlySet<string> | undefined; citations: readonly Citation[] }>();

/**
 * Every reference to law in a memo, in reading order, with its verdict on the day `asOf` (default: the memo's `comity.as-of`, else today).
 * @param foreignKeys keys of the memo's own bibliography, which are not judged; where a memo names a bibliography and none could be read, only
 *   keys written like Comity's own are.
 */
export function citationsOf(memo: Memo, catalog: Catalog, asOf?: IsoDate, foreignKeys?: ReadonlySet<string>): readonly Citation[] {
  const known = cache.get(memo);
  if (known && known.catalog === catalog && known.asOf === asOf && known.foreign === foreignKeys) return known.citations;
  const front = frontMatterOf(memo);
  const options: Options = {
    catalog,
    asOf: asOf ?? front.asOf ?? today(),
    foreignKeys: foreignKeys ?? NONE,
    judgesKeys: front.bibliography.length === 0 || (foreignKeys !== undefined && foreignKeys.size > 0),
  };
  const citations = readMemo(memo, options);
  cache.set(memo, { catalog, asOf, foreign: foreignKeys, citations });
  return citations;
}

function readMemo(memo: Memo, options: Options): Citation[] {
  const reading = new Reading(memo, options.catalog, options.asOf);
  const citations: Citation[] = [];
  let last: Placeless | undefined;
  let footnotes = -1;
  for (let i = 0; i < memo.blocks.length; i++) {
    const block = memo.blocks[i]!;
    if (block.kind === 'footnote') footnotes++;
    const candidates = candidatesOf(block, options.catalog);
    for (const candidate of candidates) {
      const meant = reading.read(candidate, i, block.kind === 'footnote' ? footnotes : -1);
      const citation = meant && conclude(candidate, meant, options, last);
      if (!citation) continue;
      last = citation;
      citations.push(placed(citation, candidate, block, memo.starts[i]!));
    }
  }
  return citations;
}

function placed(citation: Placeless, candidate: Candidate, block: Block, start: number): Citation {
  const { span, keySpan, pinpoint, page } = candidate;
  const locator = page?.span ?? pinpoint;
  return {
    ...citation,
    span: { start: start + span.start, end: start + span.end },
    text: block.text.slice(span.start, span.end),
    keySpan: { start: start + keySpan.start, end: start + keySpan.end },
    ...(locator ? { pinpointSpan: { start: start + locator.start, end: start + locator.end } } : {}),
  };
}

/** Verdicts of candidates that stand by themselves, which an edit elsewhere does not change. */
const concluded = new WeakMap<Candidate, { options: Options; catalog: Catalog; instrument: Instrument; citation: Placeless }>();

function conclude(candidate: Candidate, meant: Meant, options: Options, last: Placeless | undefined): Placeless | undefined {
  if (meant.kind === 'unknown-key') return unknownKey(candidate, meant.key, options);
  if (meant.kind === 'ambiguous') return ambiguous(candidate, meant.instruments);
  if (meant.repeats && last) return { ...last, form: candidate.form };
  const known = concluded.get(candidate);
  if (known && known.catalog === options.catalog && known.options.asOf === options.asOf && known.instrument === meant.instrument) return known.citation;
  const citation = judged(candidate, meant.instrument, options);
  concluded.set(candidate, { options, catalog: options.catalog, instrument: meant.instrument, citation });
  return citation;
}

function judged(candidate: Candidate, instrument: Instrument, { catalog, asOf }: Options): Placeless {
  const numbering = numberingOf(instrument);
  const page = candidate.page && !candidate.pinpoint ? pageStep(candidate.page.number, instrument) : undefined;
  const targets = candidate.pinpoint?.targets ?? (page ? [[page.step]] : []);
  const provisions = [...new Set(targets.map((steps) => eidOf(steps, numbering)))];
  const { verdict, note } = judge(catalog, instrument, provisions, asOf);
  const printsAs: CitationNote = candidate.page && (candidate.pinpoint || page?.warns) ? { printsAs: 'page' } : {};
  const all = { ...note, ...printsAs };
  return {
    form: candidate.form,
    key: instrument.id,
    provision: provisions[0] ?? null,
    provisions,
    range: candidate.pinpoint?.range === true,
    verdict,
    candidates: [],
    ...(candidate.target.is === 'key' ? { typedKey: candidate.target.key } : {}),
    ...(Object.keys(all).length > 0 ? { note: all } : {}),
  };
}

function ambiguous(candidate: Candidate, instruments: readonly Instrument[]): Placeless {
  const provisions = (candidate.pinpoint?.targets ?? []).map((steps) => eidOf(steps, numberingOf(instruments[0]!)));
  return { ...nothing(candidate, 'ambiguous'), provision: provisions[0] ?? null, provisions, candidates: instruments.map(({ id }) => id) };
}

/** Outside brackets a plain `@word` is a mention of somebody; keys of the memo's own bibliography are its own affair. */
function unknownKey(candidate: Candidate, key: string, options: Options): Placeless | undefined {
  if (isCrossReference(key) || options.foreignKeys.has(key)) return undefined;
  const bracketed = candidate.target.is === 'key' && candidate.target.bracketed;
  if (!bracketed && !looksLikeKey(key)) return undefined;
  const prefix = key.includes(':') ? key.slice(0, key.indexOf(':') + 1).toLowerCase() : undefined;
  if (!options.judgesKeys && !(prefix !== undefined && options.catalog.instruments.some(({ id }) => id.startsWith(prefix)))) return undefined;
  return { ...nothing(candidate, 'unknown-citation'), typedKey: key, note: { nearest: nearest(key, options.catalog) } };
}

function nothing(candidate: Candidate, verdict: Verdict): Placeless {
  return { form: candidate.form, key: null, provision: null, provisions: [], range: candidate.pinpoint?.range === true, verdict, candidates: [] };
}

/** How many keys are proposed for an unknown one. */
const MOST_NEAREST = 3;
const proposals = new WeakMap<Catalog, Map<string, readonly string[]>>();

/** The keys nearest to an unknown one, remembered per catalog, since they are asked for at every keystroke elsewhere. */
function nearest(key: string, catalog: Catalog): readonly string[] {
  let known = proposals.get(catalog);
  if (!known) proposals.set(catalog, (known = new Map()));
  let found = known.get(key);
  if (!found) known.set(key, (found = nearestKeys(catalog, key, MOST_NEAREST)));
  return found;
}
