import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frontMatterOf } from '../../server/src/memo/frontMatter.ts';
import { editMemo, readMemo } from '../../server/src/memo/memo.ts';
import { partsOf } from '../../server/src/memo/parts.ts';
import { proseOf } from '../../server/src/memo/prose.ts';
import { LineIndex } from '../../server/src/text/lines.ts';

const piece = fc.constantFrom('# Title\n', 'Text\n', '\n', '- item\n', '  more\n', '> quote\n', '```\n', 'code\n', '---\n', '===\n', '| a | b |\n', '|---|---|\n', '<!-- c\n', '-->\n', '[^1]: note\n', '    deep\n', '\r\n', '\t', '1. one\n', '𝕏 astral ', '<div>\n', '`', '*', '[a](b)', '~~', '{--', '<del>', '</del>', '::: note\n', '[x] ', '> [!NOTE]\n', '\ufeff', '\u3000\n');
const markdown = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('a memo', () => {
  test('is tiled by its blocks', () => {
    fc.assert(fc.property(markdown, (text) => {
      const memo = readMemo('m', 1, text);
      expect(memo.blocks.map((block) => block.text).join('')).toBe(text);
    }));
  });

  test('after an edit equals the memo read afresh', () => {
    fc.assert(fc.property(markdown, fc.nat(), fc.nat(12), piece, (text, at, length, inserted) => {
      const start = text.length === 0 ? 0 : at % (text.length + 1);
      const change = { start, end: Math.min(text.length, start + length), text: inserted };
      const edited = editMemo(readMemo('m', 1, text), change, 2);
      const fresh = readMemo('m', 2, edited.text);
      expect(edited.blocks).toEqual(fresh.blocks);
      expect(edited.starts).toEqual(fresh.starts);
      expect(edited.lines).toEqual(fresh.lines);
    }), { numRuns: 5000 });
  });

  test('of several stretches has a block at the start of one join the block before it', () => {
    const memo = readMemo('m', 1, 'Text\n```\ncode\n```\n'.repeat(100));
    expect(memo.stretchStarts.length).toBeGreaterThan(2);
    for (const border of memo.stretchStarts.slice(1)) {
      const start = memo.starts.find((at) => at >= border && memo.slice(at, at + 3) === '```')! + 1;
      const edited = editMemo(memo, { start, end: start + 2, text: 'x' }, 2);
      expect(edited.blocks).toEqual(readMemo('m', 2, edited.text).blocks);
    }
  });

  test('of many blocks stays true over several edits', () => {
    const long = fc.array(piece, { minLength: 150, maxLength: 600 }).map((pieces) => pieces.join(''));
    // Anywhere, or near the start of a stretch.
    const place = fc.tuple(fc.nat(), fc.option(fc.nat(8)));
    const edit = fc.tuple(place, fc.oneof(fc.nat(12), fc.nat(900)), fc.oneof(piece, long, fc.constant('')));
    fc.assert(fc.property(long, fc.array(edit, { minLength: 1, maxLength: 5 }), (text, edits) => {
      let memo = readMemo('m', 1, text);
      let expected = text;
      for (const [[at, near], length, inserted] of edits) {
        const start = (near === null ? at : (memo.stretchStarts[at % memo.stretchStarts.length] ?? 0) + near) % (expected.length + 1);
        const end = Math.min(expected.length, start + length);
        memo = editMemo(memo, { start, end, text: inserted }, 2);
        expected = expected.slice(0, start) + inserted + expected.slice(end);
        const fresh = readMemo('m', 2, expected);
        expect(memo.slice(start - 40, end + 40)).toBe(expected.slice(Math.max(0, start - 40), end + 40));
        expect(memo.blocks).toEqual(fresh.blocks);
        expect(memo.starts).toEqual(fresh.starts);
        expect(memo.lines).toEqual(fresh.lines);
        expect(memo.blockAt(start)).toEqual(fresh.blockAt(start));
      }
      expect(memo.text).toBe(expected);
      // Texts so long would be made smaller for minutes.
    }), { numRuns: 300, endOnFailure: true });
  });

  test('has prose and parts inside its blocks', () => {
    fc.assert(fc.property(markdown, (text) => {
      for (const block of readMemo('m', 1, text).blocks) {
        expect(proseOf(block)).toHaveLength(block.text.length);
        for (const part of partsOf(block)) {
          expect(part.start).toBeLessThanOrEqual(part.end);
          expect(part.end).toBeLessThanOrEqual(block.text.length);
        }
      }
    }), { numRuns: 1000 });
  });
});

