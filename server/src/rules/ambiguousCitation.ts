import { alternatives, dataOf, inWords, knowledgeVersion, named } from './aboutCitations.ts';
import type { Rule } from './rule.ts';

/** At most so many candidates are named in a message; `data` has all. */
const MOST = 5;

/** `ambiguous-citation`: a name that fits several instruments, and nothing near it says which. */
export const ambiguousCitation: Rule = {
  codes: ['ambiguous-citation'],
  group: 'citations',
  summary: 'A name fits more than one instrument, and neither a State, a year, a number nor an earlier citation says which is meant.',
  settle: 'Say which is meant: name the State or the year, or use the key (a quick fix offers each candidate).',
  examples: [
    { title: 'Two States have one', memo: 'Localisation duties in Article 37 of the Cybersecurity Law remain opaque.\n^^^ ambiguous-citation\n' },
    { title: 'A law of another State is none of them', memo: 'The Estonian Cybersecurity Act names the authority in its section 12.\n' },
    { title: 'The State settles it', memo: '---\ncomity:\n  as-of: 2024-01-01\n---\n\nLocalisation duties in Article 37 of the Cybersecurity Law of the PRC remain opaque.\n' },
    { title: 'An earlier citation settles it', memo: 'Singapore has the Cybersecurity Act 2018. The Cybersecurity Act was amended in 2024.\n' },
  ],
  *check({ citations, catalog }) {
    for (const citation of citations.doubtful) {
      if (citation.verdict !== 'ambiguous') continue;
      const words = inWords(citation, 'ambiguous-citation', () => {
        const names = citation.candidates.slice(0, MOST).map((id) => named(id, catalog));
        const more = citation.candidates.length > MOST ? ` and ${citation.candidates.length - MOST} more` : '';
        const fits = names.length > 1 ? `fits ${alternatives(names)}${more}` : `may mean ${names[0] ?? 'a law that is held'}, or other law of the same name or number`;
        return {
          code: 'ambiguous-citation',
          severity: 'information',
          message: `"${citation.text.replace(/\s+/g, ' ')}" ${fits}. Say which: add the State, the year or the number, or cite by key (${knowledgeVersion(catalog)}).`,
          data: dataOf(citation),
        };
      });
      yield { ...words, span: citation.span };
    }
  },
};
