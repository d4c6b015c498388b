import { writeFileSync } from 'node:fs';
import { runTests } from './harness.ts';
import './activation.ts';
import './hover.ts';
import './completion.ts';
import './diagnostics.ts';
import './codeActions.ts';
import './coverage.ts';
import './navigation.ts';
import './authorities.ts';
import './commands.ts';
import './ownLaw.ts';

/**
 * Entry that VS Code calls in its extension host. The lines and the figures go to the file named by COMITY_TEST_REPORT, which the
 * host that started VS Code prints.
 */
export async function run(): Promise<void> {
  const lines: string[] = [];
  const { passed, failed } = await runTests((line) => lines.push(line));
  const report = process.env['COMITY_TEST_REPORT'];
  if (report) writeFileSync(report, JSON.stringify({ lines, passed, failed }));
  if (failed > 0) throw new Error(`${failed} failed`);
}
