import type { Memo } from '../memo/memo.ts';
import type { Finding } from '../rules/rule.ts';
import { toDiagnostic } from './convert.ts';
import { asciiJson } from './prepared.ts';

/** The diagnostics of one stretch of a memo as JSON, with what they were made of. */
interface Group {
  /** Lines and characters at which the findings start and end, four numbers for each. */
  readonly places: readonly number[];
  /** What follows the place of each. */
  readonly tails: readonly string[];
  readonly text: string;
}

/**
 * The findings on a memo as JSON, stretch by stretch. The findings on a long memo are hundreds of kilobytes, of which an edit leaves nearly
 * all as it was: only what has changed is made again.
 */
export class DiagnosticsText {
  private groups: readonly Group[] = [];

  constructor(private readonly docs: string) {}

  /** The texts of all diagnostics, each of one or more with commas between them; `same` where they are those of the last time. */
  of(memo: Memo, findings: readonly Finding[]): { readonly texts: readonly string[]; readonly same: boolean } {
    const before = this.groups;
    this.groups = byStretch(memo, findings).map((own, i) => this.group(memo, own, [before[i], before[i - 1], before[i + 1]]));
    const same = before.length === this.groups.length && before.every((group, i) => group === this.groups[i]);
    return { texts: this.groups.map(({ text }) => text), same };
  }

  private group(memo: Memo, findings: readonly Finding[], known: readonly (Group | undefined)[]): Group {
    const places = placesOf(memo, findings);
    const tails = findings.map((finding) => tailOf(memo, finding, this.docs));
    const same = known.find((group) => group && sameItems(group.places, places) && sameItems(group.tails, tails));
    if (same) return same;
    const text = tails.map((tail, i) => `{"range":{"start":${position(places, 4 * i)},"end":${position(places, 4 * i + 2)}},${tail}`).join();
    return { places, tails, text };
  }
}

/** The findings in order, those that start in one stretch of the memo together. */
function byStretch(memo: Memo, findings: readonly Finding[]): Finding[][] {
  const groups: Finding[][] = [];
  let end = -1;
  for (const finding of findings) {
    if (finding.span.start >= end || groups.length === 0) {
      groups.push([]);
      const at = memo.stretchAt(finding.span.start);
      end = memo.stretchStarts[at + 1] ?? Infinity;
    }
    groups.at(-1)!.push(finding);
  }
  return groups;
}

function placesOf({ lines }: Memo, findings: readonly Finding[]): number[] {
  const places: number[] = [];
  for (const { span } of findings) {
    const first = lines.lineAt(span.start);
    const last = lines.lineAt(span.end);
    places.push(first, span.start - lines.lineStart(first), last, span.end - lines.lineStart(last));
  }
  return places;
}

function position(places: readonly number[], at: number): string {
  return `{"line":${places[at]},"character":${places[at + 1]}}`;
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

/** What was made of findings before, by their data, which rules keep for as long as nothing but the place of a finding changes. */
const tails = new WeakMap<Finding['data'], { readonly finding: Finding; readonly docs: string; readonly json: string }>();

/** A finding as a diagnostic in JSON, from behind its place. */
function tailOf(memo: Memo, finding: Finding, docs: string): string {
  const { code, severity, message, data } = finding;
  const known = tails.get(data);
  if (known && known.docs === docs && known.finding.code === code && known.finding.severity === severity && known.finding.message === message) return known.json;
  const json = asciiJson({ ...toDiagnostic(memo, finding, docs), range: undefined }).slice(1);
  // The places that a finding points at beside its own move, too.
  if (!finding.related?.length) tails.set(data, { finding, docs, json });
  return json;
}
