/** How the blank of a scaffold is called in each language, in words that coverage takes for the placeholder that they are, and what sets it apart from what belongs there. */
const BLANKS: Readonly<Record<string, readonly [words: string, colon: string]>> = {
  en: ['to be completed', ': '],
  fr: ['à compléter', ' : '],
  es: ['por completar', ': '],
  ru: ['подлежит уточнению', ': '],
  zh: ['待补充', '：'],
};

/** The blank for something in a language, in English where there is none: `[to be completed: what]`. */
export function blankIn(language: string): (what: string) => string {
  const [words, colon] = BLANKS[language] ?? BLANKS['en']!;
  return (what) => `[${words}${colon}${what}]`;
}

const OPEN = Object.values(BLANKS).map(([words, colon]) => `[${words}${colon.trimEnd()}`);

/** Whether a text has a blank that waits to be filled. */
export function hasBlank(text: string): boolean {
  return text.includes('[') && OPEN.some((open) => text.includes(open));
}
