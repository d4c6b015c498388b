import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../server/src/coverage/coverageOf.ts';
import { modelOf } from '../../server/src/coverage/model.ts';
import { readMemo } from '../../server/src/memo/memo.ts';
import { catalog, verdict } from './support.ts';

test('every pattern of the shipped principles and profiles can be read', () => {
  expect(modelOf(catalog.coverage).problems).toEqual([]);
});

describe('a statement is a provision', () => {
  test.each([
    ['self-defence.applicability', 'A State struck by a lethal cyber operation may act in self-defense.'],
    ['self-defence.applicability', 'The right of self-defence does not apply to cyber operations.'],
    ['self-defence.armed-attack-threshold', 'A cyber operation is an armed attack if its scale and effects match those of a conventional one.'],
    ['self-defence.armed-attack-threshold', 'A cyber operation is an armed attack where its scale and effects are comparable to those of a conventional armed attack [@icj:nicaragua, para. 195], in particular the cases that the Ministry lists.'],
    ['self-defence.armed-attack-threshold', 'Todo ciberataque que cause muertes es un ataque armado.'],
    ['self-defence.armed-attack-threshold', 'Whether a cyber operation is an armed attack is to be determined by its scale and effects.'],
    ['self-defence.necessity-proportionality', 'Any use of force in self-defence must be necessary and proportionate.'],
    ['self-defence.security-council-reporting', 'Measures taken in self-defence are reported to the Security Council at once.'],
    ['jurisdiction.territorial-basis', 'The State exercises jurisdiction over networks in its territory.'],
    ['jurisdiction.extraterritorial-reach', 'This Act applies to offences that a citizen commits abroad.'],
    ['jurisdiction.conflict-resolution', 'Where the laws of two States conflict, their authorities consult each other.'],
    ['jurisdiction.international-cooperation', 'The Parties afford each other mutual legal assistance.'],
    ['equality.sovereign-equality', 'Les États sont souverainement égaux dans le cyberespace.'],
    ['independence.non-intervention', 'Ningún Estado puede intervenir por medios digitales en los asuntos internos de otro.'],
    ['jurisdiction.territorial-basis', 'Государство обладает юрисдикцией над сетями на своей территории.'],
    ['self-defence.applicability', '国家遭受构成武力攻击的网络行动时有权行使自卫权。'],
  ])('%s: %s', (name, text) => expect(verdict(text, name)).toBe('provision'));
});

describe('a statement counts where it stands', () => {
  test.each([
    ['as prose under a heading of contents', '## Содержание\n\n2.1. *Юрисдикция.* Государство обладает юрисдикцией над сетями на своей территории.', 'jurisdiction'],
    ['under a French summary', '## Sommaire\n\nLe présent mémoire porte sur les réseaux. L’État exerce sa compétence sur les réseaux situés sur son territoire.', 'jurisdiction'],
    ['as prose under a heading of points', '## Points\n\nThis memo is on networks. The State exercises jurisdiction over networks in its territory.', 'jurisdiction'],
    ['in a list of tasks', '- [x] The State exercises jurisdiction over networks in its territory.', 'jurisdiction'],
    ['behind an annex of many rows', `The State exercises jurisdiction over networks in its territory.\n\n## Annex: contacts\n\n| Office | Place | Number |\n|---|---|---|\n${Array.from({ length: 60 }, (_, i) => `| Ministry, desk ${i} | Room ${i} | 555${i} |\n`).join('')}`, 'jurisdiction'],
    ['in a box of key points', '> **Key points**\n>\n> - The State exercises jurisdiction over networks in its territory.', 'jurisdiction'],
  ])('%s', (_, text, name) => expect(verdict(text, name)).toBe('provision'));
});

