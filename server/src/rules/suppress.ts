import type { Catalog } from '../knowledge/catalog.ts';
import { nearestNames } from '../knowledge/nearestNames.ts';
import { frontMatterOf } from '../memo/frontMatter.ts';
import type { Memo } from '../memo/memo.ts';
import { suppressionsOf } from '../memo/suppressions.ts';
import type { Suppression } from '../memo/suppressions.ts';
import { isBefore } from '../text/isoDate.ts';
import type { IsoDate } from '../text/isoDate.ts';
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
  covers(finding: Finding): boolean;
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
  const used = new Set<Request>();
  const kept = findings.filter((finding) => {
    const answers = answersTo(finding, requests, view.today);
    for (const request of answers) used.add(request);
    return answers.length === 0;
  });
  return [...kept, ...requests.flatMap((request) => problemsOf(request, used.has(request), view.today))];
}

/** Why findings are not shown, for those that are not. */
export function waivedOf(findings: readonly Finding[], view: Asked): ReadonlyMap<Finding, Waived> {
  const requests = requestsIn(view);
  return new Map(findings.flatMap((finding) => {
    const [answer] = answersTo(finding, requests, view.today);
    return answer ? [[finding, whyOf(answer)] as const] : [];
  }));
}

function whyOf({ reason, owner, until }: Waived): Waived {
  return { reason, ...(owner === undefined ? {} : { owner }), ...(until === undefined ? {} : { until }) };
}

function requestsIn({ memo, catalog }: Asked): Request[] {
  return [...waivers(memo, catalog), ...comments(memo, catalog)];
}

function answersTo(finding: Finding, requests: readonly Request[], today: IsoDate): Request[] {
  return requests.filter((request) => !isExpired(request, today) && request.covers(finding));
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
  if (isExpired(request, today)) return [finding('warning', 'expired', `This suppression expired on ${request.until!}. Settle the finding, or ${request.owner === undefined ? '' : `have ${request.owner} `}give a new date.`)];
  if (saysNothing(request.reason)) return [finding('warning', 'no-reason', 'This suppression gives no reason. Say in a few words why the finding does not matter here.')];
  return used ? [] : [finding('information', 'unused', 'This suppression answers no finding. It can be removed.')];
}

/** What people write where a reason is still to come, or for yes and no. */
const NO_REASON = /^(?:true|false|yes|no|none|null|n\/?a|t\.?b\.?[acd]|to ?do|fixme|reason|x+)$/i;

/** Whether there is no word that could be a reason. */
function saysNothing(reason: string): boolean {
  return !/\p{L}/u.test(reason) || NO_REASON.test(reason.trim().replace(/[\s.:!?…]+$/, ''));
}

function isCoverageCode(code: string): boolean {
  return /^(?:missing|incomplete)-/.test(code);
}

function waivers(memo: Memo, catalog: Catalog): Request[] {
  const known = catalog.principles.map((one) => one.id);
  const all = frontMatterOf(memo).waivers;
  const open = known.filter((id) => !all.some(({ principle }) => principle === id));
  return all.map(({ principle, span, ...one }) => ({
    span,
    ...whyOf({ ...one, reason: one.reason.trim() }),
    unknown: known.includes(principle) ? undefined : { message: `"${principle}" is no principle; the principles are ${known.join(', ')}.`, name: principle, candidates: nearestNames(principle, open) },
    covers: (finding) => isCoverageCode(finding.code) && finding.data.principle === principle,
  }));
}

/** Comments: on the next line, or from a comment to the one that enables the code again. What concerns the memo as a whole they silence everywhere. */
function comments(memo: Memo, catalog: Catalog): Request[] {
  const all = suppressionsOf(memo);
  return all.filter((one) => one.kind !== 'enable').map((one) => ({ span: one.span, reason: one.reason, unknown: unknownCode(one, catalog), covers: covering(memo, all, one) }));
}

function covering(memo: Memo, all: readonly Suppression[], one: Suppression): Request['covers'] {
  const names = (other: Suppression, code: string): boolean => other.codes.length === 0 || other.codes.includes(code);
  if (one.kind === 'disable-next-line') {
    const line = memo.lines.lineAt(one.span.end) + 1;
    return (finding) => names(one, finding.code) && memo.lines.lineAt(finding.span.start) === line;
  }
  return (finding) => {
    if (!names(one, finding.code)) return false;
    if (isCoverageCode(finding.code) && one.codes.length > 0) return true;
    const end = all.find((other) => other.kind === 'enable' && other.span.start > one.span.start && names(other, finding.code))?.span.start ?? Infinity;
    return finding.span.start >= one.span.start && finding.span.start < end;
  };
}

function unknownCode(one: Suppression, catalog: Catalog): Request['unknown'] {
  const known = [...CODES, ...catalog.principles.flatMap(({ id }) => [`missing-${id}`, `incomplete-${id}`])];
  const unknown = one.codes.find((code) => !known.includes(code));
  return unknown === undefined ? undefined : { message: `"${unknown}" is no code of Comity that can be suppressed.`, name: unknown, candidates: nearestNames(unknown, known) };
}
