/** A label in the middle of a sentence: `Report to the Security Council` as `report to the Security Council`; an acronym stays as it is. */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** Reasons in one paragraph: sentences as they are, what is less than a sentence joined into one. */
export function reasonsText(reasons: readonly string[]): string {
  const sentences = reasons.filter((one) => one.endsWith('.'));
  const parts = reasons.filter((one) => !one.endsWith('.')).join('; ');
  return [...(parts === '' ? [] : [`${parts[0]!.toUpperCase()}${parts.slice(1)}.`]), ...sentences].join(' ');
}
