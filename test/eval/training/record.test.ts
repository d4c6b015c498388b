import { expect, test } from 'vitest';
import { parseAnnotated } from './corpus.ts';
import { packedModel, recordSentences } from './record.ts';
import type { RecordedSentence } from './record.ts';

const packed = packedModel('knowledge');
const record = (...texts: readonly string[]): RecordedSentence[][] => recordSentences(packed, texts.map((text, i) => parseAnnotated(`${i}.md`, `⟦kind=bill lang=en⟧\n${text}`)));

test('each sentence is recorded once, with its own words', () => {
  const sentences = ['Article 3.', 'Offences committed abroad.', 'Courts hear cases about damaged cables.', 'Ministers publish annual reports.', 'Nobody pays any fee.'];
  const [together = []] = record(`## ${sentences[0]} ${sentences[1]}\n\n${sentences.slice(2).join(' ')}\n`);
  expect(together).toHaveLength(sentences.length);
  const alone = record(...sentences).map(([only]) => new Set(only!.keys));
  together.forEach(({ keys }, i) => {
    const shared = alone.map((one) => keys.filter((key) => one.has(key)).length / one.size);
    expect(shared.indexOf(Math.max(...shared)), sentences[i]).toBe(i);
  });
});
