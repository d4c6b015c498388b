import { describe, expect, test } from 'vitest';
import { nameAt } from '../../server/src/knowledge/names.ts';
import { catalogOf } from './support.ts';

const term = (id: string, label: string, more = ''): string => `---\nid: ${id}\nlabel: ${label}\n${more}---\nWhat it is.\n`;
const catalog = catalogOf({
  'principles/self-defence.md': '---\nid: self-defence\nlabel: Self-defence\naliases: [right of self-defence, legítima defensa]\nlabels: { ru: самооборона, fr: légitime défense, zh: 自卫权 }\nelements: []\n---\nText.\n',
  'terms/armed-attack.md': term('armed-attack', 'armed attack', 'labels: { ru: вооружённое нападение, zh: 武力攻击, fr: agression armée }\n'),
  'terms/attack.md': term('attack', 'attack'),
  'terms/policy.md': term('policy', 'policy'),
  'terms/self-defence.md': term('self-defence-term', 'self-defence'),
});

/** `marked` has `<|>` at the cursor; the answer is `id: the words`. */
function at(marked: string): string {
  const offset = marked.indexOf('<|>');
  const prose = marked.replace('<|>', '');
  const found = nameAt(catalog, prose, offset);
  return found ? `${found.entry.id}: ${prose.slice(found.span.start, found.span.end)}` : 'nothing';
}

describe('the name at an offset', () => {
  test.each([
    ['an armed <|>attack on a grid', 'armed-attack: armed attack'],
    ['an a<|>rmed attack', 'armed-attack: armed attack'],
    ['armed attack<|>', 'armed-attack: armed attack'],
    ['Armed Atta<|>cks occur', 'armed-attack: Armed Attacks'],
    ['an att<|>ack', 'attack: attack'],
    ['counterat<|>tack', 'nothing'],
    ['poli<|>cies of', 'policy: policies'],
    ['the Right of Self‑def<|>ence', 'self-defence: Right of Self‑defence'],
    ['in self defen<|>ce', 'self-defence: self defence'],
    ['la legitima de<|>fensa', 'self-defence: legitima defensa'],
    ['legitime defense, lég<|>itime défense', 'self-defence: légitime défense'],
    ['следствие вооруженного напа<|>дения', 'armed-attack: вооруженного нападения'],
    ['право на самооб<|>орону', 'self-defence: самооборону'],
    ['行使自<|>卫权应对武力攻击', 'self-defence: 自卫权'],
    ['行使自卫权应对武力<|>攻击', 'armed-attack: 武力攻击'],
    ['𝕏 an armed <|>attack', 'armed-attack: armed attack'],
    ['<|>', 'nothing'],
    ['nothing h<|>ere', 'nothing'],
  ])('%s', (marked, answer) => {
    expect(at(marked)).toBe(answer);
  });

  test('is found in a long text without reading it', () => {
    const long = `${'word '.repeat(200_000)}armed attack ${'word '.repeat(200_000)}`;
    const offset = long.indexOf('armed');
    const start = performance.now();
    for (let i = 0; i < 100; i++) expect(nameAt(catalog, long, offset)?.entry.id).toBe('armed-attack');
    expect(performance.now() - start).toBeLessThan(200);
  });
});
