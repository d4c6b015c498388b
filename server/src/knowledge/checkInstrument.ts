import { isBefore, isIsoDate } from '../text/isoDate.ts';
import type { IsoDate } from '../text/isoDate.ts';
import type { Report } from './check.ts';
import type { Extent, Instrument, Status } from './entry.ts';
import { describeExtent, inExtent, inRange, rangeInWords } from './extent.ts';
import type { KnowledgeFile } from './read.ts';
import { splitTitle } from './readInstrument.ts';
import { isOwnHeading } from './words.ts';

/** Dates in order, status in keeping with the dates, provisions within the ranges, former numberings that lead somewhere. */
export function checkInstrument(file: KnowledgeFile, instrument: Instrument, report: Report): void {
  checkDates(file, instrument, report);
  checkStatus(file, instrument, report);
  checkProvisions(file, instrument, report);
  instrument.extent.forEach((one, i) => checkChanges(one, instrument, (field, message) => report(message, file.at(['extent', i, field]))));
  checkVersions(file, instrument, report);
  checkBound(file, instrument, report);
  checkPath(file, instrument, report);
}

/** Pairs of dates of which the first cannot follow the second. */
const ORDER: readonly (readonly [keyof Instrument, string, keyof Instrument, string])[] = [
  ['adopted', 'date-document', 'published', 'date-publication'],
  ['adopted', 'date-document', 'inForce', 'date-entry-in-force'],
  ['inForce', 'date-entry-in-force', 'applies', 'date-application'],
  ['inForce', 'date-entry-in-force', 'transposition', 'date-transposition'],
  ['inForce', 'date-entry-in-force', 'noLongerInForce', 'date-no-longer-in-force'],
  ['adopted', 'date-document', 'noLongerInForce', 'date-no-longer-in-force'],
];

function checkDates(file: KnowledgeFile, instrument: Instrument, report: Report): void {
  for (const [earlier, earlierName, later, laterName] of ORDER) {
    const [a, b] = [instrument[earlier], instrument[later]] as (IsoDate | undefined)[];
    if (a !== undefined && b !== undefined && isBefore(b, a)) report(`${laterName} (${b}) lies before ${earlierName} (${a}).`, file.at([laterName]));
  }
}

const ENDED: readonly Status[] = ['repealed', 'superseded', 'lapsed'];
const RUNNING: readonly Status[] = ['in-force', 'partly-in-force', 'current'];

function checkStatus(file: KnowledgeFile, instrument: Instrument, report: Report): void {
  const { status, statusAsOf, inForce, noLongerInForce } = instrument;
  const at = file.at(['status']);
  if (statusAsOf === undefined) return;
  if (status === 'not-in-force' && inForce !== undefined && isBefore(inForce, statusAsOf)) report(`The status is not-in-force as of ${statusAsOf}, but date-entry-in-force is ${inForce}.`, at);
  if (RUNNING.includes(status) && inForce !== undefined && isBefore(statusAsOf, inForce)) report(`The status is ${status} as of ${statusAsOf}, but date-entry-in-force is ${inForce}.`, at);
  if (RUNNING.includes(status) && noLongerInForce !== undefined && isBefore(noLongerInForce, statusAsOf)) report(`The status is ${status} as of ${statusAsOf}, but date-no-longer-in-force is ${noLongerInForce}.`, at);
  if (ENDED.includes(status) && noLongerInForce === undefined && !instrument.relations['superseded-by'] && instrument.statusNote === undefined) report(`The status is ${status}; say since when (date-no-longer-in-force), by what (relations.superseded-by) or how (status-note).`, at, { severity: 'warning' });
}

/** Texts whose paragraphs are numbered and never headed. */
const NUMBERED_ONLY: ReadonlySet<Instrument['type']> = new Set(['case', 'resolution']);

function checkProvisions(file: KnowledgeFile, instrument: Instrument, report: Report): void {
  if (instrument.provisions.length === 0 && instrument.extent.length === 0) report(`${instrument.id} has neither provisions nor an extent; citations of its parts cannot be checked.`, file.at(['id']), { code: 'knowledge-no-provisions', severity: 'information' });
  for (const section of file.sections) {
    if (section.id === undefined) continue;
    const heading = NUMBERED_ONLY.has(instrument.type) && /^(?:para|page)_/.test(section.id) ? splitTitle(section).heading : '';
    if (heading !== '' && !isOwnHeading(heading)) report(`Paragraphs and pages of a ${instrument.type} have no headings: words of yours stand in square brackets, [${heading}].`, section.span, { severity: 'warning' });
    if (inExtent(instrument.extent, section.id) === 'no') report(`${section.id} lies outside the extent (${describeExtent(instrument.extent, section.id)}).`, section.span);
  }
}

/** What was inserted into a range was not there from the start, and what was deleted was; both after the text was made. */
function checkChanges(one: Extent, { adopted }: Instrument, report: (field: string, message: string) => void): void {
  const { inserted = {}, deleted = {}, ...rest } = one;
  for (const [field, days] of Object.entries({ inserted, deleted })) {
    for (const day of Object.keys(days)) {
      if (!isIsoDate(day)) report(field, `${field}: "${day}" is no date; write the first day of the change as YYYY-MM-DD, such as ${field}: { 2024-05-20: [5a] }.`);
      else if (adopted !== undefined && isBefore(day, adopted)) report(field, `${field}: ${day} lies before date-document (${adopted}).`);
    }
  }
  for (const number of Object.values(inserted).flat()) if (inRange(rest, number) === 'yes') report('inserted', `${number} is said to be inserted, but ${rangeInWords(rest)} has it from the start; name it in one of them.`);
  for (const number of Object.values(deleted).flat()) if (inRange(one, number) !== 'yes') report('deleted', `${number} is said to be deleted, but the range does not have it (${rangeInWords(one)}).`);
}

function checkVersions(file: KnowledgeFile, instrument: Instrument, report: Report): void {
  instrument.versions.forEach((version, i) => {
    for (const [old, now] of Object.entries(version.renumbered)) {
      const at = file.at(['versions', i, 'renumbered', old]);
      if (inExtent(version.extent, old) === 'no') report(`${old} lies outside the extent of the ${version.label}.`, at);
      if (inExtent(instrument.extent, now) === 'no') report(`${now} lies outside the extent.`, at);
    }
    for (const old of version.unconfirmed) if (!(old in version.renumbered)) report(`${old} is unconfirmed but not renumbered.`, file.at(['versions', i, 'unconfirmed']));
  });
}

function checkBound(file: KnowledgeFile, { binds = {}, inForce }: Instrument, report: Report): void {
  for (const [state, since] of Object.entries(binds)) {
    const at = file.at(['binds', state]);
    if (!/^[A-Z]{2}$/.test(state)) report(`${state} is no code of a State; write two capitals (ISO 3166-1 alpha-2).`, at);
    if (inForce !== undefined && isBefore(since, inForce)) report(`${state} is bound from ${since}, before date-entry-in-force (${inForce}).`, at);
  }
}

/** In `instruments/<jurisdiction>/<short>.md` the path repeats the id, so that people find the file. */
function checkPath(file: KnowledgeFile, instrument: Instrument, report: Report): void {
  if (!file.file.startsWith('instruments/')) return;
  const expected = `instruments/${instrument.id.replace(':', '/')}.md`;
  if (file.origin === 'bundled' && file.file !== expected) report(`The file of ${instrument.id} is expected at ${expected}.`, file.at(['id']));
}
