import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Catalog } from '../../server/src/knowledge/catalog.ts';
import { compile } from '../../server/src/knowledge/compile.ts';
import type { Instrument, Knowledge } from '../../server/src/knowledge/entry.ts';
import { readFolder } from '../../server/src/knowledge/folder.ts';
import type { KnowledgeFolder } from '../../server/src/knowledge/folder.ts';
import { openCatalog } from '../../server/src/knowledge/openCatalog.ts';
import { readKnowledgeFile } from '../../server/src/knowledge/read.ts';
import type { KnowledgeFile } from '../../server/src/knowledge/read.ts';

/** The knowledge folder that ships, read from its sources. */
export const shippedPath = resolve(import.meta.dirname, '../../knowledge');

let folder: KnowledgeFolder | undefined;
let compiled: Knowledge | undefined;

/** The shipped files as read. */
export function shippedFolder(): KnowledgeFolder {
  return (folder ??= readFolder(shippedPath, 'bundled'));
}

/** The shipped knowledge with what was learned for its coverage verdicts. */
export function shippedKnowledge(): Knowledge {
  if (!compiled) {
    const knowledge = compile(shippedFolder().files);
    const learned = JSON.parse(readFileSync(resolve(shippedPath, 'judgement.json'), 'utf8')) as unknown;
    compiled = { ...knowledge, coverage: { ...knowledge.coverage, learned } };
  }
  return compiled;
}

export function shippedCatalog(): Catalog {
  return openCatalog(shippedKnowledge());
}

/** The shipped instrument of an id or alias; fails the test where there is none. */
export function shipped(key: string): Instrument {
  const found = shippedCatalog().instrument(key);
  if (!found) throw new Error(`no instrument ${key}`);
  return found;
}

/** Knowledge files from a mapping of paths to texts. */
export function files(world: Readonly<Record<string, string>>): KnowledgeFile[] {
  return Object.entries(world).map(([file, text]) => readKnowledgeFile({ file, text }, 'test'));
}

/** A catalog from a mapping of paths to texts. */
export function catalogOf(world: Readonly<Record<string, string>>): Catalog {
  return openCatalog(compile(files(world)));
}

/** An instrument file with the required fields, `more` front matter lines, and a body. */
export function instrumentText(id: string, more = '', body = ''): string {
  return `---\nid: ${id}\ntype: statute\ntitle: Act ${id}\njurisdiction: EE\nstatus: in-force\nstatus-as-of: 2026-01-01\nsource: [https://example.org/]\nverified: { on: 2026-01-01, by: the text }\n${more}---\nWhat it is.\n\n${body}`;
}
