import { expect, test } from 'vitest';
import { parseAnnotated } from './corpus.ts';
import { smallWords, withRealNames } from './named.ts';

const read = (text: string): ReturnType<typeof parseAnnotated> => parseAnnotated('a.md', `⟦kind=position-paper lang=en⟧\n${text}`);

test('invented States get the names of real ones, each of one, and labels keep their places', () => {
  const document = read("# Position of the Republic of Vestmark\n\nVestmark holds that servers on its soil answer to its law.⟦ju.terr+⟧ Vestmarkian courts try them. For Ostrania's government that is too much.⟦ju.terr?⟧");
  const renamed = withRealNames(document, new Set(['for']))!;
  expect(renamed.text).toBe("# Position of the Republic of Finland\n\nFinland holds that servers on its soil answer to its law. Finland courts try them. For Brazil's government that is too much.");
  expect(renamed.labels.map(({ at }) => renamed.text.slice(0, at).slice(-4))).toEqual(['law.', 'uch.']);
});

test('what stands in small letters somewhere is no name', () => {
  const document = read('The people of Parliament agree, and parliament decides.');
  expect(withRealNames(document, smallWords([document]))).toBeUndefined();
});

test('Cyrillic texts get Cyrillic names', () => {
  const document = read('Правительство Заречья исходит из того, что право действует.⟦sd+⟧ Заречье его применяет.');
  expect(withRealNames(document, new Set(['правительство']))!.text).toBe('Правительство Финляндия исходит из того, что право действует. Финляндия его применяет.');
});
