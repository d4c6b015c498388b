import { Matcher } from './matching/matcher.ts';
import type { Label, Model } from './model.ts';

/** A function of a model that remembers its results. */
function perModel<T>(make: (model: Model) => T): (model: Model) => T {
  const known = new WeakMap<Model, { readonly value: T }>();
  return (model) => {
    let entry = known.get(model);
    if (!entry) known.set(model, (entry = { value: make(model) }));
    return entry.value;
  };
}

const matcherFor = (wanted: (label: Label) => boolean): ((model: Model) => Matcher) => perModel((model) => new Matcher(model.vocabulary.rulesBy, (label) => wanted(model.labels[label]!)));

/** Tries the rules by which the kind of a document is told. */
export const cueMatcher = matcherFor((label) => label.kind === 'cue');

/** Tries the rules that make a sentence worth judging: those on principles, and those by which the memo adopts others' views. */
export const matterMatcher = matcherFor((label) => label.kind !== 'cue' && (label.kind !== 'frame' || label.frame === 'endorse'));

/** Tries the rules on how a sentence says what it says. */
export const frameMatcher = matcherFor((label) => label.kind === 'frame');