describe('line index', () => {
  test('goes from offset to position and back', () => {
    const text = 'one\r\ntwo\nthree\rfour';
    const lines = LineIndex.of(text);
    expect(lines.lineCount).toBe(4);
    expect(lines.positionAt(text.indexOf('three'))).toEqual({ line: 2, character: 0 });
    for (let at = 0; at <= text.length; at++) expect(lines.offsetAt(lines.positionAt(at))).toBe(at);
  });

  test.each(['', '\n', 'a\n', 'a\r\n', 'a\r', 'a\n\n', 'a\r\n\r\n', 'a\nb'])('every offset has its position, and the position its offset: %j', (text) => {
    const memo = readMemo('x', 1, text);
    for (let at = 0; at <= text.length; at++) if (text[at - 1] !== '\r' || text[at] !== '\n') expect(memo.offsetAt(memo.lines.positionAt(at))).toBe(at);
  });
  test('a character behind the end of a line is that end, whatever breaks the line', () => {
    const memo = readMemo('memo', 1, 'one\r\ntwo\nthree\r\rfour\n\nsix');
    const lines = ['one', 'two', 'three', '', 'four', '', 'six'];
    lines.forEach((line, i) => {
      const start = memo.lines.lineStart(i);
      for (const behind of [0, 1, 2, 3, 900]) expect(memo.offsetAt({ line: i, character: line.length + behind })).toBe(start + line.length);
    });
    expect(memo.offsetAt({ line: 99, character: 0 })).toBe(memo.length);
  });
});

