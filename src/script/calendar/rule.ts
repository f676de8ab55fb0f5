import { readTimeValue } from './time-value.ts';
import type { TimeValue } from './time-value.ts';

export type Frequency = 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY' | 'HOURLY' | 'MINUTELY' | 'SECONDLY';
export interface RuleDay {
  /** Monday 0 to Sunday 6. */
  readonly weekday: number;
  /** 1 first, -1 last, null every one. */
  readonly nth: number | null;
}
/** An RRULE as written (RFC 5545 3.3.10); lists are empty where the part is absent. */
export interface Rule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  readonly until: TimeValue | null;
  readonly weekStart: number;
  readonly months: readonly number[];
  readonly weekNumbers: readonly number[];
  readonly yearDays: readonly number[];
  readonly monthDays: readonly number[];
  readonly days: readonly RuleDay[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  readonly positions: readonly number[];
}

const frequencies: readonly string[] = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'] satisfies Frequency[];
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Reads "FREQ=WEEKLY;COUNT=2"; null where a part is not understood: half a rule would give wrong days. */
export function readRule(text: string): Rule | null {
  if (text.length > 4000) return null;
  const parts = new Map<string, string>();
  for (const part of text.split(';')) {
    if (part.trim() === '') continue;
    const at = part.indexOf('=');
    if (at < 0) return null;
    parts.set(
      part.slice(0, at).trim().toUpperCase(),
      part
        .slice(at + 1)
        .trim()
        .toUpperCase(),
    );
  }
  const known = 'FREQ INTERVAL COUNT UNTIL WKST BYMONTH BYWEEKNO BYYEARDAY BYMONTHDAY BYDAY BYHOUR BYMINUTE BYSECOND BYSETPOS RSCALE'.split(
    ' ',
  );
  if ([...parts.keys()].some((name) => !known.includes(name) && !name.startsWith('X-'))) return null;
  if (parts.has('RSCALE') && parts.get('RSCALE') !== 'GREGORIAN') return null;
  const frequency = parts.get('FREQ') ?? '';
  const interval = whole(parts.get('INTERVAL') ?? '1', 1, 100_000);
  const count = parts.has('COUNT') ? whole(parts.get('COUNT') ?? '', 1, 1_000_000) : null;
  const until = parts.has('UNTIL') ? readTimeValue(parts.get('UNTIL') ?? '') : null;
  const weekStart = weekdays.indexOf(parts.get('WKST') ?? 'MO');
  const lists = readLists(parts);
  if (!frequencies.includes(frequency) || interval === null || weekStart < 0 || lists === null) return null;
  if ((parts.has('COUNT') && count === null) || (parts.has('UNTIL') && until === null)) return null;
  return { frequency: frequency as Frequency, interval, count, until, weekStart, ...lists };
}

type Lists = Pick<Rule, 'months' | 'weekNumbers' | 'yearDays' | 'monthDays' | 'days' | 'hours' | 'minutes' | 'seconds' | 'positions'>;

function readLists(parts: ReadonlyMap<string, string>): Lists | null {
  const list = (name: string, least: number, most: number, noZero: boolean): readonly number[] | null =>
    numbers(parts.get(name), least, most, noZero);
  const months = list('BYMONTH', 1, 12, true);
  const weekNumbers = list('BYWEEKNO', -53, 53, true);
  const yearDays = list('BYYEARDAY', -366, 366, true);
  const monthDays = list('BYMONTHDAY', -31, 31, true);
  const hours = list('BYHOUR', 0, 23, false);
  const minutes = list('BYMINUTE', 0, 59, false);
  const seconds = list('BYSECOND', 0, 60, false);
  const positions = list('BYSETPOS', -366, 366, true);
  const days = ruleDays(parts.get('BYDAY'));
  if (!months || !weekNumbers || !yearDays || !monthDays || !hours || !minutes || !seconds || !positions || !days) return null;
  return {
    months,
    weekNumbers,
    yearDays,
    monthDays,
    days,
    hours,
    minutes,
    seconds: seconds.map((second) => Math.min(second, 59)),
    positions,
  };
}

const whole = (text: string, least: number, most: number): number | null => {
  const value = /^[+-]?\d{1,7}$/u.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
};

function numbers(text: string | undefined, least: number, most: number, noZero: boolean): readonly number[] | null {
  if (text === undefined || text === '') return [];
  const values = text.split(',').map((part) => whole(part.trim(), least, most));
  const read = values.filter((value) => value !== null && !(noZero && value === 0));
  return read.length === values.length ? [...new Set(read.filter((value) => value !== null))].sort((one, other) => one - other) : null;
}

function ruleDays(text: string | undefined): readonly RuleDay[] | null {
  if (text === undefined || text === '') return [];
  const days = text.split(',').map((part) => {
    const match = /^([+-]?\d{1,2})?\s*(MO|TU|WE|TH|FR|SA|SU)$/u.exec(part.trim());
    if (!match) return null;
    const nth = match[1] === undefined ? null : Number(match[1]);
    return nth === 0 || (nth !== null && Math.abs(nth) > 53) ? null : { weekday: weekdays.indexOf(match[2] ?? ''), nth };
  });
  const read = days.filter((day) => day !== null);
  return read.length === days.length ? read : null;
}

/** True where the rule never ends by itself. */
export const isEndless = (rule: Rule): boolean => rule.count === null && rule.until === null;
