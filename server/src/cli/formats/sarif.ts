import { createHash } from 'node:crypto';
import type { Memo } from '../../memo/memo.ts';
import { allRules } from '../../rules/allRules.ts';
import { OTHERS } from '../../rules/otherCodes.ts';
import { pageOn } from '../../rules/pages.ts';
import type { Finding } from '../../rules/rule.ts';
import type { Span } from '../../text/span.ts';
import { VERSION } from '../../version.ts';
import type { Checked, Tally } from '../check.ts';
import { keyOf } from '../knownFindings.ts';

const LEVEL = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/**
 * Findings in knowledge and memos as a SARIF 2.1.0 log, which code review systems show. Lines and columns count from 1, columns in UTF-16 code units. Fingerprints
 * stay where lines move. With a baseline or `--changed-since` each result has its `baselineState`; what is not reported is only counted, in
 * the properties of the run, since most readers of SARIF take every result for one to show. `docs` is the address of the folder with a page per code.
 */
export function sarif(knowledge: readonly Checked[], memos: Iterable<Checked>, tally: Tally, docs: string): object {
  const summaries = new Map([...allRules.flatMap((rule) => rule.codes.map((code) => [code, rule.summary] as const)), ...OTHERS.map(({ code, summary }) => [code, summary] as const)]);
  const results: object[] = [];
  const codes = new Set<string>();
  const add = (file: Checked): void => {
    for (const finding of file.findings) codes.add(finding.code);
    results.push(...file.findings.map((finding) => result(file, finding)));
  };
  knowledge.forEach(add);
  for (const memo of memos) add(memo);
  const { baselined, gone, unchanged } = tally;
  const aside = Object.fromEntries(Object.entries({ baselined, gone, unchanged }).filter(([, value]) => value !== undefined));
  const rules = [...codes].sort().map((id) => ({ id, shortDescription: { text: summaries.get(id) ?? id }, helpUri: pageOn(id, docs) }));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'comity', version: VERSION, rules } }, columnKind: 'utf16CodeUnits', results, ...(Object.keys(aside).length === 0 ? {} : { properties: aside }) }],
  };
}

function result({ shown, view, states }: Checked, finding: Finding): object {
  const { code, severity, message, span, data, related = [] } = finding;
  const uri = encodeURI(shown);
  const physicalLocation = (place: Span): object => ({ artifactLocation: { uri }, region: regionOf(view.memo, place) });
  const state = states?.get(finding);
  return {
    ruleId: code,
    level: LEVEL[severity],
    message: { text: message },
    locations: [{ physicalLocation: physicalLocation(span) }],
    ...(related.length === 0 ? {} : { relatedLocations: related.map((one) => ({ physicalLocation: physicalLocation(one.span), message: { text: one.message } })) }),
    partialFingerprints: { 'comity/v1': createHash('sha256').update(JSON.stringify([shown, keyOf(finding, view.memo)])).digest('hex').slice(0, 32) },
    ...(state === undefined ? {} : { baselineState: state }),
    properties: data,
  };
}

function regionOf({ lines }: Memo, span: Span): object {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}
