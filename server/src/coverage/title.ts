import { Block, perBlock } from '../memo/block.ts';
import { frontMatterOf } from '../memo/frontMatter.ts';
import type { Memo } from '../memo/memo.ts';

/** The title that front matter gives a memo, as the heading that it stands for. */
export function frontTitle({ firstBlock }: Memo): Block | undefined {
  return firstBlock && titleIn(firstBlock).block;
}

const titleIn = perBlock((firstBlock: Block): { readonly block: Block | undefined } => {
  const { title } = frontMatterOf({ firstBlock });
  return { block: title === undefined ? undefined : new Block('heading', `# ${title.replace(/\s+/g, ' ')}\n`) };
});
