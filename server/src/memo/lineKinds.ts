/** How single lines of Markdown begin a block (CommonMark 0.31, with tables, footnotes and front matter as pandoc has them). */

const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const ATX = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const SETEXT = /^ {0,3}(=+|-+)[ \t]*$/;
const BULLET = /^([ \t]*)([-+*]|\d{1,9}[.)])(?=[ \t]|$)/;
const DELIMITER = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const FOOTNOTE = /^ {0,3}\[\^[^\]\s]+\]:/;
const DEFINITION = /^ {0,3}\[(?!\^)[^\]]+\]:[ \t]*\S/;
const HTML = /^ {0,3}<(?:[!?]|\/?(?:address|article|aside|blockquote|body|br|center|col|colgroup|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|img|li|link|main|menu|nav|ol|p|pre|script|section|source|style|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul)(?=[\s/>]|$))/i;
const COMMENT = /^ {0,3}<!--/;

/** What a line would begin, were it the first of a block. */
export type LineKind = 'blank' | 'heading' | 'rule' | 'fence' | 'quote' | 'list' | 'comment' | 'html' | 'footnote' | 'definition' | 'indented' | 'text';

/** Kind of a line without its line break. One look at its first visible character decides which patterns are worth trying. */
export function kindOfLine(line: string): LineKind {
  const indent = indentOf(line);
  const at = firstVisible(line);
  if (at === line.length) return 'blank';
  if (indent >= 4) return 'indented';
  switch (line.charCodeAt(at)) {
    case 35: // #
      return ATX.test(line) ? 'heading' : 'text';
    case 62: // >
      return 'quote';
    case 96: // `
    case 126: // ~
      return FENCE.test(line) ? 'fence' : 'text';
    case 60: // <
      return COMMENT.test(line) ? 'comment' : HTML.test(line) ? 'html' : 'text';
    case 91: // [
      return FOOTNOTE.test(line) ? 'footnote' : DEFINITION.test(line) ? 'definition' : 'text';
    default:
      return RULE.test(line) ? 'rule' : BULLET.test(line) ? 'list' : 'text';
  }
}

/** True when a line of this kind ends a paragraph that it follows without a blank line. An ordered list does so only from 1 on. */
export function interruptsParagraph(kind: LineKind, line: string): boolean {
  if (kind === 'list') {
    const marker = BULLET.exec(line);
    return marker !== null && marker[0].length < line.trimEnd().length && !/\d/.test(marker[2]!.replace(/^1[.)]$/, ''));
  }
  return kind !== 'text' && kind !== 'indented' && kind !== 'definition';
}

/** Columns of white space before the first visible character; a tab reaches to the next multiple of four. */
export function indentOf(line: string): number {
  let column = 0;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code === 32) column++;
    else if (code === 9) column += 4 - (column % 4);
    else break;
  }
  return column;
}

/** Index of the first character that is not a space or tab; the length of the line where there is none. */
export function firstVisible(line: string): number {
  let at = 0;
  while (at < line.length && (line.charCodeAt(at) === 32 || line.charCodeAt(at) === 9)) at++;
  return at;
}

/** Level of an ATX heading, 0 where the line is none. */
export function headingLevel(line: string): number {
  return ATX.exec(line)?.[1]?.length ?? 0;
}

/** Level of the heading that an underline makes of the lines above it: 1 for `=`, 2 for `-`, 0 where the line is none. */
export function setextLevel(line: string): number {
  const rule = SETEXT.exec(line);
  return rule ? (rule[1]!.startsWith('=') ? 1 : 2) : 0;
}

/** True for the line under a table's header, such as `|---|:--|`. */
export function isDelimiterRow(line: string): boolean {
  return line.includes('-') && line.includes('|') && DELIMITER.test(line);
}

/** The fence that a line opens, such as three backticks; undefined where it opens none. */
export function openingFence(line: string): string | undefined {
  return FENCE.exec(line)?.[1];
}

/** True when `line` closes a code block that `fence` opened. */
export function closesFence(line: string, fence: string): boolean {
  const trimmed = line.trim();
  return trimmed.length >= fence.length && trimmed === fence[0]!.repeat(trimmed.length) && indentOf(line) < 4;
}

/** Where the text of a list item begins in its line and how wide its marker is; undefined for other lines. */
export function listMarker(line: string): { indent: number; width: number } | undefined {
  const marker = BULLET.exec(line);
  if (!marker || RULE.test(line)) return undefined;
  const indent = indentOf(line);
  const rest = line.slice(marker[0].length);
  const spaces = firstVisible(rest);
  const padding = spaces === rest.length || spaces > 4 ? 1 : spaces;
  return { indent, width: marker[2]!.length + padding };
}
