import type { Connection, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { findingsOf, groupOf } from '../features/findings.ts';
import type { Memo } from '../memo/memo.ts';
import type { Finding } from '../rules/rule.ts';
import type { View } from '../state/view.ts';
import { DiagnosticsText } from './diagnosticsText.ts';
import type { HandlerContext } from './handler.ts';
import { guarded } from './handler.ts';
import { PreparedJson } from './prepared.ts';

/** VS Code shows no more than this many findings of one file and silently drops the rest; Comity says how many there are. */
const MOST = 1000;
/** A client that is sent findings gets them this many milliseconds after the last change. */
const PAUSE = 15;

interface PublisherOptions {
  readonly connection: Connection;
  readonly context: HandlerContext;
  /** Address of the folder with a page per code. */
  readonly docs: string;
  /** Whether the client asks for findings itself. */
  readonly pull: boolean;
  /** Whether a document is law of the workspace, whose problems are told by others. */
  readonly isKnowledge: (uri: string) => boolean;
}

/**
 * Gives the findings of open memos, by whichever way the client has. Findings are always those of the text as it stands. A group that the
 * settings bind to saving shows, between two saves, those of its findings that the last save showed and that still hold.
 */
export class DiagnosticsPublisher {
  /** What the last opening or saving showed, by address of the memo. */
  private readonly shown = new Map<string, ReadonlySet<string>>();
  private readonly due = new Set<string>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly texts = new Map<string, DiagnosticsText>();
  /** The number of what a client that asks was given last. */
  private readonly sent = new Map<string, string>();
  private count = 0;

  constructor(private readonly options: PublisherOptions) {}

  /** The findings of a memo for a client that asks for them and has those of the number `previous`. */
  report(view: View, previous: string | undefined): DocumentDiagnosticReport {
    const { uri } = view.memo;
    const { texts, same } = this.textOf(view);
    const last = this.sent.get(uri);
    if (last !== undefined && last === previous && same) return { kind: 'unchanged', resultId: last };
    const id = String(++this.count);
    this.sent.set(uri, id);
    return new PreparedJson([`{"kind":"full","resultId":"${id}","items":[`, ...texts.flatMap((text, i) => (i === 0 ? [text] : [',', text])), ']}']) as unknown as DocumentDiagnosticReport;
  }

  /** The findings of a memo as diagnostics in JSON; whether they are the same as the last time. */
  private textOf(view: View): ReturnType<DiagnosticsText['of']> {
    const { uri } = view.memo;
    let text = this.texts.get(uri);
    if (!text) this.texts.set(uri, (text = new DiagnosticsText(this.options.docs)));
    const findings = this.options.isKnowledge(uri) ? [] : guarded(this.options.context, 'diagnostics', [], () => this.visible(view));
    return text.of(view.memo, findings);
  }

  /** The findings that the user sees now. */
  visible(view: View): Finding[] {
    const all = findingsOf(view, (message) => this.options.context.log(message));
    const { uri } = view.memo;
    if (this.due.delete(uri) || !this.shown.has(uri)) this.shown.set(uri, new Set(all.map(identity)));
    const shown = this.shown.get(uri)!;
    const when = { citations: view.settings.checkCitations, coverage: view.settings.checkCoverage, memo: 'type' as const };
    const kept = all.filter((finding) => {
      const rule = when[groupOf(finding.code)];
      return rule === 'type' || (rule === 'save' && shown.has(identity(finding)));
    });
    return kept.length > MOST ? cut(kept) : kept;
  }

  opened(memo: Memo): void {
    this.due.add(memo.uri);
    this.changed(memo);
  }

  saved(memo: Memo): void {
    this.due.add(memo.uri);
    if (this.options.pull) this.refresh();
    else this.publishSoon(memo.uri);
  }

  changed(memo: Memo): void {
    if (!this.options.pull) this.publishSoon(memo.uri);
  }

  closed(uri: string): void {
    clearTimeout(this.timers.get(uri));
    for (const store of [this.timers, this.shown, this.sent, this.texts]) store.delete(uri);
    this.due.delete(uri);
    if (!this.options.pull && !this.options.isKnowledge(uri)) void this.options.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Knowledge or settings have changed: every open memo is due again. */
  allChanged(uris: readonly string[]): void {
    for (const uri of uris) this.due.add(uri);
    if (this.options.pull) this.refresh();
    else for (const uri of uris) this.publishSoon(uri);
  }

  private refresh(): void {
    this.options.connection.languages.diagnostics.refresh().catch(() => undefined);
  }

  private publishSoon(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.set(uri, setTimeout(() => this.publish(uri), PAUSE));
  }

  private publish(uri: string): void {
    const view = this.options.context.viewOf(uri);
    if (!view || this.options.isKnowledge(uri)) return;
    const { texts, same } = this.textOf(view);
    if (same && this.sent.has(uri)) return;
    this.sent.set(uri, '');
    void this.options.connection.sendDiagnostics({ uri, version: view.memo.version, diagnostics: JSON.parse(`[${texts.join()}]`) as Diagnostic[] });
  }
}

/** What makes a finding the same one after an edit elsewhere. What is incomplete now and was missing before is the same gap. */
function identity(finding: Finding): string {
  return groupOf(finding.code) === 'coverage' ? finding.code.replace(/^(?:missing|incomplete)-/, '') : `${finding.code} ${finding.message}`;
}

/** The weightiest findings up to the limit, in order, and one line on how many there are in all. */
function cut(findings: Finding[]): Finding[] {
  const weight = { error: 0, warning: 1, information: 2, hint: 3 };
  const limit = [...findings].sort((a, b) => weight[a.severity] - weight[b.severity]).slice(0, MOST - 1);
  const kept = new Set(limit);
  const first = findings[0]!;
  const rest = findings.length - kept.size;
  const note: Finding = { code: first.code, severity: 'information', span: { start: 0, end: 0 }, data: {}, message: `${rest} more findings in this memo are not shown. \`comity check\` lists all ${findings.length}.` };
  return [note, ...findings.filter((finding) => kept.has(finding))];
}
