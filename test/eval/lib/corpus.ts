import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export type Status = 'provision' | 'mention' | 'absent';

/** A labelled text. A passage judges only what it lists. */
export interface Sample {
  readonly id: string;
  readonly text: string;
  readonly kind: 'document' | 'passage';
  readonly language: string;
  readonly hard: readonly string[];
  readonly principles: Readonly<Record<string, Status>>;
  /** `<principle>.<element>` to verdict. */
  readonly elements: Readonly<Record<string, Status>>;
  readonly profile?: string;
  readonly findings?: readonly string[];
}

interface DocumentLabels {
  readonly language: string;
  readonly hard?: readonly string[];
  readonly profile: string;
  readonly principles: Readonly<Record<string, { readonly status: Status; readonly elements: Readonly<Record<string, Status>> }>>;
  readonly findings?: readonly string[];
}

/** A passage as the files hold it. */
export interface PassageLabels {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly principles?: Readonly<Record<string, Status>>;
  readonly elements?: Readonly<Record<string, Status>>;
  readonly hard?: readonly string[];
}

/** The samples of a part of the corpus: `dev` or `held-out`. */
export function readCorpus(folder: string, part: string): Sample[] {
  const samples: Sample[] = [];
  const documents = join(folder, part);
  for (const name of existsSync(documents) ? readdirSync(documents).sort() : []) {
    if (!name.endsWith('.labels.yml')) continue;
    const labels = parse(readFileSync(join(documents, name), 'utf8')) as DocumentLabels;
    const elements: Record<string, Status> = {};
    const principles: Record<string, Status> = {};
    for (const [principle, label] of Object.entries(labels.principles)) {
      principles[principle] = label.status;
      for (const [element, status] of Object.entries(label.elements)) elements[`${principle}.${element}`] = status;
    }
    const text = readFileSync(join(documents, name.replace('.labels.yml', '.md')), 'utf8');
    samples.push({ id: name.replace('.labels.yml', ''), text, kind: 'document', language: labels.language, hard: labels.hard ?? [], principles, elements, profile: labels.profile, findings: labels.findings ?? [] });
  }
  for (const { id, lang, text, principles = {}, elements = {}, hard = [] } of passagesOf(folder, part)) {
    samples.push({ id, text, kind: 'passage', language: lang, hard, principles, elements });
  }
  return samples;
}

/** The passages of a part, from `passages.<part>.yml` and its continuations `passages.<part>-2.yml` and so on, in that order. */
export function passagesOf(folder: string, part: string): PassageLabels[] {
  const names = readdirSync(folder).filter((name) => name.startsWith(`passages.${part}`) && /^(-\d+)?\.yml$/.test(name.slice(`passages.${part}`.length)));
  return names.sort((a, b) => a.length - b.length || a.localeCompare(b)).flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')) as PassageLabels[]);
}
