import type { Day, DayId } from '#model/index.ts';
import { addDays, plannedDay, weekdayOf } from '#model/index.ts';

/** The next working day behind the last shooting day, called and crewed as `like`; nothing else of that day goes with it. */
export function dayBehind(last: Day, like: Day): Day {
  let date = addDays(last.date, 1);
  while (weekdayOf(date) > 5) date = addDays(date, 1);
  return plannedDay({ id: date as DayId, number: `${Number(last.number) + 1}`, date, unit: like.unit, call: like.call });
}
