import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { matchesGlob } from '../../server/src/coverage/glob.ts';

describe('a glob of the settings', () => {
  test.each([
    ['**/*.md', 'a/b/c.md', true], ['*.md', 'a/b/c.md', true], ['a/*.md', 'a/b/c.md', false], ['a/**/c.md', 'a/c.md', true], ['a/?.md', 'a/b.md', true],
    ['memos/**', 'other/memos/x.md', false], ['**', 'a/b.md', true], ['a**/c.md', 'ab/x/c.md', false], ['./a/*.md', 'a/b.md', true], ['a\\*.md', 'a/b.md', true],
    ['{bills,pos}/*.md', 'bills/a.md', true], ['{bills,pos}/*.md', 'pos/a.md', true], ['{bills,pos}/*.md', 'notes/a.md', false], ['a{/x,{y,z}}.md', 'az.md', true], ['{**/,}c.md', 'a/b/c.md', true],
    ['[bp]*/*.md', 'bills/a.md', true], ['[bp]*/*.md', 'notes/a.md', false], ['[!a-c]?.md', 'd1.md', true], ['[!a-c]?.md', 'b1.md', false], ['202[4-6]/a.md', '2025/a.md', true],
    ['{a', '{a', true], ['a}', 'a}', true], ['[a', '[a', true], ['a,b', 'a,b', true], ['😀?.md', '😀😀.md', true],
  ])('%s, path %s: %s', (glob, path, fits) => expect(matchesGlob(glob, path)).toBe(fits));

  test.each([
    ['bills', 'bills/2024/a.md', true], ['bills', 'law/bills/a.md', true], ['bills', 'bills2/a.md', false], ['bills/', 'bills/a.md', true], ['bills/', 'law/bills', false], ['law/bills', 'law/bills/a.md', true],
    ['law/bills/', 'other/law/bills/a.md', false], ['/bills', 'law/bills/a.md', false], ['./bills/', 'bills/a.md', true], ['{bills,pos}', 'pos/a.md', true], ['law/*/', 'law/b/c/a.md', true], ['law/*', 'law/b/a.md', false],
    ['', 'a.md', false], ['/', 'a.md', false],
  ])('with the folders that %s names, path %s: %s', (glob, path, fits) => expect(matchesGlob(glob, path)).toBe(fits));

  test('means what it means as a path on the command line', () => {
    const globs = ['a/*.md', '**/b.md', 'a/**', '{a,c}/*.md', '{a/b,c}/?.md', '[ac]/[^x].md', 'a/{b,c/**/d}.md', 'a**/b.md', '*/*/*.md', '{a,{c,d}}/**/b.md'];
    const paths = ['b.md', 'a/b.md', 'a/x.md', 'c/b.md', 'c/x.md', 'a/b/c.md', 'a/c/d.md', 'a/c/x/y/d.md', 'ab/b.md', 'd/b.md', 'd/x/b.md'];
    for (const glob of globs) expect(paths.filter((path) => matchesGlob(glob, path)), glob).toEqual(paths.filter((path) => picomatch(glob)(path)));
  });

  test.each(['*a', '**/', '{a,b}', '{', '[a', '[', '{a,{b,', '/', '?'])('takes no long for many a %s', (piece) => {
    const start = performance.now();
    matchesGlob(piece.repeat(2_000), 'a/'.repeat(1_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
