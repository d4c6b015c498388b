// Makes policy memos for the measurements: prose, headings, lists, tables, footnotes and citations, the same for the same seed.
import { randomFrom } from './random.mjs';

const WORDS_PER_PAGE = 480;

const WORDS = {
  actor: ['the Ministry', 'each competent authority', 'the national response team', 'a licensed operator', 'the Council', 'every provider of hosting services', 'the supervisory board', 'the delegation'],
  verb: ['shall notify', 'should publish', 'must retain', 'may suspend', 'shall review', 'should record', 'is to share', 'must protect'],
  object: ['routing data of public bodies', 'the register of critical services', 'logs of administrative access', 'an annual statement of reasons', 'requests for preservation of evidence', 'the inventory of submarine cables', 'test results of resolvers', 'contracts for cloud capacity'],
  term: ['within thirty days', 'before the end of each financial year', 'without undue delay', 'as far as national law allows', 'on the same terms for every applicant', 'after hearing those concerned', 'subject to judicial review', 'under a procedure made public in advance'],
  reason: ['so that neighbouring networks keep working', 'because smaller States lack such capacity', 'since the present practice rests on letters alone', 'in order that no single office decides', 'as several delegations have asked', 'because costs fall on local operators'],
};

const POSITIONS = [
  'Our State exercises jurisdiction over infrastructure in its territory and over persons engaged in cyber activities there',
  'The laws proposed here apply to providers established abroad where they direct services to users in the territory',
  'Where two States claim jurisdiction over one service, their authorities consult and the State with the closer link proceeds',
  'Requests for mutual legal assistance are answered by the central authority and never addressed to operators directly',
  'An operation whose scale and effects equal those of an armed attack gives rise to the inherent right of self-defence',
  'Measures in self-defence are necessary and proportionate, and are reported to the Security Council at once',
  'Attribution of an operation to a State rests on facts that can be shown, and the burden lies on whoever alleges it',
  'No State may interfere by digital means in matters that another decides freely',
];

const CITED = [
  'This follows from CITE and has been restated since.',
  'A comparable duty stands in CITE, which the draft follows.',
  'The wording is taken from CITE with small changes.',
  'Under PROSE, the rule binds all members alike.',
  'The drafters looked at PROSE before settling on a term.',
  'Opinions differ on how far PROSE reaches.',
];

const KEYS = ['@un:charter, art. 51', '@un:charter, art. 2(4)', '@eu:gdpr, art. 3', '@eu:nis2, art. 23', '@coe:budapest, art. 32', '@int:tallinn2, rule 71', '@us:cfaa', '@us:cloud-act', '@cn:csl, art. 37', '@ru:90-fz-2019', '@eu:gdpr, art. 48', '@un:charter, art. 2(7)'];
const PROSE = ['Article 51 of the UN Charter', 'Article 2(4) of the UN Charter', 'Article 33 of the GDPR', '18 U.S.C. § 1030', 'Article 32 of the Budapest Convention', 'Rule 4 of the Tallinn Manual 2.0', 'Article 37 of the Cybersecurity Law', 'Article 23 of the NIS 2 Directive', 'Federal Law No. 90-FZ', 'A/RES/73/27'];
const HEADINGS = ['Scope', 'Background', 'Territory and competence', 'Use of force', 'Due diligence', 'Equal participation', 'Data and its location', 'Assistance between States', 'Open questions', 'Next steps'];

class Writer {
  constructor(seed) {
    this.random = randomFrom(seed);
    this.words = 0;
    this.notes = 0;
  }

  cite() {
    const { random } = this;
    if (random.chance(0.04)) return `[@draft:no-such-law-${random.between(1, 400)}]`;
    if (random.chance(0.03)) return `[@eu:gdpr, art. ${random.between(120, 400)}]`;
    return random.chance(0.15) ? `[see ${random.pick(KEYS)}; ${random.pick(KEYS)}]` : `[${random.pick(KEYS)}]`;
  }

  sentence() {
    const { random } = this;
    const draw = random.next();
    if (draw < 0.16) return random.pick(CITED).replace('CITE', () => this.cite()).replace('PROSE', () => random.pick(PROSE));
    if (draw < 0.19) return `${random.pick(POSITIONS)}.`;
    const { actor, verb, object, term, reason } = WORDS;
    const text = `${random.pick(actor)} ${random.pick(verb)} ${random.pick(object)} ${random.pick(term)}${random.chance(0.5) ? `, ${random.pick(reason)}` : ''}.`;
    return text[0].toUpperCase() + text.slice(1);
  }

  paragraph() {
    const sentences = Array.from({ length: this.random.between(3, 6) }, () => this.sentence());
    if (this.random.chance(0.08)) sentences.push(`See the note.[^${++this.notes}]\n\n[^${this.notes}]: ${this.sentence()}`);
    return sentences.join(' ');
  }

  list() {
    return Array.from({ length: this.random.between(3, 5) }, (_, i) => `${this.random.chance(0.5) ? '-' : `${i + 1}.`} ${this.sentence()}`).join('\n');
  }

  table() {
    const rows = Array.from({ length: this.random.between(2, 5) }, () => `| ${this.random.pick(WORDS.actor)} | ${this.random.pick(WORDS.object)} | ${this.cite()} |`);
    return ['| Who | What | Source |', '|---|---|---|', ...rows].join('\n');
  }

  block() {
    const draw = this.random.next();
    if (draw < 0.06) return this.list();
    if (draw < 0.08) return this.table();
    if (draw < 0.1) return `> ${this.sentence()} ${this.sentence()}`;
    return this.random.chance(0.16) ? `${'#'.repeat(this.random.between(2, 3))} ${this.random.pick(HEADINGS)}` : this.paragraph();
  }
}

/** The text of a memo of so many pages, with front matter that makes it a policy memo. */
export function memoText(pages, seed = 1) {
  const writer = new Writer(seed * 1009 + pages);
  const blocks = [`---\ntitle: Position on networks, draft ${seed}\ncomity:\n  profile: sovereignty-memo\n  as-of: 2026-01-01\n---`, `# Position on networks, draft ${seed}`];
  for (let words = 0; words < pages * WORDS_PER_PAGE; ) {
    const block = writer.block();
    blocks.push(block);
    words += block.split(/\s+/).length;
  }
  return `${blocks.join('\n\n')}\n`;
}
