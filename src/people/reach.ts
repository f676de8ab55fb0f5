import type { Instant, Person, WallTime, Zone } from '#model/index.ts';
import { addDays, dateIn, instantOf, isBefore, minutesOf, minutesOnDay, weekdayOf } from '#model/index.ts';
import type { Clock } from './clock.ts';
import { clockFor } from './clock.ts';

export interface QuietHours {
  readonly from: WallTime;
  readonly to: WallTime;
}
/** The house's own night for people whose card names no hours: a rule for the sender, not a field of theirs (R5.1, R5.2). */
export const houseNight: QuietHours = { from: '22:00', to: '07:00' };

/** Why a text goes out: a disruption and an answer to somebody who has just written do not wait for the morning. */
export type Urgency = 'disruption' | 'answer' | 'usual';

/** Whether the person's own card allows being reached at an instant; an empty card allows all. */
export const mayReach = (person: Person, instant: Instant): boolean =>
  person.card.notBetween === null || !insideQuiet(person.card.notBetween, instant, person.zone);

/** The first instant from `instant` on at which the card allows it: 'not between 20:00 and 08:00' opens at 08:00 on their clock. */
export const nextReach = (person: Person, instant: Instant): Instant =>
  person.card.notBetween === null ? instant : endOfQuiet(person.card.notBetween, instant, person.zone);

/** When a text leaves: now, or held until the reader's morning, with their clock to show (R5.2). `night` null: only cards hold. */
export interface Sending {
  readonly at: Instant;
  readonly held: boolean;
  readonly clock: Clock;
}
export function sendingTo(person: Person, now: Instant, urgency: Urgency, night: QuietHours | null): Sending {
  const own = person.card.notBetween;
  const quiet = urgency === 'usual' ? (own ?? night) : null;
  const at = quiet === null ? now : endOfQuiet(quiet, now, person.zone);
  return { at, held: isBefore(now, at), clock: clockFor(at, person.zone) };
}

/**
 * When somebody can be rung: an agent's office opens at `reachableFrom` on working days, so before that, and over the weekend, it is the next
 * opening. Without such an hour: at once.
 */
export function ringFrom(person: Person, now: Instant): Instant {
  if (person.reachableFrom === null) return now;
  const opens = minutesOf(person.reachableFrom);
  let date = dateIn(now, person.zone);
  if (weekdayOf(date) < 6 && minutesOnDay(now, date, person.zone) >= opens) return now;
  while (weekdayOf(date) > 5) date = addDays(date, 1);
  return instantOf(date, opens, person.zone);
}

function insideQuiet(quiet: QuietHours, instant: Instant, zone: Zone): boolean {
  const at = minutesOnDay(instant, dateIn(instant, zone), zone);
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  return from < to ? at >= from && at < to : at >= from || at < to;
}

function endOfQuiet(quiet: QuietHours, instant: Instant, zone: Zone): Instant {
  if (!insideQuiet(quiet, instant, zone)) return instant;
  const date = dateIn(instant, zone);
  const to = minutesOf(quiet.to);
  const end = instantOf(date, to, zone);
  // After midnight the morning is the same date's; before it, the next one's.
  return isBefore(instant, end) ? end : instantOf(addDays(date, 1), to, zone);
}
