import type { Citation } from '../../citations/citation.ts';
import { mainUnit } from '../../citations/numbering.ts';
import { ONWARD } from '../../citations/pinpointPatterns.ts';
import { numberOf, pandocText, pinpointText, proseText } from '../../citations/write.ts';
import type { Instrument } from '../../knowledge/entry.ts';
import type { Finding } from '../../rules/rule.ts';
import type { View } from '../../state/view.ts';
import type { Span } from '../../text/span.ts';
import { overlaps } from '../../text/span.ts';
import { analysisOf } from '../analysis.ts';
import type { Fix } from './fix.ts';
import { bracketsAt, withMarks } from './markup.ts';

/** At most so many candidates are offered for an unknown key or an ambiguous name. */
const MOST = 5;

/** What settles a finding about a citation, the likeliest first; nothing for findings about anything else. */
export function citationFixes(view: View, finding: Finding): Fix[] {
  const citation = analysisOf(view).citations.all.find(({ span }) => span.start <= finding.span.start && finding.span.end <= span.end);
  if (!citation) return [];
  switch (finding.code) {
    case 'unknown-citation':
      return unknownKey(view, citation);
    case 'ambiguous-citation':
      return ambiguous(view, citation);
    case 'superseded':
      return superseded(view, citation);
    case 'page-locator':
      return pageLocator(view, citation);
    default:
      return [];
  }
}

function settles(code: string, title: string, edit: { span: Span; text: string }, preferred = false): Fix {
  return { title, kind: 'quickfix', code, edits: [edit], ...(preferred ? { preferred } : {}) };
}

function unknownKey(view: View, citation: Citation): Fix[] {
  const nearest = (citation.note?.nearest ?? []).slice(0, MOST);
  return nearest.flatMap((id, i) => {
    const instrument = view.catalog.instrument(id);
    return instrument ? [settles('unknown-citation', `Replace with @${id} (${instrument.shortTitle})`, { span: citation.keySpan, text: id }, i === 0 && nearest.length === 1)] : [];
  });
}

/** Names one of the candidates where the ambiguous words stand. */
function ambiguous(view: View, citation: Citation): Fix[] {
  return citation.candidates.slice(0, MOST).flatMap((id) => {
    const instrument = view.catalog.instrument(id);
    const text = instrument && (citation.form === 'pandoc' ? id : instrument.shortTitle);
    return instrument && text !== undefined ? [settles('ambiguous-citation', `${instrument.shortTitle} is meant`, { span: citation.keySpan, text })] : [];
  });
}

/** Cites the successor, with the corresponding provision where it is known; else the pinpoint stays out of the way of a guess. */
function superseded(view: View, citation: Citation): Fix[] {
  const { catalog } = view;
  const instrument = citation.key === null ? undefined : catalog.instrument(citation.key);
  const next = citation.note?.successor === undefined ? undefined : catalog.instrument(citation.note.successor);
  const moved = citation.note?.formerly;
  const whole = isWhole(view, citation) && citation.provisions.length < 2 ? withMarks(view.memo.text, citation.span) : undefined;
  if (!next) return instrument && moved && whole ? [settles('superseded', `Cite ${pinpointText([moved.now], 'prose', instrument) ?? moved.now}, the number that the former provision has now`, { span: whole, text: written(citation, instrument, [moved.now]) })] : [];
  const place = citation.note?.correspondingProvision;
  if (!whole || (citation.provision !== null && place === undefined)) {
    if (isBare(citation)) return [];
    const text = citation.form === 'pandoc' ? next.id : next.shortTitle;
    return [settles('superseded', `Cite ${next.shortTitle} instead and check the pinpoint`, { span: citation.keySpan, text })];
  }
  const provisions = place === undefined ? [] : [place];
  return [settles('superseded', `Replace with ${proseText({ instrument: next, provisions })}`, { span: whole, text: written(citation, next, provisions) }, place !== undefined)];
}

/** A pinpoint that goes on from a name elsewhere: there is no name to replace. */
function isBare({ keySpan, pinpointSpan }: Citation): boolean {
  return pinpointSpan !== undefined && keySpan.start === pinpointSpan.start && keySpan.end === pinpointSpan.end;
}

function written(citation: Citation, instrument: Instrument, provisions: readonly string[]): string {
  return citation.form === 'pandoc' ? pandocText({ instrument, provisions }) : proseText({ instrument, provisions });
}

