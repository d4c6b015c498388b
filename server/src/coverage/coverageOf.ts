import type { Catalog } from '../knowledge/catalog.ts';
import { withoutAuthorities } from '../memo/authorities.ts';
import type { Memo } from '../memo/memo.ts';
import type { Settings } from '../state/settings.ts';
import type { Coverage, CoverageStatus, ElementCoverage, Evidence, PrincipleCoverage } from './coverage.ts';
import { detect } from './detect.ts';
import type { Detected } from './detect.ts';
import { evidenceIn } from './evidence.ts';
import { judge } from './judge.ts';
import { modelOf } from './model.ts';
import { ownCountry } from './ownCountry.ts';
import type { Model, PrincipleModel, ProfileModel } from './model.ts';

export interface CoverageOptions {
  /** Only `profile` and `profiles` are looked at. */
  readonly settings?: Pick<Settings, 'profile' | 'profiles'>;
  /** Path of the memo from its workspace folder, with `/`, for the globs of `profiles`. */
  readonly path?: string;
  /** Profile that the caller prescribes; it goes before front matter and settings. */
  readonly forced?: string | undefined;
}

const newest = new WeakMap<Memo, { model: Model; options: CoverageOptions; coverage: Coverage }>();

/**
 * What a memo covers: a verdict for every principle and element of the catalog with the sentences it rests on, and what kind of document
 * it is taken for. Blocks that an edit left alone are not judged again. Never throws.
 */
export function coverageOf(memo: Memo, catalog: Catalog, options: CoverageOptions = {}): Coverage {
  const model = modelOf(catalog.coverage);
  const known = newest.get(memo);
  if (known && known.model === model && known.options.path === options.path && known.options.settings === options.settings && known.options.forced === options.forced) return known.coverage;
  const own = withoutAuthorities(memo);
  const detected = detect(own, model, options);
  let principles: Coverage['principles'] | undefined;
  const coverage: Coverage = {
    detection: detected.detection,
    get principles() {
      return (principles ??= principlesOf({ memo, own }, model, detected));
    },
  };
  newest.set(memo, { model, options, coverage });
  return coverage;
}

/** The verdicts; worked out when somebody asks for them, which for a memo without a profile hardly anybody does. `own`: the memo as its drafter wrote it. */
function principlesOf({ memo, own }: { memo: Memo; own: Memo }, model: Model, detected: Detected): Coverage['principles'] {
  const { detection, report } = detected;
  const judging = judge(own, model, { report, onNetworks: detection.profile !== null, self: ownCountry(own, model, detected) });
  const profile = model.profiles.find((one) => one.id === detection.profile);
  const evidence = evidenceIn(memo, judging);
  return Object.fromEntries(model.principles.map((principle, i) => [principle.id, principleCoverage(principle, (element) => evidence(i, element), profile)]));
}

function principleCoverage(principle: PrincipleModel, evidenceOf: (element: number) => Evidence[], profile: ProfileModel | undefined): PrincipleCoverage {
  const requirement = profile?.requires.get(principle.id);
  const elements: Record<string, ElementCoverage> = {};
  principle.elements.forEach((element, i) => {
    const evidence = evidenceOf(i);
    elements[element.id] = { status: statusOf(evidence), evidence };
  });
  const evidence = evidenceOf(-1);
  const statuses = [statusOf(evidence), ...Object.values(elements).map((one) => one.status)];
  return {
    status: statuses.includes('provision') ? 'provision' : statuses.includes('mention') ? 'mention' : 'absent',
    required: requirement !== undefined,
    requiredElements: requirement?.elements ?? [],
    elements,
    evidence,
  };
}

function statusOf(evidence: readonly Evidence[]): CoverageStatus {
  return evidence[0]?.status ?? 'absent';
}
