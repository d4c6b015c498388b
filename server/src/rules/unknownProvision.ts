import type { Citation } from '../citations/citation.ts';
import type { Catalog } from '../knowledge/catalog.ts';
import type { Instrument } from '../knowledge/entry.ts';
import { rangeIsVerified } from '../knowledge/extent.ts';
import type { IsoDate } from '../text/isoDate.ts';
import { dataOf, inWords, instrumentOf, knowledgeVersion, provisionName } from './aboutCitations.ts';
import { isDenied } from './denied.ts';
import type { Finding, Rule } from './rule.ts';

/** `unknown-provision`: the instrument is known, and so is that it has no such provision or range of them. */
export const unknownProvision: Rule = {
  codes: ['unknown-provision'],
  group: 'citations',
  summary: 'The instrument is known and has no provision of this number, or a range of its provisions runs backwards.',
  settle: 'Check the number against the official text: the message says which provisions the instrument has.',
  examples: [
    { title: 'Beyond the last article', memo: 'Self-defence is preserved by Article 112 of the UN Charter.\n^^^ unknown-provision\n' },
    { title: 'In pandoc form', memo: 'The reach is wide [@eu:gdpr, art. 120].\n^^^ unknown-provision\n' },
    { title: 'A range that runs backwards', memo: 'Peace is kept under Articles 51-39 of the UN Charter.\n^^^ unknown-provision\n' },
    { title: 'A number without a name is not judged', memo: 'The GDPR was a model. Article 120 of our bill goes further.\n' },
    { title: 'A text that says so itself', memo: 'There is no Article 112 in the UN Charter, and Article 130 of the GDPR does not exist.\n' },
    { title: 'Articles that exist', memo: 'See Articles 2(4) and 51 of the UN Charter, and [@eu:gdpr, art. 3(2)].\n' },
  ],
  *check({ memo, citations, catalog, asOf }) {
    for (const citation of citations.doubtful) {
      const say = citation.verdict === 'unknown-provision' ? missing : citation.note?.backwards ? backwards : undefined;
      const instrument = say && instrumentOf(citation, catalog);
      if (!instrument || (say === missing && isDenied(memo.text, citation.span))) continue;
      yield { ...inWords(citation, 'unknown-provision', () => say(citation, instrument, { catalog, asOf })), span: citation.pinpointSpan ?? citation.span };
    }
  },
};

interface World {
  readonly catalog: Catalog;
  readonly asOf: IsoDate;
}

function missing(citation: Citation, instrument: Instrument, { catalog, asOf }: World): Omit<Finding, 'span'> {
  const id = citation.note?.missing ?? citation.provision ?? '';
  const range = citation.note?.range ? `: it has ${citation.note.range}` : '';
  const version = instrument.versions.length > 0 ? `, in the text of ${asOf}` : '';
  return {
    code: 'unknown-provision',
    severity: rangeIsVerified(instrument) ? 'error' : 'warning',
    message: `${instrument.shortTitle} has no ${provisionName(id, instrument)}${range}${version}${rangeIsVerified(instrument) ? '' : ' (range not checked against the text)'}. Correct the number, or the instrument if another one is meant (${knowledgeVersion(catalog)}).`,
    data: { ...dataOf(citation), provision: id },
  };
}

function backwards(citation: Citation, instrument: Instrument): Omit<Finding, 'span'> {
  const [from, to] = citation.provisions.map((id) => provisionName(id, instrument));
  return { code: 'unknown-provision', severity: 'warning', message: `This range runs backwards, from ${from!} to ${to!}. Put the smaller number first, or a comma between them.`, data: dataOf(citation) };
}
