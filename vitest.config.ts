import { defineConfig } from 'vitest/config';

// Processes rather than threads: Node 20 has crashed in threads under load, and a thread takes the whole run with it.
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], exclude: ['test/vscode/**', 'node_modules/**'], globalSetup: 'test/support/temporaryFolder.ts', pool: 'forks', testTimeout: 60_000 },
});
