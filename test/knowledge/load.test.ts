import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCompiled, serialise } from '../../server/src/knowledge/compiledFile.ts';
import { loadKnowledge } from '../../server/src/knowledge/load.ts';
import { search } from '../../server/src/knowledge/search.ts';
import { shippedCatalog, shippedKnowledge } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'comity-load-'));
const written = join(folder, 'knowledge.json');
writeFileSync(written, serialise(shippedKnowledge()));

describe('the compiled knowledge', () => {
  test('holds what was compiled', () => {
    const { knowledge, problems } = loadKnowledge(written);
    const source = shippedKnowledge();
    expect(problems).toEqual([]);
    const { instruments, ...rest } = source;
    for (const [name, value] of Object.entries(rest)) expect(knowledge[name as keyof typeof rest]).toEqual(value);
    for (const [i, one] of instruments.entries()) for (const name of Object.keys(one)) expect(knowledge.instruments[i]![name as keyof typeof one]).toEqual(one[name as keyof typeof one]);
  });

  test('is one JSON object', () => {
    expect(Object.keys(JSON.parse(serialise(shippedKnowledge())) as object)).toContain('coverage');
  });

  test('answers as the sources do', () => {
    const { catalog } = loadKnowledge(written);
    for (const query of ['un charter 51', 'right to erasure', 'budapst convention', '网络安全法']) {
      const brief = (of: typeof catalog): unknown => search(of, query, 8).map(({ instrument, provisionId, score }) => [instrument.id, provisionId, score.toFixed(6)]);
      expect(brief(catalog)).toEqual(brief(shippedCatalog()));
    }
    for (const one of shippedCatalog().instruments) for (const alias of one.aliases) expect(catalog.instrument(alias)?.id).toBe(shippedCatalog().instrument(alias)?.id);
  });
});

describe('a file that is no compiled knowledge', () => {
  const whole = serialise(shippedKnowledge());
  test.each([
    ['missing', undefined],
    ['empty', ''],
    ['no JSON', 'hello\nworld\n'],
    ['of another format', '{"format":99,"version":"x",\n"late":""\n}\n'],
    ['cut in a line', whole.slice(0, 5000)],
    ['cut at a line', whole.slice(0, whole.indexOf('\n', 5000) + 1)],
    ['without a part', whole.replace(/^"coverage":.*\n/m, '')],
    ['without what is read late', whole.replace(/^"late":.*\n/m, '')],
  ])('%s: an empty catalog and a problem that says what to do', (name, text) => {
    const path = join(folder, `${name}.json`);
    if (text !== undefined) writeFileSync(path, text);
    const { catalog, problems } = loadKnowledge(path);
    expect(catalog.instruments).toEqual([]);
    expect(catalog.instrument('un:charter')).toBeUndefined();
    expect(problems).toEqual([expect.objectContaining({ file: path, code: 'knowledge-invalid', message: expect.stringContaining('Build Comity again') })]);
  });

  test.each([
    ['no text of its kind', 'oops'],
    ['cut short', /^"late":"(.*)"$/m.exec(whole)![1]!.slice(0, 40_000)],
  ])('what is read late is not read before it is asked for: %s', (_, late) => {
    const parsed = parseCompiled(Buffer.from(whole.replace(/^"late":.*$/m, `"late":"${late}"`)));
    expect(parsed.coverage.learned).toBeDefined();
    expect(() => parsed.terms).toThrow('Build Comity again');
    expect(() => parsed.instruments).toThrow('Build Comity again');
  });
});
