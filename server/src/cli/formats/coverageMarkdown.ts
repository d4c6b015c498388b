import { analysisOf } from '../../features/analysis.ts';
import { waivedPrinciples } from '../../features/findings.ts';
import type { Coverage, ElementCoverage, Evidence, PrincipleCoverage } from '../../coverage/coverage.ts';
import { reasonsText } from '../../text/label.ts';
import type { Reading } from '../session.ts';
import { visible } from './visible.ts';
import { waivedText } from './waived.ts';

/**
 * The coverage of memos as a chapter of a report: a table of all of them, then a section with the sentences for each that is a policy memo. A verdict that
 * was another before the change is told with it.
 */
export function coverageMarkdown(readings: readonly Reading[]): string {
  const ids = [...new Set(readings.flatMap(({ view }) => Object.keys(analysisOf(view).coverage.principles)))];
  const labels = new Map(readings.flatMap(({ view }) => view.catalog.principles.map((one) => [one.id, one.label] as const)));
  const rows = readings.map((reading) => {
    const { detection, principles } = analysisOf(reading.view).coverage;
    const [old, waived] = [principlesBefore(reading), waivedPrinciples(reading.view)];
    const cell = (id: string, one: PrincipleCoverage): string => verdict(one.status, { required: one.required, waived: waived.has(id), was: old?.[id]?.status });
    return [escaped(reading.shown), detection.profile ?? 'no policy memo', ...ids.map((id) => (principles[id] ? cell(id, principles[id]) : ''))];
  });
  const overview = table([['Memo', 'Profile', ...ids.map((id) => labels.get(id) ?? id)], ...rows]);
  const sections = readings.filter(({ view }) => analysisOf(view).coverage.detection.profile !== null).map(section);
  return `${['## What the memos cover', overview, 'In bold: required, and neither provided nor waived.', ...sections].join('\n\n')}\n`;
}

/** What bears on a verdict: whether it is asked for, waived, and what it was before. */
interface Bearing {
  readonly required: boolean;
  readonly waived: boolean;
  readonly was: string | undefined;
}

function verdict(status: string, { required, waived, was }: Bearing): string {
  const isOpen = required && status !== 'provision';
  const notes = [...(isOpen && waived ? ['waived'] : []), ...(was === undefined || was === status ? [] : [`was ${was}`])];
  return `${isOpen && !waived ? `**${status}**` : status}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
}

function principlesBefore({ before }: Reading): Coverage['principles'] | undefined {
  return before?.view && analysisOf(before.view).coverage.principles;
}

function section(reading: Reading): string {
  const { shown, view } = reading;
  const { detection, principles } = analysisOf(view).coverage;
  const [old, waived] = [principlesBefore(reading), waivedPrinciples(view)];
  const labelOf = (id: string): string => view.catalog.principle(id)?.label ?? id;
  const place = (evidence: readonly Evidence[]): [string, string] => {
    const first = evidence[0];
    return first ? [String(view.memo.lines.positionAt(first.span.start).line + 1), escaped(first.text)] : ['', ''];
  };
  const cells = ({ status, evidence }: ElementCoverage, bearing: Bearing): string[] => [verdict(status, bearing), bearing.required ? 'yes' : '', ...place(evidence)];
  const rows = Object.entries(principles).flatMap(([id, principle]) => {
    const elements = Object.entries(principle.elements).map(([element, one]) => {
      const label = view.catalog.principle(id)?.elements.find((candidate) => candidate.id === element)?.label ?? element;
      return ['', label, ...cells(one, { required: principle.requiredElements.includes(element), waived: waived.has(id), was: old?.[id]?.elements[element]?.status })];
    });
    return [[labelOf(id), '', ...cells(principle, { required: principle.required, waived: waived.has(id), was: old?.[id]?.status })], ...elements];
  });
  const waivers = [...waived].map(([id, why]) => `- ${labelOf(id)} is waived: ${escaped(waivedText(why))}`).sort().join('\n');
  return [`### ${escaped(shown)}`, `Profile ${detection.profile!}. ${escaped(reasonsText(detection.reasons))}`, ...(waivers === '' ? [] : [waivers]), table([['Principle', 'Element', 'Verdict', 'Required', 'Line', 'Sentence'], ...rows])].join('\n\n');
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Text that stands in a cell as it is: neither emphasis, links and footnotes nor citations that pandoc would set. */
function escaped(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim()).replace(/[\\`*_[\]<>@|^~$]/g, '\\$&');
}
