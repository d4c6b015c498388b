import type { Block } from '../memo/block.ts';
import { perBlockAnd } from '../memo/block.ts';
import { frontMatterOf } from '../memo/frontMatter.ts';
import type { Memo } from '../memo/memo.ts';
import { sectionsOf } from '../memo/sections.ts';
import type { Detection } from './coverage.ts';
import type { CoverageOptions } from './coverageOf.ts';
import { matchesGlob } from './glob.ts';
import type { Judging } from './judge.ts';
import { kindBag } from './kindOf.ts';
import { cueMatcher } from './matchers.ts';
import type { Cue, Model } from './model.ts';
import { sentencesOf } from './signals.ts';

/** The kind of a document, and how probable it is that it only reports (minutes, news, notes) or is on another matter. */
export interface Detected {
  readonly detection: Detection;
  readonly reports: number;
}

/** Id of the profile of documents that are not judged. */
const NONE = 'none';
/** How many blocks count as the opening of a document. */
const OPENING = 8;

/** The profile that the caller prescribes, else the one that front matter names, else the first glob of the settings that fits, else the likeliest by its content. */
export function detect(memo: Memo, model: Model, options: CoverageOptions, judging: Judging): Detected {
  const named = frontMatterOf(memo).profile;
  const chosen = (profile: string, by: Detection['by'], reason: string): Detected => {
    const known = profile === NONE || model.profiles.some((one) => one.id === profile);
    const reasons = known ? [reason] : [reason, `There is no profile "${profile}".`];
    return { detection: { profile: profile === NONE || !known ? null : profile, by, reasons }, reports: 0 };
  };
  if (options.forced !== undefined && options.forced !== 'auto') return chosen(options.forced, 'settings', `The caller prescribes the profile ${options.forced}.`);
  if (named !== undefined && named !== 'auto') return chosen(named, 'front-matter', `Its front matter says profile: ${named}.`);
  const glob = options.settings?.profiles.find((one) => options.path !== undefined && matchesGlob(one.glob, options.path));
  if (glob) return chosen(glob.profile, 'settings', `Its path fits ${glob.glob} in the settings.`);
  const preset = options.settings?.profile ?? 'auto';
  if (preset !== 'auto') return chosen(preset, 'settings', `The settings give every memo the profile ${preset}.`);
  return byCues(memo, model) ?? byContent(memo, model, judging);
}

/**
 * How probable it may be that a document is of no kind that is measured, for it to be measured all the same; and from what probability on it is likely of none. Laws, which
 * are on everything, are sooner. Of the documents of the corpus that are of a kind and taken for it, and are likely of none and speak less of networks, none is.
 */
const DOUBT = { bill: { most: 0.5, likely: 0.3 }, other: { most: 0.6, likely: 0.4 } };

const doubtOf = (best: string): { readonly most: number; readonly likely: number } => (best === 'bill' ? DOUBT.bill : DOUBT.other);

/** The likeliest kind, by what was learned of labelled documents. */
function byContent(memo: Memo, model: Model, judging: Judging): Detected {
  if (isShort(memo, model)) return { detection: { profile: null, by: 'detected', reasons: ['It is too short to tell what it is.'] }, reports: 0 };
  const { ids } = model.kinds;
  const odds = model.kinds.probabilities(kindBag(memo, model, judging));
  const reports = odds[ids.indexOf(NONE)] ?? 0;
  const best = ranked(ids, odds).find((id) => id !== NONE)!;
  const isMeasured = reports <= doubtOf(best).most && isOnTheMatter(judging, { id: best, odds: odds[ids.indexOf(best)]!, reports }) && model.profiles.some((one) => one.id === best);
  const profile = isMeasured ? best : null;
  let reasons: readonly string[] | undefined;
  const detection: Detection = {
    profile,
    by: 'detected',
    // Hardly anybody asks why, and memos are judged at every letter.
    get reasons() {
      return (reasons ??= reasonsFor(model, odds, { judging, isMeasured }));
    },
  };
  return { detection, reports };
}

/** So probable, a document is clearly of its kind, though it speaks of no principle at all: what is of a kind can leave out everything. */
const CLEARLY = 0.9;
/** What is on other matters is of no kind, whatever it looks like; but where the likeliest kind is one whose subject the principles are, and so probable, a sentence need no more than touch on one. */
const ON_PRINCIPLES: readonly string[] = ['position-paper', 'sovereignty-memo'];
const LIKELY = 0.5;
const TOUCHES = 0.15;
/** So probable, a sentence clearly speaks of a principle. */
const SPEAKS = 0.5;

/** In a text of fewer sentences, none of which speaks of networks or data, nothing is of the matter, save where so many clearly speak of a principle. */
const BRIEF = { sentences: 20, speaking: 3 };
/** Where nothing speaks of networks (in laws that are likely none, and have registers in electronic form on everything, one sentence at most), and save in laws of data or equipment no more than once or in less than this share, two sentences must clearly speak of a principle, and three where it is likely of no kind. */
const EQUIPPED = 0.1;
const SURE = 2;
const SURER = 3;
/** Where a document is likely of no kind, at least this share of its sentences must speak of networks. */
const NETWORKED = 0.06;
/** Whether a document is on the matters that are measured. `best`: the kind that it is likeliest of, with its probability and that of none. */
function isOnTheMatter({ stretches, counts: { sentences, networks, data } }: Judging, best: { readonly id: string; readonly odds: number; readonly reports: number }): boolean {
  if (networks + data === 0 && sentences < BRIEF.sentences && speaking(stretches) < BRIEF.speaking) return false;
  const isLikelyNone = best.reports >= doubtOf(best.id).likely;
  if ((best.id === 'bill' ? networks === 0 || (networks === 1 && isLikelyNone) : networks === 0 && data <= Math.max(1, EQUIPPED * sentences)) && speaking(stretches) < (isLikelyNone ? SURER : SURE)) return false;
  if ((best.reports > best.odds || isLikelyNone) && networks < NETWORKED * sentences) return false;
  if (networks > 0 && best.odds >= CLEARLY) return true;
  const least = networks > 0 && best.odds >= LIKELY && ON_PRINCIPLES.includes(best.id) ? TOUCHES : SPEAKS;
  return stretches.some(({ judged }) => judged.about.some((about) => about >= least));
}

