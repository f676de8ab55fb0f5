import type { Change, Day, Minutes, Plan, Production } from '#model/index.ts';
import { minutesOf, shootingDays } from '#model/index.ts';
import { type Ground, withChanges } from '../ground.ts';
import { shortDay } from '../names.ts';
import { dayChange, leastPush } from './rested.ts';

export interface Ripple {
  readonly date: string;
  readonly call: string;
  readonly by: Minutes;
  readonly change: readonly Change[];
}
export const saidRipple = (one: Ripple): string => `${shortDay(one.date)} ${one.call} (${one.by === 0 ? 'stays' : `+${one.by}`})`;

/** The day as it is called now, and how far the days behind it have to follow. */
export function rippled(ground: Ground, from: Production, plan: Plan, own: Day): readonly Ripple[] {
  const days = shootingDays(ground.base).filter((day) => day.status === 'planned');
  const start = days.findIndex((day) => day.id === own.id);
  const published = ground.base.days[own.id] ?? own;
  const first = dayChange(from, own);
  let facts = withChanges(from, [first]);
  const told: Ripple[] = [{ date: own.date, call: own.call, by: minutesOf(own.call) - minutesOf(published.call), change: [first] }];
  for (const day of days.slice(start + 1, start + 4)) {
    const found = leastPush(ground, facts, plan, day, 15);
    const change = dayChange(facts, found.day);
    const moved = JSON.stringify(found.day) !== JSON.stringify(day);
    if (moved) facts = withChanges(facts, [change]);
    told.push({ date: day.date, call: found.day.call, by: found.by, change: moved ? [change] : [] });
    if (!moved) break;
  }
  return told;
}
