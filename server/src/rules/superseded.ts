import type { Citation, FormerText } from '../citations/citation.ts';
import type { Instrument } from '../knowledge/entry.ts';
import { setOff } from '../knowledge/words.ts';
import { isBefore } from '../text/isoDate.ts';
import { frontMatterOf } from '../memo/frontMatter.ts';
import { dataOf, instrumentOf, named, provisionName, sentenceAround } from './aboutCitations.ts';
import type { Finding, Rule, RuleInput } from './rule.ts';

/** Words by which a sentence itself says that a text is history, or is not law yet. */
const PAST = /\b(?:replac|supersed|repeal|former|previous|predecessor|earlier|histor|lapsed|expired|withdrawn|revoked|until|was the first|first edition|since updated|no longer|used to)\w*|取代|废止|утратил|заменен|remplac|abrog|derog|sustitu/iu;
const NOT_YET = /\bnot\s+(?:yet\s+)?(?:been\s+)?(?:in\s+force|entered|law)|\b(?:once|when|until)\s+(?:it\s+)?(?:is\s+|has\s+)?(?:ratified|in\s+force|enters|adopted)|\bentry\s+into\s+force|\benters?\s+into\s+force|\bratif|\bsign(?:ed|ator|ature|ing)|\bawaits?\b|\bpending\b|\bproposed\b|\bdraft|尚未生效|не вступил|pas encore en vigueur|aún no/iu;

/** `superseded` and `not-in-force`: what is cited is no longer, or not yet, law on the day that the memo states. */
export const superseded: Rule = {
  codes: ['superseded', 'not-in-force'],
  group: 'citations',
  summary: 'The instrument cited is no longer law on the day that the memo states, or not yet; a renumbered provision may be another one than meant.',
  settle: 'Cite what is law on the day of the memo (a quick fix puts the successor), or set `comity.as-of` to the day that the memo speaks of.',
  examples: [
    { title: 'Repealed and replaced', memo: '---\ncomity:\n  as-of: 2026-01-01\n---\n\nNotification follows Article 14 of the NIS Directive.\n^^^ superseded\n' },
    { title: 'A part of a provision that has a counterpart', memo: '---\ncomity:\n  as-of: 2026-01-01\n---\n\nJurisdiction follows Article 18(2) of the NIS Directive.\n^^^ superseded\n' },
    { title: 'Good law on its day', memo: '---\ncomity:\n  as-of: 2022-06-01\n---\n\nNotification follows Article 14 of the NIS Directive.\n' },
    { title: 'Not in force', memo: '---\ncomity:\n  as-of: 2026-01-01\n---\n\nSovereignty is protected by Article 5 of the United Nations Convention against Cybercrime.\n^^^ not-in-force\n' },
    { title: 'The memo says so itself', memo: '---\ncomity:\n  as-of: 2026-01-01\n---\n\nThe United Nations Convention against Cybercrime is not yet in force.\n' },
  ],
  *check(input) {
    const told = new Set<string>();
    for (const citation of input.citations.doubtful) {
      const instrument = instrumentOf(citation, input.catalog);
      if (!instrument) continue;
      if (citation.verdict === 'superseded') yield* replaced(citation, instrument, input, told);
      else if (citation.verdict === 'not-in-force') yield* notInForce(citation, instrument, input, told);
      else if (citation.note?.formerly) yield* renumbered(citation, instrument, input);
      else if (citation.edition?.byYear && isBefore(citation.edition.until, input.asOf)) yield* ofFormerText(citation, instrument, citation.edition);
    }
  },
};

