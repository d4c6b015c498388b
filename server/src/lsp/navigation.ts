import { pathToFileURL } from 'node:url';
import { SymbolKind } from './protocol.ts';
import type { CallHierarchyIncomingCall, CallHierarchyItem, CancellationToken, DocumentHighlight, InlayHint, Location, Position, ReferenceParams } from 'vscode-languageserver';
import { authorityAt } from '../features/authorityAt.ts';
import type { Authority, CitingMemo } from '../features/citedPlaces.ts';
import { documentHighlights } from '../features/documentHighlights.ts';
import { placeOf } from '../features/entryPage.ts';
import { inlayHints } from '../features/inlayHints.ts';
import { citingParts, references } from '../features/references.ts';
import type { CitingPart } from '../features/references.ts';
import { placeInWords } from '../knowledge/card.ts';
import type { View } from '../state/view.ts';
import { toRange, toSpan } from './convert.ts';
import type { FeatureOptions } from './features.ts';
import { answering, guarded, guardedLater } from './handler.ts';
import { inSlices } from './slices.ts';

/** References, highlights, inlay hints, and "what cites this" as a call hierarchy. */
export function registerNavigation(options: FeatureOptions): void {
  const { connection, context, host } = options;
  connection.onReferences((params, token) => guardedLater(context, 'references', [], () => toReferences(options, params, token)));
  connection.onDocumentHighlight(
    answering(context, {
      name: 'document highlights',
      empty: [] as DocumentHighlight[],
      answer: (view, { position }) => documentHighlights(view, view.memo.offsetAt(position), host.entries).map((span) => ({ range: toRange(view.memo, span) })),
    }),
  );
  connection.languages.inlayHint.on(
    answering(context, {
      name: 'inlay hints',
      empty: [] as InlayHint[],
      answer: (view, { range }) =>
        inlayHints(view, toSpan(view.memo, range)).map(({ offset, label, tooltip }) => ({ position: view.memo.lines.positionAt(offset), label, tooltip: { kind: 'markdown', value: tooltip }, paddingLeft: true })),
    }),
  );
  connection.languages.callHierarchy.onPrepare(
    answering(context, {
      name: 'call hierarchy',
      empty: null as CallHierarchyItem[] | null,
      answer: (view, { position }) => prepared(options, view, position),
    }),
  );
  connection.languages.callHierarchy.onIncomingCalls(({ item }, token) => guardedLater(context, 'incoming calls', null, () => incoming(options, item, token)));
  connection.languages.callHierarchy.onOutgoingCalls(() => null);
}

async function toReferences(options: FeatureOptions, { textDocument, position, context }: ReferenceParams, token: CancellationToken): Promise<Location[]> {
  const view = options.context.viewOf(textDocument.uri);
  const authority = view && authorityAt(view, view.memo.offsetAt(position), options.host.entries);
  if (!authority) return [];
  const declaration = context.includeDeclaration ? declarationOf(options, view, authority) : [];
  const memos = await memosCiting(options, token);
  return [...declaration, ...references(memos, authority).map(({ uri, range }) => ({ uri, range }))];
}

async function memosCiting({ connection, index }: FeatureOptions, token: CancellationToken): Promise<readonly CitingMemo[]> {
  return (await inSlices(index.read(), { connection, token, title: 'Reading the memos of the workspace' })) ?? [];
}

function declarationOf({ host }: FeatureOptions, { catalog }: View, { instrument, provision }: Authority): Location[] {
  const entry = catalog.instrument(instrument);
  if (!entry) return [];
  const { path, line } = placeOf(catalog, entry, host, provision);
  const at = { line, character: 0 };
  return [{ uri: pathToFileURL(path).href, range: { start: at, end: at } }];
}

function prepared(options: FeatureOptions, view: View, position: Position): CallHierarchyItem[] | null {
  const found = authorityAt(view, view.memo.offsetAt(position), options.host.entries);
  const authority: Authority | undefined = found && { instrument: found.instrument, ...(found.provision === undefined ? {} : { provision: found.provision }) };
  const [place] = authority ? declarationOf(options, view, authority) : [];
  if (!authority || !place) return null;
  const name = placeInWords(view.catalog, authority.instrument, authority.provision);
  return [{ name, detail: `@${authority.instrument}`, kind: SymbolKind.Constant, uri: place.uri, range: place.range, selectionRange: place.range, data: authority }];
}

async function incoming(options: FeatureOptions, item: CallHierarchyItem, token: CancellationToken): Promise<CallHierarchyIncomingCall[] | null> {
  const authority = item.data as Authority | undefined;
  if (typeof authority?.instrument !== 'string') return null;
  const parts = citingParts(await memosCiting(options, token), authority);
  return guarded(options.context, 'incoming calls', null, () => parts.map((part) => ({ from: toItem(part), fromRanges: [...part.ranges] })));
}

function toItem({ uri, path, title, section }: CitingPart): CallHierarchyItem {
  return { name: title, detail: path, kind: SymbolKind.String, uri, range: section.range, selectionRange: section.heading };
}
