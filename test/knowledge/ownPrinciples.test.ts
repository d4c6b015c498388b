import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { modelOf } from '../../server/src/coverage/model.ts';
import { checkKnowledge } from '../../server/src/knowledge/check.ts';
import { validateKnowledge } from '../../server/src/knowledge/commands.ts';
import { compile } from '../../server/src/knowledge/compile.ts';
import { readFolder } from '../../server/src/knowledge/folder.ts';
import { readOwn } from '../../server/src/ownKnowledge.ts';
import { files, shippedCatalog, shippedKnowledge } from './support.ts';

const PRINCIPLE = '---\nid: openness\nlabel: Openness\nelements: [{ id: register, label: Register, asks: Say it. }]\n---\nText.\n';
const profile = (yaml: string): string => `---\nid: brief\nlabel: Brief\n${yaml}\n---\nText.\n`;
const principle = (yaml: string): string => `---\nid: care\nlabel: Care\n${yaml}\n---\nText.\n`;

/** Problems as `code message <words pointed at>`. */
function problems(world: Record<string, string>): string[] {
  const read = files(world);
  return [...read.flatMap((file) => file.problems), ...checkKnowledge(read, shippedKnowledge())].map(({ file, code, message, start, end }) => `${code} ${message} <${world[file]!.slice(start, end)}>`);
}

describe('a profile', () => {
  const ofProfile = (yaml: string): string[] => problems({ 'principles/openness.md': PRINCIPLE, 'profiles/brief.md': profile(yaml) });

  test('may ask for what ships and for principles of the workspace', () => {
    expect(ofProfile('threshold: 2.5\nsource: [https://example.org]\nrequires: { openness: { elements: register, severity: hint }, self-defence: {} }\ncues: [{ where: title, weight: -1, words: brief }]')).toEqual([]);
  });

  test.each([
    ['requires: { self-defence: { severity: fatal } }', /^knowledge-invalid severity: "fatal" is not one of error, warning, information, hint\. <fatal>$/],
    ['requires: { self-defence: { severity: off } }', /"off" is not one of error/],
    ['requires: { self-defence: { incomplete: loud } }', /^knowledge-invalid incomplete: "loud" is not one of/],
    ['requires: { nope: { severity: error } }', /^knowledge-unresolved There is no principle nope; the principles are .*self-defence, openness\. <{ severity: error }>$/],
    ['requires: { openness: { elements: [register, nope] } }', /^knowledge-unresolved nope is no element of openness; its elements are register\. <nope>$/],
    ['requires: [self-defence]', /^knowledge-invalid requires must be a group of fields\. <\[self-defence]>$/],
    ['requires: { openness: { weight: 3 } }', /weight is no field of openness/],
    ['cues: [{ where: nowhere, words: [brief] }]', /^knowledge-invalid where: "nowhere" is not one of title, heading, opening, body\. <nowhere>$/],
    ['cues: [{ where: title }]', /cues needs the field words/],
    ['cues: [{ weight: much, words: [brief] }]', /weight: "much" has not the right form \(a number/],
    ['threshold: many', /threshold: "many" has not the right form/],
    ['colour: red', /^knowledge-invalid colour is no field of .*requires.* <colour>$/],
  ])('with %s', (yaml, says) => expect(ofProfile(yaml)).toEqual([expect.stringMatching(says)]));

  test('has an id of its own, or takes the place of one that ships', () => {
    expect(problems({ 'profiles/a.md': profile(''), 'profiles/b.md': profile('') })).toEqual(['knowledge-duplicate-id The id brief is taken by profiles/a.md. <brief>']);
    expect(problems({ 'profiles/bill.md': '---\nid: bill\n---\n' })).toEqual(['knowledge-duplicate-id Replaces the entry bill that ships with Comity. <bill>']);
    expect(problems({ 'profiles/a.md': '---\nlabel: A\n---\n', 'profiles/b.md': '---\nlabel: B\n---\n' })).toEqual([expect.stringContaining('needs the field id'), expect.stringContaining('needs the field id')]);
  });

  test('with values that it may not have counts with those that stand for them', () => {
    const { coverage } = compile(files({ 'profiles/brief.md': profile('threshold: many\nrequires: { equality: { severity: fatal, incomplete: off } }\ncues: [{ where: nowhere, weight: much, words: [brief] }]') }));
    const [brief] = modelOf(coverage).profiles;
    expect(brief).toMatchObject({ threshold: 3, cues: [{ where: 'body', weight: 1 }] });
    expect(brief!.requires.get('equality')).toMatchObject({ severity: 'warning', incomplete: 'information' });
  });
});

describe('a principle', () => {
  const elements = 'elements: [{ id: one, label: One, asks: Say it. }]\n';

  test('may have all that README.md tells of', () => {
    expect(problems({ 'principles/care.md': principle(`elements: [{ id: one, label: One, asks: Say it., why: So., words: { names: [a b], states: c d } }]\nwords: { mentions: [e] }\nveto: [f]\ntopics: { sea: [ship] }\nconcepts: { boat: [g, h] }\nscaffold: { one: { en: Text., fr: Texte. } }`) })).toEqual([]);
  });

  test.each([
    ['elements: []', /^knowledge-invalid elements needs at least 1 item\. <\[]>$/],
    ['elements: [{ id: one, label: One, asks: Say it. }, { id: one, label: Two, asks: Say it too. }]', /^knowledge-duplicate-id The element one stands here a second time\. <one>$/],
    ['elements: [{ id: one, label: One, asks: Say it., colour: red }]', /colour is no field of elements/],
    ['elements: [{ id: one, label: One, asks: Say it., words: { stats: [a] } }]', /stats is no field of words\. Fields: names, states, mentions\. <stats>$/],
    [`${elements}words: { stats: [a] }`, /stats is no field of words/],
    [`${elements}colour: red`, /colour is no field of .*principle/],
    [`${elements}concepts: [a]`, /concepts must be a group of fields/],
    [`${elements}scaffold: { one: [a] }`, /one must be a single value/],
  ])('with %s', (yaml, says) => expect(problems({ 'principles/care.md': principle(yaml) })).toEqual([expect.stringMatching(says)]));
});

describe('files that are named one by one', () => {
  const root = mkdtempSync(join(tmpdir(), 'comity-own-'));
  for (const [path, text] of Object.entries({ 'principles/openness.md': PRINCIPLE, 'profiles/brief.md': profile('requires: { openness: {} }'), 'profiles/plain.md': profile(''), 'elsewhere/cued.md': profile('cues: [{ words: [brief] }]') })) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const paths = ['principles/openness.md', 'profiles/brief.md'];

  test.each(['profiles/brief.md', 'profiles/plain.md', 'profiles', 'elsewhere/cued.md'])('%s is read as a profile', (path) => {
    expect(readFolder(join(root, path), join(root, path)).files[0]).toMatchObject({ kind: 'profile', problems: [] });
  });

  test('may build on each other', () => {
    expect(readOwn(paths.map((path) => join(root, path)), shippedKnowledge())).toMatchObject({ problems: [] });
    expect(validateKnowledge(paths, root, shippedCatalog())).toMatchObject({ lines: [], entries: 2 });
    expect(validateKnowledge(paths.slice(1), root, shippedCatalog()).lines).toEqual([expect.stringMatching(/^profiles\/brief\.md:4:23: error: There is no principle openness/)]);
  });
});
