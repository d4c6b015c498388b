import { expect, test } from 'vitest';
import { chineseNumber } from '../../server/src/text/chineseNumber.ts';

test.each([
  ['七', 7], ['十', 10], ['十二', 12], ['二十', 20], ['四十三', 43], ['一百', 100], ['一百零八', 108], ['一百一十二', 112], ['两百〇五', 205], ['一千二百六十', 1260],
  ['四三', 43], ['一〇八', 108], ['一一二', 112], ['六〇', 60], ['86', 86],
])('%s is %i', (written, value) => expect(chineseNumber(written)).toBe(value));

test.each(['', '第', '十百', '四三十', '一百一千', '3十', '零'])('%s is no number', (written) => expect(chineseNumber(written)).toBeUndefined());
