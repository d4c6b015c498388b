import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Instrument, Provision } from '../../../server/src/knowledge/entry.ts';
import { readAny } from '../../../server/src/knowledge/folder.ts';
import { entriesIn } from '../../../server/src/knowledge/read.ts';

/** Real law files with counted contents; kept outside of the repository. */
const DATA = resolve(import.meta.dirname, '../../../../shared/data');

interface Sample {
  readonly num: string;
  readonly heading: string | null;
  readonly first_words: string;
}
interface Truth {
  readonly file: string;
  readonly format: string;
  readonly sha256: string;
  readonly expected: Readonly<Record<string, number>> & { readonly samples?: readonly Sample[]; readonly levels?: Readonly<Record<string, number>>; readonly types?: Readonly<Record<string, number>> };
}

const truths = existsSync(DATA) ? (JSON.parse(readFileSync(resolve(DATA, 'truth.json'), 'utf8')) as Truth[]) : [];
const read = (file: string): ReturnType<typeof readAny> => readAny(file.split('/').at(-1)!, readFileSync(resolve(DATA, file)), 'test');
const lawOf = (file: string): Instrument | undefined => entriesIn(read(file))[0] as Instrument | undefined;
const count = (law: Instrument | undefined, pattern: RegExp): number => law?.provisions.filter(({ id }) => pattern.test(id)).length ?? 0;
/** Law is compared without white space, which sources set as they like, and without the label that a text starts with. */
const letters = (text: string): string => text.replace(/\s+/g, '');
const opening = (provision: Provision): string[] => [letters(provision.text ?? ''), letters((provision.text ?? '').replace(/^\(?[\p{L}\d]{1,3}[.)]+\s+/u, ''))];

