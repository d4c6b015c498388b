import type { Instrument } from './entry.ts';
import { dateInWords } from './words.ts';

const STATES = { 'as-enacted': 'as enacted', 'point-in-time': 'as it stood at one time', current: 'current text' } as const;

/** Where the text of an imported instrument comes from: file, format, which text it is, when it was taken, hash. What the file does not say is told as unknown. */
export function textLine({ provenance, file, origin }: Instrument): string {
  if (!provenance) return '';
  const { format, textState, textDate, retrieved, language, sha256 } = provenance;
  const isLibrary = format === 'CSL' || format === 'BibTeX';
  const state = textState === undefined ? 'which text it is, the file does not say' : STATES[textState];
  const parts = [
    `\`${origin.split(/[/\\]/).at(-1)}/${file}\` (${format}${language === undefined ? '' : `, ${language}`})`,
    ...(isLibrary ? [] : [textDate === undefined ? state : `${state}, ${dateInWords(textDate)}`, retrieved === undefined ? 'day of retrieval unknown' : `retrieved ${dateInWords(retrieved)}`]),
    `sha256 ${sha256.slice(0, 12)}…`,
  ];
  return `*Text: ${parts.join('; ')}.*`;
}
