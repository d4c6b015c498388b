import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const DIST = resolve(import.meta.dirname, '../../dist');

describe.skipIf(!existsSync(join(DIST, 'cli.cjs')))('the compiled code kept between runs', () => {
  let folder: string;
  const version = (): string => execFileSync(process.execPath, [join(folder, 'cli.cjs'), '--version'], { encoding: 'utf8' }).trim();
  const cache = (): string => join(folder, 'cache', readdirSync(join(folder, 'cache'))[0]!);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'comity-cache-'));
    for (const name of ['cli.cjs', 'cli.main.cjs']) copyFileSync(join(DIST, name), join(folder, name));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is written by the first run and left alone by the next', () => {
    const first = version();
    const kept = readFileSync(cache());
    expect(first).toMatch(/^\d+\.\d+\.\d+/);
    expect(version()).toBe(first);
    expect(readFileSync(cache()).equals(kept)).toBe(true);
    expect(readdirSync(join(folder, 'cache'))).toHaveLength(1);
  });

  it('is made anew when it is damaged or cut off', () => {
    const kept = readFileSync(cache());
    const flipped = (at: number): Buffer => Buffer.from(kept).fill(0x5a, at, at + 8);
    const cut = [0, 100, 64 + ((kept.length - 64) >> 1), kept.length - 1].map((length) => kept.subarray(0, length));
    for (const damaged of [...cut, Buffer.concat([kept.subarray(0, 64), Buffer.alloc(5000, 7)]), flipped(20_000), flipped(60_000), flipped(kept.length - 500)]) {
      writeFileSync(cache(), damaged);
      expect(version()).toMatch(/^\d/);
      expect(readFileSync(cache()).equals(damaged)).toBe(false);
    }
  });

  it('is made anew for another build of the program', () => {
    const before = readFileSync(cache()).subarray(0, 64).toString();
    utimesSync(join(folder, 'cli.main.cjs'), new Date(), new Date(Date.now() + 5000));
    version();
    expect(readFileSync(cache()).subarray(0, 64).toString()).not.toBe(before);
  });

  it('is done without where it cannot be kept', () => {
    rmSync(join(folder, 'cache'), { recursive: true });
    writeFileSync(join(folder, 'cache'), 'in the way');
    expect(version()).toMatch(/^\d/);
    expect(readFileSync(join(folder, 'cache'), 'utf8')).toBe('in the way');
  });
});
