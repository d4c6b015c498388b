// Measures whole runs of the command line, beside a program that only reads the same files.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { plainEnvironment } from './client.mjs';

/** Runs `node <words>` and gives the wall clock in ms, the peak memory in MiB, the exit status and what it wrote. */
export function run(words, cwd) {
  return new Promise((done, fail) => {
    const started = performance.now();
    const child = spawn(process.execPath, words, { cwd, env: plainEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
    const parts = [];
    let error = '';
    let memory = 0;
    const look = setInterval(() => {
      try {
        memory = Math.max(memory, Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
      } catch {
        /* The process has ended, or the system has no such file. */
      }
    }, 20);
    child.stdout.on('data', (part) => parts.push(part));
    child.stderr.on('data', (part) => (error += part));
    child.once('error', fail);
    child.once('close', (status) => {
      clearInterval(look);
      done({ ms: performance.now() - started, memory, status, output: Buffer.concat(parts).toString('utf8'), error });
    });
  });
}

/** Checks `paths` in `folder` with `cli` and reads them with `reader`, in turns. `memos`: how many must have been checked. */
export async function measureCommandLine({ cli, reader, folder, paths, memos, rounds }) {
  const ours = [];
  const floor = [];
  let memory = 0;
  for (let i = 0; i < rounds; i++) {
    floor.push((await run([reader, ...paths], folder)).ms);
    const check = await run([cli, 'check', '--format', 'json', ...paths], folder);
    if (check.status > 1) throw new Error(`comity check ended with ${check.status}. ${check.error}`);
    const found = JSON.parse(check.output).memos.length;
    if (found !== memos) throw new Error(`comity check read ${found} memos of ${memos}.`);
    ours.push(check.ms);
    memory = Math.max(memory, check.memory);
  }
  return { ours, floor, memory };
}
