/** Codes that no rule over memos gives: what suppressions and knowledge files are told. */
export const OTHERS: readonly { readonly code: string; readonly summary: string; readonly settle: string }[] = [
  { code: 'invalid-suppression', summary: 'A waiver or a `comity-disable` comment gives no reason (`TBD` and `true` are none), has expired, names something unknown, or answers no finding.', settle: 'Give the reason behind ` -- ` or in `reason:`, renew the date, correct the name, or remove it; there is a quick fix for each.' },
  { code: 'knowledge-invalid', summary: 'A knowledge file cannot be read, or a field of it is not as the schema asks.', settle: 'The message says which field and what it takes; [knowledge/README.md](../../knowledge/README.md) shows a complete entry. The rest of the knowledge is used meanwhile.' },
  { code: 'knowledge-duplicate-id', summary: 'Two entries have one id, or an entry of yours has the id of one that ships with Comity (yours goes before it).', settle: 'Rename one of them, unless yours is meant to replace the other.' },
  { code: 'knowledge-no-provisions', summary: 'A law file was read and not one provision was found in it.', settle: 'Give the provisions headings, such as `## Article 5. Duties {#art_5}`.' },
  { code: 'knowledge-unresolved', summary: 'An entry names another one, or a provision of it, that there is not.', settle: 'Correct the id; `comity cite` finds the right one.' },
];
