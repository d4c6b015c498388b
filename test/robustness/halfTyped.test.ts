import { describe, expect, test } from 'vitest';
import { editMemo } from '../../server/src/memo/memo.ts';
import { viewOf } from '../support/world.ts';
import { hoverOver, readWhole } from './whole.ts';

const CITATIONS = [
  '[@un:charter, art. 51; @eu:gdpr, arts 3(2)(a), 5 and 7]',
  '[see -@{https://example.org/a?b=c}, pp. 33-35, and *passim*]',
  '@int:tallinn2 [rule 71, para. 2]',
  'Articles 3 to 5, 7 bis and 9(2)(b)(iii) of the UN Charter (“the Charter”)',
  '18 U.S.C. §§ 1030(a)(5)(A), 2510-2523',
  'Federal Law No. 90-FZ of 1 May 2019, статья 56.2 части 3',
  '《中华人民共和国网络安全法》第三十七条第二款',
  'A/RES/73/27, para. 1.3; S/RES/2341 (2017)',
  'Military and Paramilitary Activities in and against Nicaragua, I.C.J. Reports 1986, p. 14, para. 202',
  'Directive (EU) 2022/2555 of the European Parliament, art. 23, ibid., thereof',
  '<!-- comity-disable-next-line unknown-citation -- not yet numbered -->',
  '[^1]: See ~~`@un:charter`~~ **[the Charter](https://www.un.org/en/about-us/un-charter)**',
];

describe('a citation that is being typed', () => {
  test.each(CITATIONS)('%s', (citation) => {
    for (let length = 1; length <= citation.length; length++) {
      const typed = citation.slice(0, length);
      const before = viewOf(`# Memo\n\nThe rule is ${typed}`);
      readWhole(before);
      hoverOver(before, 4);
      readWhole(viewOf(`# Memo\n\n- ${typed} and what follows.\n\n| a | b |\n|---|---|\n| ${typed} | x |\n`));
    }
  });

  test('letter by letter gives what reading it afresh gives', () => {
    const start = '# Memo\n\nBefore.\n\nHere: ';
    const rest = '\n\nArticle 51 of the UN Charter.\n\n[@un:charter, art. 2]\n';
    let view = viewOf(start + rest);
    let at = start.length;
    for (const letter of CITATIONS.join('; ')) {
      view = { ...view, memo: editMemo(view.memo, { start: at, end: at, text: letter }, at) };
      at++;
      if (at % 7 === 0) expect(readWhole(view)).toEqual(readWhole({ ...viewOf(view.memo.text), settings: view.settings, foreignKeys: view.foreignKeys }));
    }
  });
});
