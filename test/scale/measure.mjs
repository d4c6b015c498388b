// Measures a workspace with large knowledge in the language server: first load, warm start, memory, and typing while it loads.
// node test/scale/measure.mjs WORKSPACE — run `npm run build` first. The cache lies in WORKSPACE/.cache and is emptied before.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../..');
const workspace = resolve(process.argv[2]);
const MEMO = '# Memo\n\nArticle 51 of the UN Charter preserves self-defence [@un:charter, art. 51]. See [@eu:2020-9000, art. 17] and [@eu:2020-9000, art. 9999].\n\nText goes on here.\n';

/** A server over stdio, with the few messages that are needed. */
function start() {
  const server = spawn(process.execPath, [join(root, 'dist/server.cjs'), '--stdio'], { env: { ...process.env, XDG_CACHE_HOME: join(workspace, '.cache') } });
  let buffer = Buffer.alloc(0);
  let id = 0;
  const waiting = new Map();
  const heard = [];
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  server.stdout.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(buffer.toString('latin1', 0, head))[1]);
      if (buffer.length < head + 4 + length) return;
      const message = JSON.parse(buffer.toString('utf8', head + 4, head + 4 + length));
      buffer = buffer.subarray(head + 4 + length);
      if (message.method && message.id !== undefined) send({ id: message.id, result: null });
      else if (message.method) heard.forEach((listen) => listen(message));
      else waiting.get(message.id)?.(message.result);
    }
  });
  server.stderr.pipe(process.stderr);
  return {
    pid: server.pid,
    notify: (method, params) => send({ method, params }),
    request: (method, params) => new Promise((done) => (waiting.set(++id, done), send({ id, method, params }))),
    stop: () => server.kill(),
    on: (listen) => heard.push(listen),
  };
}

const peak = (pid) => Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
const quantile = (list, q) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * q))];

const KEYS = ['eu:2020-9004', 'security incident', 'xz:act', 'gdpr 17', 'operator duty', 'regulation 2020', 'act 12 17', 'un:charter', 'notify', 'law 8'];

/** Types keys letter by letter with a completion after each, then hovers over citations of own law. */
async function typing(server, uri, start) {
  let version = start;
  const line = 4;
  const completion = [];
  const hover = [];
  const timed = async (list, method, params) => {
    const at = performance.now();
    const answer = await server.request(method, params);
    list.push(performance.now() - at);
    return answer;
  };
  const change = (from, to, text) => server.notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [{ range: { start: { line, character: from }, end: { line, character: to } }, text }] });
  for (let round = 0; round < 3; round++) {
    for (const key of KEYS) {
      change(0, 0, '[@');
      for (let i = 0; i < key.length; i++) {
        change(2 + i, 2 + i, key[i]);
        await timed(completion, 'textDocument/completion', { textDocument: { uri }, position: { line, character: 3 + i } });
      }
      change(0, 2 + key.length, '');
    }
    for (let n = 1; n < 40; n++) {
      const text = `[@eu:${2020}-${9000 + 4 * (n % 30)}, art. ${n}] `;
      change(0, 0, text);
      if ((await timed(hover, 'textDocument/hover', { textDocument: { uri }, position: { line, character: 4 } })) === null) throw new Error(`no hover on ${text}`);
      change(0, text.length, '');
    }
  }
  const figures = (times) => ({ first: times[0], times: times.slice(1) });
  return { completion: figures(completion), hover: figures(hover) };
}

async function session(name) {
  const uri = pathToFileURL(join(workspace, 'memo.md')).href;
  const begun = performance.now();
  const server = start();
  await server.request('initialize', { processId: process.pid, rootUri: pathToFileURL(workspace).href, workspaceFolders: [{ uri: pathToFileURL(workspace).href, name: 'w' }], capabilities: { textDocument: { diagnostic: {} }, window: { workDoneProgress: true } } });
  server.notify('initialized', {});
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: MEMO } });
  const findings = async () => (await server.request('textDocument/diagnostic', { textDocument: { uri } })).items.map(({ code }) => code);
  await findings();
  const first = performance.now() - begun;
  const edits = [];
  let version = 1;
  let ready;
  while (performance.now() - begun < 120_000 && edits.length < 5000) {
    const at = performance.now();
    server.notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [{ range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } }, text: 'x' }] });
    const codes = await findings();
    edits.push(performance.now() - at);
    if (codes.includes('unknown-provision')) {
      ready = performance.now() - begun;
      break;
    }
    await new Promise((done) => setTimeout(done, 20));
  }
  const loaded = peak(server.pid);
  const typed = await typing(server, uri, version);
  const asked = [];
  for (const typed of ['security incident', 'operator duty', 'eu 2020 9000 17', 'register access', 'law 3 on']) {
    const at = performance.now();
    await server.request('workspace/symbol', { query: typed });
    asked.push(performance.now() - at);
  }
  const row = ({ first, times }) => `first ${first.toFixed(0)}, p50 ${quantile(times, 0.5).toFixed(1)} p95 ${quantile(times, 0.95).toFixed(1)} max ${Math.max(...times).toFixed(1)} ms`;
  console.log(`${name}: completion ${row(typed.completion)}; hover ${row(typed.hover)}`);
  console.log(`${name}: first findings ${first.toFixed(0)} ms; own law judged after ${ready?.toFixed(0) ?? '–'} ms; ${edits.length} edits meanwhile, p50 ${quantile(edits, 0.5).toFixed(1)} p95 ${quantile(edits, 0.95).toFixed(1)} max ${Math.max(...edits).toFixed(0)} ms; first search ${asked[0].toFixed(0)} ms, then ${quantile(asked.slice(1), 0.5).toFixed(1)} ms; peak ${loaded} MiB, after searches ${peak(server.pid)} MiB`);
  server.stop();
}

writeFileSync(join(workspace, 'memo.md'), MEMO);
rmSync(join(workspace, '.cache'), { recursive: true, force: true });
await session('cold');
await session('warm');
