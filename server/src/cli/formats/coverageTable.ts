import { analysisOf } from '../../features/analysis.ts';
import { waivedPrinciples } from '../../features/findings.ts';
import type { Coverage, CoverageStatus, ElementCoverage, PrincipleCoverage } from '../../coverage/coverage.ts';
import { reasonsText } from '../../text/label.ts';
import { count } from '../output.ts';
import type { Paint } from '../output.ts';
import type { Reading } from '../session.ts';
import { waivedText } from './waived.ts';
import { wrap } from './wrap.ts';

const SIGNS: Readonly<Record<CoverageStatus, string>> = { provision: '✓', mention: '~', absent: '–' };
const STYLES = { provision: 'green', mention: 'yellow', absent: 'dim' } as const;
const LEGEND = '✓ provision   ~ mention only   – absent   * required   numbers are lines';

interface TableOptions {
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
}

/** The coverage of memos for a reader at a terminal: a paragraph per memo, a row per principle with its elements. Documents that are no policy memos get a line. */
export function coverageTable(readings: Iterable<Reading>, options: TableOptions): string {
  const { paint } = options;
  let memos = 0;
  let policy = 0;
  const gaps = new Map<string, number>();
  const waived = new Map<string, number>();
  const text: string[] = [];
  for (const reading of readings) {
    const { detection, principles } = analysisOf(reading.view).coverage;
    memos++;
    if (detection.profile !== null) policy++;
    const waivers = waivedPrinciples(reading.view);
    for (const [id, one] of Object.entries(principles)) if (one.required && one.status !== 'provision') add(waivers.has(id) ? waived : gaps, id);
    text.push(...(detection.profile === null ? noMemo(reading, options) : memoRows(reading, options)), '');
  }
  const missing = gaps.size === 0 ? 'nothing that is required is missing' : `missing: ${told(gaps)}`;
  const total = [`${count(memos, 'document')}, ${count(policy, 'policy memo')}`, ...(policy === 0 ? [] : [missing]), ...(waived.size === 0 ? [] : [`waived: ${told(waived)}`])].join('; ');
  return [...text, ...wrap(total, options.width, '').map((line) => paint(line, gaps.size > 0 ? 'yellow' : 'green')), ...(policy === 0 ? [] : [paint(LEGEND, 'dim')]), ''].join('\n');
}

function add(counts: Map<string, number>, id: string): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}

function told(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([id, n]) => `${id} in ${n}`).join(', ');
}

function noMemo({ shown, view }: Reading, { paint, width }: TableOptions): string[] {
  const { detection, principles } = analysisOf(view).coverage;
  const touched = Object.entries(principles).filter(([, one]) => one.status !== 'absent').map(([id]) => id);
  const speaks = touched.length === 0 ? '' : ` It speaks of ${touched.join(', ')}.`;
  return [paint(shown, 'underline'), ...wrap(`No policy memo, nothing is required. ${reasonsText(detection.reasons)}${speaks}`, width, '  ')];
}

function memoRows({ shown, view, before }: Reading, { paint, width }: TableOptions): string[] {
  const { detection, principles } = analysisOf(view).coverage;
  const all = Object.entries(principles);
  const waived = waivedPrinciples(view);
  const required = all.filter(([, one]) => one.required);
  const provided = required.filter(([, one]) => one.status === 'provision').length;
  const exempt = required.filter(([id, one]) => one.status !== 'provision' && waived.has(id)).length;
  const old = before?.view && analysisOf(before.view).coverage.principles;
  const wide = Math.max(...all.map(([id]) => id.length)) + 1;
  const lineOf = (one: PrincipleCoverage | ElementCoverage): string => (one.evidence[0] ? ` ${view.memo.lines.positionAt(one.evidence[0].span.start).line + 1}` : '');
  const rows = all.flatMap(([id, one]) => {
    const was = old?.[id] && old[id].status !== one.status ? [`was ${old[id].status}`] : [];
    const head = `  ${paint(SIGNS[one.status], STYLES[one.status])} ${paint(`${id}${one.required ? '*' : ''}`.padEnd(wide), 'bold')}  `;
    const indent = ' '.repeat(6 + wide);
    const cells = [...was, ...elementCells(one, old?.[id], lineOf)];
    const lines = wrap(cells.map((cell) => cell.replaceAll(' ', '\u00a0')).join('\u00a0· ') || one.status, width, indent);
    const why = waived.get(id);
    const waiver = why ? wrap(`waived: ${waivedText(why)}`, width, indent).map((line) => paint(line, 'dim')) : [];
    return [...[head + lines[0]!.slice(indent.length), ...lines.slice(1)].map((line) => line.replaceAll('\u00a0', ' ')), ...waiver];
  });
  return [`${paint(shown, 'underline')}  ${detection.profile!}: ${provided} of ${required.length - exempt} required${exempt === 0 ? '' : `, ${exempt} waived`}`, ...rows];
}

function elementCells(principle: PrincipleCoverage, old: Coverage['principles'][string] | undefined, lineOf: (one: ElementCoverage) => string): string[] {
  return Object.entries(principle.elements).map(([id, element]) => {
    const was = old?.elements[id]?.status;
    const change = was === undefined || was === element.status ? '' : `${SIGNS[was]}→`;
    return `${change}${SIGNS[element.status]} ${id}${principle.requiredElements.includes(id) ? '*' : ''}${lineOf(element)}`;
  });
}
