import { cpus, loadavg, totalmem } from 'node:os';

/** What the figures were measured on. */
export function machine() {
  const cores = cpus();
  return { day: new Date().toISOString().slice(0, 10), cores: cores.length, model: cores[0]?.model.trim() ?? 'unknown', memory: Math.round(totalmem() / 2 ** 30), node: process.version, system: `${process.platform} ${process.arch}`, load: loadavg()[0] };
}
