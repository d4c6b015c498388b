// A small language client over stdio. Times run from the call to the last byte of the answer, before it is parsed.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const CAPABILITIES = {
  workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true }, didChangeWatchedFiles: { dynamicRegistration: true }, diagnostics: { refreshSupport: true } },
  textDocument: {
    synchronization: { dynamicRegistration: true, didSave: true },
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false },
    completion: { contextSupport: true, completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'], labelDetailsSupport: true, resolveSupport: { properties: ['documentation', 'detail'] } }, completionList: { itemDefaults: ['editRange', 'data'] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } } },
  },
  window: { workDoneProgress: true },
  general: { positionEncodings: ['utf-16'] },
};

/** What the server asks the client, and the answer. */
const REPLIES = { 'workspace/configuration': ({ items }) => items.map(() => null), 'workspace/workspaceFolders': () => null };

/** The environment without what slows or changes Node's own start on some machines and not in an editor. */
export function plainEnvironment() {
  const left = new Set(['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS', 'NODE_V8_COVERAGE']);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !left.has(name)));
}

export class Client {
  #next = 1;
  #waiting = new Map();
  #pending = Buffer.alloc(0);
  #error = '';

  /** Starts `node <words>`; `started` is the moment before. */
  constructor(words) {
    this.started = performance.now();
    this.process = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'pipe'], env: plainEnvironment() });
    this.process.stdout.on('data', (chunk) => this.#receive(chunk));
    this.process.stderr.on('data', (chunk) => (this.#error = (this.#error + chunk).slice(-2000)));
    this.process.stdin.on('error', () => undefined);
    this.ended = new Promise((done) => this.process.once('close', done));
    void this.ended.then((code) => {
      for (const { fail } of this.#waiting.values()) fail(new Error(`The server ended with ${code}. ${this.#error}`));
    });
  }

  /** Sends a request. Gives the result, the moment its last byte came (`at`) and how long it took (`ms`). */
  request(method, params) {
    const id = this.#next++;
    const sent = performance.now();
    return new Promise((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`${method} was not answered within a minute. ${this.#error}`)), 60_000);
      this.#waiting.set(id, {
        fail,
        done: (at, message) => {
          clearTimeout(timer);
          if (message.error) fail(new Error(`${method}: ${message.error.message}`));
          else done({ result: message.result, at, ms: at - sent });
        },
      });
      this.#send({ id, method, params });
    });
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  /** Initializes with a workspace folder and says so. */
  async initialize(rootUri) {
    const answer = await this.request('initialize', { processId: process.pid, rootUri, workspaceFolders: rootUri ? [{ uri: rootUri, name: 'bench' }] : null, capabilities: CAPABILITIES });
    this.notify('initialized', {});
    return answer;
  }

  /** Peak resident memory of the server in MiB so far; undefined where the system does not say. */
  peakMemory() {
    try {
      const line = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${this.process.pid}/status`, 'utf8'));
      return line ? Number(line[1]) / 1024 : undefined;
    } catch {
      return undefined;
    }
  }

  async stop() {
    await this.request('shutdown', null);
    this.notify('exit');
    const late = setTimeout(() => this.process.kill('SIGKILL'), 5000);
    await this.ended;
    clearTimeout(late);
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(chunk) {
    const at = performance.now();
    this.#pending = this.#pending.length > 0 ? Buffer.concat([this.#pending, chunk]) : chunk;
    for (let head = this.#pending.indexOf('\r\n\r\n'); head >= 0; head = this.#pending.indexOf('\r\n\r\n')) {
      const length = Number(/content-length: *(\d+)/i.exec(this.#pending.toString('latin1', 0, head))[1]);
      if (this.#pending.length < head + 4 + length) return;
      const message = JSON.parse(this.#pending.toString('utf8', head + 4, head + 4 + length));
      this.#pending = this.#pending.subarray(head + 4 + length);
      if (message.method === undefined) {
        this.#waiting.get(message.id)?.done(at, message);
        this.#waiting.delete(message.id);
      } else if (message.id !== undefined) this.#send({ id: message.id, result: REPLIES[message.method]?.(message.params) ?? null });
    }
  }
}
