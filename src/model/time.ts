/** A calendar date, 'YYYY-MM-DD'. */
export type IsoDate = string;
/** A wall time of a shooting day, 'HH:MM'; '25:30' is half past one in the night after (call sheets count on). */
export type WallTime = string;
/** A wall time on a date, 'YYYY-MM-DDTHH:MM', read in the zone that stands beside it. */
export type LocalTime = string;
/** An instant, ISO with Z: '2026-12-01T05:25:00Z'. */
export type Instant = string;
/** An IANA zone: 'Europe/London'. */
export type Zone = string;
/** Whole minutes. Inside one shooting day they count from 00:00 of its date. */
export type Minutes = number;

export const minutesOf = (time: WallTime): Minutes => {
  const match = /^(\d{1,2}):([0-5]\d)$/u.exec(time);
  if (!match) throw new Error(`not a wall time: ${time}`);
  return Number(match[1]) * 60 + Number(match[2]);
};

/** '09:05'; minutes past midnight count on as '25:30'. */
export const wallTime = (minutes: Minutes): WallTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The instant of a wall time; in a gap it shifts forward by the gap, in an overlap the earlier one counts (R7.7, RFC 5545). */
export function instantOf(date: IsoDate, minutes: Minutes, zone: Zone): Instant {
  const over = Math.floor(minutes / 1440);
  const day = Temporal.PlainDate.from(date).add({ days: over });
  const rest = minutes - over * 1440;
  const time = Temporal.PlainTime.from({ hour: Math.floor(rest / 60), minute: rest % 60 });
  return shortInstant(day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant());
}

export const instantOfLocal = (local: LocalTime, zone: Zone): Instant =>
  shortInstant(Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant());

/** Minutes of an instant on a date's clock in a zone, counted from that date's 00:00 wall time; may be negative or above 1440. */
export function minutesOnDay(instant: Instant, date: IsoDate, zone: Zone): Minutes {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  const days = Temporal.PlainDate.from(date).until(local.toPlainDate(), { largestUnit: 'days' }).days;
  return days * 1440 + local.hour * 60 + local.minute;
}

export const dateIn = (instant: Instant, zone: Zone): IsoDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

// Rules count days thousands of times a second: they are counted as whole numbers, from 1 March of the year 0, where a leap day ends the year.
function dayNumber(date: IsoDate): number {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1) || date.length !== 10) throw new Error(`not a date: ${date}`);
  const years = month > 2 ? year : year - 1;
  return (
    365 * years +
    Math.floor(years / 4) -
    Math.floor(years / 100) +
    Math.floor(years / 400) +
    Math.floor((153 * ((month + 9) % 12) + 2) / 5) +
    day -
    1
  );
}
function dateOfNumber(number: number): IsoDate {
  const era = Math.floor(number / 146_097);
  const inEra = number - era * 146_097;
  const year = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365);
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const march = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * march + 2) / 5) + 1;
  const month = march < 10 ? march + 3 : march - 9;
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${pad(year + era * 400 + (month <= 2 ? 1 : 0), 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export const addDays = (date: IsoDate, days: number): IsoDate => dateOfNumber(dayNumber(date) + days);

export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/** Monday 1 to Sunday 7. */
export const weekdayOf = (date: IsoDate): number => ((dayNumber(date) + 2) % 7) + 1;

export const isBefore = (one: Instant, other: Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) < 0;

/** Elapsed whole minutes between two instants: rest is elapsed time, never wall time (R7.7). */
export const minutesBetween = (from: Instant, to: Instant): Minutes =>
  Math.floor(Temporal.Instant.from(from).until(Temporal.Instant.from(to), { largestUnit: 'seconds' }).seconds / 60);

const shortInstant = (instant: Temporal.Instant): Instant => instant.toString({ smallestUnit: 'second' });
