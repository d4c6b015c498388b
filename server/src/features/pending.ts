/* eslint-disable @typescript-eslint/no-unused-vars */
import type { Coverage } from '../coverage/coverage.ts';
import type { Catalog } from '../knowledge/catalog.ts';
import type { Instrument } from '../knowledge/entry.ts';
import type { Memo } from '../memo/memo.ts';
import type { Finding } from '../rules/rule.ts';
import type { View } from '../state/view.ts';

export const coverageOf = (_memo: Memo, _catalog: Catalog, _options: object): Coverage => ({ detection: { profile: null, by: 'detected', reasons: [] }, principles: {} });
export const suppress = (findings: Finding[], _view: View): Finding[] => findings;
export const writePandoc = (instrument: Instrument, provision: string | null): string => `@${instrument.id}${provision === null ? '' : `, ${provision}`}`;
export const profilesOf = (_catalog: Catalog): readonly string[] => ['sovereignty-memo'];
export const fixesFor = (_view: View, _finding: Finding): [] => [];