/** Every pinpoint into replaced law is told; the mere name once, and as information where the memo knows the successor. */
function* replaced(citation: Citation, instrument: Instrument, input: RuleInput, told: Set<string>): Iterable<Finding> {
  if (citation.provision === null && told.has(instrument.id)) return;
  told.add(instrument.id);
  const { catalog, citations, asOf } = input;
  const successor = citation.note?.successor;
  const knows = PAST.test(sentenceAround(input.memo, citation)) || (successor !== undefined && citations.cites(successor));
  const next = successor === undefined ? undefined : catalog.instrument(successor);
  const place = citation.note?.correspondingProvision;
  const there = next && place !== undefined ? ` The corresponding provision there is ${provisionName(place, next)}.` : '';
  const since = instrument.noLongerInForce === undefined ? '' : ` with effect from ${instrument.noLongerInForce}`;
  const what = successor === undefined ? `${instrument.shortTitle} has been superseded${since}` : `${instrument.shortTitle} was replaced by ${named(successor, catalog)}${since}`;
  yield {
    code: 'superseded',
    severity: knows || citation.provision === null ? 'information' : 'warning',
    message: `${what}; the memo states the law of ${asOf}.${there}${knows ? '' : ' Cite the successor, or say that the text is history.'}`,
    span: citation.span,
    data: dataOf(citation),
  };
}

/** Told once per instrument, and not where the sentence says it itself. */
function* notInForce(citation: Citation, instrument: Instrument, { memo, asOf }: RuleInput, told: Set<string>): Iterable<Finding> {
  if (told.has(instrument.id) || NOT_YET.test(sentenceAround(memo, citation))) return;
  told.add(instrument.id);
  const ended = instrument.noLongerInForce !== undefined && instrument.noLongerInForce <= asOf;
  const when = ended ? `ceased to be in force on ${instrument.noLongerInForce!}` : instrument.status === 'lapsed' ? 'has lapsed' : instrument.inForce !== undefined ? `enters into force on ${instrument.inForce}, after the day that the memo states (${asOf})` : `is not in force${instrument.statusAsOf === undefined ? '' : `, as of ${instrument.statusAsOf}`}`;
  const note = instrument.statusNote === undefined ? '' : ` (${instrument.statusNote})`;
  yield {
    code: 'not-in-force',
    severity: 'information',
    message: `${instrument.shortTitle} ${when}${note}. Say so where the memo relies on it, or set comity.as-of to the day whose law is meant.`,
    span: citation.span,
    data: dataOf(citation),
  };
}

/** A year beside a renumbered law, which may be that of the law and not of its text. */
function* ofFormerText(citation: Citation, instrument: Instrument, { label, until }: FormerText): Iterable<Finding> {
  const now = citation.note?.correspondingProvision;
  if (citation.provision === null || now === undefined || now === citation.provision) return;
  const here = provisionName(citation.provision, instrument);
  yield {
    code: 'superseded',
    severity: 'information',
    message: `${instrument.shortTitle} was renumbered: ${here} of the ${label}, which the year names and which held until ${until}, is now ${provisionName(now, instrument)}${citation.note?.unconfirmed ? ' (number not confirmed)' : ''}. Say "${label}" if that is meant, or leave out the year.`,
    span: citation.span,
    data: { ...dataOf(citation), correspondingProvision: now, version: label },
  };
}

/** A number that named another provision in a former text; silent where the memo fixes its day, since it then chose the text. */
function* renumbered(citation: Citation, instrument: Instrument, { memo, asOf }: RuleInput): Iterable<Finding> {
  const formerly = citation.note?.formerly;
  if (!formerly || citation.provision === null || frontMatterOf(memo).asOf !== undefined) return;
  const here = provisionName(citation.provision, instrument);
  const entry = instrument.provisions.find((one) => one.id === citation.provision);
  yield {
    code: 'superseded',
    severity: 'information',
    message: `${instrument.shortTitle} was renumbered: on ${asOf} ${here} is ${entry && entry.heading !== '' ? setOff(entry.heading, ['"', '"']) : 'that of the present text'}; ${here} of the ${formerly.version} is now ${provisionName(formerly.now, instrument)}${formerly.unconfirmed ? ' (number not confirmed)' : ''}. Check which one is meant, or set comity.as-of.`,
    span: citation.span,
    data: { ...dataOf(citation), correspondingProvision: formerly.now, version: formerly.version },
  };
}
