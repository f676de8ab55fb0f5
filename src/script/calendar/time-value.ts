import { dayMs, monthLength, wallOf } from './civil.ts';
import type { Wall } from './civil.ts';

/** A DATE or DATE-TIME value. `utc` ends with Z; `offset` is an offset in the value (not allowed, but seen), in milliseconds. */
export interface TimeValue {
  readonly wall: Wall;
  readonly dateOnly: boolean;
  readonly utc: boolean;
  readonly offset: number | null;
}

const form = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/iu;

/** Reads "20260601", "20260601T100000Z" and the forms with dashes and without seconds that exports write; null for no real date. */
export function readTimeValue(text: string): TimeValue | null {
  const match = form.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((group) => Number(match[group] ?? 0));
  if (year === undefined || month === undefined || day === undefined || hour === undefined || minute === undefined || second === undefined)
    return null;
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > monthLength(year, month) || hour > 23 || minute > 59 || second > 60)
    return null;
  const zone = (match[7] ?? '').toUpperCase();
  const wall = wallOf(year, month, day, hour, minute, Math.min(second, 59));
  return { wall, dateOnly: match[4] === undefined, utc: zone === 'Z', offset: zone === 'Z' || zone === '' ? null : readOffset(zone) };
}

/** "+0100", "-05:30", "+013045" in milliseconds; null for anything else. */
export function readOffset(text: string): number | null {
  const match = /^([+-])(\d{2}):?(\d{2})(?::?(\d{2}))?$/u.exec(text.trim());
  if (!match) return null;
  const size = (Number(match[2]) * 60 + Number(match[3])) * 60_000 + Number(match[4] ?? 0) * 1000;
  return size >= dayMs ? null : match[1] === '-' ? -size : size;
}

/** A DURATION: weeks and days are nominal, hours and less exact (RFC 5545 3.3.6, case:I15). */
export interface DurationValue {
  readonly days: number;
  readonly exact: number;
}

export function readDuration(text: string): DurationValue | null {
  const match = /^([+-])?P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/iu.exec(text.trim());
  if (!match || match.slice(2).every((part) => part === undefined)) return null;
  const sign = match[1] === '-' ? -1 : 1;
  const [weeks, days, hours, minutes, seconds] = [2, 3, 4, 5, 6].map((group) => Number(match[group] ?? 0));
  const exact = (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000;
  return { days: sign * ((weeks ?? 0) * 7 + (days ?? 0)) || 0, exact: sign * exact || 0 };
}
