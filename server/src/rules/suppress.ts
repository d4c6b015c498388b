import type { Catalog } from '../knowledge/catalog.ts';
import { nearestNames } from '../knowledge/nearestNames.ts';
import { frontMatterOf } from '../memo/frontMatter.ts';
import type { Memo } from '../memo/memo.ts';
import { DIRECTIVES, suppressionsOf } from '../memo/suppressions.ts';
import type { Suppression } from '../memo/suppressions.ts';
import { isBefore } from '../text/isoDate.ts';
import type { IsoDate } from '../text/isoDate.ts';
import { leading } from '../text/sorted.ts';
import type { Span } from '../text/span.ts';
import type { Finding } from './rule.ts';

/** Codes that can be suppressed beside `missing-…` and `incomplete-…`. */
const CODES = ['unknown-citation', 'unknown-provision', 'ambiguous-citation', 'superseded', 'not-in-force', 'page-locator', 'quotation-mismatch', 'invalid-front-matter'];

/** Why a finding is not shown. */
export interface Waived {
  /** Empty where none is given. */
  readonly reason: string;
  readonly owner?: string;
  readonly until?: IsoDate;
}

/** Something that asks for findings not to be shown. */
interface Request extends Waived {
  readonly span: Span;
  /** A name in it that is unknown, and what could have been meant; undefined where everything is known. */
  readonly unknown: { readonly message: string; readonly name: string; readonly candidates: readonly string[] } | undefined;
  /** Where findings of a code are not to be shown; undefined where it says nothing of the code. */
  reach(code: string): Span | undefined;
}

/** Where findings may be waived; `today` decides what has expired. */
interface Asked {
  readonly memo: Memo;
  readonly catalog: Catalog;
  readonly today: IsoDate;
}

/**
 * Takes out the findings that a waiver in the front matter or a comment answers, and adds an `invalid-suppression` for each of those that
 * gives no reason, names something unknown, has expired (its findings are shown again) or answers nothing.
 */
export function suppress(findings: readonly Finding[], view: Asked): Finding[] {
  const requests = requestsIn(view);
  if (requests.length === 0) return [...findings];
  const valid = requests.filter((request) => !isExpired(request, view.today));
  const used = new Set<Request>();
  const answered = new Set<Finding>();
  for (const code of new Set(findings.map((finding) => finding.code))) {
    const alike = findings.filter((finding) => finding.code === code).sort((a, b) => a.span.start - b.span.start);
    for (const finding of answeredOf(alike, valid, used)) answered.add(finding);
  }
  const kept = findings.filter((finding) => !answered.has(finding));
  return [...kept, ...requests.flatMap((request) => problemsOf(request, used.has(request), view.today))];
}

/** Those of the findings of one code, in the order of places, that a request answers; the requests that answer any are added to `used`. */
function answeredOf(findings: readonly Finding[], requests: readonly Request[], used: Set<Request>): Finding[] {
  const starts = findings.map(({ span }) => span.start);
  // How many requests more, or fewer, answer a finding than the one before it.
  const change = new Int32Array(findings.length + 1);
  for (const request of requests) {
    const reach = request.reach(findings[0]!.code);
    const [from, to] = reach ? [firstFrom(starts, reach.start), firstFrom(starts, reach.end)] : [0, 0];
    if (from >= to) continue;
    used.add(request);
    change[from]!++;
    change[to]!--;
  }
  let answers = 0;
  return findings.filter((_, i) => (answers += change[i]!) > 0);
}

/** Index of the first of ascending places that is not before `place`. */
const firstFrom = (places: readonly number[], place: number): number => leading(places.length, (i) => places[i]! < place);

/** Why findings are not shown, for those that are not. */
export function waivedOf(findings: readonly Finding[], view: Asked): ReadonlyMap<Finding, Waived> {
  const requests = requestsIn(view).filter((request) => !isExpired(request, view.today));
  return new Map(findings.flatMap((finding) => {
    const answer = requests.find((request) => answers(request, finding));
    return answer ? [[finding, whyOf(answer)] as const] : [];
  }));
}

function whyOf({ reason, owner, until }: Waived): Waived {
  return { reason, ...(owner === undefined ? {} : { owner }), ...(until === undefined ? {} : { until }) };
}

function requestsIn({ memo, catalog }: Asked): Request[] {
  return [...waivers(memo, catalog), ...comments(memo, catalog)];
}

function answers(request: Request, { code, span }: Finding): boolean {
  const reach = request.reach(code);
  return reach !== undefined && reach.start <= span.start && span.start < reach.end;
}

function isExpired(request: Request, today: IsoDate): boolean {
  return request.until !== undefined && isBefore(request.until, today);
}

