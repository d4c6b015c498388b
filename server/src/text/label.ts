/** A label in the middle of a sentence: `Report to the Security Council` as `report to the Security Council`; an acronym stays as it is. */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
