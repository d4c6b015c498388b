import { expect } from 'vitest';
import { codeActions } from '../../server/src/features/codeActions.ts';
import { definition } from '../../server/src/features/definition.ts';
import { findingsOf, groupOf } from '../../server/src/features/findings.ts';
import { hover } from '../../server/src/features/hover.ts';
import type { Fix } from '../../server/src/features/fixes/fix.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { plainText } from '../../server/src/lsp/convert.ts';
import { fixture } from './fixture.ts';
import { testHost, viewOf } from './world.ts';

type Options = Parameters<typeof viewOf>[1];

/** The findings on a memo as `line code`. */
export function findingsIn(text: string, options?: Options): string[] {
  const view = viewOf(text, options);
  return findingsOf(view, fail).map((finding) => `${view.memo.lines.lineAt(finding.span.start) + 1} ${finding.code}`);
}

/** Checks that a memo has exactly the findings that its `^^^ code` lines expect, of the groups named. */
export function checkFindings(source: string, options: Options & { groups?: readonly string[] } = {}): void {
  const { text, expected } = fixture(source);
  const groups = options.groups ?? ['citations', 'coverage', 'memo'];
  const found = findingsIn(text, options).filter((row) => groups.includes(groupOf(row.split(' ')[1]!)));
  expect(found).toEqual(expected);
}

/** The hover at the cursor as Markdown, with the text it is shown for; `none` where there is none. */
export function hoverAt(source: string, options?: Options): { on: string; says: string } {
  const { text, cursor } = fixture(source);
  const found = hover(viewOf(text, options), cursor!);
  return found ? { on: text.slice(found.span.start, found.span.end), says: found.markdown } : { on: '', says: 'none' };
}

/** The line of the knowledge page that the definition at the cursor leads to. */
export function definitionAt(source: string): string {
  const { text, cursor } = fixture(source);
  const host = testHost();
  const found = definition(viewOf(text), cursor!, host);
  return found ? host.files.read(found.path)!.split('\n')[found.line]! : 'none';
}

/** The fixes offered at the cursor or for the range. */
export function fixesAt(source: string, options?: Options): { view: ReturnType<typeof viewOf>; fixes: Fix[]; findings: readonly Finding[] } {
  const { text, cursor, range } = fixture(source);
  const view = viewOf(text, options);
  const span = range ?? { start: cursor!, end: cursor! };
  const findings = findingsOf(view, fail).filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end);
  return { view, fixes: codeActions(view, span, findings), findings };
}

/** The first fix for findings of a code whose title fits. */
export function fixFor(text: string, code: string, title: RegExp, options?: Options): Fix {
  const view = viewOf(text, options);
  const all = findingsOf(view, fail);
  const fixes = all.filter((one) => one.code === code).flatMap((finding) => codeActions(view, finding.span, [finding], all));
  const fix = fixes.find((one) => one.code === code && title.test(one.title));
  if (!fix) throw new Error(`no fix for ${code} like ${title.source}`);
  return fix;
}

/** A memo after a fix, tab stops as plain text. */
export function applied(text: string, fix: Fix): string {
  return [...fix.edits].sort((a, b) => b.span.start - a.span.start).reduce((memo, edit) => memo.slice(0, edit.span.start) + (edit.snippet ? plainText(edit.text) : edit.text) + memo.slice(edit.span.end), text);
}

function fail(message: string): never {
  throw new Error(message);
}
