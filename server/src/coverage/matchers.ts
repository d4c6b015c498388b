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

/** Tries the rules by which a workspace tells its own kinds of documents. */
export const cueMatcher = matcherFor((label) => label.kind === 'cue');

/** Tries the rules of a workspace's own principles. */
export const ruleMatcher = matcherFor((label) => label.kind !== 'cue');
