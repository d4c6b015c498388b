import { expect, test } from 'vitest';
import { describeEntry } from '../../server/src/knowledge/describe.ts';
import type { Instrument, Provision } from '../../server/src/knowledge/entry.ts';
import { joinToKnown } from '../../server/src/knowledge/formats/join.ts';
import { wholeInstrument } from '../../server/src/knowledge/lazyInstrument.ts';
import { search } from '../../server/src/knowledge/search.ts';
import { isOwnHeading } from '../../server/src/knowledge/words.ts';
import { shippedCatalog } from './support.ts';

/** Texts of which no article has a heading. */
const WITHOUT_HEADINGS = [
  'un:charter', 'un:iccpr', 'un:icescr', 'nato:treaty', 'eu:teu', 'eu:tfeu', 'eu:blocking-statute', 'eu:cyber-sanctions-decision', 'eu:cyber-sanctions-regulation', 'eu:dual-use-regulation',
  'br:lgpd', 'br:marco-civil', 'cn:data-security-initiative',
];

/** Laws whose parts of a section have headings of their own. */
const HEADED_PARTS = ['us:fisa-702', 'us:cloud-act', 'us:sca', 'us:cisa-2015'];

function headless(one: Instrument, { id, heading }: Provision): boolean {
  if (one.type === 'case' || one.type === 'resolution' || WITHOUT_HEADINGS.includes(one.id)) return true;
  if (['CN', 'VN'].includes(one.jurisdiction) && ['statute', 'regulation'].includes(one.type)) return true;
  return /^(?:para|page|preamble)(?:_|$)/.test(id) || (id.includes('__') && !HEADED_PARTS.includes(one.id)) || heading.includes('[');
}

test('where a text has no headings, words of ours stand in square brackets', () => {
  const official = shippedCatalog().instruments.flatMap((one) => one.provisions.filter((provision) => provision.heading !== '' && headless(one, provision) && !isOwnHeading(provision.heading)).map(({ id, heading }) => `${one.id} ${id}: ${heading}`));
  expect(official).toEqual([]);
});

test('the lists of this test name instruments that are held', () => {
  expect([...WITHOUT_HEADINGS, ...HEADED_PARTS].filter((id) => !shippedCatalog().instruments.some((one) => one.id === id))).toEqual([]);
});

test('its words are found without the brackets', () => {
  expect(search(shippedCatalog(), 'un charter self-defence', 1)[0]).toMatchObject({ provisionId: 'art_51' });
});

test('the whole card says what the brackets mean, where there are any', () => {
  const card = (id: string): string => describeEntry(shippedCatalog(), shippedCatalog().instruments.find((one) => one.id === id)!, 'full');
  expect(card('un:charter')).toContain('Headings in square brackets are not those of the text.');
  expect(card('coe:budapest')).not.toContain('square brackets');
});

test('a law of your own gives its headings where the entry has only words of ours', () => {
  const known: Instrument = { ...wholeInstrument(shippedCatalog().instruments.find(({ id }) => id === 'cn:dsl')!), origin: 'bundled' };
  const imported = (heading: string): Instrument => ({ ...known, provisions: [{ ...known.provisions[0]!, heading, text: 'Text.' }], provenance: { format: 'Markdown', sha256: '0' } });
  const headed = (heading: string): string => (joinToKnown([imported(heading)], [known])[0] as Instrument).provisions[0]!.heading;
  expect(headed('Aim of the Law')).toBe('Aim of the Law');
  expect(headed('')).toBe('[Purpose]');
});
