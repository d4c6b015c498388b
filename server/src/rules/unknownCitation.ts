import { alternatives, dataOf, inWords, knowledgeVersion, named } from './aboutCitations.ts';
import { frontMatterOf } from '../memo/frontMatter.ts';
import type { Rule } from './rule.ts';

/**
 * For so many different unknown keys the nearest ones are named. A memo with more has a bibliography of its own that it does not declare; looking
 * for what is near to hundreds of keys would take longer than everything else. The quick fix looks for each.
 */
const MOST_PROPOSALS = 20;

/** `unknown-citation`: a pandoc key that neither the knowledge base nor the memo's bibliography holds. */
export const unknownCitation: Rule = {
  codes: ['unknown-citation'],
  group: 'citations',
  summary: 'A pandoc citation key resolves to nothing: neither the knowledge base nor the bibliography of the memo has it.',
  settle: "Correct the key (a quick fix offers the nearest ones), or add the instrument to a knowledge folder or to the memo's bibliography.",
  examples: [
    { title: 'A slip in a key', memo: 'Force is prohibited [@un:chartr, art. 2(4)].\n^^^ unknown-citation\n' },
    { title: 'Known keys, mentions and addresses', memo: 'Force is prohibited [@un:charter, art. 2(4)]. Thanks to @maria; write to desk@un.example.\n' },
    { title: 'Cross-references are not citations', memo: 'See [@fig:routes] and @tbl:actors.\n' },
  ],
  *check({ citations, catalog, memo, foreignKeys }) {
    const files = frontMatterOf(memo).bibliography;
    const unread = files.length > 0 && foreignKeys.size === 0;
    const where = unread ? `; the memo's bibliography (${files.join(', ')}) could not be read` : " and in the memo's bibliography";
    const [proposing, silent] = [`unknown-citation, nearest${where}`, `unknown-citation${where}`];
    const keys = new Set<string>();
    for (const citation of citations.doubtful) {
      if (citation.verdict !== 'unknown-citation') continue;
      keys.add(citation.typedKey ?? '');
      const proposes = keys.size <= MOST_PROPOSALS;
      const words = inWords(citation, proposes ? proposing : silent, () => {
        const nearest = (proposes ? (citation.note?.nearest ?? []) : []).map((id) => named(id, catalog));
        const meant = nearest.length > 0 ? ` Nearest: ${alternatives(nearest)}.` : '';
        return {
          code: 'unknown-citation',
          severity: unread ? 'information' : 'warning',
          message: `No entry has the key @${citation.typedKey ?? ''}: looked among ${catalog.instruments.length} instruments and their aliases${where}.${meant} Correct the key, or add the instrument to a knowledge folder or to the bibliography (${knowledgeVersion(catalog)}).`,
          data: dataOf(proposes ? citation : { ...citation, note: {} }),
        };
      });
      yield { ...words, span: citation.span };
    }
  },
};
