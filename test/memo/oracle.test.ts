import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Table, parser } from '@lezer/markdown';
import { describe, expect, test } from 'vitest';
import { readMemo } from '../../server/src/memo/memo.ts';

const oracle = parser.configure([Table]);
const KINDS: Record<string, string> = { Paragraph: 'paragraph', BulletList: 'list', OrderedList: 'list', Blockquote: 'quote', FencedCode: 'code', CodeBlock: 'code', HTMLBlock: 'html', CommentBlock: 'comment', HorizontalRule: 'rule', Table: 'table', LinkReference: 'definition', ProcessingInstructionBlock: 'html' };

/** Blocks as `line kind`, lists that follow each other as one: where one list ends and the next begins changes nothing for a memo. */
function merged(rows: { line: number; kind: string }[]): string[] {
  return rows.filter((row, i) => !(row.kind === 'list' && rows[i - 1]?.kind === 'list')).map(({ line, kind }) => `${line + 1} ${kind}`);
}

function ours(text: string): string[] {
  const memo = readMemo('m', 1, text);
  const rows = memo.blocks.flatMap((block, i) => {
    if (block.kind === 'blank') return [];
    return [{ line: memo.lines.lineAt(memo.starts[i]! + (block.text.length - block.text.trimStart().length)), kind: block.kind }];
  });
  return merged(rows);
}

function theirs(text: string): string[] {
  const memo = readMemo('m', 1, text);
  const rows = [];
  for (let node = oracle.parse(text).topNode.firstChild; node; node = node.nextSibling) {
    rows.push({ line: memo.lines.lineAt(node.from), kind: KINDS[node.name] ?? (/Heading/.test(node.name) ? 'heading' : node.name) });
  }
  return merged(rows);
}

/** Comity reads front matter and footnotes, which the oracle does not know. */
function plain(text: string): string {
  return text.replace(/^---\n[^]*?\n---\n/, '').replace(/^\[\^[^\]]+\]:.*$/gm, '');
}

describe('blocks as @lezer/markdown reads them', () => {
  test.each([
    ['headings', '# One\n\nTwo\n===\n\nThree\nfour\n---\n\n####### no\n\n#no\n'],
    ['lists', '- a\n\n  b\n- c\nlazy\n\nafter\n\n1. one\n2. two\n\ntext\n2. no list\n'],
    ['quotes', '> a\nlazy\n\n> b\n> - c\n\ntext\n> d\n'],
    ['code', '```js\n# no\n```\n\n    indented\n\n    more\n\ntext\n    lazy\n~~~\nopen\n'],
    ['tables', '| a | b |\n|---|---|\n| 1 | 2 |\nno bar\n\ntext | bar\nnext\n'],
    ['html', '<div>\ntext\n\n</div>\n\n<!-- a\n\nb --> rest\n\ntext\n<span>inline</span>\n'],
    ['rules', '***\n\n- - -\n\ntext\n***\n'],
    ['definitions', '[a]: https://example.org\n\n[b]: <c> "title"\n'],
  ])('%s', (_, text) => expect(ours(text)).toEqual(theirs(text)));

  const data = join(import.meta.dirname, '../../../shared/data');
  const files = existsSync(data) ? readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')) : [];
  test.skipIf(files.length === 0)('in every Markdown file at hand', () => {
    for (const file of files) {
      const text = plain(readFileSync(join(data, file), 'utf8'));
      expect({ file, blocks: ours(text) }).toEqual({ file, blocks: theirs(text) });
    }
  });
});
