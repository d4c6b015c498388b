import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { NAMES } from './corpus.ts';
import type { Annotated, Label } from './corpus.ts';
import { random } from './fit.ts';

/** What can be put into a frame: a noun phrase or a statement, and what it is about; without labels it is on another matter. */
interface Filling {
  readonly labels: readonly string[];
  /** The filling by the slot it fits, such as `np`, `clause`, or the `gen` of a Russian noun phrase. */
  readonly forms: Readonly<Record<string, string>>;
}

interface Frame {
  readonly text: string;
  readonly status: Label['status'];
}

/** Sentences in parts: every frame takes every filling that has its slot, and says it or only mentions it, whatever it is about. */
export interface Frames {
  readonly language: string;
  readonly fillings: readonly Filling[];
  readonly frames: readonly Frame[];
}

type Row = { readonly labels: readonly string[] } & Readonly<Record<string, unknown>>;

/** Reads a file of frames: see README.md in test/eval/coverage. @throws Error where a label is none, or a frame has not one slot that something fits. */
export function parseFrames(text: string): Frames {
  const { lang, topics, clauses, frames } = parse(text) as { lang: string; topics: Row[]; clauses: Row[]; frames: Frame[] };
  const fillings = [...topics, ...clauses].map(({ labels, ...forms }): Filling => ({ labels: labels.map(nameOf), forms: forms as Filling['forms'] }));
  for (const { text } of frames) if (!fillings.some(({ forms }) => fill(text, forms) !== undefined)) throw new Error(`${lang}: nothing fits the frame "${text}".`);
  return { language: lang, fillings, frames };
}

function nameOf(label: string): string {
  const name = NAMES[label];
  if (name === undefined) throw new Error(`${label} is no label.`);
  return name;
}

/** The frame with the filling in its slot; undefined where the filling has no such form. A slot with a capital letter begins a sentence. */
function fill(frame: string, forms: Filling['forms']): string | undefined {
  const slot = /\{(\p{L}+)\}/u.exec(frame);
  const form = slot && forms[slot[1]!.toLowerCase()];
  if (typeof form !== 'string') return undefined;
  const isCapital = slot![1]!.charAt(0) !== slot![1]!.charAt(0).toLowerCase();
  return frame.replace(slot![0], () => (isCapital ? form.charAt(0).toUpperCase() + form.slice(1) : form));
}

/** So many fillings for each frame. Frames that only mention are twice as many, and must not teach that a bare statement is none. */
const EACH: Readonly<Record<Label['status'], number>> = { mention: 4, provision: 8 };

/** A statement that stands alone is a provision, as plainly as can be; so many in each language. */
const BARE: Frame = { text: '{Clause}.', status: 'provision' };
const BARES = 640;

/** Passages put together of frames and fillings: the same ones at every run. */
export function composed({ language, fillings, frames }: Frames): Annotated[] {
  const next = random(11);
  const filled = ({ text: frame, status }: Frame, length: number, number: number): Annotated[] => {
    const fitting = fillings.filter(({ forms }) => fill(frame, forms) !== undefined);
    return Array.from({ length }, (_, i) => {
      const { labels, forms } = fitting[Math.floor(next() * fitting.length)]!;
      const text = fill(frame, forms)! + '\n';
      return { id: `frames/${language}:${number}.${i}`, text, kind: 'pack', language, labels: labels.map((name) => ({ at: text.length, name, status })) };
    });
  };
  return [...frames.flatMap((frame, number) => filled(frame, EACH[frame.status], number)), ...filled(BARE, BARES, frames.length)];
}

/** The frames below a folder, in the order of their paths. */
export function readFrames(folder: string): Frames[] {
  if (!existsSync(folder)) return [];
  const paths = readdirSync(folder).filter((path) => path.endsWith('.yml')).sort();
  return paths.map((path) => parseFrames(readFileSync(join(folder, path), 'utf8')));
}
