import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Instrument } from '../../../server/src/knowledge/entry.ts';
import { readAny } from '../../../server/src/knowledge/folder.ts';
import { markParts, readMarks } from '../../../server/src/knowledge/formats/marked.ts';
import { writeLaw } from '../../../server/src/knowledge/formats/writeLaw.ts';
import { readKnowledgeFile } from '../../../server/src/knowledge/read.ts';

const DATA = resolve(import.meta.dirname, '../../../../shared/data');
const truths = existsSync(DATA) ? (JSON.parse(readFileSync(resolve(DATA, 'truth.json'), 'utf8')) as { file: string; format: string }[]) : [];

function again(law: Instrument): ReturnType<typeof readKnowledgeFile> {
  return readKnowledgeFile({ file: law.file, text: writeLaw(law) }, law.origin);
}

test.skipIf(truths.length === 0).each(truths.filter(({ format }) => format !== 'bib').map(({ file }) => [file]))('%s is the same when written and read again', (file) => {
  const law = readAny(file.split('/').at(-1)!, readFileSync(resolve(DATA, file)), 'test').entry as Instrument | undefined;
  if (!law) return;
  const { entry, problems } = again(law);
  expect(problems).toEqual([]);
  expect(entry).toEqual(law);
});

test('marks keep parts, gaps between them and words behind them', () => {
  const text = '1. Whoever\n(a) takes, or\n(b) holds data\nis liable.\n2. (a) An attempt is\npunished.';
  const part = (id: string, words: string): Instrument['provisions'][number] => {
    const from = text.indexOf(words);
    return { id, label: '', heading: '', gist: '', principles: [], elements: [], topics: [], verified: true, part: [from, from + words.length], text: words };
  };
  const parts = [part('art_1__para_1', 'Whoever\n(a) takes, or\n(b) holds data\nis liable.'), part('art_1__para_1__point_a', 'takes, or'), part('art_1__para_1__point_b', 'holds data'), part('art_1__para_2', '(a) An attempt is\npunished.'), part('art_1__para_2__point_a', 'An attempt is')];
  const marked = markParts('art_1', text, parts);
  expect(marked).toBe('[1.]{#art_1__para_1} Whoever\n[(a)]{#art_1__para_1__point_a} takes, or\n[(b)]{#art_1__para_1__point_b} holds data\n[]{#art_1__para_1}is liable.\n[2.]{#art_1__para_2} [(a)]{#art_1__para_2__point_a} An attempt is\n[]{#art_1__para_2}punished.');
  expect(readMarks(marked)).toEqual({ text, parts: parts.map(({ id, heading, part: place }) => ({ id, heading, part: place })) });
});
