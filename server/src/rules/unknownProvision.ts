import { rangeIsVerified } from '../knowledge/extent.ts';
import { dataOf, inWords, instrumentOf, knowledgeVersion, provisionName } from './aboutCitations.ts';
import { isDenied } from './denied.ts';
import type { Rule } from './rule.ts';

/** `unknown-provision`: the instrument is known, and so is that it has no such provision. */
export const unknownProvision: Rule = {
  codes: ['unknown-provision'],
  group: 'citations',
  summary: 'The instrument is known and has no provision of this number.',
  settle: 'Check the number against the official text: the message says which provisions the instrument has.',
  examples: [
    { title: 'Beyond the last article', memo: 'Self-defence is preserved by Article 112 of the UN Charter.\n^^^ unknown-provision\n' },
    { title: 'In pandoc form', memo: 'The reach is wide [@eu:gdpr, art. 120].\n^^^ unknown-provision\n' },
    { title: 'A number without a name is not judged', memo: 'The GDPR was a model. Article 120 of our bill goes further.\n' },
    { title: 'A text that says so itself', memo: 'There is no Article 112 in the UN Charter, and Article 130 of the GDPR does not exist.\n' },
    { title: 'Articles that exist', memo: 'See Articles 2(4) and 51 of the UN Charter, and [@eu:gdpr, art. 3(2)].\n' },
  ],
  *check({ memo, citations, catalog, asOf }) {
    for (const citation of citations.doubtful) {
      const instrument = citation.verdict === 'unknown-provision' ? instrumentOf(citation, catalog) : undefined;
      if (!instrument || isDenied(memo.text, citation.span)) continue;
      const words = inWords(citation, 'unknown-provision', () => {
        const missing = citation.note?.missing ?? citation.provision ?? '';
        const range = citation.note?.range ? `: it has ${citation.note.range}` : '';
        const version = instrument.versions.length > 0 ? `, in the text of ${asOf}` : '';
        return {
          code: 'unknown-provision',
          severity: rangeIsVerified(instrument) ? 'error' : 'warning',
          message: `${instrument.shortTitle} has no ${provisionName(missing, instrument)}${range}${version}${rangeIsVerified(instrument) ? '' : ' (range not checked against the text)'}. Correct the number, or the instrument if another one is meant (${knowledgeVersion(catalog)}).`,
          data: { ...dataOf(citation), provision: missing },
        };
      });
      yield { ...words, span: citation.pinpointSpan ?? citation.span };
    }
  },
};