describe.skipIf(truths.length === 0)('real law files', () => {
  test.each(truths.filter(({ format }) => format !== 'bib').map((truth) => [truth.file, truth] as const))('%s', (file, { expected, sha256 }) => {
    const law = lawOf(file);
    expect(count(law, /^(?:art|sec)_[^_]+$/)).toBe(expected['provisions']);
    if (law) expect(law.provenance?.sha256).toBe(sha256);
    else expect(read(file).problems.map(({ code }) => code)).toEqual(['knowledge-no-provisions']);
    if (law && expected['recitals'] !== undefined) expect(count(law, /^rec_[^_]+$/)).toBe(expected['recitals']);
    if (law && expected['chapters'] !== undefined) expect(count(law, /^(?:(?:title|part|sec)_[^_]+__)*chp_[^_]+$/)).toBe(expected['chapters']);
    if (law && expected['sections'] !== undefined) expect(count(law, /(?:^dvs|^chp_[^_]+__sec)_[^_]+$/)).toBe(expected['sections']);
    if (law && expected['attachments'] !== undefined) expect(count(law, /^att_[^_]+$/)).toBe(expected['attachments']);
    if (law && expected['provisions_in_attachments'] !== undefined) expect(count(law, /^att_[^_]+__art_[^_]+$/)).toBe(expected['provisions_in_attachments']);
    if (law && expected['chapters_in_attachments'] !== undefined) expect(count(law, /^att_[^_]+__chp_[^_]+$/)).toBe(expected['chapters_in_attachments']);
    if (law && expected['provisions_all_languages'] !== undefined) expect(count(law, /^(?:text_\d+__)?art_[^_]+$/)).toBe(expected['provisions_all_languages']);
    if (law && expected['annexes'] !== undefined) expect(count(law, /^annex_[^_]+$/)).toBe(expected['annexes']);
    for (const sample of expected.samples ?? []) {
      const found = law?.provisions.filter((one) => (sample.heading === null || letters(one.heading) === letters(sample.heading)) && opening(one).some((text) => text.startsWith(letters(sample.first_words))));
      expect(found?.map(({ label }) => label), `${sample.num} ${sample.heading}`).not.toEqual([]);
    }
  });

  test.each([
    ['formex/eu-32016R0679-gdpr-en.fmx.xml', { id: 'eu:2016-679', adopted: '2016-04-27' }],
    ['formex/eu-32024R1689-ai-act-en.combined.fmx.xml', { id: 'eu:2024-1689', adopted: '2024-06-13', published: '2024-07-12' }],
    ['formex/eu-32011R1319-en/DOC_2.xml', { id: 'eu:2011-1319', adopted: '2011-12-15' }],
    ['akoma-ntoso/tz-constitution-1977-swa.xml', { id: 'tz:act-1977-1', adopted: '1977' }],
    ['akoma-ntoso/lu-loi-2024-05-22-a199-fr.xml', { id: 'lu:loi-2024-05-22-a199-fr', adopted: '2024-05-22', jurisdiction: 'LU' }],
    ['akoma-ntoso/gr-nomos-4330-2015-ell.xml', { id: 'gr:act-2015-4330', published: '2015-06-16' }],
    ['akoma-ntoso/de-bgbl-2025-I-145-deu.xml', { adopted: '2025-06-17', published: '2025-06-20' }],
    ['uslm/us-comps-1649.xml', { id: 'us:pl-95-604', adopted: '1978-11-08' }],
    ['uslm/us-pl-115-7.xml', { id: 'us:pl-115-7', adopted: '2017-02-28' }],
    ['legalize-markdown/ad-BOPA-L-2022-22.md', { id: 'ad:bopa-l-2022-22', adopted: '2022-06-08', published: '2022-06-22', status: 'in-force' }],
    ['legalize-markdown/gr-FEK-A-195-2024.md', { id: 'gr:fek-a-195-2024', published: '2024-11-28' }],
    ['markdown-other/cn-personal-information-protection-law-2021.md', { id: 'cn:personal-information-protection-law-2021', adopted: '2021-08-20' }],
  ])('%s: id and dates', (file, told) => {
    expect(lawOf(`legislation/${file}`)).toMatchObject(told);
  });

  test('what is not told stays unknown', () => {
    expect(lawOf('legislation/uslm/us-usc-title-09.xml')).not.toHaveProperty('adopted');
    expect(lawOf('legislation/akoma-ntoso/gr-nomos-4330-2015-ell.xml')).not.toHaveProperty('adopted');
    expect(lawOf('legislation/formex/eu-32016R0679-gdpr-en.fmx.xml')).not.toHaveProperty('published');
  });

  test('articles, recitals, annexes and points have ids', () => {
    const act = lawOf('legislation/formex/eu-32024R1689-ai-act-en.combined.fmx.xml')!;
    const ids = new Map(act.provisions.map((one) => [one.id, one]));
    expect(count(act, /^annex_[IVX]+$/)).toBe(13);
    expect(ids.get('art_5__para_1__point_a')?.label).toBe('Article 5(1)(a)');
    expect(ids.get('annex_III__point_1__point_a')?.text).toMatch(/^remote biometric identification systems/);
    expect(ids.get('rec_180')?.text).toMatch(/^The European Data Protection Supervisor/);
    expect(lawOf('legislation/akoma-ntoso/tz-constitution-1977-swa.xml')!.provisions.find(({ id }) => id === 'att_1__para_1')?.text).toMatch(/^Katiba ya Tanzania/);
  });

  test.each(truths.filter(({ format }) => format === 'bib').map((truth) => [truth.file, truth] as const))('%s', (file, { expected }) => {
    const result = read(file);
    const items = entriesIn(result) as Instrument[];
    expect(items).toHaveLength(expected['entries']!);
    expect(result.problems).toEqual([]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const laws = ['jurisdiction', 'legal_case'].reduce((sum, type) => sum + (expected.types?.[type] ?? 0), 0);
    expect(items.filter(({ type }) => type === 'case')).toHaveLength(laws);
  });

  test('libraries keep keys, dates and places', () => {
    const all = truths.filter(({ format }) => format === 'bib').flatMap(({ file }) => entriesIn(read(file)) as Instrument[]);
    const of = (id: string): Instrument | undefined => all.find((one) => one.id === id);
    expect(of('WhiteState1966')).toMatchObject({ title: 'White v. State', adopted: '1966-10-19', citation: '223 A.2d 259 (Md.)' });
    expect(of('11.4:1')).toMatchObject({ title: 'Brown v. Board of Education', adopted: '1954', citation: '347 U.S. 483' });
    expect(of('11.5:8')).toMatchObject({ citation: '42 U.S.C § 12101 et seq.' });
    expect(of('11.10:29')).toMatchObject({ adopted: '1989-11-20' });
    expect(of('11.9:28')?.title).toBe('unitednations, charter, article 1, part 3');
    expect(of('_loi_2011')).toMatchObject({ adopted: '2011-05-18', type: 'statute' });
    expect(of('kartinyeri')).toMatchObject({ title: 'Kartinyeri v Commonwealth', citation: '195 CLR 337 (HCA)' });
    expect(of('brittain2004')).toMatchObject({ adopted: '2004', type: 'publication' });
    expect(of('00112100122211')).not.toHaveProperty('adopted');
  });
});
