import type { Step } from './pinpoint.ts';
import { DEPTH } from './units.ts';
import type { Unit, UnitKind } from './units.ts';

interface Met {
  /** The unit read last, and the further one. */
  readonly unit: Unit;
  readonly next: Unit;
  /** `and` stands between. */
  readonly beside: boolean;
  /** A mere comma stands between. */
  readonly comma: boolean;
  /** An article of its own follows the further unit. */
  readonly own: boolean;
}

/** Targets and those of a further unit behind them as one list: parts of the last one, what holds them, or further ones. */
export function nested(targets: readonly Step[][], added: readonly Step[][], met: Met): Step[][] {
  const { unit, next, beside, own } = met;
  const last = targets.at(-1)!;
  const placed = DEPTH[last[0]!.kind] <= DEPTH.art;
  // `paragraph 1 of Article 6 and paragraph 2 of Article 7`.
  if (placed && own && DEPTH[next.kind] > DEPTH.art) return [...targets, ...added];
  if (beside) return [...targets, ...(placed && last.length > 1 && last.at(-1)!.kind === next.kind ? added.map((steps) => [...last.slice(0, -1), ...steps]) : added)];
  if (wraps(next.kind, unit.kind)) return held(targets, added[0]!, next.kind);
  if (next.kind === 'para' && unit.kind === 'para') return ofParagraphs(targets, added, met);
  if (targets.every((steps) => holdsSmaller(steps, next.kind))) return targets.flatMap((steps) => added.map((part) => around(steps, part)));
  if (DEPTH[next.kind] > DEPTH[unit.kind] || wraps(unit.kind, next.kind)) return [...targets.slice(0, -1), ...added.map((steps) => [...inArticle(last, next.kind), ...steps])];
  return DEPTH[next.kind] < DEPTH[unit.kind] && added.length === 1 && last[0]!.kind !== next.kind ? held(targets, added[0]!, next.kind) : [...targets, ...added];
}

/** Targets inside what holds them; those that have a holder of that kind keep it. */
function held(targets: readonly Step[][], holder: readonly Step[], kind: UnitKind): Step[][] {
  return targets.map((steps) => (steps[0]!.kind === kind || (kind !== 'art' && DEPTH[steps[0]!.kind] < DEPTH[kind]) ? steps : [...holder, ...inArticle(steps, kind)]));
}

/** `ст. 6 ч. 4 п. 5` goes down, `п. 5 ч. 4` up: what is called a paragraph too is a point of the larger part. */
function ofParagraphs(targets: readonly Step[][], added: readonly Step[][], { unit, next, comma }: Met): Step[][] {
  const last = targets.at(-1)!;
  if (last.length > 1) {
    const down = !comma || (unit.holds && !next.holds);
    return [...targets.slice(0, down ? -1 : undefined), ...added.map((steps) => (down ? [...last, ...asPoints(steps)] : [...last.slice(0, -1), ...steps]))];
  }
  return comma || added.length > 1 ? [...targets, ...added] : targets.map((steps) => (steps.length > 1 ? steps : [...added[0]!, ...asPoints(steps)]));
}

function asPoints(steps: readonly Step[]): Step[] {
  return steps.map((step) => ({ ...step, kind: 'point' }));
}

/** Annexes, schedules and articles have parts, which are otherwise as deep or less. */
function wraps(outer: UnitKind, inner: UnitKind): boolean {
  return (outer === 'annex' || outer === 'sched' || outer === 'art') && inner === 'part';
}

/** `Part 5 of Article 18`: the part of an article is its paragraph. */
function inArticle(steps: readonly Step[], holder: UnitKind): readonly Step[] {
  return holder === 'art' ? steps.map((step) => (step.kind === 'part' ? { ...step, kind: 'para' } : step)) : steps;
}

/** Whether an article was named with a part of it that is smaller than what comes next: `point (f) of Article 6, paragraph 1`. */
function holdsSmaller(steps: readonly Step[], next: UnitKind): boolean {
  return steps.length > 1 && DEPTH[steps[0]!.kind] < DEPTH[next] && DEPTH[steps.at(-1)!.kind] > DEPTH[next];
}

/** The steps with a part between those that it is part of and those that are smaller. */
function around(steps: readonly Step[], part: readonly Step[]): Step[] {
  const at = steps.findIndex(({ kind }) => DEPTH[kind] > DEPTH[part[0]!.kind]);
  return [...steps.slice(0, at), ...part, ...steps.slice(at)];
}
