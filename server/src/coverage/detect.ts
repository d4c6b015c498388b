import type { Block } from '../memo/block.ts';
import { perBlockAnd } from '../memo/block.ts';
import { frontMatterOf } from '../memo/frontMatter.ts';
import type { Memo } from '../memo/memo.ts';
import { sectionsOf } from '../memo/sections.ts';
import type { Detection } from './coverage.ts';
import type { CoverageOptions } from './coverageOf.ts';
import { matchesGlob } from './glob.ts';
import { cueMatcher } from './matchers.ts';
import type { Cue, Model } from './model.ts';
import { sentencesOf } from './signals.ts';

/** The kind of a document, and whether it only reports (minutes, news, notes) what others hold. */
export interface Detected {
  readonly detection: Detection;
  readonly report: boolean;
}

/** Id of the profile of documents that are not judged. */
const NONE = 'none';
/** How many blocks count as the opening of a document. */
const OPENING = 8;

/** The profile that the caller prescribes, else the one that front matter names, else the first glob of the settings that fits, else the one whose cues the document shows. */
export function detect(memo: Memo, model: Model, options: CoverageOptions): Detected {
  const named = frontMatterOf(memo).profile;
  const content = byContent(memo, model);
  const chosen = (profile: string, by: Detection['by'], reason: string): Detected => {
    const known = profile === NONE || model.profiles.some((one) => one.id === profile);
    const reasons = known ? [reason] : [reason, `There is no profile "${profile}".`];
    return { detection: { profile: profile === NONE || !known ? null : profile, by, reasons }, report: false };
  };
  if (options.forced !== undefined && options.forced !== 'auto') return chosen(options.forced, 'settings', `The caller prescribes the profile ${options.forced}.`);
  if (named !== undefined && named !== 'auto') return { ...chosen(named, 'front-matter', `Its front matter says profile: ${named}.`), report: content.report };
  const glob = options.settings?.profiles.find((one) => options.path !== undefined && matchesGlob(one.glob, options.path));
  if (glob) return chosen(glob.profile, 'settings', `Its path fits ${glob.glob} in the settings.`);
  const preset = options.settings?.profile ?? 'auto';
  if (preset !== 'auto') return chosen(preset, 'settings', `The settings give every memo the profile ${preset}.`);
  return content;
}

interface Score {
  points: number;
  reasons: string[];
}

function byContent(memo: Memo, model: Model): Detected {
  const scores = model.profiles.map((): Score => ({ points: 0, reasons: [] }));
  const seen = new Set<Cue>();
  const title = sectionsOf(memo)[0]?.heading.start ?? -1;
  let opening = 0;
  memo.blocks.forEach((block, i) => {
    const start = memo.starts[i]!;
    const isTitle = block.kind === 'heading' && start <= title && title < start + block.text.length;
    const where = isTitle ? TITLE : block.kind === 'heading' ? HEADING : opening++ < OPENING ? BEGINNING : BODY;
    for (const { profile, cue } of cuesOf(block, model)) {
      if (seen.has(cue) || !where.includes(cue.where)) continue;
      seen.add(cue);
      scores[profile]!.points += cue.weight;
      scores[profile]!.reasons.push(cue.says);
    }
  });
  return decide(model, scores);
}

/** The places that a block counts as. */
const TITLE: readonly Cue['where'][] = ['title', 'heading', 'opening', 'body'];
const HEADING: readonly Cue['where'][] = ['heading', 'body'];
const BEGINNING: readonly Cue['where'][] = ['opening', 'body'];
const BODY: readonly Cue['where'][] = ['body'];

interface ProfileCue {
  readonly profile: number;
  readonly cue: Cue;
}

const NO_CUES: readonly ProfileCue[] = [];

/** The cues that a block shows, wherever it stands; computed once per block and model. */
const cuesOf = perBlockAnd((block: Block, model: Model): readonly ProfileCue[] => {
  const found = new Map<Cue, ProfileCue>();
  const matcher = cueMatcher(model);
  for (const sentence of sentencesOf(block, model.vocabulary)) {
    for (const match of matcher.match(sentence, [], 0)) {
      const label = model.labels[match.label]!;
      if (label.kind !== 'cue') continue;
      const cue = model.profiles[label.profile]!.cues[label.cue]!;
      found.set(cue, { profile: label.profile, cue });
    }
  }
  return found.size === 0 ? NO_CUES : [...found.values()];
});

function decide(model: Model, scores: readonly Score[]): Detected {
  let best = -1;
  model.profiles.forEach((profile, i) => {
    if (scores[i]!.points >= profile.threshold && (best < 0 || scores[i]!.points > scores[best]!.points)) best = i;
  });
  const none = model.profiles.findIndex((one) => one.id === NONE);
  const against = none < 0 ? { points: 0, reasons: [] } : scores[none]!;
  if (best < 0 || best === none) {
    const reasons = against.reasons.length > 0 ? against.reasons : ['Nothing in it says that it is a policy memo, a strategy, a position, a bill or a treaty brief on networks.'];
    return { detection: { profile: null, by: 'detected', reasons }, report: best === none };
  }
  return { detection: { profile: model.profiles[best]!.id, by: 'detected', reasons: scores[best]!.reasons }, report: false };
}
