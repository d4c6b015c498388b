import { describe, expect, test } from 'vitest';
import { codeActions } from '../../server/src/features/codeActions.ts';
import { findingsOf } from '../../server/src/features/findings.ts';
import type { Fix } from '../../server/src/features/fixes/fix.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { applied } from '../support/check.ts';
import { viewOf } from '../support/world.ts';

const FRONT = '---\ncomity: { profile: sovereignty-memo }\n---\n\n';
const TITLE = `${FRONT}# Memo on sovereignty in cyberspace\n\nFor the Minister: what our law says of networks.\n\n`;
const PROVISION = 'The right of self-defence under Article 51 of the Charter applies to cyber operations. An operation is an armed attack when its scale and effects equal those of an armed attack by conventional means.\n\n';

function fail(message: string): never {
  throw new Error(message);
}

/** The finding on a principle and the fix that inserts what is missing. */
function insertionFor(memo: string, principle: string): { finding: Finding; fix: Fix | undefined } {
  const view = viewOf(memo);
  const all = findingsOf(view, fail);
  const finding = all.find(({ code }) => /^(?:missing|incomplete)-/.test(code) && code.endsWith(`-${principle}`)) ?? fail(`no finding on ${principle}`);
  return { finding, fix: codeActions(view, finding.span, [finding], all).find(({ title }) => /^Insert/.test(title)) };
}

