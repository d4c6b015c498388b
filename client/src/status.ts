import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { isMemo } from './client.ts';
import { SIGNS, WORDS, countCovered, exemption, requestCoverage } from './coverage.ts';
import type { Coverage } from './coverage.ts';

/** Milliseconds of quiet after an edit before the coverage is asked for again. */
const QUIET = 500;

/** The status bar item with the coverage of the memo in view. It is hidden where no Markdown is in view. */
export class CoverageStatus implements vscode.Disposable {
  readonly item = vscode.window.createStatusBarItem('comity.coverage', vscode.StatusBarAlignment.Right, 90);
  private readonly subscriptions: vscode.Disposable[] = [this.item];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly client: LanguageClient) {
    this.item.name = 'Comity: coverage of the memo';
    this.item.command = 'comity.showCoverage';
    this.subscriptions.push(
      vscode.window.onDidChangeActiveTextEditor(() => this.refresh()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.refreshSoon(document)),
      vscode.workspace.onDidSaveTextDocument((document) => this.refreshSoon(document)),
      vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('comity') && this.refreshSoon()),
      client.onDidChangeState(() => this.refreshSoon()),
    );
  }

  /** Asks for the coverage of the memo in view and shows it. An answer that comes after the editor was left is dropped. */
  async refresh(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isMemo(document)) return this.item.hide();
    const version = document.version;
    const coverage = await requestCoverage(this.client, document.uri.toString());
    if (vscode.window.activeTextEditor?.document !== document || document.version !== version) return;
    this.show(coverage);
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private refreshSoon(document?: vscode.TextDocument): void {
    if (document && document !== vscode.window.activeTextEditor?.document) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), QUIET);
  }

  private show(coverage: Coverage | undefined): void {
    const { text, label, tooltip } = describe(coverage);
    this.item.text = text;
    this.item.tooltip = new vscode.MarkdownString(tooltip, true);
    this.item.accessibilityInformation = { label };
    this.item.show();
  }
}

/** What the item says: in the bar, to a screen reader, and on hover (Markdown). */
function describe(coverage: Coverage | undefined): { text: string; label: string; tooltip: string } {
  if (!coverage) return { text: '$(law)', label: 'Comity is not running', tooltip: 'Comity is not running. *Comity: Restart* starts it again.' };
  if (coverage.profile === null) {
    const advice = 'If it is one, write `comity: { profile: sovereignty-memo }` into its front matter.';
    const tooltip = ['**No policy memo**: nothing is reported as missing.', because(coverage), advice].join('\n\n');
    return { text: '$(law) –', label: 'Comity: no policy memo', tooltip };
  }
  const { covered, required } = countCovered(coverage);
  const label = required === 0 ? 'Comity: nothing is required' : `Comity: ${covered} of ${required} required principles are covered`;
  const rows = Object.keys(coverage.principles).map((id) => row(coverage, id));
  const heading = `**Policy memo**, profile \`${coverage.profile}\``;
  const advice = 'If it is no policy memo, write `comity: { profile: none }` into its front matter.';
  return { text: `$(law) ${covered}/${required}`, label, tooltip: [heading, rows.join('  \n'), because(coverage), advice].join('\n\n') };
}

function row({ principles, labels }: Coverage, id: string): string {
  const { status, elements, requiredElements = [] } = principles[id]!;
  const exempt = exemption(principles[id]!);
  const all = Object.values(elements);
  const settled = all.filter((element) => element.status === 'provision').length;
  const open = requiredElements.filter((element) => elements[element]?.status !== 'provision').map((element) => labels[`${id}.${element}`] ?? element);
  const without = open.length > 0 ? `, without ${open.join(', ').toLowerCase()}` : '';
  const detail = all.length > 0 && status === 'provision' ? `, ${settled} of ${all.length} elements${without}` : '';
  return `${SIGNS[status]} ${labels[id] ?? id}: ${WORDS[status]}${detail}${exempt === undefined ? '' : ` (${exempt})`}`;
}

function because({ why }: Coverage): string {
  return why === '' ? '' : `Why: ${why}`;
}
