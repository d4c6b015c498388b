import { describe, expect, test } from 'vitest';
import { splitAnchor } from '../../server/src/knowledge/references.ts';
import { shippedCatalog } from './support.ts';

/** The rights, foundations, dilemmas and remedies that the paper behind Comity names, each in its place. */

const catalog = shippedCatalog();
const label = (id: string): string | undefined => {
  const entry = catalog.entry(id);
  return entry && entry.kind !== 'instrument' ? entry.label : undefined;
};

describe('the programme of the paper', () => {
  test('four rights, four foundations, seven dilemmas', () => {
    expect(catalog.principles.map(({ id }) => id).sort()).toEqual(['equality', 'independence', 'jurisdiction', 'self-defence']);
    expect(catalog.concepts.filter(({ kind }) => kind === 'foundation').map(({ id }) => id).sort()).toEqual(['common-governance', 'equal-respect', 'innovation-development', 'security-order']);
    expect(catalog.concepts.filter(({ kind }) => kind === 'dilemma').map(({ id }) => id).sort()).toEqual(['borderless-networks', 'centralised-resources', 'differing-views', 'hard-attribution', 'missing-rules', 'security-threats', 'uneven-development']);
  });
  test.each([
    'icann-internationalisation', 'root-of-interconnection', 'extra-legal-space', 'return-of-cyber-sovereignty', 'community-with-shared-future', 'cyber-sovereignty', 'multistakeholder-model', 'digital-divide',
  ])('%s has a page', (id) => expect(label(id)).toBeDefined());
  test.each([
    [/ICANN/, 'equal-respect'], [/governance .* based on sovereignty/, 'equal-respect'], [/root of interconnection/, 'innovation-development'], [/network infrastructure/, 'innovation-development'],
    [/territorial jurisdiction/, 'common-governance'], [/transnational cybercrime/, 'common-governance'], [/self-defence applies/, 'security-order'], [/armed attacks committed through the Internet/, 'security-order'], [/against whom/, 'security-order'],
  ])('the remedy %s is told of %s', (remedy, id) => expect(catalog.concepts.find((one) => one.id === id)!.remedies.join('\n')).toMatch(remedy));
  test('every concept is told as the frame of one school', () => {
    for (const one of catalog.concepts) expect(one.summary + one.remedies.join(), one.id).not.toBe('');
  });
});

describe('principles', () => {
  test.each(catalog.principles.map((one) => [one.id, one] as const))('%s: every element says what it asks for, why, on what and where it was seen', (_, principle) => {
    for (const element of principle.elements) {
      expect([element.asks, element.why], element.id).not.toContain('');
      expect(element.source.length, element.id).toBeGreaterThan(0);
      expect(element.anchors.length, element.id).toBeGreaterThan(0);
    }
  });
  test.each(catalog.principles.map((one) => [one.id, one] as const))('%s: every element has the words of a school, each in a provision that is there', (_, principle) => {
    for (const element of principle.elements) {
      const phrases = Object.values(element.usage).flat();
      expect(phrases.length, element.id).toBeGreaterThan(0);
      for (const { phrase, at } of phrases) {
        const { instrument, provision } = splitAnchor(at);
        expect(phrase.split(/\s+/).length, phrase).toBeLessThanOrEqual(14);
        if (provision !== undefined) expect(catalog.provision(catalog.instrument(instrument)!, provision).found, at).not.toBe('no');
      }
    }
  });
  test.each(['United States', 'Russia', 'European Union', 'China'].flatMap((actor) => catalog.principles.map(({ id }) => [actor, id] as const)))('%s on %s: a stance, and an assessment for and against, marked as one', (actor, principle) => {
    expect(catalog.positionsOn(principle).some((one) => one.actor === actor)).toBe(true);
    const analysis = catalog.analysesOn(principle).find((one) => one.actor === actor);
    expect([analysis?.positive, analysis?.negative].every((text) => (text ?? '').length > 40)).toBe(true);
    expect(analysis!.by).toMatch(/Comity, after .*paper on the community of destiny/);
  });
});

test('eighty terms and more, most of them with a definition', () => {
  expect(catalog.terms.length).toBeGreaterThanOrEqual(80);
  expect(catalog.terms.filter(({ definitions }) => definitions.length > 0).length).toBeGreaterThanOrEqual(80);
  for (const term of catalog.terms) for (const one of term.definitions) expect(one.scope, term.id).not.toBe('');
});

test('an address is never that of a news site, a private database or a commentary', () => {
  const others = /nournews|chinadaily|dig\.watch|luatvietnam|cyberpolicyportal|cyberlaw\.ccdcoe|wikipedia|github\.com/;
  expect(catalog.instruments.filter(({ url }) => others.test(url ?? '')).map(({ id, url }) => `${id} ${url}`)).toEqual([]);
});
