import type { Catalog } from '../knowledge/catalog.ts';
import { withoutAuthorities } from '../memo/authorities.ts';
import type { Memo } from '../memo/memo.ts';
import { Place } from '../memo/source.ts';
import type { Settings } from '../state/settings.ts';
import type { AnchorsOf } from './anchors.ts';
import type { Coverage, Detection, ElementCoverage, Evidence, PrincipleCoverage } from './coverage.ts';
import { detect } from './detect.ts';
import type { Detected } from './detect.ts';
import { verdictsIn } from './evidence.ts';
import type { Verdict } from './evidence.ts';
import { judge } from './judge.ts';
import type { Judging } from './judge.ts';
import { modelOf } from './model.ts';
import type { Model, PrincipleModel, ProfileModel } from './model.ts';
import { whoseText } from './ownCountry.ts';
import { UNCLEAR } from './reasons.ts';

export interface CoverageOptions {
  /** Only `profile` and `profiles` are looked at. */
  readonly settings?: Pick<Settings, 'profile' | 'profiles'>;
  /** Path of the memo from its workspace folder, with `/`, for the globs of `profiles`. */
  readonly path?: string;
  /** Profile that the caller prescribes; it goes before front matter and settings. */
  readonly forced?: string | undefined;
  /** The provisions that a stretch cites and that anchor elements; they speak for what is stated beside them. */
  readonly anchorsOf?: AnchorsOf;
}

const newest = new Place<Memo, { model: Model; options: CoverageOptions; coverage: Coverage }>();

/**
 * What a memo covers: a verdict for every principle and element of the catalog with the sentences it rests on, and what kind of document
 * it is taken for. Blocks that an edit left alone are not judged again, unless it changes what is known of the memo as a whole. Never throws.
 */
export function coverageOf(memo: Memo, catalog: Catalog, options: CoverageOptions = {}): Coverage {
  const model = modelOf(catalog.coverage);
  const known = newest.of(memo);
  if (known && known.model === model && known.options.path === options.path && known.options.settings === options.settings && known.options.forced === options.forced && known.options.anchorsOf === options.anchorsOf) return known.coverage;
  return newest.keep(memo, { model, options, coverage: coverageWith(memo, model, options) }).coverage;
}

/** The same by a given model. */
export function coverageWith(memo: Memo, model: Model, options: CoverageOptions = {}): Coverage {
  const own = withoutAuthorities(memo);
  const judging = judge(own, model, options.anchorsOf);
  const { detection: detected, reports } = detect(own, model, options, judging);
  const detection = withWhose(detected, judging.self, model);
  let principles: Coverage['principles'] | undefined;
  return {
    detection,
    get principles() {
      return (principles ??= principlesOf(memo, model, { detection, reports, judging }));
    },
  };
}

/** What a memo that is measured is taken for, with whose memo it is among the reasons. */
function withWhose(detected: Detection, self: number, model: Model): Detection {
  const { profile, by } = detected;
  if (profile === null) return detected;
  return {
    profile,
    by,
    get reasons() {
      const whose = whoseText(self, model);
      return whose === undefined ? detected.reasons : [...detected.reasons, whose];
    },
  };
}

/** The verdicts with their evidence; worked out when somebody asks for them. */
function principlesOf(memo: Memo, model: Model, { detection, reports, judging }: Detected & { readonly judging: Judging }): Coverage['principles'] {
  const profile = model.profiles.find((one) => one.id === detection.profile);
  const verdict = verdictsIn(memo, { judging, model, reports });
  return Object.fromEntries(model.principles.map((principle, i) => [principle.id, principleCoverage(principle, (element) => verdict(i, element), { profile, isWhole: model.outputs.some((one) => one?.principle === i) })]));
}

/**
 * What there is on one principle. Where it can be judged as a whole (`isWhole`), that decides: what its elements say less surely is a mention. Else
 * it has the best status of its elements.
 */
function principleCoverage(principle: PrincipleModel, verdictOn: (element: number) => Verdict, { profile, isWhole }: { readonly profile: ProfileModel | undefined; readonly isWhole: boolean }): PrincipleCoverage {
  const requirement = profile?.requires.get(principle.id);
  const whole = verdictOn(-1);
  const elements: Record<string, ElementCoverage> = {};
  principle.elements.forEach((element, i) => {
    elements[element.id] = isWhole && whole.status !== 'provision' ? asMention(verdictOn(i)) : verdictOn(i);
  });
  const statuses = [whole.status, ...Object.values(elements).map((one) => one.status)];
  return {
    status: statuses.includes('provision') ? 'provision' : statuses.includes('mention') ? 'mention' : 'absent',
    required: requirement !== undefined,
    requiredElements: requirement?.elements ?? [],
    elements,
    get evidence() {
      // Of a workspace's own principle, what there is on its elements is all there is.
      return isWhole || whole.evidence.length > 0 ? whole.evidence : allOf(Object.values(elements));
    },
  };
}

/** The sentences on all elements in the order of the text, each once, provisions first. */
function allOf(elements: readonly ElementCoverage[]): Evidence[] {
  const byPlace = new Map<number, Evidence>();
  for (const one of elements.flatMap(({ evidence }) => evidence)) if (byPlace.get(one.span.start)?.status !== 'provision') byPlace.set(one.span.start, one);
  const rank = ({ status }: Evidence): number => (status === 'provision' ? 0 : 1);
  return [...byPlace.values()].sort((a, b) => rank(a) - rank(b) || a.span.start - b.span.start);
}

function asMention(verdict: Verdict): Verdict {
  return {
    status: verdict.status === 'absent' ? 'absent' : 'mention',
    get evidence() {
      return verdict.evidence.map((one): Evidence => (one.status === 'mention' ? one : { ...one, status: 'mention', why: UNCLEAR }));
    },
  };
}