describe('what does not commit the memo is a mention', () => {
  test.each([
    ['excluded', 'This note takes no position on the right of self-defence.'],
    ['promised', 'The right of self-defence will be addressed in the next edition.'],
    ['asked', 'Does the right of self-defence apply to cyber operations?'],
    ['undecided', 'Serbia has not yet determined which cyber operations are armed attacks.'],
    ['announced', 'A paragraph on the right of self-defence against cyber operations will be added after the meeting.'],
    ['left open', 'Whether Article 51 covers cyber operations is under study.'],
    ['what several say', 'Several States say that the right of self-defence applies in cyberspace.'],
    ['what a neighbour holds', 'Our neighbour holds that Article 51 applies to cyber operations.'],
    ['reported', 'According to the delegation of the north, Article 51 applies to cyber operations.'],
    ['quoted', '> The right of self-defence applies to cyber operations.\n\nSo the paper of the neighbour.'],
    ['a heading', '## The right of self-defence\n\nTBD'],
    ['struck out', '## Self-defence\n\n~~The right of self-defence applies to cyber operations.~~'],
    ['a heading of two principles', '## Jurisdiction and self-defence\n\nText.'],
    ['a heading whose text is to come', '## Self-defence (to be completed)\n\nText.'],
    ['a placeholder', 'The right of self-defence applies to cyber operations [to be completed: which ones].'],
    ['to be done', 'The right of self-defence applies to cyber operations TODO.'],
    ['not yet determined', 'The right of self-defence applies to operations whose scale and effects are to be determined.'],
    ['an ellipsis in brackets', 'The right of self-defence applies to cyber operations [...].'],
    ['contents in lines', '## Contents\n\nThe right of self-defence applies to cyber operations'],
    ['an article of another text', 'The neighbour passed a law.\n\n> **Article 3.** The right of self-defence applies to cyber operations.'],
    ['a provision under its number', 'The neighbour passed a law.\n\n> **Section 4**\n>\n> The right of self-defence applies to cyber operations.'],
    ['a passage with its source', '> **From the paper of Atlantis**\n>\n> The right of self-defence applies to cyber operations.'],
    ['a callout that quotes', '> [!quote]\n> The right of self-defence applies to cyber operations.'],
    ['a quotation in a box', '> **Key points**\n>\n> > The right of self-defence applies to cyber operations.'],
    ['contents', '## Contents\n\n1. [The right of self-defence](#self-defence)'],
    ['recounted', 'In 2017 the group of experts broke up over the right of self-defence.'],
    ['an option', '## Options\n\n- Say that the right of self-defence applies to cyber operations.'],
    ['in a table of views', '| State | View |\n|---|---|\n| Atlantis | the right of self-defence applies to cyber operations |'],
  ])('%s: %s', (_, text) => expect(verdict(text, 'self-defence')).toBe('mention'));
});

describe('the same word in another sense is absent', () => {
  test.each([
    ['self-defence', 'The firewall acts in self-defence and drops the packet.'],
    ['self-defence', 'Our design follows defence in depth.'],
    ['jurisdiction', 'The service is offered in 43 jurisdictions.'],
    ['jurisdiction', 'The courts of Geneva have exclusive jurisdiction over any dispute arising out of this contract.'],
    ['self-defence', '<!-- The right of self-defence applies to cyber operations. -->\n\nText.'],
    ['self-defence', '```\nThe right of self-defence applies to cyber operations.\n```'],
  ])('%s: %s', (name, text) => expect(verdict(text, name)).toBe('absent'));
});

describe('the author', () => {
  test('may be a State that speaks of itself by name', () => {
    const text = '# Position of Finland on international law in cyberspace\n\nFinland considers that the right of self-defence applies to cyber operations.';
    expect(verdict(text, 'self-defence.applicability')).toBe('provision');
  });
  test('adopts a view that it has reported', () => {
    const reported = 'The neighbour says that the right of self-defence applies to cyber operations.';
    expect(verdict(reported, 'self-defence')).toBe('mention');
    expect(verdict(`${reported} We share this view and adopt it.`, 'self-defence')).toBe('provision');
  });
});

describe('the evidence', () => {
  const evidenceOf = (text: string, principle: string): string[] => coverageOf(readMemo('file:///memo.md', 1, text), catalog).principles[principle]!.evidence.map((one) => one.text);

  test('is told in words, without the marks around them', () => {
    expect(evidenceOf('a\\) **The State** exercises *jurisdiction* over networks in its territory.\n', 'jurisdiction')).toEqual(['The State exercises jurisdiction over networks in its territory.']);
  });

  test.each([
    ['a link', 'in its territory under [its Code](https://example.org/code).'],
    ['a link in brackets', 'in its territory ([its Code](https://example.org/code)).'],
    ['a link without a stop', 'in its territory under [its Code](https://example.org/code)'],
    ['an address in angles', 'in its territory, see <https://example.org/code>.'],
    ['a bare address', 'in its territory, see https://example.org/code!'],
    ['a quotation', 'in what it calls “its territory”.'],
    ['a placeholder', 'in its territory […].'],
    ['an ellipsis', 'in its territory ...'],
  ])('is told to its end behind %s', (_, end) => {
    expect(evidenceOf(`The State exercises jurisdiction over networks ${end}\n`, 'jurisdiction')).toEqual([`The State exercises jurisdiction over networks ${end}`]);
  });

  test.each([' (See above.)', ' “So it has been held.”', '[^1]', ' <!-- to be checked -->', ' [The Code](https://example.org/code)'])('ends before what follows: %s', (next) => {
    expect(evidenceOf(`The State exercises jurisdiction over networks in its territory.${next}\n`, 'jurisdiction')[0]).toBe('The State exercises jurisdiction over networks in its territory.');
  });
});

