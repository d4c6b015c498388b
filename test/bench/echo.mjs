// The floor: a language server without a library that keeps the text of open documents and answers every request at once with something fixed.
const documents = new Map();
const range = (line) => ({ start: { line, character: 0 }, end: { line, character: 6 } });
const FINDINGS = Array.from({ length: 20 }, (_, i) => ({ range: range(i), severity: 2, source: 'echo', code: 'echo', message: `This is finding ${i} of a server that reads nothing.` }));
const ITEMS = Array.from({ length: 20 }, (_, i) => ({ label: `item:${i}`, kind: 18, detail: 'A law that does not exist' }));
const ANSWERS = {
  initialize: () => ({ capabilities: { textDocumentSync: 2, hoverProvider: true, completionProvider: { triggerCharacters: ['@'] }, diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } } }),
  'textDocument/diagnostic': () => ({ kind: 'full', items: FINDINGS }),
  'textDocument/completion': () => ({ isIncomplete: false, items: ITEMS }),
  'textDocument/hover': () => ({ contents: { kind: 'markdown', value: '**Echo** says nothing.' } }),
};

function offsetOf(text, { line, character }) {
  let start = 0;
  for (let i = 0; i < line; i++) start = text.indexOf('\n', start) + 1;
  return start + character;
}

function change({ textDocument, contentChanges }) {
  let text = documents.get(textDocument.uri);
  for (const { range: where, text: inserted } of contentChanges) {
    text = where ? text.slice(0, offsetOf(text, where.start)) + inserted + text.slice(offsetOf(text, where.end)) : inserted;
  }
  documents.set(textDocument.uri, text);
}

function receive({ id, method, params }) {
  if (method === 'textDocument/didOpen') documents.set(params.textDocument.uri, params.textDocument.text);
  else if (method === 'textDocument/didChange') change(params);
  else if (method === 'exit') process.exit(0);
  if (id === undefined) return;
  const body = JSON.stringify({ jsonrpc: '2.0', id, result: ANSWERS[method]?.(params) ?? null });
  process.stdout.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

let pending = Buffer.alloc(0);
process.stdin.on('data', (chunk) => {
  pending = pending.length > 0 ? Buffer.concat([pending, chunk]) : chunk;
  for (let head = pending.indexOf('\r\n\r\n'); head >= 0; head = pending.indexOf('\r\n\r\n')) {
    const length = Number(/content-length: *(\d+)/i.exec(pending.toString('latin1', 0, head))[1]);
    if (pending.length < head + 4 + length) return;
    const body = pending.toString('utf8', head + 4, head + 4 + length);
    pending = pending.subarray(head + 4 + length);
    receive(JSON.parse(body));
  }
});
