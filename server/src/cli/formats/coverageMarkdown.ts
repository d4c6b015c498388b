import { analysisOf } from '../../features/analysis.ts';
import type { Evidence } from '../../coverage/coverage.ts';
import { reasonsText } from '../../text/label.ts';
import type { Reading } from '../session.ts';
import { visible } from './visible.ts';

/** The coverage of memos as a chapter of a report: a table of all of them, then a section with the sentences for each that is a policy memo. */
export function coverageMarkdown(readings: readonly Reading[]): string {
  const ids = [...new Set(readings.flatMap(({ view }) => Object.keys(analysisOf(view).coverage.principles)))];
  const labels = new Map(readings.flatMap(({ view }) => view.catalog.principles.map((one) => [one.id, one.label] as const)));
  const rows = readings.map(({ shown, view }) => {
    const { detection, principles } = analysisOf(view).coverage;
    return [escaped(shown), detection.profile ?? 'no policy memo', ...ids.map((id) => (principles[id] ? `${verdict(principles[id].status, principles[id].required)}` : ''))];
  });
  const overview = table([['Memo', 'Profile', ...ids.map((id) => labels.get(id) ?? id)], ...rows]);
  const sections = readings.filter(({ view }) => analysisOf(view).coverage.detection.profile !== null).map(section);
  return `${['## What the memos cover', overview, 'In bold: required, and not provided.', ...sections].join('\n\n')}\n`;
}

function verdict(status: string, required: boolean): string {
  return required && status !== 'provision' ? `**${status}**` : status;
}

function section({ shown, view }: Reading): string {
  const { detection, principles } = analysisOf(view).coverage;
  const place = (evidence: readonly Evidence[]): [string, string] => {
    const first = evidence[0];
    return first ? [String(view.memo.lines.positionAt(first.span.start).line + 1), escaped(first.text)] : ['', ''];
  };
  const rows = Object.entries(principles).flatMap(([id, principle]) => {
    const known = view.catalog.principle(id);
    const elements = Object.entries(principle.elements).map(([element, one]) => {
      const required = principle.requiredElements.includes(element);
      return ['', known?.elements.find((candidate) => candidate.id === element)?.label ?? element, verdict(one.status, required), required ? 'yes' : '', ...place(one.evidence)];
    });
    return [[known?.label ?? id, '', verdict(principle.status, principle.required), principle.required ? 'yes' : '', ...place(principle.evidence)], ...elements];
  });
  return [`### ${escaped(shown)}`, `Profile ${detection.profile!}. ${escaped(reasonsText(detection.reasons))}`, table([['Principle', 'Element', 'Verdict', 'Required', 'Line', 'Sentence'], ...rows])].join('\n\n');
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Text that stands in a cell as it is: neither emphasis, links and footnotes nor citations that pandoc would set. */
function escaped(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim()).replace(/[\\`*_[\]<>@|^~$]/g, '\\$&');
}
