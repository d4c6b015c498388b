import { analysisOf } from '../../features/analysis.ts';
import { waivedPrinciples } from '../../features/findings.ts';
import type { CoverageStatus, Evidence, PrincipleCoverage } from '../../coverage/coverage.ts';
import type { Finding } from '../../rules/rule.ts';
import type { Waived } from '../../rules/suppress.ts';
import type { Checked, Tally } from '../check.ts';
import { reasonsText } from '../../text/label.ts';
import { count } from '../output.ts';
import type { Paint } from '../output.ts';
import { waivedText } from './waived.ts';
import { wrap } from './wrap.ts';

const STYLE = { error: 'red', warning: 'yellow', information: 'blue', hint: 'dim' } as const;

const VERDICT = { provision: 'green', mention: 'yellow', absent: 'dim' } as const;

interface PrettyOptions {
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
  readonly explain: boolean;
}

/** The findings of a memo for a reader at a terminal; nothing for a memo without any, unless it is to be explained. */
export function pretty(memo: Checked, options: PrettyOptions): string {
  if (memo.findings.length === 0 && !options.explain) return '';
  const { paint } = options;
  const lines = [paint(memo.shown, 'underline')];
  if (options.explain) lines.push(...explained(memo, options));
  for (const finding of memo.findings) lines.push(...findingLines(memo, finding, options));
  return `${lines.join('\n')}\n\n`;
}

function findingLines({ shown, view }: Checked, finding: Finding, { paint, width }: PrettyOptions): string[] {
  const { line, character } = view.memo.lines.positionAt(finding.span.start);
  const head = `  ${paint(`${shown}:${line + 1}:${character + 1}`, 'dim')}  ${paint(finding.severity, STYLE[finding.severity])}  ${paint(finding.code, 'bold')}`;
  const related = (finding.related ?? []).flatMap(({ span, message }) => wrap(`line ${view.memo.lines.positionAt(span.start).line + 1}: ${message}`, width, '      '));
  return [head, ...wrap(finding.message, width, '    '), ...related];
}

function explained(memo: Checked, options: PrettyOptions): string[] {
  const { coverage } = analysisOf(memo.view);
  const { profile, reasons } = coverage.detection;
  const lines = wrap(`${profile === null ? 'Not taken for a policy memo, so nothing is required' : `Taken for: ${profile}`}. ${reasonsText(reasons)}`, options.width, '  ');
  const waived = waivedPrinciples(memo.view);
  const told = Object.entries(coverage.principles).filter(([, principle]) => profile !== null || principle.status !== 'absent');
  return [...lines, '', ...told.flatMap(([id, principle]) => principleLines(memo, { id, principle, waived: waived.get(id) }, options))];
}

interface Explained {
  readonly id: string;
  readonly principle: PrincipleCoverage;
  readonly waived: Waived | undefined;
}

/** How a sentence bears on what it speaks of: one that only mentions what others provide for takes nothing from it. */
function bearing({ status }: Evidence, verdict: CoverageStatus): string {
  return status === 'provision' ? PROVIDES : verdict === 'provision' ? ALSO : FALLS_SHORT;
}

const PROVIDES = 'provides';
const FALLS_SHORT = 'does not suffice';
const ALSO = 'also speaks of it, and provides nothing';

/** Verdicts first, then each sentence with what it speaks for, or falls short of; of such a one not what else it mentions that others provide for. */
function principleLines({ view }: Checked, { id, principle, waived }: Explained, { width, paint }: PrettyOptions): string[] {
  const sentences = new Map<string, { evidence: Evidence; how: string; elements: string[] }>();
  const add = (verdict: CoverageStatus, element?: string) => (evidence: Evidence): void => {
    const how = bearing(evidence, verdict);
    const key = `${evidence.span.start} ${how}`;
    const known = sentences.get(key);
    if (known) known.elements.push(...(element === undefined ? [] : [element]));
    else sentences.set(key, { evidence, how, elements: element === undefined ? [] : [element] });
  };
  for (const [element, { status, evidence }] of Object.entries(principle.elements)) evidence.forEach(add(status, element));
  principle.evidence.forEach(add(principle.status));
  const isSaid = (start: number): boolean => [PROVIDES, FALLS_SHORT].some((how) => sentences.has(`${start} ${how}`));
  const verdicts = Object.entries(principle.elements).map(([element, { status }]) => `      ${paint(status.padEnd(9), VERDICT[status])}  ${element}${principle.requiredElements.includes(element) ? ' (required)' : ''}`);
  const told = [...sentences.values()].filter(({ how, evidence }) => how !== ALSO || !isSaid(evidence.span.start)).sort((a, b) => a.evidence.span.start - b.evidence.span.start).flatMap(({ evidence: { span, why, text }, how, elements }) => {
    const line = view.memo.lines.positionAt(span.start).line + 1;
    const said = `${how}: ${why}${elements.length === 0 ? '' : ` (${elements.join(', ')})`}`;
    return [...wrap(`line ${line} ${said}`, width, '      ', '        '), ...wrap(`“${text.replace(/\s+/g, ' ').trim()}”`, width, '        ').map((row) => paint(row, 'dim'))];
  });
  const asked = principle.required ? ` (required${waived ? ', waived' : ''})` : '';
  const waiver = waived ? wrap(`waived: ${waivedText(waived)}`, width, '      ', '        ') : [];
  return [`  ${paint(id, 'bold')}: ${paint(principle.status, VERDICT[principle.status])}${asked}`, ...waiver, ...verdicts, ...told, ''];
}

/** The last line: how many findings in how many memos. */
export function prettySummary({ memos, errors, warnings }: Tally, paint: Paint): string {
  const style = errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green';
  return `${paint(`${count(memos, 'memo')} checked: ${count(errors, 'error')}, ${count(warnings, 'warning')}`, style)}\n`;
}
