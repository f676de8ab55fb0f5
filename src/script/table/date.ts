import type { IsoDate } from '#model/index.ts';
import { isFiller, monthNames, weekdayNames } from './date-words.ts';

/** What one cell says before the column's day/month order is known. */
export type DateText =
  | { readonly kind: 'date'; readonly date: IsoDate; readonly weekday: number | null }
  | { readonly kind: 'month-day'; readonly month: number; readonly day: number }
  | {
      readonly kind: 'numeric';
      readonly first: number;
      readonly second: number;
      readonly year: number | null;
      readonly weekday: number | null;
      readonly points: boolean;
    }
  | { readonly kind: 'serial'; readonly date: IsoDate }
  | { readonly kind: 'none' }
  | { readonly kind: 'unread' };

export type DateOrder = 'day-first' | 'month-first';

/** Reads one date cell; never takes a position of day and month for granted. Long cells are no dates. */
export function readDateText(text: string): DateText {
  const plain = text.trim();
  if (plain === '') return { kind: 'none' };
  if (plain.length > 60) return { kind: 'unread' };
  const serial = /^([345]\d{4})(?:[.,]0+)?$/u.exec(plain);
  if (serial) return { kind: 'serial', date: dateOfSerial(Number(serial[1])) };
  const words = (
    plain
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/年|月/gu, '-')
      .replace(/日/gu, ' ')
      .replace(/t\d\d:\d\d(:\d\d)?(\.\d+)?z?$/u, '')
      .replace(/\s\d{1,2}:\d\d(:\d\d)?(\.\d+)?$/u, '')
      .match(/\p{L}+|\d+|[./-]/gu) ?? []
  ).filter((word) => !isFiller(word));
  return fromWords(words);
}

function fromWords(words: readonly string[]): DateText {
  const letters = words.filter((word) => /\p{L}/u.test(word));
  const numbers = words.filter((word) => /\d/u.test(word));
  const months = letters.filter((word) => monthNames.has(word));
  // "mar 6 jan" is a Tuesday in January: the one name that is both gives way.
  const monthWord = months.find((word) => word !== 'mar') ?? months[0];
  const month = monthWord === undefined ? null : (monthNames.get(monthWord) ?? null);
  const others = letters.filter((word) => month === null || (monthNames.get(word) !== month && word !== 'mar'));
  const weekday = others.map((word) => weekdayNames.get(word)).find((found) => found !== undefined) ?? null;
  if (others.some((word) => !weekdayNames.has(word)) || numbers.some((word) => word.length > 4)) return { kind: 'unread' };
  if (month !== null) return named(month, numbers, weekday);
  return numeric(words, numbers, weekday);
}

function named(month: number, numbers: readonly string[], weekday: number | null): DateText {
  if (numbers.length === 1 && numbers[0] !== undefined && numbers[0].length <= 2) {
    const day = Number(numbers[0]);
    return validDay(month, day) ? { kind: 'month-day', month, day } : { kind: 'unread' };
  }
  const [one, other] = numbers;
  if (numbers.length !== 2 || one === undefined || other === undefined) return { kind: 'unread' };
  const yearFirst = one.length > 2;
  const date = isoDate(yearOf(yearFirst ? one : other), month, Number(yearFirst ? other : one));
  return date === null ? { kind: 'unread' } : { kind: 'date', date, weekday };
}

function numeric(words: readonly string[], numbers: readonly string[], weekday: number | null): DateText {
  const [one, two, three] = numbers;
  const signs = words.filter((word) => /^[./-]$/u.test(word));
  if (one === undefined || two === undefined || numbers.length > 3 || signs.length < 1) return { kind: 'unread' };
  if (one.length === 4 && three !== undefined) {
    const date = isoDate(Number(one), Number(two), Number(three));
    return date === null ? { kind: 'unread' } : { kind: 'date', date, weekday };
  }
  if (one.length > 2 || two.length > 2 || (three !== undefined && three.length !== 2 && three.length !== 4)) return { kind: 'unread' };
  const year = three === undefined ? null : yearOf(three);
  const points = signs.every((sign) => sign === '.');
  if (three === undefined && !points && signs[0] !== '/') return { kind: 'unread' };
  return { kind: 'numeric', first: Number(one), second: Number(two), year, weekday, points };
}

const yearOf = (text: string): number => (text.length > 2 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900));

/** A date that exists, or null: 31 February is not one. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });
  return date.day === day ? date.toString() : null;
}
const validDay = (month: number, day: number): boolean => isoDate(2024, month, day) !== null;

/** The date behind a spreadsheet's day number, in the 1900 system. */
const dateOfSerial = (serial: number): IsoDate => Temporal.PlainDate.from('1899-12-30').add({ days: serial }).toString();

/** A numeric date in an order; null where that reading does not exist. Without a year: a day of a leap year. */
export function inOrder(text: DateText & { readonly kind: 'numeric' }, order: DateOrder): IsoDate | null {
  const [day, month] = order === 'day-first' ? [text.first, text.second] : [text.second, text.first];
  return isoDate(text.year ?? 2024, month, day);
}

export type OrderFound =
  | { readonly order: DateOrder; readonly by: 'value' | 'sequence' }
  | { readonly order: null; readonly by: 'nothing' | 'contradiction' };

/**
 * One order for a whole column: a value above 12, points between the numbers, or a weekday decides; else day numbers that count up
 * decide when only one order keeps the dates from going back (case:S04). Evidence for both orders decides nothing.
 */
export function orderOf(texts: readonly DateText[], counted: boolean): OrderFound {
  const all = texts.filter((text) => text.kind === 'numeric');
  const votes = new Set(all.map(vote).filter((order) => order !== null));
  if (votes.size === 2) return { order: null, by: 'contradiction' };
  const [only] = votes;
  if (only !== undefined) return { order: only, by: 'value' };
  const orders: readonly DateOrder[] = ['day-first', 'month-first'];
  const rising = orders.filter((order) => counted && all.length > 1 && risesIn(all, order));
  const [one] = rising;
  return one !== undefined && rising.length === 1 ? { order: one, by: 'sequence' } : { order: null, by: 'nothing' };
}

function vote(text: DateText & { readonly kind: 'numeric' }): DateOrder | null {
  const dayFirst = inOrder(text, 'day-first');
  const monthFirst = inOrder(text, 'month-first');
  if (dayFirst === null || monthFirst === null) return dayFirst !== null ? 'day-first' : monthFirst !== null ? 'month-first' : null;
  if (text.points) return 'day-first';
  if (text.weekday === null || text.year === null || dayFirst === monthFirst) return null;
  const fits = [dayFirst, monthFirst].map((date) => Temporal.PlainDate.from(date).dayOfWeek === text.weekday);
  if (fits[0] === fits[1]) return null;
  return fits[0] ? 'day-first' : 'month-first';
}

function risesIn(all: readonly (DateText & { readonly kind: 'numeric' })[], order: DateOrder): boolean {
  const dates = all.map((text) => inOrder(text, order));
  return dates.every((date, place) => place === 0 || (date !== null && date >= (dates[place - 1] ?? '')));
}
