import { Block, perBlock } from '../memo/block.ts';
import { frontMatterOf } from '../memo/frontMatter.ts';
import type { Memo } from '../memo/memo.ts';

/** The title that front matter gives a memo, as the heading that it stands for. */
export function frontTitle({ firstBlock }: Memo): Block | undefined {
  return firstBlock && inFront(firstBlock).title;
}

/** The State that front matter gives a memo, where it stands there by its name, as the heading that it would be. */
export function frontState({ firstBlock }: Memo): Block | undefined {
  return firstBlock && inFront(firstBlock).state;
}

const inFront = perBlock((firstBlock: Block): { readonly title: Block | undefined; readonly state: Block | undefined } => {
  const { title, state } = frontMatterOf({ firstBlock });
  return { title: headingOf(title), state: headingOf(state) };
});

function headingOf(text: string | undefined): Block | undefined {
  return text === undefined ? undefined : new Block('heading', `# ${text.replace(/\s+/g, ' ')}\n`);
}
