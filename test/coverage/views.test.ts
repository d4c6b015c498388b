import { describe, expect, test } from 'vitest';
import { verdict } from './support.ts';

describe('what others hold in an Irish paper is a mention', () => {
  const paper = (text: string): string => `# Ireland and the law of networks\n\n${text}\n`;
  test.each([
    ['behind', 'Article 51 applies in full to operations in networks, as Japan has put it.'],
    ['in the middle', 'A State that is attacked through networks, Japan writes, may act in self-defence.'],
    ['continued', 'Japan sees this in another way. It adds that a victim of a lethal cyber operation may act in self-defence.'],
    ['a scholar', 'According to Helena Vasko, a State struck by a lethal cyber operation may act in self-defence.'],
    ['in a row of a table', '| Topic | State | Answer |\n|---|---|---|\n| Force | Poland | A State struck by a lethal cyber operation may act in self-defence. |'],
  ])('%s: %s', (_, text) => expect(verdict(paper(text), 'self-defence')).toBe('mention'));

  test.each([
    ['own beside it', 'Unlike Japan, Ireland holds that a State struck by a lethal cyber operation may act in self-defence.'],
    ['according to law', 'According to the Charter, a State struck by a lethal cyber operation may act in self-defence.'],
    ['its own row', '| Topic | State | Answer |\n|---|---|---|\n| Force | Ireland | A State struck by a lethal cyber operation may act in self-defence. |'],
  ])('but not %s: %s', (_, text) => expect(verdict(paper(text), 'self-defence')).toBe('provision'));
});
