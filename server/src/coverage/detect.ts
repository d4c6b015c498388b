import { frontMatterOf } from '../memo/frontMatter.ts';
import type { Memo } from '../memo/memo.ts';
import { sectionsOf } from '../memo/sections.ts';
import type { Detection } from './coverage.ts';
import type { CoverageOptions } from './coverageOf.ts';
import { matchesGlob } from './glob.ts';
import { matchRules } from './matching/matcher.ts';
import type { Cue, Model } from './model.ts';
import { sentencesOf } from './signals.ts';
import type { Sentence } from './signals.ts';

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
  for (const { where, sentences } of places(memo, model)) {
    for (const sentence of sentences) {
      for (const match of matchRules(sentence, [], 0, model.vocabulary)) {
        const label = model.labels[match.label]!;
        if (label.kind !== 'cue') continue;
        const cue = model.profiles[label.profile]!.cues[label.cue]!;
        if (seen.has(cue) || !where.includes(cue.where)) continue;
        seen.add(cue);
        scores[label.profile]!.points += cue.weight;
        scores[label.profile]!.reasons.push(cue.says);
      }
    }
  }
  return decide(model, scores);
}

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

/** The sentences of a memo with the places that they count as. */
function* places(memo: Memo, model: Model): Generator<{ where: readonly Cue['where'][]; sentences: readonly Sentence[] }> {
  const title = sectionsOf(memo)[0];
  let opening = 0;
  for (let i = 0; i < memo.blocks.length; i++) {
    const block = memo.blocks[i]!;
    const sentences = sentencesOf(block, model.vocabulary);
    const isTitle = block.kind === 'heading' && title !== undefined && memo.starts[i]! <= title.heading.start && title.heading.start < memo.starts[i]! + block.text.length;
    if (isTitle) yield { where: ['title', 'heading', 'opening', 'body'], sentences };
    else if (block.kind === 'heading') yield { where: ['heading', 'body'], sentences };
    else yield { where: opening++ < OPENING ? ['opening', 'body'] : ['body'], sentences };
  }
}
