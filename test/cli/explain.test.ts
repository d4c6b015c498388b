import { expect, test } from 'vitest';
import { comity, folder } from '../support/cli.ts';

test('--explain does not say of what a memo provides for that a sentence falls short of it', () => {
  const mixed = folder({ 'memo.md': '# Position of Ireland on international law in cyberspace\n\nThe right of self-defence applies to cyber operations. Estonia holds that Article 51 applies to cyber operations. A cyber operation of the scale and effects of an armed attack gives rise to it.\n\nServers in our territory are subject to our jurisdiction. Does jurisdiction follow the server abroad?\n' });
  const out = comity(mixed, 'check --explain memo.md').out.replace(/\s+/g, ' ');
  expect(out).toContain('also speaks of it, and provides nothing: the view of somebody else (applicability) “Estonia');
  expect(out).toContain('does not suffice: a question (extraterritorial-reach) “Does');
  expect(out).not.toMatch(/does not suffice: [^“]*(?:applicability|armed-attack-threshold|territorial-basis)/);
  for (const words of ['“A cyber operation', '“Does jurisdiction']) expect(out.split(words)).toHaveLength(2);
});
