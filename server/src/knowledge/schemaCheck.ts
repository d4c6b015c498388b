import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { Span } from '../text/span.ts';
import { isIsoDate } from '../text/isoDate.ts';

/** The part of JSON Schema that knowledge front matter needs. Scalars are compared as text, since YAML is read without types. */
export interface Schema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | boolean)[];
  readonly pattern?: string;
  readonly format?: 'date' | 'uri';
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  /** The first alternative of the node's kind (map, list, scalar) is the one that is checked. */
  readonly anyOf?: readonly Schema[];
}

export interface SchemaProblem {
  readonly message: string;
  readonly span: Span;
}

/** Checks a YAML node against a schema. `offset` is where the YAML starts in the file; spans count from the start of the file. */
export function checkSchema(node: unknown, schema: Schema, name: string, offset: number): SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  const report = (at: unknown, message: string): void => {
    problems.push({ message, span: spanOf(at, offset) });
  };
  check(node, schema, name, report);
  return problems;
}

/** Where a YAML node lies in the file; the first character of the YAML where it has no place of its own. */
export function spanOf(node: unknown, offset: number): Span {
  const range = (node as Node | null | undefined)?.range;
  if (!range) return { start: offset, end: offset + 1 };
  return { start: offset + range[0], end: offset + Math.max(range[1], range[0] + 1) };
}

type Report = (at: unknown, message: string) => void;

function check(node: unknown, schema: Schema, name: string, report: Report): void {
  const chosen = schema.anyOf ? (schema.anyOf.find((one) => fits(node, one)) ?? schema.anyOf[0]!) : schema;
  if (!fits(node, chosen)) return report(node, `${name} must be ${kindOf(chosen)}.`);
  if (isMap(node)) return checkMap(node, chosen, name, report);
  if (isSeq(node)) return checkList(node, chosen, name, report);
  checkScalar(node, chosen, name, report);
}

function checkMap(map: YAMLMap, schema: Schema, name: string, report: Report): void {
  for (const pair of map.items as Pair[]) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const own = schema.properties?.[key];
    if (own) check(pair.value, own, key, report);
    else if (typeof schema.additionalProperties === 'object') check(pair.value, schema.additionalProperties, key, report);
    else if (schema.additionalProperties === false) report(pair.key, `${key} is no field of ${name}. Fields: ${Object.keys(schema.properties ?? {}).join(', ')}.`);
  }
  for (const key of schema.required ?? []) if (!map.has(key)) report(map.items[0]?.key ?? map, `${name} needs the field ${key}.`);
}

function checkList(list: YAMLSeq, schema: Schema, name: string, report: Report): void {
  if (schema.minItems !== undefined && list.items.length < schema.minItems) report(list, `${name} needs at least ${schema.minItems} item${schema.minItems === 1 ? '' : 's'}.`);
  if (schema.maxItems !== undefined && list.items.length > schema.maxItems) report(list.items[schema.maxItems], `${name} has at most ${schema.maxItems} items.`);
  if (schema.items) for (const item of list.items) check(item, schema.items, name, report);
}

function checkScalar(node: unknown, schema: Schema, name: string, report: Report): void {
  const text = isScalar(node) ? String(node.value ?? '') : '';
  if (schema.enum && !schema.enum.some((value) => String(value) === text)) report(node, `${name}: "${text}" is not one of ${schema.enum.join(', ')}.`);
  if (schema.format === 'date' && !isIsoDate(text)) report(node, `${name}: "${text}" is no date; write YYYY-MM-DD, YYYY-MM or YYYY.`);
  if (schema.format === 'uri' && !/^https?:\/\/[^\s/]+/.test(text)) report(node, `${name}: "${text}" is no web address.`);
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(text)) report(node, `${name}: "${text}" has not the right form${schema.description ? ` (${schema.description})` : ''}.`);
  if (schema.minLength !== undefined && text.trim().length < schema.minLength) report(node, `${name} must not be empty.`);
  if (schema.maxLength !== undefined && text.length > schema.maxLength) report(node, `${name} has at most ${schema.maxLength} characters.`);
}

function fits(node: unknown, schema: Schema): boolean {
  if (schema.type === 'object' || schema.properties) return isMap(node);
  if (schema.type === 'array') return isSeq(node);
  return schema.type === undefined && !schema.enum ? true : !isMap(node) && !isSeq(node);
}

function kindOf(schema: Schema): string {
  if (schema.type === 'object' || schema.properties) return 'a group of fields';
  return schema.type === 'array' ? 'a list' : 'a single value';
}
