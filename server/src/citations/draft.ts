import type { Span } from '../text/span.ts';
import { isAcronym } from './acronyms.ts';
import type { Target } from './candidate.ts';
import { DRAFT_ARTICLE, namesDraftArticles } from './draftArticles.ts';
import type { Edition } from './editions.ts';
import type { Meaning } from './mentions.ts';
import type { Pinpoint } from './pinpoint.ts';
import type { Found } from './scan.ts';

/** A candidate that is still being put together. */
export interface Draft {
  span: Span;
  keySpan: Span;
  form: 'pandoc' | 'prose';
  target: Target;
  pinpoint?: Pinpoint;
  page?: { span: Span; number: string };
  edition?: Edition;
  defines?: string;
  acronym?: string;
  called?: string;
  renames?: string;
  bare?: boolean;
  /** Behind the bracket that defines a short form. */
  tail?: number;
}

/** Where a draft ends, with the bracket behind it that defines a short form. */
export function endOf({ span, tail }: Draft): number {
  return tail ?? span.end;
}

/** What a thing that was found is by itself. */
export function draftOf(found: Found, meaning: Meaning): Draft {
  const span = { start: meaning.start, end: meaning.end };
  if (found.kind === 'pandoc') {
    const { pandoc } = found;
    return { span: pandoc.span, keySpan: pandoc.keySpan, form: 'pandoc', target: meaning.target, ...(pandoc.pinpoint ? { pinpoint: pandoc.pinpoint } : {}), ...(pandoc.bare ? { page: pandoc.bare } : {}) };
  }
  const draft: Draft = { span, keySpan: span, form: 'prose', target: meaning.target, ...(meaning.edition ? { edition: meaning.edition } : {}) };
  if (found.kind === 'other') draft.acronym = found.name;
  if (found.kind === 'name' && !found.name.whole && isAcronym(found.name.spelled)) draft.acronym = found.name.spelled;
  if (found.kind === 'name' && /\s(?:Act|Law)$/.test(found.name.spelled)) {
    if (meaning.owner === 'another') draft.renames = found.name.spelled;
    else if (!meaning.owner) draft.called = found.name.spelled;
  }
  if (found.kind === 'name' && found.pinpoint) draft.pinpoint = found.pinpoint;
  if (found.kind === 'name' && !found.single && namesDraftArticles(found.name.spelled)) draft.defines = DRAFT_ARTICLE;
  if (found.kind === 'identifier' && found.identifier.targets && found.identifier.pinpoint) {
    const { targets, ranges = [], pinpoint } = found.identifier;
    draft.pinpoint = { ...pinpoint, targets, ranges };
    draft.keySpan = pinpoint.start === span.start ? { start: pinpoint.end, end: span.end } : { start: span.start, end: pinpoint.start };
  }
  return draft;
}
