/** Classes of meaning, each with the words for it in patterns of matching/pattern.ts, a line a language. */
export type Words = readonly (readonly [name: string, choices: readonly string[]])[];

/** Before the names of the classes among other concepts. */
export const CLASS = '#';
