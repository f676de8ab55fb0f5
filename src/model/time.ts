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

export const addDays = (date: IsoDate, days: number): IsoDate => Temporal.PlainDate.from(date).add({ days }).toString();

export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

/** Monday 1 to Sunday 7. */
export const weekdayOf = (date: IsoDate): number => Temporal.PlainDate.from(date).dayOfWeek;

export const isBefore = (one: Instant, other: Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) < 0;

/** Elapsed whole minutes between two instants: rest is elapsed time, never wall time (R7.7). */
export const minutesBetween = (from: Instant, to: Instant): Minutes =>
  Math.floor(Temporal.Instant.from(from).until(Temporal.Instant.from(to), { largestUnit: 'seconds' }).seconds / 60);

const shortInstant = (instant: Temporal.Instant): Instant => instant.toString({ smallestUnit: 'second' });