function problemsOf(request: Request, used: boolean, today: IsoDate): Finding[] {
  const owner = request.owner === undefined ? {} : { owner: request.owner };
  const finding = (severity: Finding['severity'], problem: string, message: string, names: Finding['data'] = {}): Finding => ({ code: 'invalid-suppression', severity, message, span: request.span, data: { problem, ...owner, ...names } });
  if (request.unknown !== undefined) {
    const { message, ...names } = request.unknown;
    return [finding('warning', 'unknown', message, names)];
  }
  if (isExpired(request, today)) return [finding('warning', 'expired', `This suppression expired on ${request.until!}. Settle the finding and remove it, or ${request.owner === undefined ? '' : `have ${request.owner} `}give a new date.`)];
  if (saysNothing(request.reason)) return [finding('warning', 'no-reason', 'This suppression gives no reason. Say in a few words why the finding does not matter here.')];
  return used ? [] : [finding('information', 'unused', 'This suppression answers no finding. It can be removed.')];
}

/** What people write where a reason is still to come, or for yes and no. */
const NO_REASON = /^(?:true|false|yes|no|none|null|n\/?a|t\.?b\.?[acd]|to ?do|fixme|reason|x+)$/i;

/** A reason is looked at in so many characters. */
const ENOUGH = 200;

/** Whether there is no word that could be a reason. */
function saysNothing(reason: string): boolean {
  return !/\p{L}/u.test(reason) || NO_REASON.test(reason.trim().slice(0, ENOUGH).replace(/[\s.:!?…]+$/, ''));
}

/** The principle that a code on coverage is about; undefined for every other code. */
function principleIn(code: string): string | undefined {
  return /^(?:missing|incomplete)-(.*)$/.exec(code)?.[1];
}

const EVERYWHERE: Span = { start: 0, end: Infinity };

function waivers(memo: Memo, catalog: Catalog): Request[] {
  const known = catalog.principles.map((one) => one.id);
  const all = frontMatterOf(memo).waivers;
  const open = known.filter((id) => !all.some(({ principle }) => principle === id));
  return all.map(({ principle, span, ...one }) => ({
    span,
    ...whyOf({ ...one, reason: one.reason.trim() }),
    unknown: known.includes(principle) ? undefined : { message: `"${principle}" is no principle; the principles are ${known.join(', ')}.`, name: principle, candidates: nearestNames(principle, open) },
    reach: (code) => (principleIn(code) === principle ? EVERYWHERE : undefined),
  }));
}

/** Comments: on the next line, or from a comment to the one that enables the code again. What concerns the memo as a whole they silence everywhere. */
function comments(memo: Memo, catalog: Catalog): Request[] {
  const all = suppressionsOf(memo);
  const ends = enabledAgain(all);
  const known = [...CODES, ...catalog.principles.flatMap(({ id }) => [`missing-${id}`, `incomplete-${id}`])];
  const found = new Map<string, readonly string[]>();
  const meant = (name: string, names: readonly string[]): readonly string[] => found.get(name) ?? found.set(name, nearestNames(name, names)).get(name)!;
  return all.filter((one) => one.kind !== 'enable').map((one) => ({ span: one.span, ...whyOf(one), unknown: unknownIn(one, known, meant), reach: (code) => (one.kind !== 'unknown' && names(one, code) ? reachOf(one, code, { memo, ends }) : undefined) }));
}

function names({ codes }: Suppression, code: string): boolean {
  return codes.length === 0 || codes.includes(code);
}

/** Tells where a code is enabled again for the first time behind a place; `Infinity` where it never is. */
function enabledAgain(all: readonly Suppression[]): (code: string, place: number) => number {
  const known = new Map<string, readonly number[]>();
  return (code, place) => {
    const starts = known.get(code) ?? all.filter((one) => one.kind === 'enable' && names(one, code)).map(({ span }) => span.start);
    known.set(code, starts);
    return starts[firstFrom(starts, place)] ?? Infinity;
  };
}

function reachOf({ kind, codes, span }: Suppression, code: string, { memo, ends }: { readonly memo: Memo; readonly ends: (code: string, place: number) => number }): Span | undefined {
  if (kind === 'disable') return principleIn(code) !== undefined && codes.length > 0 ? EVERYWHERE : { start: span.start, end: ends(code, span.end) };
  const line = memo.lines.lineAt(span.end) + 1;
  const isLast = line === memo.lines.lineCount - 1;
  return line < memo.lines.lineCount ? { start: memo.lines.lineStart(line), end: isLast ? Infinity : memo.lines.lineStart(line + 1) } : undefined;
}

function unknownIn(one: Suppression, known: readonly string[], meant: (name: string, names: readonly string[]) => readonly string[]): Request['unknown'] {
  const { directive } = one;
  if (one.noDate !== undefined) return { message: one.noDate === '' ? 'until has no date; write it as YYYY-MM-DD.' : `"${one.noDate}" is no date; write until as YYYY-MM-DD.`, name: one.noDate, candidates: [] };
  if (one.kind === 'unknown') return { message: `"comity-${directive}" does nothing; there are ${DIRECTIVES.map((name) => `comity-${name}`).join(', ')}.`, name: directive, candidates: meant(directive, DIRECTIVES) };
  const unknown = one.codes.find((code) => !known.includes(code));
  return unknown === undefined ? undefined : { message: `"${unknown}" is no code of Comity that can be suppressed.`, name: unknown, candidates: meant(unknown, known) };
}
