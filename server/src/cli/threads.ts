import type * as Threads from 'node:worker_threads';
import type { Part } from './part.ts';

/** The word that a further thread is started with, in place of a command. */
export const THREAD = '--share-of-a-check';

/** What a further thread is told. */
export interface Task {
  /** The words of the call behind the command's name. */
  readonly words: readonly string[];
  readonly folder: string;
  readonly count: number;
  readonly colour: boolean;
  readonly width: number;
}

/** How threads are started here. */
export interface Starting {
  readonly module: () => typeof Threads;
  /** Path of the program. */
  readonly program: string;
  /** How many threads may run beside this one. */
  readonly most: number;
}

/** Fewer memos are read sooner than a thread is ready. */
const MANY = 64;
/** A thread takes so many memos at a time. */
const SHARE = 4;
/** Milliseconds without a sign of life from any thread after which a memo is done here. */
const PATIENCE = 10_000;

/** Places in the memory that the threads share: the first memo that nobody has taken yet, and how many others have done. */
const NEXT = 0;
const DONE = 1;

interface Given {
  readonly task: Task;
  readonly counters: Int32Array;
  readonly port: Threads.MessagePort;
}

/**
 * Does the work on so many memos and gives the results in order. Many are shared out: every thread, this one too, takes the next few that
 * nobody has, so that none waits for another. What a thread does not deliver is done here.
 */
export function* sharedOut(count: number, work: (at: number) => Part, starting: (Starting & { readonly task: Task }) | undefined): Generator<Part> {
  if (!starting || starting.most < 1 || count < MANY) {
    for (let at = 0; at < count; at++) yield work(at);
    return;
  }
  const pool = new Pool(starting);
  for (let at = 0; at < count; at++) yield pool.part(at, work);
  pool.end();
}

class Pool {
  private readonly counters = new Int32Array(new SharedArrayBuffer(8));
  private readonly parts = new Map<number, Part>();
  private readonly ports: Threads.MessagePort[] = [];
  private readonly workers: Threads.Worker[] = [];
  private readonly threads: typeof Threads;
  private readonly count: number;

  constructor({ module, program, most, task }: Starting & { readonly task: Task }) {
    this.threads = module();
    this.count = task.count;
    for (let i = 0; i < Math.min(most, Math.floor(task.count / MANY)); i++) {
      const { port1, port2 } = new this.threads.MessageChannel();
      const given: Given = { task, counters: this.counters, port: port2 };
      const worker = new this.threads.Worker(program, { argv: [THREAD], workerData: given, transferList: [port2] });
      worker.on('error', () => undefined);
      worker.unref();
      this.workers.push(worker);
      this.ports.push(port1);
    }
  }

  /** The result for a memo. While others work on it, this thread takes the next ones. */
  part(at: number, work: (at: number) => Part): Part {
    for (;;) {
      const done = Atomics.load(this.counters, DONE);
      this.receive();
      const part = this.parts.get(at);
      if (part) {
        this.parts.delete(at);
        return part;
      }
      const first = Atomics.add(this.counters, NEXT, SHARE);
      const last = Math.min(first + SHARE, this.count);
      for (let other = first; other < last; other++) this.parts.set(other, work(other));
      if (first >= this.count && Atomics.wait(this.counters, DONE, done, PATIENCE) === 'timed-out') return work(at);
    }
  }

  end(): void {
    for (const port of this.ports) port.close();
    for (const worker of this.workers) void worker.terminate();
  }

  private receive(): void {
    for (const port of this.ports) {
      for (let message = this.threads.receiveMessageOnPort(port); message; message = this.threads.receiveMessageOnPort(port)) {
        const [at, part] = message.message as [number, Part];
        this.parts.set(at, part);
      }
    }
  }
}

/** What a further thread does: takes memos until none is left. A memo that fails is left to the thread that gives the results, which says why. */
export function serve({ workerData }: typeof Threads, working: (task: Task) => ((at: number) => Part) | undefined): void {
  const { task, counters, port } = workerData as Given;
  const work = working(task);
  if (!work) return;
  for (let first = Atomics.add(counters, NEXT, SHARE); first < task.count; first = Atomics.add(counters, NEXT, SHARE)) {
    for (let at = first; at < Math.min(first + SHARE, task.count); at++) {
      try {
        port.postMessage([at, work(at)]);
      } catch {
        // The other thread finds it missing and does it itself.
      }
      Atomics.add(counters, DONE, 1);
      Atomics.notify(counters, DONE);
    }
  }
  port.close();
}
