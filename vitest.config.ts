import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/**/*.test.ts'], exclude: ['test/vscode/**', 'node_modules/**'], globalSetup: 'test/support/temporaryFolder.ts', pool: 'threads', testTimeout: 60_000 },
});
