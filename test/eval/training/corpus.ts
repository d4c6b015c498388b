import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sample, Status } from '../lib/corpus.ts';

/** What a label in an annotated text says: an output of the network and whether the text itself provides for it. */
export interface Label {
  /** Offset in the text behind the sentence that it is about. */
  readonly at: number;
  /** `<principle>` or `<principle>.<element>`. */
  readonly name: string;
  readonly status: 'provision' | 'mention';
}

/** An annotated document: see README.md in test/eval/coverage. */
export interface Annotated {
  readonly id: string;
  readonly text: string;
  /** A profile, `none`, `section` for a section of a document, or `pack` for single passages. */
  readonly kind: string;
  readonly language: string;
  readonly labels: readonly Label[];
}

/** Short names of the labels. */
export const NAMES: Readonly<Record<string, string>> = {
  eq: 'equality', 'eq.sov': 'equality.sovereign-equality', 'eq.part': 'equality.equal-participation', 'eq.icann': 'equality.icann-internationalisation',
  in: 'independence', 'in.path': 'independence.development-path', 'in.nonint': 'independence.non-intervention', 'in.infra': 'independence.autonomous-infrastructure', 'in.inter': 'independence.interconnection', 'in.assist': 'independence.assistance',
  ju: 'jurisdiction', 'ju.terr': 'jurisdiction.territorial-basis', 'ju.extra': 'jurisdiction.extraterritorial-reach', 'ju.conf': 'jurisdiction.conflict-resolution', 'ju.coop': 'jurisdiction.international-cooperation',
  sd: 'self-defence', 'sd.app': 'self-defence.applicability', 'sd.arm': 'self-defence.armed-attack-threshold', 'sd.nec': 'self-defence.necessity-proportionality', 'sd.attr': 'self-defence.attribution', 'sd.rep': 'self-defence.security-council-reporting',
};

/** Reads an annotated text. @throws Error where its first line or a label is not as it should be. */
export function parseAnnotated(id: string, raw: string): Annotated {
  const head = /^⟦([^⟧]*)⟧\r?\n/.exec(raw);
  if (!head) throw new Error(`${id}: the first line is no ⟦kind=… lang=…⟧.`);
  const facts = new Map(head[1]!.trim().split(/\s+/).map((fact) => fact.split('=') as [string, string]));
  const labels: Label[] = [];
  let text = '';
  let at = head[0].length;
  for (const found of raw.matchAll(/⟦([^⟧]*)⟧/g)) {
    if (found.index === 0) continue;
    text += raw.slice(at, found.index);
    at = found.index + found[0].length;
    for (const label of found[1]!.trim().split(/[\s,]+/)) labels.push({ at: text.length, ...readLabel(id, label) });
  }
  const kind = facts.get('kind') ?? '';
  return { id, text: text + raw.slice(at), kind: kind === 'not-policy' ? 'none' : kind, language: facts.get('lang') ?? 'en', labels };
}

function readLabel(id: string, label: string): Pick<Label, 'name' | 'status'> {
  const name = NAMES[label.slice(0, -1)];
  const sign = label.at(-1);
  if (name === undefined || (sign !== '+' && sign !== '?')) throw new Error(`${id}: ⟦${label}⟧ is no label.`);
  return { name, status: sign === '+' ? 'provision' : 'mention' };
}

/** The annotated documents below a folder, in the order of their paths. */
export function readAnnotated(folder: string): Annotated[] {
  if (!existsSync(folder)) return [];
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).sort();
  return paths.map((path) => parseAnnotated(path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')));
}

/** The passages of a pack, each a document of its own. */
export function passagesOf(pack: Annotated): Annotated[] {
  const passages: Annotated[] = [];
  for (const found of pack.text.matchAll(/(?:[^\n]+\n?)+/g)) {
    const end = found.index + found[0].length;
    const labels = pack.labels.filter((label) => label.at > found.index && label.at <= end).map((label) => ({ ...label, at: label.at - found.index }));
    passages.push({ ...pack, id: `${pack.id}:${found.index}`, text: found[0], labels });
  }
  return passages;
}

/** The verdict on a name that the labels of a document make: a principle has at least the status of its best element. */
export function verdictOf({ labels }: Annotated, name: string): Status {
  const of = labels.filter((label) => label.name === name || (!name.includes('.') && label.name.startsWith(`${name}.`)));
  return of.some((label) => label.status === 'provision') ? 'provision' : of.length > 0 ? 'mention' : 'absent';
}

/** Documents that are labelled as wholes, as annotated ones; passages are left out. */
export function asAnnotated(samples: readonly Sample[]): Annotated[] {
  return samples.flatMap(({ id, text, language, profile, principles, elements }) => {
    if (profile === undefined) return [];
    const labels = Object.entries({ ...principles, ...elements }).flatMap(([name, status]) => (status === 'absent' ? [] : [{ at: 0, name, status }]));
    return [{ id, text, kind: profile, language, labels }];
  });
}

/** An annotated document as a labelled whole. `required`: principles by profile. */
export function asSample(document: Annotated, required: ReadonlyMap<string, readonly string[]>): Sample {
  const statuses = (some: readonly string[]): Record<string, Status> => Object.fromEntries(some.map((name) => [name, verdictOf(document, name)]));
  const names = Object.values(NAMES);
  const principles = statuses(names.filter((name) => !name.includes('.')));
  const findings = (required.get(document.kind) ?? []).filter((principle) => principles[principle] !== 'provision').map((principle) => `missing-${principle}`);
  const { id, text, language, kind } = document;
  return { id, text, kind: 'document', language, hard: [], principles, elements: statuses(names.filter((name) => name.includes('.'))), profile: kind, findings };
}
