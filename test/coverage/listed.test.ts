import { describe, expect, test } from 'vitest';
import { isEntry } from '../../server/src/coverage/listed.ts';
import { verdict } from './support.ts';

describe('an entry of a list of sources or contents', () => {
  test.each([
    'Couture, S. and Toupin, S. (2019), "What does sovereignty mean?", New Media.',
    'Delerue F. *Cyber Operations* (ch. 10 on self-defence). Cambridge, 2020.',
    'Mueller M. Will the Internet Fragment? Polity, 2017.',
    'Gómez Prieto, A. (2022). *La legítima defensa en la era digital*. Buenos Aires.',
    'Зиновьева Е. С. Цифровой суверенитет // Международные процессы. 2023.',
    'Smith, John. *Servers and States* (Harbour Press 2020)',
    'Law Commission, *Data beyond the Border* (2024).',
    '[The Charter](https://un.org/charter)',
    'Jurisdiction ........ 12',
  ])('%s', (text) => expect(isEntry(text)).toBe(true));
});

describe('a paragraph that only begins alike is none', () => {
  const rule = 'an operation that kills is an armed attack, and the victim may defend itself under Article 51. The paper of 2022 says so.';
  test.each(['The Republic, like its neighbours, holds that', 'La France, dans son manifeste, dit que', 'In Estonia, the Government holds that', 'However, U.S. practice shows that', 'President J. Biden said that', 'Tallinn Manual, rule by rule: it is our view that', 'Ireland holds, “as a matter of law”, that', 'Ireland recalls that, *mutatis mutandis*,', 'Section A. International law applies, and'])('%s …', (start) => expect(isEntry(`${start} ${rule}`)).toBe(false));
  test('and provides for what it says', () => expect(verdict(`# Position of the Republic\n\nThe Republic, like its neighbours, holds that ${rule}\n`, 'self-defence')).toBe('provision'));
});