/** How many sentences clearly speak of any principle, or of the one of this number: of it as a whole, or by the words of a principle of the workspace's own, which are certain. */
function speaking(stretches: Judging['stretches'], principle?: number): number {
  const places = new Set<number>();
  for (const { judged, start } of stretches) {
    for (const block of judged.blocks) for (const one of block.found) if ((one.element < 0 || one.about === 1) && one.about >= SPEAKS && (principle ?? one.principle) === one.principle) places.add(start + block.start + one.start);
  }
  return places.size;
}

/** The kinds, the likeliest first. */
function ranked(ids: readonly string[], odds: readonly number[]): string[] {
  return [...ids].sort((a, b) => odds[ids.indexOf(b)]! - odds[ids.indexOf(a)]!);
}

/** Why a document is taken for what it is, or for nothing though it looks like something. */
function reasonsFor(model: Model, odds: readonly number[], { judging, isMeasured }: { readonly judging: Judging; readonly isMeasured: boolean }): string[] {
  const { ids } = model.kinds;
  const share = (id: string): number => odds[ids.indexOf(id)] ?? 0;
  const all = ranked(ids, odds);
  const best = all.find((id) => id !== NONE)!;
  const first = share(NONE) > doubtOf(best).most ? NONE : best;
  const told = (id: string | undefined): string => (id === undefined ? 'nothing (0 %)' : `${labelOf(model, id)} (${Math.round(100 * share(id))} %)`);
  const next = all.find((id) => id !== first);
  const sure = next === undefined || share(next) <= share(first);
  const also = sure ? `; next, ${told(next)}` : ` of the kinds that are measured; yet it may be ${told(next)}`;
  const looks = first === NONE || isMeasured ? 'By its title, headings, opening and wording it is likeliest' : 'By its form it could be';
  return [`${looks} ${told(first)}${also}.`, aboutOf(model, judging, { isMeasured, isNone: first === NONE })];
}

/** Words below which a text says nothing of its kind. */
const SHORT = 25;

function isShort(memo: Memo, model: Model): boolean {
  let words = 0;
  for (const { blocks } of memo.stretches) {
    for (const block of blocks) {
      for (const sentence of sentencesOf(block, model)) words += sentence.length / 2;
      if (words >= SHORT) return false;
    }
  }
  return true;
}

function labelOf(model: Model, id: string): string {
  const label = model.profiles.find((one) => one.id === id)?.label ?? id;
  return id === NONE ? 'no policy memo on cyberspace' : `a ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** How many sentences speak of each principle. `isNone`: the document looks like none that is measured, whatever it speaks of. */
function aboutOf(model: Model, judging: Judging, { isMeasured, isNone }: { readonly isMeasured: boolean; readonly isNone: boolean }): string {
  const counts = model.principles.map(({ label }, principle) => ({ label: label.toLowerCase(), count: speaking(judging.stretches, principle) }));
  const some = counts.filter(({ count }) => count > 0).map(({ label, count }) => `${label} (${count})`);
  if (some.length === 0 && isMeasured) return 'No sentence clearly speaks of a principle.';
  if (some.length === 0) return isNone ? 'No sentence speaks of a principle.' : 'But no sentence speaks of a principle, or too little in it of networks, so it is taken for none.';
  const told = `Sentences that speak of a principle: ${some.join(', ')}.`;
  return isMeasured || isNone ? told : `${told} But too little in it speaks of networks, so it is taken for none.`;
}

/** The kind of a workspace's own whose cues the document shows, if it has points enough. */
function byCues(memo: Memo, model: Model): Detected | undefined {
  if (model.profiles.every((profile) => profile.cues.length === 0)) return undefined;
  const scores = model.profiles.map(() => ({ points: 0, reasons: [] as string[] }));
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
  let best = -1;
  model.profiles.forEach((profile, i) => {
    if (profile.cues.length > 0 && scores[i]!.points >= profile.threshold && (best < 0 || scores[i]!.points > scores[best]!.points)) best = i;
  });
  if (best < 0) return undefined;
  const { id } = model.profiles[best]!;
  return { detection: { profile: id === NONE ? null : id, by: 'detected', reasons: scores[best]!.reasons }, reports: id === NONE ? 1 : 0 };
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
  for (const sentence of sentencesOf(block, model)) {
    for (const match of matcher.match(sentence, [], 0)) {
      const label = model.labels[match.label]!;
      if (label.kind !== 'cue') continue;
      const cue = model.profiles[label.profile]!.cues[label.cue]!;
      found.set(cue, { profile: label.profile, cue });
    }
  }
  return found.size === 0 ? NO_CUES : [...found.values()];
});
