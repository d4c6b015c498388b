import type { Checked } from '../check.ts';
import { visible } from './visible.ts';

const LEVEL = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** Findings as the workflow commands that GitHub Actions turns into annotations. Lines and columns count from 1. */
export function github({ shown, view, findings }: Checked): string {
  return findings
    .map(({ severity, code, message, span }) => {
      const start = view.memo.lines.positionAt(span.start);
      const end = view.memo.lines.positionAt(span.end);
      const columns = start.line === end.line ? `,col=${start.character + 1},endColumn=${end.character + 1}` : '';
      return `::${LEVEL[severity]} file=${property(shown)},line=${start.line + 1},endLine=${end.line + 1}${columns},title=${property(code)}::${escaped(message)}\n`;
    })
    .join('');
}

function escaped(text: string): string {
  return visible(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
