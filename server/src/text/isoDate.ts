/** A calendar date written `YYYY-MM-DD`, or less exactly `YYYY-MM` or `YYYY`. Compared as text, since ISO 8601 sorts. */
export type IsoDate = string;

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for a real date in one of the three forms. */
export function isIsoDate(text: string): boolean {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** Today in the time zone of this machine. */
export function today(): IsoDate {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The same day a year later, or the day before where that year has none. */
export function yearAfter(day: IsoDate): IsoDate {
  const later = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return isIsoDate(later) ? later : later.replace(/29$/, '28');
}

/** True when `date` is certainly before `day`; an inexact date that covers `day` is not. */
export function isBefore(date: IsoDate, day: IsoDate): boolean {
  const length = Math.min(date.length, day.length);
  return date.slice(0, length) < day.slice(0, length);
}
