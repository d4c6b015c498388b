const DIGITS: Readonly<Record<string, number>> = { 零: 0, '〇': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const DIGIT = '[一二两三四五六七八九]';
const IN_POWERS = new RegExp(`^(?:${DIGIT}千)?(?:[零〇]?${DIGIT}?百)?(?:[零〇]?${DIGIT}?十)?(?:[零〇]?${DIGIT})?$`);

/** Value of a Chinese or Arabic numeral such as `三十七`, `一百零三`, digit by digit `一〇三`, or `37`; undefined for anything else. */
export function chineseNumber(written: string): number | undefined {
  if (/^\d{1,9}$/.test(written)) return Number(written);
  if (/^[零〇一二三四五六七八九]{2,5}$/.test(written)) return Number(Array.from(written, (digit) => DIGITS[digit]!).join(''));
  if (written === '' || !IN_POWERS.test(written)) return undefined;
  let value = 0;
  let digit = 0;
  for (const sign of written) {
    const power = POWERS[sign];
    if (power === undefined) digit = DIGITS[sign]!;
    else [value, digit] = [value + (digit || 1) * power, 0];
  }
  return value + digit;
}