/** Checks that what is missing on a principle goes where `«»` stands, under a heading of its own where one stands in it; `^` before a heading is where the finding stands. */
function checkPlace(marked: string, principle = 'jurisdiction'): void {
  const [, heading] = /«([^]*?)»/.exec(marked)!;
  const memo = marked.replace(/«[^]*?»|\^(?=#)/g, '');
  const { finding, fix } = insertionFor(memo, principle);
  const [edit] = fix!.edits;
  const inserted = /^\s*(#+ .*|.*\n[=-]+)\n/.exec(edit!.text)?.[1] ?? '';
  expect(`${memo.slice(0, edit!.span.start)}«${inserted}»${memo.slice(edit!.span.start)}`).toBe(marked.replace(/\^(?=#)/, '').replace(/«[^]*?»/, `«${heading!}»`));
  const stands = marked.replace(/«[^]*?»/, '').search(/\^#/);
  if (stands >= 0) expect(finding.span.start).toBe(stands);
}

describe('a provision without a section of its own goes', () => {
  test.each([
    ['to the end, not into a section that has a subsection like those that close a memo', '## Analysis\n\nText.\n\n### Facts\n\nText.\n\n### Sources\n\nText.\n\n### Actors\n\nText.\n\n## Recommendations\n\nText.\n«## Jurisdiction»'],
    ['to the end, not into the part that ends with a conclusion', '## Part one\n\nText.\n\n### Facts\n\nText.\n\n### Conclusion\n\nText.\n\n## Part two\n\nText.\n«## Jurisdiction»'],
    ['before the last sections only, where others like them stand in front', '## Conclusions in brief\n\nText.\n\n## Notes\n\nText.\n\n## Analysis\n\nText.\n\n«## Jurisdiction»## Way forward\n\nText.\n\n## References\n\n- A book.\n'],
    ['before all of an annex with sections of its own', '## Analysis\n\nText.\n\n«## Jurisdiction»# Annex\n\n## Units\n\nText.\n\n## Costs\n\nText.\n'],
    ['on the level of the other sections, where the last is on that of the title', '## Purpose\n\nText.\n\n«## Jurisdiction»# References\n\n- A book.\n'],
    ['on the level below the title, where only such a section is there', '«## Jurisdiction»# Annex\n\nText.\n'],
    ['before a comment to Comity on what closes the memo', '## Purpose\n\nText.\n\n«## Jurisdiction»<!-- comity-disable unknown-citation -- drafts -->\n\n## Annex\n\nText.\n'],
    ['before a line across the page', '## Purpose\n\nText.\n\n«## Jurisdiction»---\n\n## Annex\n\nText.\n'],
    ['before page breaks and anchors', '## Purpose\n\nText.\n\n«## Jurisdiction»\\newpage\n\n<a name="annex"></a>\n\n## Annex\n\nText.\n'],
    ['not into an annex that names it', '## Analysis\n\nText.\n\n«## Jurisdiction»## Annex\n\n### Jurisdiction of the courts\n\nText.\n'],
    ['with the next number', '## 1. Purpose\n\nText.\n\n## 2. Facts\n\nText.\n\n«## 3. Jurisdiction»## Annex\n\nText.\n'],
    ['without a number before sections that have one', '## 1. Purpose\n\nText.\n\n«## Jurisdiction»## 2. References\n\n- A book.\n'],
    ['underlined like the others', 'Purpose\n-------\n\nText.\n\n«Jurisdiction\n------------»References\n----------\n\n- A book.\n'],
    ['before what opens a container', '## Purpose\n\nText.\n\n«## Jurisdiction»::: {.annex}\n\n<div class="small">\n\n## Annex\n\nText.\n'],
    ['behind a note of the drafter', '## Purpose\n\nText.\n\n<!-- ask Anna -->\n\n«## Jurisdiction»## Annex\n\nText.\n'],
    ['before the place of references', '## Purpose\n\nText.\n\n«## Jurisdiction»::: {#refs}\n:::\n'],
    ['before references under a line of text', '## Purpose\n\nText.\n\n«## Jurisdiction»**References**\n\n- A book.\n\n- Another.\n'],
    ['before references in a paragraph', '## Purpose\n\nText.\n\n«## Jurisdiction»References:\n1. A book.\n'],
    ['behind a list that is none of references', '## Purpose\n\nThere are two:\n\n- one\n- two\n«## Jurisdiction»'],
    ['before a table of authorities without a heading', '## Purpose\n\nText.\n\n«## Jurisdiction»<!-- comity-authorities -->\n\n**Treaties**\n\n- A treaty.\n\n<!-- /comity-authorities -->\n'],
    ['before a table of authorities that is not written yet', '## Purpose\n\nText.\n\n«## Jurisdiction»<!-- comity-authorities -->\n'],
    ['before footnotes and the line above them', '## Purpose\n\nText.[^1]\n\n«## Jurisdiction»---\n\n[^1]: A note.\n'],
    ['before code that nothing closes', '## Purpose\n\nText.\n\n«## Jurisdiction»```\ncode\n'],
    ['behind code that is closed', '## Purpose\n\nText.\n\n```\ncode\n```\n«## Jurisdiction»'],
    ['before a comment that nothing closes', '## Purpose\n\nText.\n\n«## Jurisdiction»<!-- a comment\n'],
  ])('%s', (_, body) => {
    checkPlace(TITLE + body);
  });

  test('on the level of sections that are as high as the title could be', () => {
    checkPlace(`${FRONT}# Purpose\n\nOn sovereignty.\n\n# Analysis\n\nText.\n\n«# Jurisdiction»# Annex\n\nText.\n`);
  });
});

describe('a finding on the memo as a whole stands', () => {
  test.each([
    ['at the title in the front matter, where the first heading is none', '---\ntitle: Memo on sovereignty in cyberspace\ncomity: { profile: sovereignty-memo }\n---\n\nFor the Minister.\n\n## Facts\n\nText.\n', 'title: Memo on sovereignty in cyberspace'],
    ['at the first line, where it is a title in bold type', `${FRONT}**Memo on sovereignty in cyberspace**\n\n## Facts\n\nText.\n\n## Law\n\nText.\n`, '**Memo on sovereignty in cyberspace**'],
    ['at the title behind a letterhead', `${FRONT}Ministry of Foreign Affairs\n\n# Memo on sovereignty in cyberspace\n\n## Facts\n\nText.\n`, '# Memo on sovereignty in cyberspace'],
  ])('%s', (_, memo, line) => {
    const { span } = insertionFor(memo, 'jurisdiction').finding;
    expect(memo.slice(span.start, span.end)).toBe(line);
  });
});

describe('a provision goes into the section that is there for it', () => {
  test.each([
    ['before its first subsection', '^## Jurisdiction\n\nText.\n\n«»### Background\n\nText.\n\n## Other\n\nText.\n'],
    ['before a comment on the next heading', '^## Jurisdiction\n\nText.\n\n«»<!-- comity-disable-next-line missing-self-defence -- companion memo -->\n## Self-defence\n\nText.\n'],
    ['before a footnote', '^## Jurisdiction\n\nText.[^1]\n\n«»[^1]: A note.\n\n## Other\n\nText.\n'],
    ['before code that nothing closes', '^## Jurisdiction\n\nText.\n\n«»```\ncode\n'],
  ])('%s', (_, body) => {
    checkPlace(TITLE + body);
  });

  test.each([
    ['the first heading under a title in the front matter', '---\ntitle: Memo on sovereignty in cyberspace\ncomity: { profile: sovereignty-memo }\n---\n\n^# The right of self-defence\n\nText.\n\n«»# Independence\n\nText.\n'],
    ['the first heading, with others of its level', `${FRONT}^# Self-defence in cyberspace\n\nText.\n\n«»# Independence\n\nText.\n`],
    ['the only heading', `${FRONT}^# Self-defence\n\nTo be discussed.\n«»`],
  ])('%s', (_, memo) => {
    checkPlace(memo, 'self-defence');
  });

  test.each([
    ['a title that names it', `${FRONT}^# Memo on self-defence in cyberspace\n\nText.\n\n## Purpose\n\nText.\n«## Self-defence»`],
    ['a title among sections of its level', `${FRONT}^# Memo on self-defence in cyberspace\n\nText.\n\n# Purpose\n\nText.\n«# Self-defence»`],
    ['a title that the front matter gives too', `---\ntitle: Self-defence in cyberspace\ncomity: { profile: sovereignty-memo }\n---\n\n^# Self-defence in cyberspace\n\nText.\n\n# Purpose\n\nText.\n«# Self-defence»`],
  ])('which %s is not', (_, memo) => {
    checkPlace(memo, 'self-defence');
  });

  test.each([
    ['self-defence', 'Self-defence'], ['self-defence', '3.2 Self‑Defense'], ['self-defence', 'Right to self defence'], ['self-defence', 'Use of force'], ['self-defence', 'Article 51'], ['self-defence', 'Recours à la force'], ['self-defence', 'Uso de la fuerza'], ['self-defence', 'Применение силы'], ['self-defence', '二、使用武力'],
    ['jurisdiction', 'Competence to prescribe'], ['jurisdiction', 'Territorial authority'], ['jurisdiction', 'II. О юрисдикции'], ['jurisdiction', 'Competencia judicial'],
    ['equality', 'Égalité'], ['independence', '独立权'],
  ])('on %s, such as %s', (principle, heading) => {
    checkPlace(`${TITLE.replace('{', '{ state: EE,').replace('comity:', 'lang: en\ncomity:')}^## ${heading}\n\nText.\n\n«»## Other matters\n\nText.\n`, principle);
  });

  test.each([
    ['self-defence', 'Defence budget'], ['self-defence', 'Security of supply'], ['self-defence', 'The armed forces'], ['self-defence', 'Article 510'], ['jurisdiction', 'Reaching out to courts and authorities'], ['equality', 'Standing committees'],
  ])('on %s, of which "%s" is none', (principle, heading) => {
    const label = `${principle[0]!.toUpperCase()}${principle.slice(1)}`;
    checkPlace(`${TITLE}## ${heading}\n\nText.\n\n## Other matters\n\nText.\n«## ${label}»`, principle);
  });
});

describe('what completes a provision goes behind it', () => {
  const [first, second] = PROVISION.trim().split(/(?<=\.) /);

  test.each([
    ['at the end of its section', `${TITLE}## Legal position\n\n### Armed conflict\n\n${PROVISION}Agreed in May.\n\n«»### Other\n\nText.\n`],
    ['in the last subsection that provides, while the finding names the section', `${TITLE}^## Self-defence\n\n### Applicability\n\n${first!}\n\n### Threshold\n\n${second!}\n\n«»## Analysis\n\nText.\n`],
    ['without headings', `${FRONT}This memo advises the Government on sovereignty.\n\n${PROVISION}«»It should adopt these lines.\n`],
    ['under a title that names it', `${FRONT}^# Self-defence and jurisdiction in cyberspace: a memo on sovereignty\n\n${PROVISION}«»## Other\n\nText.\n`],
    ['under its own name, though a summary before it provides too', `${TITLE}## Executive summary\n\n${first!}\n\n^## 1. Self-defence\n\n${second!}\n\n«»## 2. Other\n\nText.\n`],
    ['under its own name, though only a summary provides', `${TITLE}## Executive summary\n\n${PROVISION}^## 1. Self-defence\n\nTo be drafted.\n\n«»## 2. Other\n\nText.\n`],
    ['under a heading that has a word for it, where it provides', `${TITLE}## Executive summary\n\n${first!}\n\n^## Use of force\n\n${second!}\n\n«»## Other\n\nText.\n`],
    ['in a first section', `${FRONT}^# Self-defence\n\n${PROVISION}«»# Jurisdiction\n\nText.\n`],
  ])('%s', (_, memo) => {
    checkPlace(memo, 'self-defence');
  });
});

describe('a scaffold that stands in the memo', () => {
  const MEMO = `${TITLE}## Conclusion\n\nText.\n`;
  const inserted = (memo: string, principle: string): string => applied(memo, insertionFor(memo, principle).fix!);

  test.each(['jurisdiction', 'self-defence', 'equality', 'independence'])('is not inserted again while its blanks on %s are open, however its lines are broken', (principle) => {
    const scaffolded = inserted(MEMO, principle);
    expect(insertionFor(scaffolded, principle).fix).toBeUndefined();
    expect(insertionFor(TITLE + scaffolded.slice(TITLE.length).replace(/ (?=[a-z]{5})/g, '\n'), principle).fix).toBeUndefined();
  });

  test('keeps its sentences with open blanks from being inserted again, when others are filled or deleted', () => {
    const [applies, ...rest] = inserted(MEMO, 'self-defence').split(/(?<=\])\.\n\n/);
    const filled = [applies!.replace(/\[to be completed[^\]]*/, 'as to any other'), ...rest].join('.\n\n').replace('other]', 'other');
    expect(insertionFor(filled, 'self-defence')).toMatchObject({ finding: { code: 'incomplete-self-defence' }, fix: undefined });
    const shorter = filled.replace(/An operation is attributed .*\n\n/, '');
    const text = insertionFor(shorter, 'self-defence').fix!.edits[0]!.text;
    expect(text).toContain('attributed to a State');
    expect(text).not.toContain('Security Council');
  });

  test('is inserted where it stands in a comment only', () => {
    const scaffolded = inserted(MEMO, 'equality').replace(/All States .*/, '<!-- $& -->');
    expect(insertionFor(scaffolded, 'equality').fix).toBeDefined();
  });
});
