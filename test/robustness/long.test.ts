import { describe, expect, test } from 'vitest';
import { frontMatterOf } from '../../server/src/memo/frontMatter.ts';
import { viewOf } from '../support/world.ts';
import { findingsOn } from './whole.ts';

/** Milliseconds for what takes a fraction of them where every character is read a bounded number of times, and minutes where one is compared with every other. */
const PATIENCE = 15_000;
const lines = (count: number, line: (i: number) => string): string => Array.from({ length: count }, (_, i) => line(i)).join('\n');
const PAIR = '<!-- comity-disable unknown-citation -- a draft -->\n\n[@eu:nope]\n\n<!-- comity-enable unknown-citation -->\n';

describe('a memo is read in a time that grows with its length', () => {
  test.each([
    ['comments that disable and enable', lines(5000, () => PAIR)],
    ['comments that only disable', lines(5000, () => '<!-- comity-disable unknown-citation -- a draft -->\n\n[@eu:nope]\n')],
    ['keys in the front matter', `---\n${lines(100_000, (i) => `k${i}: v`)}\nabstract: "none"\n---\n\n# Memo\n`],
    ['keys that are one', `---\n${lines(100_000, () => 'k: v')}\n---\n\n# Memo\n`],
    ['keys that do nothing', `---\ncomity:\n${lines(100_000, (i) => `  k${i}: v`)}\n---\n\n# Memo\n`],
    ['beginnings of comments', `${'<!-- comity-disable '.repeat(50_000)}-->\n`],
    ['runs of code marks of all lengths', `x ${lines(1500, (i) => `x ${'`'.repeat(i + 1)}`)} <!-- x -->\n`],
    ['beginnings of what is struck out', `x ${lines(60_000, (i) => `x <del a="${i}">~~x {--`)}\n`],
    ['words struck out', `x ${'~~x~~ {--x--} <s>x</s> '.repeat(30_000)}\n`],
    ['blanks behind an owner', `<!-- comity-disable superseded -- why; owner: a${' '.repeat(200_000)}b -->\n`],
    ['citations in a paragraph', '[@un:charter, art. 51] '.repeat(50_000)],
    ['rows of a table that cite', `| law | key |\n|---|---|\n${lines(20_000, () => '| Article 51 of the UN Charter | [@un:charter, art. 51] |')}`],
    ['items of a list that cite', lines(20_000, () => '- Self-defence is exercised under Article 51 of the UN Charter.')],
    ['sentences of a paragraph that cite', lines(20_000, () => 'Article 51 of the UN Charter applies in cyberspace [@un:charter, art. 51].')],
    ['statements that are taken back', 'A State may act in self-defence. Rejected. '.repeat(20_000)],
    ['rows of a table that are taken back', `| law | reply |\n|---|---|\n${lines(20_000, () => '| A State may act in self-defence. | Rejected. |')}`],
    ['rows of a table that are accepted', `| law | reply |\n|---|---|\n${lines(20_000, () => '| A State may act in self-defence. | Accept. |')}`],
    ['a letterhead of dashes', `# Memo\n\nEstonia\n${'—\n'.repeat(30_000)}`],
    ['blanks behind a choice of words', `The victim State [may]${' '.repeat(100_000)}act in self-defence.\n`],
    ['brackets in brackets', `a ${'['.repeat(50_000)} b ${']'.repeat(50_000)}\n`],
    ['blanks in a reply', `| law | reply |\n|---|---|\n| a | x${' '.repeat(100_000)}y |\n`],
    ['numbers in brackets behind an article', `Article 1${'(1)'.repeat(50_000)} of the GDPR.\n`],
    ['Chinese paragraphs behind an article', `《网络安全法》第一条${'第一款'.repeat(30_000)}。\n`],
    ['Chinese lists in lists', `《网络安全法》第一、二条${'第一、二款'.repeat(5000)}。\n`],
  ])('to its end, with many %s', (_, text) => {
    const findings = findingsOn(viewOf(`${text}\n\nSee [@un:charter, art. 120].\n`));
    expect(findings.map(({ code }) => code)).toContain('unknown-provision');
  }, PATIENCE);

  test.each([
    ['said twice', '---\ntitle: "a"\nlang: en\ntitle: b\n---\n', ['title: b']],
    ['said again and again, and in a group', '---\ncomity: { state: EE, state: FR, state: DE }\n---\n', ['state: FR', 'state: DE']],
    ['of different groups', '---\na: { title: "a" }\nb: { title: "b" }\n---\n', []],
  ])('a key of the front matter is still told where it is %s', (_, text, places) => {
    const { problems } = frontMatterOf(viewOf(text).memo);
    expect(problems.map(({ message }) => message)).toEqual(places.map((place) => `The front matter is not valid YAML: "${place.split(':')[0]!}" stands in it more than once.`));
    expect(problems.map(({ span }) => span.start)).toEqual(places.map((place) => text.indexOf(place)));
  });
});
