import { analysisOf } from '../../features/analysis.ts';
import type { Coverage, Evidence } from '../../coverage/coverage.ts';
import type { Finding } from '../../rules/rule.ts';
import type { Checked, Tally } from '../check.ts';
import type { Paint } from '../output.ts';

const STYLE = { error: 'red', warning: 'yellow', information: 'blue', hint: 'dim' } as const;

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
  const lines = wrap(`${profile === null ? 'Not taken for a policy memo' : `Taken for: ${profile}`}. ${reasons.join(' ')}`, options.width, '  ');
  for (const [id, principle] of Object.entries(coverage.principles)) {
    lines.push(`  ${options.paint(id, 'bold')}: ${principle.status}${principle.required ? '' : ' (not required)'}`);
    lines.push(...evidenceLines(memo, principle, options));
  }
  return [...lines, ''];
}

function evidenceLines({ view }: Checked, principle: Coverage['principles'][string], { width, paint }: PrettyOptions): string[] {
  const row = (evidence: Evidence): string[] => {
    const line = view.memo.lines.positionAt(evidence.span.start).line + 1;
    return wrap(`line ${line} (${evidence.status}: ${evidence.why}) “${evidence.text.replace(/\s+/g, ' ').trim()}”`, width, '        ');
  };
  const elements = Object.entries(principle.elements).flatMap(([id, element]) => [`      ${paint(id, 'dim')}: ${element.status}`, ...element.evidence.flatMap(row)]);
  return [...principle.evidence.flatMap(row), ...elements];
}

/** Text in lines no wider than the terminal, each behind `indent`. */
function wrap(text: string, width: number, indent: string): string[] {
  const room = Math.max(40, Math.min(width, 110) - indent.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, indent + line];
}

/** The last line: how many findings in how many memos. */
export function prettySummary({ memos, errors, warnings }: Tally, paint: Paint): string {
  const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
  const style = errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green';
  return `${paint(`${count(memos, 'memo')} checked: ${count(errors, 'error')}, ${count(warnings, 'warning')}`, style)}\n`;
}
