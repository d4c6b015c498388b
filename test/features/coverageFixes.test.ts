import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../server/src/features/findings.ts';
import { applied, fixFor } from '../support/check.ts';
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

function fail(message: string): never {
  throw new Error(message);
}

const filled = (text: string): string => text.replace(/\[to be completed: [^\]]*\]/g, 'as the Government decides');

test('every scaffold comes in every language', () => {
  for (const { elements, scaffold } of viewOf('').catalog.principles) {
    for (const { id } of elements) for (const language of ['en', ...Object.keys(LANGUAGES)]) expect(scaffold, `${id} ${language}`).toHaveProperty([`${id}.${language}`]);
  }
});

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

  test('cites what a State outside the Budapest Convention cooperates by, or nothing', () => {
    const memoOf = (state: string): string => MEMO.replace('state: EE', `state: ${state}`);
    const russian = applied(memoOf('RU'), fixFor(memoOf('RU'), 'missing-jurisdiction', /insert/i));
    expect(russian).not.toContain('coe:budapest');
    expect(russian).toContain('@ru:152-fz-2006, art. 1');
    expect(russian).toContain('legal assistance [@cis:cybercrime-2018], those for suspects through extradition, with the help of a contact point that is available at all hours:');
    expect(russian.match(/cis:cybercrime-2018/g)).toHaveLength(1);
    expect(applied(memoOf('CN'), fixFor(memoOf('CN'), 'missing-jurisdiction', /insert/i))).not.toContain('coe:budapest');
  });

  test('completes one with just the elements that are missing', () => {
    const memo = MEMO.replace('## Conclusion', '## Self-defence\n\nThe right of self-defence under Article 51 of the Charter applies to cyber operations. An operation is an armed attack when its scale and effects equal those of an armed attack by conventional means.\n\n## Conclusion');
    const text = applied(memo, fixFor(memo, 'incomplete-self-defence', /insert/i));
    expect(text).toContain('proportionate');
    expect(text).not.toContain('inherent right');
    expect(findings(filled(text))).not.toContain('incomplete-self-defence');
  });
});

describe('what is inserted and not filled yet', () => {
  const T = 'The State has jurisdiction over networks in its territory.';
  test.each([
    ['a memo with sections', `# Memo on cyber sovereignty\n\n## Jurisdiction\n\n### Territory\n\n${T}\n\n### Abroad\n\nText is open.\n\n## Self-defence\n\n### Threshold\n\nOpen.\n\n### Reporting\n\nOpen.\n`],
    ['a memo without headings', `The ministry asked for advice on sovereignty in cyberspace and on the position that the government should take. It concerns cyber sovereignty.\n\n${T}\n`],
  ])('does not change what %s is taken for', (_, memo) => {
    const before = findings(memo);
    expect(before).toContain('incomplete-jurisdiction');
    for (const code of before.filter((one) => /^(?:missing|incomplete)-/.test(one))) expect(findings(applied(memo, fixFor(memo, code, /insert/i))).sort(), code).toEqual([...before].sort());
  });
});

/** In each language the beginning of a memo, and full sentences for the blanks. */
const LANGUAGES = {
  fr: { title: 'Note sur la souveraineté dans le cyberespace', text: 'Note pour le ministre : ce que dit le droit.', blank: /\[à compléter : [^\]]*\]/g, fill: 'dans les conditions que fixe la loi', heading: '## Légitime défense' },
  es: { title: 'Nota sobre la soberanía en el ciberespacio', text: 'Nota para el ministro: lo que dice el derecho de las redes.', blank: /\[por completar: [^\]]*\]/g, fill: 'en las condiciones que fija la ley', heading: '## Legítima defensa' },
  ru: { title: 'Записка о суверенитете в киберпространстве', text: 'Записка для министра: что говорит право.', blank: /\[подлежит уточнению: [^\]]*\]/g, fill: 'в порядке, установленном законом', heading: '## Самооборона' },
  zh: { title: '关于网络空间主权的备忘录', text: '呈部长：法律如何规定。', blank: /\[待补充：[^\]]*\]/g, fill: '法律规定的事项', heading: '## 自卫权' },
};

/** What a filled scaffold left open. */
const settled: string[] = [];

describe.each(Object.entries(LANGUAGES))('in a memo in %s', (language, { title, text, blank, fill, heading }) => {
  const memoWith = (front: string): string => `---\ntitle: ${title}\n${front}comity: { profile: sovereignty-memo }\n---\n\n# ${title}\n\n${text}\n`;
  const memo = memoWith('');

  test.each(['jurisdiction', 'self-defence', 'equality', 'independence'])('a provision on %s comes in that language, with citations that resolve; the finding stays until the blanks are filled', (principle) => {
    const scaffolded = applied(memo, fixFor(memo, `missing-${principle}`, /insert/i));
    expect(scaffolded).toMatch(blank);
    expect(scaffolded).not.toContain('to be completed');
    if (principle === 'self-defence') expect(scaffolded).toContain(heading);
    expect(findings(scaffolded).filter((code) => code.endsWith(principle))).not.toEqual([]);
    const codes = findings(scaffolded.replace(blank, fill));
    settled.push(codes.some((code) => code.endsWith(principle)) ? `${language} ${principle}` : '');
    expect(codes.filter((code) => /citation|provision$/.test(code))).toEqual([]);
  });

  test('the front matter says which language is meant', () => {
    const other = memoWith('lang: en-GB\n');
    expect(applied(other, fixFor(other, 'missing-self-defence', /insert/i))).toContain('The inherent right of self-defence');
    const named = MEMO.replace('comity:', `lang: ${language}\ncomity:`);
    expect(applied(named, fixFor(named, 'missing-self-defence', /insert/i))).toContain(heading);
  });
});

test('filled scaffolds settle the finding in other languages too', () => {
  expect(settled).toHaveLength(16);
  expect(settled.filter(Boolean)).toEqual([]);
});

describe('what a coverage finding says', () => {
  test('fits the Problems panel, names what was looked for and how to settle it', () => {
    const all = findingsOf(viewOf(MEMO.replace('## Conclusion', '## Self-defence\n\nThe right of self-defence is outside the scope of this memo.\n\n## Conclusion')), fail).filter(({ code }) => code.startsWith('missing-'));
    expect(all.length).toBeGreaterThan(2);
    for (const { message, data } of all) {
      expect(message.length, message).toBeLessThanOrEqual(260);
      expect(message).toMatch(/^No provision on .*State one .*, or waive [a-z-]+ with a reason\.$/);
      expect(message).toContain(`waive ${data.principle!} `);
    }
  });
});
