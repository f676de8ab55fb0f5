import type { Instant, IsoDate, LocalTime, PromiseMade, WallTime, Zone } from '#model/index.ts';
import { instantOfLocal } from '#model/index.ts';

/** The usual end of a working day: what a bare date is due by. */
export const usualDayEnd: WallTime = '18:00';

/**
 * A due time as it was said: a wall time in the OWNER's zone unless a zone was written. In the hole of a clock change it shifts forward by the
 * hole, in the doubled hour the earlier one counts (RFC 5545).
 */
export function dueAt(date: IsoDate, time: WallTime | null, zone: Zone): PromiseMade['due'] {
  const local: LocalTime = `${date}T${time ?? usualDayEnd}`;
  return { local, zone, at: instantOfLocal(local, zone) };
}

const least = 2 * 60;
const most = 2 * 24 * 60;

/** When the owner is warned, once: a fifth of the span before due, at least two hours, at most two days, never before the promise was made. */
export function warnAt(promise: PromiseMade): Instant {
  const made = Temporal.Instant.from(promise.promisedAt);
  const due = Temporal.Instant.from(promise.due.at);
  const span = made.until(due, { largestUnit: 'minutes' }).minutes;
  const lead = Math.min(most, Math.max(least, Math.round(span / 5)));
  const warned = due.subtract({ minutes: lead });
  return (Temporal.Instant.compare(warned, made) < 0 ? made : warned).toString({ smallestUnit: 'second' });
}
