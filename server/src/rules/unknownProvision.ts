import type { Citation } from '../citations/citation.ts';
import type { Catalog } from '../knowledge/catalog.ts';
import { hasChanges, rangeIsVerified } from '../knowledge/extent.ts';
import type { Change } from '../knowledge/extent.ts';
import type { Instrument } from '../knowledge/entry.ts';
import type { IsoDate } from '../text/isoDate.ts';
import { dataOf, inWords, instrumentOf, knowledgeVersion, provisionName, sentenceAround } from './aboutCitations.ts';
import { isDenied } from './denied.ts';
import type { Finding, Rule } from './rule.ts';

/** Words by which a sentence itself says that a provision came later, or is gone. */
const SAYS: Readonly<Record<Change['kind'], RegExp>> = {
  deleted: /(?<!\p{L})(?:delet|repeal|struck|removed|former|previous|until|no longer|replac|abrog|supprim|suprim|derog|ancien|antigu|исключ|утратил|отмен|удал|бывш|прежн)|删除|废止/iu,
  inserted: /(?<!\p{L})(?:insert|added|introduced|amend|propos|draft|future|new article|insér|ajout|modifi|futur|nouvel article|añad|introduc|nuevo artículo|включ|введ|дополн|внес|проект|предлаг|будущ|нов(?:ая|ую|ой) стать)|增设|增加|新增|增补|修正|修订|草案|新的第/iu,
};

/** `unknown-provision`: the instrument is known, and so is that it has no such provision, or range of them, on the day of the memo. */
export const unknownProvision: Rule = {
  codes: ['unknown-provision'],
  group: 'citations',
  summary: 'The instrument is known and has no provision of this number on the day that the memo states, or a range of its provisions runs backwards.',
  settle: 'Check the number against the official text: the message says which provisions the instrument has, or since when this one is or is not there. Where the memo speaks of another day, set `comity.as-of`.',
  examples: [
    { title: 'Beyond the last article', memo: 'Self-defence is preserved by Article 112 of the UN Charter.\n^^^ unknown-provision\n' },
    { title: 'In pandoc form', memo: 'The reach is wide [@eu:gdpr, art. 120].\n^^^ unknown-provision\n' },
    { title: 'A range that runs backwards', memo: 'Peace is kept under Articles 51-39 of the UN Charter.\n^^^ unknown-provision\n' },
    { title: 'Deleted by the day of the memo', memo: '---\ncomity:\n  as-of: 2026-01-01\n---\n\nBreaches are notified under Article 19 of eIDAS.\n^^^ unknown-provision\n' },
    { title: 'Not yet inserted on the day of the memo', memo: '---\ncomity:\n  as-of: 2020-01-01\n---\n\nWallets follow Article 5a of eIDAS.\n^^^ unknown-provision\n' },
    { title: 'The memo says so itself', memo: '---\ncomity:\n  as-of: 2026-01-01\n---\n\nArticle 19 of eIDAS was deleted in October 2024.\n' },
    { title: 'A number without a name is not judged', memo: 'The GDPR was a model. Article 120 of our bill goes further.\n' },
    { title: 'A text that says so itself', memo: 'There is no Article 112 in the UN Charter, and Article 130 of the GDPR does not exist.\n' },
    { title: 'Articles that exist', memo: 'See Articles 2(4) and 51 of the UN Charter, and [@eu:gdpr, art. 3(2)].\n' },
  ],
  *check({ memo, citations, catalog, asOf }) {
    for (const citation of citations.doubtful) {
      const say = citation.verdict === 'unknown-provision' ? missing : citation.note?.backwards !== undefined ? backwards : undefined;
      const instrument = say && instrumentOf(citation, catalog);
      if (!instrument) continue;
      const change = citation.note?.change;
      if (say === missing && (change ? SAYS[change.kind].test(sentenceAround(memo, citation)) : isDenied(memo, citation.span))) continue;
      yield { ...inWords(citation, `unknown-provision ${asOf}`, () => say(citation, instrument, { catalog, asOf })), span: citation.pinpointSpan ?? citation.span };
    }
  },
};

interface World {
  readonly catalog: Catalog;
  readonly asOf: IsoDate;
}

function missing(citation: Citation, instrument: Instrument, { catalog, asOf }: World): Omit<Finding, 'span'> {
  const id = citation.note?.missing ?? citation.provision ?? '';
  const change = citation.note?.change;
  const said = change ? changed(provisionName(id, instrument), instrument, { change, textOf: citation.note?.textOf, asOf }) : lacking(provisionName(id, instrument), instrument, { citation, asOf });
  return {
    code: 'unknown-provision',
    severity: isVerified(citation, instrument) && !change && citation.edition?.byYear !== true ? 'error' : 'warning',
    message: `${said} (${knowledgeVersion(catalog)}).`,
    data: { ...dataOf(citation), provision: id },
  };
}

/** Whether what there is was seen: in a source, or in the text that is held. */
function isVerified({ note }: Citation, instrument: Instrument): boolean {
  return note?.inText === true || rangeIsVerified(instrument);
}

function lacking(provision: string, instrument: Instrument, { citation, asOf }: { citation: Citation; asOf: string }): string {
  const { edition } = citation;
  if (edition) return `The ${edition.label} of ${instrument.shortTitle} has no ${provision}: it has ${citation.note?.range ?? 'none such'}. Correct the number, or the ${edition.byYear ? 'year' : 'text'} if another one is meant`;
  const range = citation.note?.range ? `: it has ${citation.note.range}` : '';
  const version = instrument.versions.length > 0 || hasChanges(instrument.extent) ? `, in the text of ${asOf}` : '';
  return `${instrument.shortTitle} has no ${provision}${range}${version}${isVerified(citation, instrument) ? '' : ' (range not checked against the text)'}. Correct the number, or the instrument if another one is meant`;
}

function changed(provision: string, { shortTitle }: Instrument, { change, textOf, asOf }: { change: Change; textOf: IsoDate | undefined; asOf: string }): string {
  if (textOf !== undefined) return `The text of ${textOf} of ${shortTitle} has no ${provision}: it was ${change.kind} with effect from ${change.on}. Correct the number, or the text if another one is meant`;
  return `${shortTitle} has no ${provision} on ${asOf}: it was ${change.kind} with effect from ${change.on}. Cite what is law on that day, say that it is not, or set comity.as-of to the day that is meant`;
}

function backwards(citation: Citation, instrument: Instrument): Omit<Finding, 'span'> {
  const [from, to] = citation.provisions.slice(citation.note?.backwards).map((id) => provisionName(id, instrument));
  return { code: 'unknown-provision', severity: 'warning', message: `This range runs backwards, from ${from!} to ${to!}. Put the smaller number first, or a comma between them.`, data: dataOf(citation) };
}
