import type { Block } from '../memo/block.ts';
import { perBlock } from '../memo/block.ts';
import type { Memo } from '../memo/memo.ts';
import { shift } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { citableText } from './citable.ts';
import { pandocAt } from './pandoc.ts';

/** A pandoc key as typed, known or not, without `@` and braces. */
export interface TypedKey {
  readonly key: string;
  readonly span: Span;
}

/** Every pandoc key of a memo in reading order, those of its own bibliography included. Offsets count from the start of the memo. */
export function keysOf(memo: Memo): TypedKey[] {
  return memo.blocks.flatMap((block, i) => keysIn(block).map(({ key, span }) => ({ key, span: shift(span, memo.starts[i]!) })));
}

const keysIn = perBlock((block: Block): readonly TypedKey[] => {
  const found: TypedKey[] = [];
  if (block.kind === 'frontMatter' || !block.text.includes('@')) return found;
  const text = citableText(block);
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const citation = pandocAt(text, at, text.length);
    if (citation) found.push({ key: citation.key, span: citation.keySpan });
  }
  return found;
});
