import type MarkdownIt from 'markdown-it';
import { referenceParts } from '../bibliography/authorities.ts';
import { inOrder } from '../bibliography/groups.ts';
import { eidOf } from '../citations/eid.ts';
import { numberingOf } from '../citations/numbering.ts';
import type { Catalog } from '../knowledge/catalog.ts';
import type { Instrument } from '../knowledge/entry.ts';
import { tooltip } from '../knowledge/tooltip.ts';
import { isIsoDate } from '../text/isoDate.ts';
import { CITATION, CLOSE, OPEN, REFERENCES, readCitations } from './citationTokens.ts';
import type { CitationMeta, PreviewedMemo } from './citationTokens.ts';

/** What the preview needs to know. */
export interface PreviewWorld {
  /** The knowledge that the memo at an address is read with; an empty address where none is known. */
  catalogOf(uri: string): Catalog;
  today(): string;
}

/**
 * A plugin of markdown-it: shows pandoc's citations by short title and pinpoint, with the standing of the law as a tooltip, and closes with
 * the list of what is cited. Keys that the knowledge base does not have stay as typed, in the class `comity-unknown`. The address of the memo
 * is taken from `env.currentDocument`, where VS Code's preview puts it.
 */
export function citationPreview(md: MarkdownIt, world: PreviewWorld): void {
  const catalogIn = (env: unknown): Catalog => world.catalogOf(String((env as { currentDocument?: unknown } | undefined)?.currentDocument ?? ''));
  readCitations(md);
  const { rules } = md.renderer;
  const bracket = (plain: string, round: string): NonNullable<(typeof rules)[string]> => (tokens, i, _, env) => {
    const catalog = catalogIn(env);
    return (tokens[i]!.meta as string[]).some((key) => catalog.instrument(key)) ? round : plain;
  };
  rules[OPEN] = bracket('[', '(');
  rules[CLOSE] = bracket(']', ')');
  rules[CITATION] = (tokens, i, _, env) => citation(catalogIn(env), tokens[i]!.meta as CitationMeta, world.today());
  rules[REFERENCES] = (tokens, i, _, env) => references(catalogIn(env), tokens[i]!.meta as { keys: string[]; memo: PreviewedMemo });
}

function citation(catalog: Catalog, meta: CitationMeta, today: string): string {
  const instrument = catalog.instrument(meta.key);
  if (!instrument) return meta.surely ? `<span class="comity-unknown">${html(meta.typed)}</span>` : html(meta.typed);
  const day = meta.memo.asOf !== undefined && isIsoDate(meta.memo.asOf) ? meta.memo.asOf : today;
  const provision = meta.steps ? eidOf(meta.steps, numberingOf(instrument)) : null;
  const says = tooltip(catalog, { instrument, provision }, day);
  const link = `<a href="#${anchor(instrument)}">${html(instrument.shortTitle)}</a>`;
  return `<span class="comity-citation" title="${html(says)}">${link}${meta.locator === '' ? '' : `, ${html(meta.locator)}`}</span>`;
}

function references(catalog: Catalog, { keys, memo }: { keys: readonly string[]; memo: PreviewedMemo }): string {
  const cited = new Set(keys.flatMap((key) => catalog.instrument(key) ?? []));
  if (cited.size === 0) return '';
  const rows = inOrder([...cited]).map((instrument) => {
    const { text, url } = referenceParts(instrument);
    const link = url === undefined ? '' : ` <a href="${html(url)}">${html(url)}</a>`;
    return `<li id="${anchor(instrument)}">${html(text)}${link}</li>`;
  });
  return `<section class="comity-references"><h2>${html(memo.listTitle ?? 'References')}</h2><ul>${rows.join('')}</ul></section>\n`;
}

/** Id of an instrument's row in the list, safe in an address. */
function anchor({ id }: Instrument): string {
  return `comity-${id.replace(/[^\p{L}\p{N}-]/gu, '-')}`;
}

function html(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
