import type MarkdownIt from 'markdown-it';
import { isCrossReference, looksLikeKey, pandocAt } from '../citations/pandoc.ts';
import type { PandocCitation } from '../citations/pandoc.ts';
import type { Step } from '../citations/pinpoint.ts';
import { frontMatterOf } from '../memo/frontMatter.ts';
import { readMemo } from '../memo/memo.ts';

type StateCore = InstanceType<MarkdownIt['core']['State']>;
type StateInline = InstanceType<MarkdownIt['inline']['State']>;

/** What a memo says of itself that its preview needs. */
export interface PreviewedMemo {
  readonly asOf?: string;
  /** Heading of the reference list: pandoc's `reference-section-title`. */
  readonly listTitle?: string;
}

/** A citation in the token stream, not resolved yet: which knowledge it is read with is known only when it is shown. */
export interface CitationMeta {
  readonly key: string;
  /** All that was typed, for keys that turn out to be unknown. */
  readonly typed: string;
  /** The pinpoint as typed; empty without one. */
  readonly locator: string;
  /** The first provision of the pinpoint, taken apart. */
  readonly steps?: readonly Step[];
  /** Reads as a citation wherever it stands; a bare `@name` may be a person. */
  readonly surely: boolean;
  readonly memo: PreviewedMemo;
}

export const CITATION = 'comity_citation';
export const OPEN = 'comity_open';
export const CLOSE = 'comity_close';
export const REFERENCES = 'comity_references';

/** Makes a parser of Markdown read pandoc's citations into tokens of their own, and close with one for the reference list. */
export function readCitations(md: MarkdownIt): void {
  md.core.ruler.before('normalize', 'comity_memo', (state: StateCore) => void (state.env.comity = previewed(state.src)));
  md.core.ruler.push('comity_references', closeWithReferences);
  md.inline.ruler.before('link', 'comity_brackets', readBrackets);
  md.inline.ruler.before('link', 'comity_citation', readCitation);
}

const FRONT_MATTER = /^---[ \t]*\r?\n[^]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

function previewed(text: string): PreviewedMemo {
  const head = FRONT_MATTER.exec(text)?.[0];
  if (head === undefined) return {};
  const { asOf } = frontMatterOf(readMemo('', 0, head));
  const listTitle = /^reference-section-title:[ \t]*["']?(.*?)["']?[ \t]*$/m.exec(head)?.[1];
  return { ...(asOf === undefined ? {} : { asOf }), ...(listTitle ? { listTitle } : {}) };
}

function closeWithReferences(state: StateCore): void {
  const keys = state.tokens.flatMap(({ children }) => (children ?? []).filter(({ type }) => type === CITATION).map(({ meta }) => (meta as CitationMeta).key));
  if (keys.length === 0) return;
  const token = new state.Token(REFERENCES, '', 0);
  token.block = true;
  token.meta = { keys, memo: state.env.comity as PreviewedMemo };
  state.tokens.push(token);
}

/** `[see @key, art. 5; @other]`: brackets with citations in them, save those of links. */
function readBrackets(state: StateInline, silent: boolean): boolean {
  const { src, pos: start, posMax } = state;
  if (src.charCodeAt(start) !== 91 || !src.includes('@', start)) return false;
  const close = state.md.helpers.parseLinkLabel(state, start);
  if (close < 0 || src[close + 1] === '(' || src[close + 1] === '{') return false;
  const keys = keysBetween(src, start + 1, close);
  if (keys.length === 0) return false;
  if (!silent) {
    state.push(OPEN, '', 0).meta = keys;
    state.pos = start + 1;
    state.posMax = close;
    state.md.inline.tokenize(state);
    state.posMax = posMax;
    state.push(CLOSE, '', 0).meta = keys;
  }
  state.pos = close + 1;
  return true;
}

function keysBetween(text: string, start: number, end: number): string[] {
  const keys: string[] = [];
  for (let at = text.indexOf('@', start); at >= 0 && at < end; at = text.indexOf('@', at + 1)) {
    const found = text[at - 1] === '\\' ? undefined : pandocAt(text, at, end);
    if (found) keys.push(found.key);
  }
  return keys;
}

/** `@key`, `-@key`, and what pandoc takes for their pinpoint. */
function readCitation(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  const at = src.charCodeAt(pos) === 45 && !/[\p{L}\p{N}]/u.test(src[pos - 1] ?? '') ? pos + 1 : pos;
  if (src.charCodeAt(at) !== 64) return false;
  const found = pandocAt(src, at, posMax);
  if (!found || isCrossReference(found.key)) return false;
  if (!silent) {
    const steps = found.pinpoint?.targets[0];
    const meta: CitationMeta = {
      key: found.key,
      typed: src.slice(pos, found.span.end),
      locator: locatorOf(src, found),
      surely: found.bracketed || looksLikeKey(found.key),
      memo: (state.env?.comity ?? {}) as PreviewedMemo,
      ...(steps ? { steps } : {}),
    };
    const token = state.push(CITATION, '', 0);
    token.meta = meta;
    token.content = meta.typed;
  }
  state.pos = found.span.end;
  return true;
}

function locatorOf(text: string, { keySpan, span }: PandocCitation): string {
  return text.slice(keySpan.end, span.end).replace(/^[}\s,[{]+|[\s\]}]+$/g, '');
}
