import type { Span } from '../text/span.ts';
import { folded, isIdeograph, isSpace } from './letters.ts';
import { sticky } from './numbers.ts';
import { pinpointAt } from './pinpoint.ts';
import type { Pinpoint } from './pinpoint.ts';

/** A pandoc citation as written. Offsets count from the start of the text. */
export interface PandocCitation {
  /** From `@` to the end of the locator; with its bracket in the form `@key [art. 5]`. */
  readonly span: Span;
  readonly key: string;
  readonly keySpan: Span;
  /** Stands inside `[…]`. */
  readonly bracketed: boolean;
  readonly pinpoint?: Pinpoint;
  /** A locator without a word that pandoc knows: `51`, `{art. 2}`. It prints as a page. `number` is what it holds. */
  readonly bare?: { readonly span: Span; readonly number: string };
}

/** Keys as pandoc reads them: letters, digits and `_`, with single punctuation marks inside; or anything in braces. */
const KEY = /@(?:\{([^{}\s]{1,200})\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_])){0,200}))/uy;
const BARE = /\d{1,5}(?:\s?\([\p{L}\d]{1,4}\))*(?:[-–]\d{1,5})?(?![\p{L}\d])|[ivxlc]{1,7}(?![\p{L}\d])|[IVXLC]{1,7}(?![\p{L}\d])/uy;
/** Terms that pandoc takes for locators; what stands behind others prints as it is, in braces as a page. */
const TERMS = /^\s*(?:§{1,2}|¶{1,2}|(?:books?|bks?\.|chapters?|chaps?\.|columns?|cols?\.|figures?|figs?\.|folios?|fols?\.|lines?|l\.|ll\.|notes?|n\.|nn\.|opus|op\.|pages?|pp?\.|paragraphs?|paras?\.|parts?|pts?\.|sections?|secs?\.|sub verbo|s\.v{1,2}\.|verses?|vv?\.|volumes?|vols?\.)(?![\p{L}]))/iu;
const NEAR = 400;
const LINKED = /^[^\][\n]*\]\(/;

/** The pandoc citation whose `@` stands at `at`; undefined where `@` is none (an e-mail address, `@` and a space). */
export function pandocAt(text: string, at: number, stop: number): PandocCitation | undefined {
  const before = at > 0 ? folded(text.charCodeAt(at - 1)) : 0;
  if (before > 1 && !isIdeograph(before)) return undefined;
  const match = sticky(KEY, text, at);
  if (!match || at + match[0].length > stop) return undefined;
  const key = match[1] ?? match[2]!;
  const keyStart = at + (match[1] === undefined ? 1 : 2);
  const end = at + match[0].length;
  const bracketed = isBracketed(text, at);
  const base = { key, keySpan: { start: keyStart, end: keyStart + key.length }, bracketed };
  return { ...base, ...(bracketed ? locatorIn(text, { start: at, end }, itemEnd(text, end, stop)) : locatorAfter(text, { start: at, end }, stop)) };
}

function isBracketed(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - NEAR; i--) {
    const code = text.charCodeAt(i);
    if (code === 93) return false;
    if (code === 91) return true;
  }
  return false;
}

/** End of an item inside brackets: the next `;` or `]`, or the end of the line while the bracket is still to be closed. */
function itemEnd(text: string, from: number, stop: number): number {
  for (let i = from; i < stop && i < from + NEAR; i++) {
    const code = text.charCodeAt(i);
    if (code === 59 || code === 93) return i;
    if (code === 91 || code === 64) return from;
  }
  const line = text.indexOf('\n', from);
  return line < 0 || line > stop ? stop : line;
}

type Located = Pick<PandocCitation, 'span' | 'pinpoint' | 'bare'>;

function locatorIn(text: string, key: Span, stop: number): Located {
  let at = skipped(text, key.end, stop);
  if (text.charCodeAt(at) === 44) at = skipped(text, at + 1, stop);
  if (text.charCodeAt(at) === 123) return braced(text, key, at, stop);
  const pinpoint = pinpointAt(text, at, stop);
  if (pinpoint && pinpoint.end <= stop) return { span: { start: key.start, end: pinpoint.end }, pinpoint };
  const bare = sticky(BARE, text, at);
  if (!bare || at + bare[0].length > stop) return { span: key };
  const span = { start: at, end: at + bare[0].length };
  return { span: { start: key.start, end: span.end }, bare: { span, number: bare[0] } };
}

function braced(text: string, key: Span, at: number, stop: number): Located {
  const close = text.indexOf('}', at);
  if (close < 0 || close >= stop) return { span: key };
  const inner = skipped(text, at + 1, close);
  const span = { start: key.start, end: close + 1 };
  const pinpoint = pinpointAt(text, inner, close);
  const content = text.slice(at + 1, close);
  const page = content.trim() !== '' && !TERMS.test(content);
  return { span, ...(pinpoint ? { pinpoint } : {}), ...(page ? { bare: { span: { start: at, end: close + 1 }, number: content.trim() } } : {}) };
}

/** `@key [art. 51]`, `@key, art. 51` and `@key art. 51`. */
function locatorAfter(text: string, key: Span, stop: number): Located {
  let at = skipped(text, key.end, stop);
  if (text.charCodeAt(at) === 91 && text.charCodeAt(at + 1) !== 94 && text.charCodeAt(at + 1) !== 64) {
    const close = itemEnd(text, at + 1, stop);
    const inner = locatorIn(text, { start: key.start, end: at + 1 }, close);
    if ((inner.pinpoint ?? inner.bare) && text.charCodeAt(close) === 93) return { ...inner, span: { start: key.start, end: skipped(text, inner.span.end, close) === close ? close + 1 : inner.span.end } };
    return { span: key };
  }
  if (text.charCodeAt(at) === 44) at = skipped(text, at + 1, stop);
  if (at === key.end) return { span: key };
  const pinpoint = pinpointAt(text, at, stop);
  return pinpoint ? { span: { start: key.start, end: pinpoint.end }, pinpoint } : { span: key };
}

function skipped(text: string, from: number, stop: number): number {
  let at = from;
  while (at < stop && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Whether what stands in a bracket is the text of a link, `[@somebody](https://…)`, going by the Markdown behind it. */
export function isLinkText(markdown: string, end: number): boolean {
  return LINKED.test(markdown.slice(end, end + NEAR));
}

/** Whether an `@` word outside brackets is meant as a key rather than as a mention of a person: it has a colon inside or a year. */
export function looksLikeKey(key: string): boolean {
  return key.includes(':') || /(?<!\d)(?:1[6-9]|20)\d\d(?!\d)/.test(key);
}

/** Keys of cross-references, which pandoc-crossref and Quarto write like citations. */
export function isCrossReference(key: string): boolean {
  return /^(?:fig|tbl|tab|eq|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr)[:-]/i.test(key);
}
