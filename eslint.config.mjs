import tseslint from 'typescript-eslint';

/** Layers of the server: each may import what is listed, and nothing else. server/ARCHITECTURE.md says why. */
const forbid = (files, patterns, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }] },
});
const lsp = ['vscode-languageserver', 'vscode-languageserver/*', 'vscode-languageserver-*'];

export default tseslint.config(
  { ignores: ['dist', 'out', 'node_modules', '.vscode-test'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  { files: ['test/**/*.ts'], rules: { 'max-lines': ['error', 300], 'max-lines-per-function': 'off' } },
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly', Buffer: 'readonly', performance: 'readonly', setTimeout: 'readonly' } } },
  forbid(['server/src/text/**'], ['../*', 'vscode*', 'node:*'], 'text/ stands alone.'),
  forbid(['server/src/memo/**'], ['**/knowledge/**', '**/citations/**', '**/coverage/**', '**/features/**', '**/rules/**', '**/lsp/**', '**/state/**', ...lsp, 'node:*'], 'memo/ says what a memo says and knows nothing of knowledge.'),
  forbid(['server/src/knowledge/**'], ['**/memo/**', '**/citations/**', '**/coverage/**', '**/features/**', '**/rules/**', '**/lsp/**', '**/state/workspace*', ...lsp], 'knowledge/ says what the knowledge base says and knows nothing of memos.'),
  forbid(['server/src/citations/**', 'server/src/coverage/**', 'server/src/rules/**', 'server/src/features/**'], ['**/lsp/**', '**/cli/**', ...lsp, 'node:fs*'], 'Features speak offsets and domain values; only lsp/ translates.'),
  forbid(['server/src/state/**'], ['**/lsp/**', '**/features/**', '**/cli/**', ...lsp], 'state/ imports neither features nor LSP.'),
  forbid(['server/src/preview/**'], ['**/lsp/**', '**/cli/**', '**/features/**', ...lsp], 'The preview shows what the knowledge base says; it judges nothing.'),
  forbid(['server/src/cli/**'], ['**/lsp/**', ...lsp], 'The command line does not speak LSP.'),
);
