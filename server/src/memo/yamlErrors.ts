import { isMap, isScalar, isSeq, visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import type { Span } from '../text/span.ts';

/** Something that is no valid YAML, at its place in the YAML. */
export interface YamlProblem {
  readonly message: string;
  readonly span: Span;
}

/** The errors and warnings of a parsed document where they are, rather than where the parser gave up; without those that only follow from one before them. */
export function yamlErrors(document: Document.Parsed, yaml: string): YamlProblem[] {
  const told: YamlProblem[] = [];
  const all = [...document.errors, ...document.warnings];
  const open = all.some(({ message }) => OPEN.test(message)) ? openings(document) : NOWHERE;
  for (const [i, error] of all.entries()) {
    // A value that an indented line goes on with is told of twice.
    if (all[i + 1]?.code === 'MULTILINE_IMPLICIT_KEY' && all[i + 1]!.pos[0] === error.pos[0]) continue;
    told.push({ message: error.message, span: placeOf(error, open, yaml) });
    // Behind what cannot stand there nothing is read as what it is.
    if (error.code === 'UNEXPECTED_TOKEN') break;
  }
  return told;
}

/** What a parser says of what it found open at the end. */
const OPEN = /^(?:Flow|Missing closing)/;
const NOWHERE: ReadonlyMap<number, number> = new Map();

function placeOf({ code, message, pos: [start, end] }: YAMLError, openings: ReadonlyMap<number, number>, yaml: string): Span {
  if (code === 'MULTILINE_IMPLICIT_KEY' && yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start).trim() !== '') {
    const line = yaml.lastIndexOf('\n', end - 1) + 1;
    return { start: line + /\s*/.exec(yaml.slice(line, end))![0].length, end };
  }
  const open = OPEN.test(message) ? openings.get(start) : undefined;
  return open === undefined ? { start, end: Math.max(end, start + 1) } : { start: open, end: open + 1 };
}

/** Where quotation marks and brackets open, by where the parser took them to end. */
function openings(document: Document.Parsed): Map<number, number> {
  const starts = new Map<number, number>();
  visit(document, (_, node) => {
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return;
    const opens = isScalar(node) ? node.type?.startsWith('QUOTE') : node.flow;
    if (opens && node.range) starts.set(node.range[1], node.range[0]);
  });
  return starts;
}