describe('what says next to nothing on any principle', () => {
  const memo = `---
title: Sovereignty over networks in Norvia
author: Office of the Legal Adviser
date: 2026-11-20
---

# Memo: what sovereignty over networks asks of Norvia

## Summary

The Cabinet asked for an overview of the networks of the Republic and of the work ahead in the coming decade. This memo describes the ground on
which a policy can be built. Over the last five years the number of incidents reported to the national team has tripled, and the
ministries have written eleven plans that do not speak to each other.

## Where we stand

The registry of the national domain employs fourteen people. The statistics office
counts 2.1 million subscribers, most of them on mobile networks. Fees for licences were last set in 2014 and no longer cover the cost
of supervision.

## What others have written

Several governments published papers on the subject between 2018 and 2025. The literature on sovereignty in cyberspace has grown quickly,
and the ministry's library has prepared a list of reading.

## Next steps

The interministerial group meets in March. It will hear the operators, agree on a calendar, and report to the Cabinet before the summer recess.
`;
  const detected = (text: string) => coverageOf(readMemo('file:///memo.md', 1, text), catalog).detection;

  test('is measured where it is clearly a memo, and says so', () => {
    const { profile, reasons } = detected(memo);
    expect(profile).toBe('sovereignty-memo');
    expect(reasons.join(' ')).not.toContain('measured by nothing');
  });

  test('is measured where it is clearly a bill on networks, though it names no principle', () => {
    const duties = ['keep a register of its equipment', 'train its staff once a year', 'report an incident to the Agency within a day', 'repair what an inspection finds', 'name an officer for security'];
    const articles = duties.map((duty, i) => `## Article ${i + 2}\n\n(1) An operator of an electronic network shall ${duty}.\n\n(2) Whoever fails to do so is liable to a fine.`);
    const { profile, reasons } = detected(`# Network Security Act\n\n## Article 1\n\nThis Act lays down duties of operators of electronic networks.\n\n${articles.join('\n\n')}\n\n## Article 7\n\nThis Act enters into force on 1 July.\n`);
    expect(profile).toBe('bill');
    expect(reasons.join(' ')).toContain('No sentence clearly speaks of a principle');
  });

  test('is what the title in its front matter calls it', () => {
    const titled = (title: string): string => `---
title: ${title}
date: 2026-11-20
---

The Ministry will train three hundred teachers a year in the safe use of networks. Every agency names an officer for information security, who reports to the
Council twice a year. Incidents that disturb a public service are reported to the national team within a day.

The team publishes what it learned. Firms that supply the State show how they deal with vulnerabilities, and those that run essential services
test their recovery once a year.
`;
    expect(detected(titled('National Cybersecurity Strategy')).profile).toBe('cyber-strategy');
    expect(detected(titled('Minutes of the working group')).profile).toBeNull();
  });

  test('is the same with its title underlined as with a mark before it', () => {
    const underlined = memo.replace(/^# (.*)$/m, (_, title: string) => `${title}\n${'='.repeat(title.length)}`);
    expect(underlined).not.toBe(memo);
    expect(detected(underlined).reasons).toEqual(detected(memo).reasons);
  });

  test('is left in peace where it is on another matter', () => {
    const { profile } = detected(memo.replaceAll(/sovereignty over networks/gi, 'new seats in libraries').replaceAll('networks', 'libraries').replace('sovereignty in cyberspace', 'opening hours'));
    expect(profile).toBeNull();
  });
  test.each([
    ['a law on another subject', `# Loi sur la pêche côtière

## Chapitre premier. Dispositions générales

### Article 1

La présente loi s'applique aux navires qui pêchent dans les eaux territoriales, quel que soit leur pavillon.

### Article 2

Nul ne peut pêcher sans licence. La licence est délivrée par le préfet du port d'attache, qui tient un registre sous forme électronique.

### Article 3

Les agents du service des pêches constatent les infractions sur tout le territoire. Ils n'usent de la force que dans la mesure nécessaire et proportionnée.

### Article 4

Le tribunal du port où le navire est conduit est compétent. Les étrangers sont poursuivis comme les nationaux, sous réserve des conventions.

### Article 5

Sont punies d'une amende la pêche sans licence et l'entrave aux contrôles. La présente loi entre en vigueur le 1er janvier.
`],
    ['the page of a program', `# quiet-tunnel

[![build](https://ci.example/badge.svg)](https://ci.example)

An HTTP agent that sends requests of foreign hosts through a proxy of your own.

## Install

\`\`\`sh
npm install quiet-tunnel
\`\`\`

## Options

| option | type | default | meaning |
|---|---|---|---|
| \`host\` | string | | address of the proxy |
| \`defend\` | boolean | true | close the connection when the peer attacks the handshake |
| \`territory\` | string | | only exit through servers of this region |

## Security

Report vulnerabilities to the maintainers. We respond within three days and publish an advisory.
`],
  ])('%s is left in peace', (_, text) => expect(detected(text).profile).toBeNull());
});
