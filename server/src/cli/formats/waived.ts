import type { Waived } from '../../rules/suppress.ts';

/** Why something is waived, with who answers for it and until when. */
export function waivedText({ reason, owner, until }: Waived): string {
  const terms = [...(owner === undefined ? [] : [owner]), ...(until === undefined ? [] : [`until ${until}`])];
  return `${reason === '' ? 'no reason given' : reason}${terms.length === 0 ? '' : ` (${terms.join(', ')})`}`;
}