/** The right word for the provision first, then a plain page. */
function pageLocator(view: View, citation: Citation): Fix[] {
  const instrument = citation.key === null ? undefined : view.catalog.instrument(citation.key);
  if (!instrument || !citation.pinpointSpan) return [];
  const span = citation.pinpointSpan;
  const right = pinpointText(citation.provisions, 'pandoc', instrument, citation.ranges);
  const fixes = right === undefined ? [] : [settles('page-locator', `Write "${right}"`, { span, text: right }, true)];
  const number = citation.provision === null ? undefined : numberOf(citation.provision)?.number;
  return number === undefined || !/^\d+$/.test(number) || mainUnit(instrument) === 'page' ? fixes : [...fixes, settles('page-locator', `Write "p. ${number}", a page`, { span, text: `p. ${number}` })];
}

/** Citations in `span` rewritten in the other form: prose as a pandoc key, a pandoc key as prose; not those of a former text, whose name would be lost. */
export function rewritings(view: View, span: Span): Fix[] {
  return analysisOf(view).citations.all.flatMap((citation) => {
    const instrument = citation.key === null ? undefined : view.catalog.instrument(citation.key);
    if (!instrument || citation.edition || !(overlaps(citation.span, span) || (span.start === span.end && citation.span.start <= span.start && span.end <= citation.span.end))) return [];
    return citation.form === 'prose' ? toPandoc(view, citation, instrument) : toProse(view, citation, instrument);
  });
}

/** What says so right behind a pinpoint in words that the reader does not take for part of it. */
const ONWARD_BEHIND = /^,?\s?(?:ff?(?!\p{L})|et s(?:eq|uiv|\.)|and (?:the )?following|y (?:ss|sig)|и (?:сл|далее)|及?(?:以下|其后))/iu;
/** Words for a part of a paragraph, which the reader takes for a paragraph where none stands around it. */
const PASSAGE = /alinéa|párr|абз/i;

/** Whether the provisions that a citation was read as are all that it names. */
function isWhole(view: View, { span, text, provisions }: Citation): boolean {
  if (ONWARD.test(text) || ONWARD_BEHIND.test(view.memo.text.slice(span.end, span.end + 20))) return provisions.length === 0;
  return !(PASSAGE.test(text) && provisions.some((id) => id.split('__').length > 2 && !id.includes('__subpara_')));
}

function toPandoc(view: View, citation: Citation, instrument: Instrument): Fix[] {
  const whole = withMarks(view.memo.text, citation.span);
  const brackets = whole && bracketsAt(view.memo.text, whole);
  const text = pandocText({ instrument, provisions: citation.provisions, ranges: citation.ranges });
  if (!brackets || (!text.includes(',') && citation.provisions.length > 0) || !isWhole(view, citation)) return [];
  return [{ title: `Cite as [${text}]`, kind: 'refactor.rewrite', edits: [{ span: whole, text: brackets === 'own' ? `[${text}]` : text }] }];
}

/** A key that stands alone in its brackets takes them along; one among several does not, and is left. */
function toProse(view: View, citation: Citation, instrument: Instrument): Fix[] {
  const { text } = view.memo;
  const { start, end } = citation.span;
  const hidden = text[start - 1] === '-' ? 1 : 0;
  const alone = text[start - 1 - hidden] === '[' && text[end] === ']';
  if ((alone ? /^[({[]/.test(text.slice(end + 1, end + 2)) : insideBrackets(text, start)) || !isWhole(view, citation)) return [];
  if (citation.provisions.length > 0 && pinpointText(citation.provisions, 'prose', instrument, citation.ranges) === undefined) return [];
  const words = proseText({ instrument, provisions: citation.provisions, ranges: citation.ranges });
  const span = alone ? { start: start - 1 - hidden, end: end + 1 } : { start: start - hidden, end };
  return [{ title: `Write as "${words}"`, kind: 'refactor.rewrite', edits: [{ span, text: alone ? `(${words})` : words }] }];
}

function insideBrackets(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 300), at);
  return before.lastIndexOf('[') > before.lastIndexOf(']');
}

/** One change that settles all findings of a code in the memo by their preferred fix; undefined where fewer than two have one. */
export function fixAll(view: View, findings: readonly Finding[], code: string): Fix | undefined {
  const edits = findings.filter((finding) => finding.code === code).flatMap((finding) => citationFixes(view, finding).find(({ preferred }) => preferred)?.edits ?? []);
  const apart = edits.filter((edit, i) => !edits.slice(0, i).some((other) => overlaps(other.span, edit.span)));
  return apart.length < 2 ? undefined : { title: `Fix all ${code} in the memo (${apart.length})`, kind: 'source.fixAll.comity', code, edits: apart };
}
