/** Front matter as written: groups of fields, lists and texts (numbers and dates stay texts). */
export type Raw = string | readonly Raw[] | { readonly [key: string]: Raw };

/** Front matter of principles (what coverage/ reads of it) and of profiles as written, each with its `file`; coverage/ compiles words and patterns from it. */
export interface CoverageSource {
  readonly principles: readonly RawFrontMatter[];
  readonly profiles: readonly RawFrontMatter[];
  /** What coverage/ made of them when Comity was built; absent for knowledge that is read as it stands. */
  readonly compiled?: unknown;
  /** What the training of the coverage verdicts has learned; only the bundled knowledge has it. */
  readonly learned?: unknown;
}

export interface RawFrontMatter {
  readonly file: string;
  readonly origin: string;
  readonly fields: { readonly [key: string]: Raw };
}

export type RawFields = RawFrontMatter['fields'];

/** The text of a field; undefined where it is missing, empty or no text. */
export function textOf(fields: RawFields, key: string): string | undefined {
  const value = fields[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The texts of a list field; a single text counts as a list of one. */
export function textsOf(fields: RawFields, key: string): string[] {
  const value = fields[key];
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  return Array.isArray(value) ? (value as readonly Raw[]).filter((item) => typeof item === 'string').map((item) => item.trim()) : [];
}

/** The groups of fields in a list field. */
export function groupsOf(fields: RawFields, key: string): RawFields[] {
  const value = fields[key];
  return Array.isArray(value) ? (value as readonly Raw[]).filter(isGroup) : [];
}

/** A group of fields; empty where it is missing. */
export function groupOf(fields: RawFields, key: string): RawFields {
  const value = fields[key];
  return value !== undefined && isGroup(value) ? value : {};
}

/** The texts of a group, by name. */
export function textMapOf(fields: RawFields, key: string): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(groupOf(fields, key))) if (typeof value === 'string' && value.trim() !== '') texts[name] = value.trim();
  return texts;
}

/** True for `true` and `yes`; `otherwise` where the field is missing. */
export function flagOf(fields: RawFields, key: string, otherwise: boolean): boolean {
  const value = textOf(fields, key);
  return value === undefined ? otherwise : /^(true|yes)$/i.test(value);
}

function isGroup(value: Raw): value is RawFields {
  return typeof value === 'object' && !Array.isArray(value);
}