describe('front matter', () => {
  test.each([
    ['title: "Memo\nlang: en\ncomity:\n  state: EE\n', '"'],
    ["lang: en\ntitle: 'Memo\ncomity:\n  state: EE\n", "'"],
    ['lang: en\ncomity: { state: EE\ntitle: Memo\n', '{'],
    ['bibliography: [a, b\ntitle: Memo\nlang: en\n', '['],
    ['lang: en\n title: Memo\n', 'title'],
    ['comity:\n  state: EE\n   profile: bill\nlang: en\n', 'profile'],
    ['lang: en\ntitle: Memo: draft\n', 'Memo'],
    ['lang: en\ntitle: "Memo" draft\n', 'draft'],
    ['lang: en\ntitle: @x\n', '@'],
    ['comity: { state: EE }}\nlang: en\n', '}\n'],
  ])('tells what is no YAML where it is, and once: %j', (yaml, at) => {
    const { problems } = frontMatterOf(readMemo('memo', 1, `---\n${yaml}---\n`));
    expect(problems.map(({ span }) => span.start - 4)).toEqual([yaml.indexOf(at)]);
  });

  test('says the same whether or not the parser of YAML is needed', () => {
    const key = fc.constantFrom('title', 'lang', 'bibliography', 'comity', '  profile', '  state', '  as-of', '  waive', ' odd', '   deep', 'k2', 'no_key-1', "it's");
    const value = fc.oneof(fc.constantFrom('', ' ', ' bill', ' 2026-01-01', ' 2026-13-01', ' null', ' ~', ' a: b', ' a #b', ' a#b', ' "q"', ' [x]', ' - x', " l'État, (2) a/b - c.", ' 立场 文件', ' Поз. 1', '  two', ' end '), fc.string({ unit: fc.constantFrom(...'aZ09é宪я’ .,()/_-'), maxLength: 8 }).map((text) => ` ${text}`));
    const lines = fc.array(fc.tuple(key, value).map(([name, text]) => `${name}:${text}\n`), { minLength: 1, maxLength: 5 }).map((all) => all.join(''));
    fc.assert(
      fc.property(lines, (yaml) => {
        // What is wrong may reach as far as the comment.
        const read = (text: string): object => {
          const { problems, ...fields } = frontMatterOf(readMemo('m', 1, `---\n${text}---\n\nText.\n`));
          return { ...fields, problems: problems.map(({ message, span }) => [message, span.start]) };
        };
        // A comment leaves nothing plain.
        expect(read(yaml)).toEqual(read(`${yaml}# comment\n`));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['comity: sovereignty-memo', ['comity']],
    ['comity:\n  - profile: bill', ['comity']],
    ['comity:\n  waive: self-defence', ['waive']],
    ['comity:\n  waive: [self-defence]', ['waive']],
    ['comity:\n  profil: bill\n  waivers: {}', ['profil', 'waivers']],
    ['comity: { state: [EE, LV], profile: { a: b } }', ['state', 'profile']],
    ['comity: { waive: { equality: { raison: elsewhere } } }', ['raison']],
    ['comity:\n  waive:\n    # later', []],
    ['comity: ~', []],
    ['comity: { waive: {}, as-of: , }', []],
    ['author: [a, b]\nprofil: { x: y }', []],
  ])('%j tells of the keys %j that do nothing', (front, keys) => {
    const memo = readMemo('m', 1, `---\n${front}\n---\n`);
    expect(frontMatterOf(memo).problems.map(({ span }) => memo.slice(span.start, span.end))).toEqual(keys);
  });

  test('that is no YAML is told so, and nothing else', () => {
    const { problems } = frontMatterOf(readMemo('m', 1, '---\ncomity:\n  profil: [bill\n  as-of: spring\n---\n'));
    expect(problems.filter(({ message }) => !message.includes('YAML'))).toEqual([]);
  });

  test('is read behind a mark of byte order, and so are edits of it', () => {
    const text = '\ufeff---\ncomity:\n  profile: bill\n---\n\nText.\n';
    expect(frontMatterOf(readMemo('m', 1, text))).toMatchObject({ profile: 'bill', problems: [] });
    const open = readMemo('m', 1, text.replace('---\n\n', '\n'));
    const at = open.text.indexOf('\nText');
    const closed = editMemo(open, { start: at, end: at, text: '---\n' }, 2);
    expect(closed.blocks).toEqual(readMemo('m', 2, closed.text).blocks);
  });

  test('a reference to what is not there is told at its place', () => {
    const text = '---\nkept: &name Memo\nsame: [*name, "*quoted", *gone]\nlater: { a: *next, b: &next 1 }\n---\n';
    const { problems } = frontMatterOf(readMemo('m', 1, text));
    expect(problems.map(({ message, span }) => [text.slice(span.start, span.end), /"\*\w+" refers to nothing/.test(message)])).toEqual([['*gone', true], ['*next', true]]);
  });

  test('a reference is the text that it stands for, and one to a list or group is none', () => {
    const read = (text: string): object => frontMatterOf(readMemo('m', 1, `---\n${text}\n---\n`));
    expect(read('kind: &kind bill\nday: &day 2026-01-01\ncomity: { profile: *kind, as-of: *day, waive: { equality: { reason: *kind } } }')).toMatchObject({ profile: 'bill', asOf: '2026-01-01', waivers: [{ reason: 'bill' }], problems: [] });
    expect(read('all: &all { profile: bill }\ncomity: *all')).toMatchObject({ problems: [{ message: expect.stringContaining('"comity" takes profile') }] });
    expect(read('kinds: &kinds [bill]\ncomity: { profile: *kinds }')).toMatchObject({ profile: '*kinds' });
  });

  test.each(['---\na: "open', '---\na: [1\n', '---\n? \n---', '---\na: 1\na: 2\n---\n', '---\nx: {'])('%j gives its problems inside the memo', (text) => {
    for (const { span } of frontMatterOf(readMemo('m', 1, text)).problems) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }
  });
});
