import type { Block } from '../memo/block.ts';
import { proseOf } from '../memo/prose.ts';

/**
 * What differs from prose: an ELI address that stands in the text is a citation (targets of links stay hidden), so is a pandoc key in braces
 * that is an address; `\@` is no key, and references to footnotes and the labels of reference links are not part of any name, nor is a space written `&nbsp;`.
 */
const DIFFERENT = /https?:\/\/(?:data|eur-lex)\.europa\.eu\/eli\/[a-z_]{3,9}\/\d{4}\/\d{1,5}(?:\/oj(?:\/[a-z]{3})?)?(?=[\s>)\],.;]|$)|@\{[^{}\s]{1,200}\}|\\@|&(?:nbsp|ensp|emsp|thinsp|#160|#xA0|#8239);|\[\^[^\]\s]{1,60}\](?!:)|(?<=\])\[[^\]@[^\n]{1,80}\](?!:)/g;

/** The text of a block in which citations are looked for: its prose, with the same offsets, and with the differences above. */
export function citableText(block: Block): string {
  const prose = proseOf(block);
  const { text } = block;
  return narrow(['://', '\\@', '[^', '][', '&'].some((mark) => text.includes(mark)) ? withDifferences(prose, text) : prose);
}

/** Digits as wide as ideographs, `第２条`, in their usual form. */
function narrow(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function withDifferences(prose: string, text: string): string {
  let out = '';
  let at = 0;
  for (const match of text.matchAll(DIFFERENT)) {
    const { index } = match;
    const end = index + match[0].length;
    const hide = /^[\\[&]/.test(match[0]);
    if (!hide && (text.startsWith('](', index - 2) || insideCode(prose, text, index))) continue;
    out += prose.slice(at, index) + (hide ? ' '.repeat(end - index) : match[0]);
    at = end;
  }
  return out + prose.slice(at);
}

/** Code hides what stands around an address too; an address hides only itself and its angle brackets. */
function insideCode(prose: string, text: string, index: number): boolean {
  if (text[index] === '@') return prose[index] !== '@';
  let at = index - 1;
  while (at >= 0 && text[at] === '<') at--;
  return at >= 0 && text[at]!.trim() !== '' && prose[at] === ' ' && text[at] !== '*' && text[at] !== '_';
}
