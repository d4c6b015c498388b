/* eslint-disable @typescript-eslint/no-unused-vars */
import type { Finding } from '../rules/rule.ts';
import type { View } from '../state/view.ts';

export const fixesFor = (_view: View, _finding: Finding): [] => [];
