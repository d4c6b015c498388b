import { describe, expect, test } from 'vitest';
import type { Fix } from '../../server/src/features/fixes/fix.ts';
import { codeActions } from '../../server/src/features/codeActions.ts';
import { findingsOf } from '../../server/src/features/findings.ts';
import { applied } from '../support/check.ts';
import { viewOf } from '../support/world.ts';

const MEMO = `---
title: Memo on sovereignty in cyberspace
comity: { profile: sovereignty-memo, state: EE }
---

# Memo on sovereignty in cyberspace

For the Minister: what our law says of networks.

## Conclusion

We recommend that the Government take these lines.

[^1]: A note.
`;

function findings(text: string): string[] {
  return findingsOf(viewOf(text), fail).map((finding) => finding.code);
}

function fixFor(text: string, code: string, title: RegExp): Fix {
  const view = viewOf(text);
  const all = findingsOf(view, fail);
  const finding = all.find((one) => one.code === code)!;
  const fix = codeActions(view, finding.span, [finding], all).find((one) => one.code === code && title.test(one.title));
  if (!fix) throw new Error(`no fix for ${code} like ${title.source}`);
  return fix;
}

function fail(message: string): never {
  throw new Error(message);
}

const filled = (text: string): string => text.replace(/\[to be completed: [^\]]*\]/g, 'as the Government decides');

describe('a provision that is inserted', () => {
  test.each(['jurisdiction', 'self-defence', 'equality', 'independence'])('on %s settles the finding once its blanks are filled, not before', (principle) => {
    const scaffolded = applied(MEMO, fixFor(MEMO, `missing-${principle}`, /insert/i));
    expect(scaffolded).toContain('[to be completed: ');
    expect(findings(scaffolded).filter((code) => code.endsWith(principle))).not.toEqual([]);
    const codes = findings(filled(scaffolded));
    expect(codes.filter((code) => code.endsWith(principle))).toEqual([]);
    expect(codes).not.toContain('unknown-citation');
    expect(codes).not.toContain('unknown-provision');
  });

  test('stands in a section of its own before those that close the memo', () => {
    const text = applied(MEMO, fixFor(MEMO, 'missing-self-defence', /insert/i));
    expect(text.indexOf('## Self-defence')).toBeGreaterThan(text.indexOf('what our law says'));
    expect(text.indexOf('## Self-defence')).toBeLessThan(text.indexOf('## Conclusion'));
  });

  test('goes under the heading that is there for it', () => {
    const memo = MEMO.replace('## Conclusion', '## Self-defence\n\n## Conclusion');
    const text = applied(memo, fixFor(memo, 'missing-self-defence', /insert/i));
    expect(text.match(/## Self-defence/g)).toHaveLength(1);
  });

  test('cites law that fits the State of the memo', () => {
    expect(applied(MEMO, fixFor(MEMO, 'missing-jurisdiction', /insert/i))).toContain('@eu:gdpr, art. 3');
    const american = MEMO.replace('state: EE', 'state: US');
    expect(applied(american, fixFor(american, 'missing-jurisdiction', /insert/i))).toContain('@us:cloud-act, § 2713');
  });

  test('completes one with just the elements that are missing', () => {
    const memo = MEMO.replace('## Conclusion', '## Self-defence\n\nThe right of self-defence under Article 51 of the Charter applies to cyber operations. An operation is an armed attack when its scale and effects equal those of an armed attack by conventional means.\n\n## Conclusion');
    const text = applied(memo, fixFor(memo, 'incomplete-self-defence', /insert/i));
    expect(text).toContain('proportionate');
    expect(text).not.toContain('inherent right');
    expect(findings(filled(text))).not.toContain('incomplete-self-defence');
  });
});

describe('a waiver', () => {
  test.each([
    ['no front matter', 'none'],
    ['comity in braces', 'comity: { profile: sovereignty-memo }'],
    ['comity in lines', 'comity:\n  profile: sovereignty-memo'],
    ['another waiver', 'comity:\n  profile: sovereignty-memo\n  waive:\n    independence: { reason: "elsewhere" }'],
    ['no comity', 'title: Memo on sovereignty in cyberspace'],
  ])('is written where there is %s, and asks for its reason', (_, front) => {
    const body = '# Memo on sovereignty in cyberspace\n\nFor the Minister: sovereignty under international law on networks. We recommend that the Government state its line on sovereign equality.\n';
    const settings = { settings: { profile: 'sovereignty-memo' } };
    const memo = front === 'none' ? body : `---\n${front}\n---\n\n${body}`;
    const view = viewOf(memo, settings);
    const all = findingsOf(view, fail);
    const finding = all.find((one) => one.code === 'missing-self-defence')!;
    const fix = codeActions(view, finding.span, [finding], all).find((one) => /waive/i.test(one.title))!;
    const waived = applied(memo, fix);
    const codes = (text: string): string[] => findingsOf(viewOf(text, settings), fail).map((one) => one.code);
    expect(codes(waived)).toContain('invalid-suppression');
    expect(codes(waived)).not.toContain('invalid-front-matter');
    const reasoned = codes(waived.replace('reason: ""', 'reason: "outside the mandate"'));
    expect(reasoned).not.toContain('missing-self-defence');
    expect(reasoned.filter((code) => code.startsWith('invalid-'))).toEqual([]);
  });
});

describe('a comment', () => {
  test('keeps a finding about a citation from being shown, in the first line of a block and behind it', () => {
    for (const memo of ['See [@no:such-law].\n', 'A paragraph that\nruns on to [@no:such-law] and\non.\n']) {
      const fix = fixFor(memo, 'unknown-citation', /do not show/i);
      const text = applied(memo, fix);
      expect(findings(text)).toContain('invalid-suppression');
      expect(findings(text.replace(/-- {2}-->/, '-- a draft bill -->'))).toEqual([]);
    }
  });
});
