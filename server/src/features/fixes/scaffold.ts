import { pandocText } from '../../citations/write.ts';
import { frontMatterOf } from '../../memo/frontMatter.ts';
import type { View } from '../../state/view.ts';

/** Law whose reach beyond the territory a memo of that State is likely to rest on; see the anchors of `extraterritorial-reach`. */
const STATE_REACH: Readonly<Record<string, string>> = { EU: 'eu:gdpr art_3', US: 'us:cloud-act sec_2713', CN: 'cn:pipl art_3', RU: 'ru:152-fz-2006 art_1' };
const EU_MEMBERS = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

/**
 * The scaffold of one element as a snippet. `{fill:what}` becomes a tab stop that reads `[to be completed: what]`, which coverage takes for
 * the placeholder it is; `{cite:un:charter art_51}` becomes a pandoc citation, or nothing where the catalog does not have it.
 * @param next number of the next tab stop; counted up for each one used
 */
export function scaffoldSnippet(view: View, template: string, next: { stop: number }): string {
  return template.replace(/\s*\{(cite|fill):([^}]*)\}|[$\\]/g, (found: string, kind: string | undefined, value: string) => {
    if (kind === undefined) return `\\${found}`;
    const space = /^\s*/.exec(found)![0];
    if (kind === 'fill') return `${space}\${${next.stop++}:[to be completed: ${value}]}`;
    const cited = citation(view, value);
    return cited === undefined ? '' : `${space}[${cited}]`;
  });
}

function citation(view: View, anchor: string): string | undefined {
  const [key = '', provision] = (anchor === 'state-reach' ? reachOf(view) : anchor).split(' ');
  const instrument = view.catalog.instrument(key);
  if (!instrument) return undefined;
  const exists = provision !== undefined && view.catalog.provision(instrument, provision).found === 'yes';
  return pandocText({ instrument, provisions: exists ? [provision] : [] });
}

function reachOf(view: View): string {
  const state = frontMatterOf(view.memo).state?.toUpperCase() ?? '';
  return STATE_REACH[EU_MEMBERS.includes(state) ? 'EU' : state] ?? '';
}
