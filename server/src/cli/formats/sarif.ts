import { allRules } from '../../rules/allRules.ts';
import { VERSION } from '../../version.ts';
import type { Checked } from '../check.ts';

const LEVEL = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/** Findings as a SARIF 2.1.0 log, which code review systems show. Lines and columns count from 1, columns in UTF-16 code units. */
export function sarif(memos: Iterable<Checked>): object {
  const summaries = new Map(allRules.flatMap((rule) => rule.codes.map((code) => [code, rule.summary] as const)));
  const results: object[] = [];
  const codes = new Set<string>();
  for (const { shown, view, findings } of memos) {
    for (const { code, severity, message, span, data } of findings) {
      codes.add(code);
      const start = view.memo.lines.positionAt(span.start);
      const end = view.memo.lines.positionAt(span.end);
      const region = { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
      results.push({ ruleId: code, level: LEVEL[severity], message: { text: message }, locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(shown) }, region } }], properties: data });
    }
  }
  const rules = [...codes].sort().map((id) => ({ id, shortDescription: { text: summaries.get(id) ?? id } }));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'comity', version: VERSION, rules } }, columnKind: 'utf16CodeUnits', results }],
  };
}
