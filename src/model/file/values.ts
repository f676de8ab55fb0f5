import { id } from '../ids.ts';
import type { Eighths } from '../eighths.ts';
import type { Money } from '../money.ts';
import type { Id } from '../ids.ts';
import type { Instant, IsoDate, LocalTime, WallTime, Zone } from '../time.ts';
import type { Decoder } from './decoder.ts';
import { record, refused, shown, taken } from './decoder.ts';

export const text: Decoder<string> = (value, path) =>
  typeof value === 'string' ? taken(value) : refused(path, 'not-a-text', `A text is wanted here, not ${shown(value)}.`);

export const flag: Decoder<boolean> = (value, path) =>
  typeof value === 'boolean' ? taken(value) : refused(path, 'not-yes-or-no', `true or false is wanted here, not ${shown(value)}.`);

/** An id as a person would write it: visible, without blanks at its ends. Whether it names a record is checked afterwards. */
export const idOf =
  <T extends Id<string>>(): Decoder<T> =>
  (value, path) =>
    typeof value === 'string' && value !== '' && value === value.trim() && value.length <= 200
      ? taken(id<T>(value))
      : refused(path, 'not-an-id', `An id is wanted here, not ${shown(value)}.`);

const number = (fits: (value: number) => boolean, code: string, wanted: string): Decoder<number> => {
  return (value, path) =>
    typeof value === 'number' && fits(value) ? taken(value) : refused(path, code, `${wanted} is wanted here, not ${shown(value)}.`);
};
export const whole = number((value) => Number.isSafeInteger(value) && value >= 0, 'not-a-count', 'A whole number from 0 on');
export const wholeOrLess = number((value) => Number.isSafeInteger(value), 'not-a-whole-number', 'A whole number');
export const figure = number((value) => Number.isFinite(value), 'not-a-number', 'A number');
export const figureFromZero = number((value) => Number.isFinite(value) && value >= 0, 'not-a-number', 'A number from 0 on');
export const figureAboveZero = number((value) => Number.isFinite(value) && value > 0, 'not-a-number', 'A number above 0');
export const latitude = number((value) => Math.abs(value) <= 90, 'not-a-latitude', 'A latitude from -90 to 90');
export const longitude = number((value) => Math.abs(value) <= 180, 'not-a-longitude', 'A longitude from -180 to 180');
export const coordinates = record<{ readonly latitude: number; readonly longitude: number }>({ latitude, longitude });

/** A count of eighths, never a decimal. */
export const pageLength: Decoder<Eighths> = (value, path) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? taken(value as Eighths)
    : refused(path, 'not-eighths', `A whole number of eighths is wanted here, not ${shown(value)}.`);

export const oneOf =
  <const T extends readonly string[]>(...words: T): Decoder<T[number]> =>
  (value, path) =>
    typeof value === 'string' && words.includes(value)
      ? taken(value as T[number])
      : refused(path, 'not-one-of', `One of ${words.map((word) => JSON.stringify(word)).join(', ')} is wanted here, not ${shown(value)}.`);

/** True when Temporal reads the text back as the same text: 30 February is not a date. */
function reads(parse: () => { toString(): string }, same: (back: string) => boolean): boolean {
  try {
    return same(parse().toString());
  } catch {
    return false;
  }
}

const matching = <T extends string>(pattern: RegExp, real: (value: string) => boolean, code: string, wanted: string): Decoder<T> => {
  return (value, path) =>
    typeof value === 'string' && pattern.test(value) && real(value)
      ? taken(value as T)
      : refused(path, code, `${wanted} is wanted here, not ${shown(value)}.`);
};

export const date: Decoder<IsoDate> = matching(
  /^\d{4}-\d\d-\d\d$/u,
  (value) =>
    reads(
      () => Temporal.PlainDate.from(value),
      (back) => back === value,
    ),
  'not-a-date',
  'A date like 2026-12-01',
);
/** Hours count on past midnight, up to the end of the following day. */
export const wall: Decoder<WallTime> = matching(/^[0-4]\d:[0-5]\d$/u, (value) => value < '48:00', 'not-a-wall-time', 'A time like 07:30');
export const local: Decoder<LocalTime> = matching(
  /^\d{4}-\d\d-\d\dT\d\d:\d\d$/u,
  (value) =>
    reads(
      () => Temporal.PlainDateTime.from(value),
      (back) => back === `${value}:00`,
    ),
  'not-a-local-time',
  'A date and time like 2026-12-01T05:25',
);
export const instant: Decoder<Instant> = matching(
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/u,
  (value) =>
    reads(
      () => Temporal.Instant.from(value),
      () => true,
    ),
  'not-an-instant',
  'An instant like 2026-12-01T05:25:00Z',
);
export const zone: Decoder<Zone> = matching(
  /^[A-Za-z][\w+\-/]*$/u,
  (value) =>
    reads(
      () => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(value),
      () => true,
    ),
  'not-a-zone',
  'A zone like Europe/London',
);
export const currency: Decoder<string> = matching(/^[A-Z]{3}$/u, () => true, 'not-a-currency', 'A currency like GBP');

/** A sum in the currency's minor unit; what is owed back may be below zero. */
export const sum: Decoder<Money> = record<Money>({ minor: wholeOrLess, currency });
