import type { Instant, IsoDate, WallTime, Zone } from '#model/index.ts';
import { dateIn, minutesOnDay, wallTime } from '#model/index.ts';

/** An instant as one person's clock shows it. */
export interface Clock {
  readonly zone: Zone;
  readonly date: IsoDate;
  readonly time: WallTime;
}

/** What a clock in `zone` shows at an instant: "today" is each reader's own. */
export function clockFor(instant: Instant, zone: Zone): Clock {
  const date = dateIn(instant, zone);
  return { zone, date, time: wallTime(minutesOnDay(instant, date, zone)) };
}

/** Theirs and mine. `mine` is null where both show the same: one clock is enough. */
export function bothClocks(instant: Instant, theirs: Zone, mine: Zone): { readonly theirs: Clock; readonly mine: Clock | null } {
  const [one, other] = [clockFor(instant, theirs), clockFor(instant, mine)];
  return { theirs: one, mine: one.date === other.date && one.time === other.time ? null : other };
}
