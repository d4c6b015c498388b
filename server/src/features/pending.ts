/* eslint-disable @typescript-eslint/no-unused-vars */
import type { Instrument } from '../knowledge/entry.ts';
import type { Finding } from '../rules/rule.ts';
import type { View } from '../state/view.ts';

export const writePandoc = (instrument: Instrument, provision: string | null): string => `@${instrument.id}${provision === null ? '' : `, ${provision}`}`;
export const fixesFor = (_view: View, _finding: Finding): [] => [];
