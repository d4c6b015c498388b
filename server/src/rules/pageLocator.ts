import { pinpointText } from '../citations/write.ts';
import { dataOf, instrumentOf } from './aboutCitations.ts';
import type { Rule } from './rule.ts';

/** `page-locator`: pandoc takes a bare number behind a key, and whatever stands in braces without a term that it knows, for a page. */
export const pageLocator: Rule = {
  codes: ['page-locator'],
  group: 'citations',
  summary: 'Pandoc will print this locator as a page, where the instrument is cited by articles, sections, rules or paragraphs.',
  settle: 'Name the kind of provision, such as `art. 51`; a quick fix does.',
  examples: [
    { title: 'A bare number', memo: 'Within the limits of self-defence [@un:charter, 51].\n^^^ page-locator\n' },
    { title: 'Braces', memo: 'The prohibition of force [@un:charter, {art. 2(4)}].\n^^^ page-locator\n' },
    { title: 'Terms that pandoc knows or prints as they are', memo: 'See [@un:charter, art. 51], [@un:charter, chap. VII] and [@icj:corfu-channel, p. 22].\n' },
  ],
  *check({ citations, catalog }) {
    for (const citation of citations.doubtful) {
      const instrument = citation.note?.printsAs === 'page' ? instrumentOf(citation, catalog) : undefined;
      if (!instrument || !citation.pinpointSpan) continue;
      const written = citation.text.slice(citation.pinpointSpan.start - citation.span.start, citation.pinpointSpan.end - citation.span.start);
      const right = pinpointText(citation.provisions, 'pandoc', instrument, citation.ranges);
      yield {
        code: 'page-locator',
        severity: 'warning',
        message: `Pandoc prints "${written}" as a page: "p. ${written.replace(/[{}]/g, '')}". Write ${right === undefined ? '' : `"${right}" for the provision, or `}"p. …" where a page is meant.`,
        span: citation.pinpointSpan,
        data: dataOf(citation),
      };
    }
  },
};
