import { audit, dayRun } from '#engine/index.ts';
import type { Change, Day, IsoDate, PersonId } from '#model/index.ts';
import { addDays, planChanges, shootingDays } from '#model/index.ts';
import type { Branch } from '../answer.ts';
import { movedBetween } from '../build.ts';
import { away } from '../facts.ts';
import { type Ground, orderOf, withChanges } from '../ground.ts';
import { lean, leanings, type Planned, windowed } from './replans.ts';

/** How far ahead a return is thought through: six shooting days. */
const furthest = 6;
/** And how many shooting days behind it may move. */
const behind = 3;

export interface Returns {
  readonly branches: readonly Branch[];
  /** The last shooting day on which the person may be back with everything still placed; null when not even the first works. */
  readonly last: Day | null;
}

/**
 * What can wait while a return is unknown: each later return is planned from the one before, so that the plans share as much as they can.
 *   today | decided |     back Wed | 31 34 33 45 | 32 50 51 | 62 |
 *                         back Thu | 62          | 32 50 51 | 31 34 33 45 |
 */
export function returnsOf(ground: Ground, person: PersonId, first: Pick<Planned, 'facts' | 'plan'>): Returns {
  const days = shootingDays(ground.base).filter((day) => day.status === 'planned' && day.date > ground.date);
  const branches: Branch[] = [];
  let last: Day | null = null;
  let { plan } = first;
  // Calls that a later return moves stay moved for the returns behind it.
  let calls: readonly Change[] = [];
  for (const day of days.slice(0, furthest)) {
    let facts = withChanges(first.facts, [...awayUntil(ground, person, day.date), ...calls]);
    const fits = audit(facts, plan);
    if (!fits.holds) {
      const next = lean(ground, facts, plan, leanings.branch, windowed(ground, addDays(ground.date, 1), day.date, behind), false);
      if (next.unplaced.length > 0 || !audit(next.facts, next.plan).holds) break;
      plan = next.plan;
      facts = next.facts;
      calls = [...calls, ...next.dayChanges];
    }
    last = day;
    const previous = branches.at(-1);
    if (fits.holds && previous) continue;
    branches.push({
      back: day.date,
      days: days
        .filter((one) => orderOf(plan, one).join(' ') !== orderOf(ground.base.plan, one).join(' ') || one.date <= day.date)
        .map((one) => ({ day: one.id, parts: orderOf(plan, one), minutes: dayRun(facts, one, orderOf(plan, one)).used })),
      changes: [...awayUntil(ground, person, day.date), ...calls, ...planChanges(first.plan, plan)],
      moved: movedBetween(ground.base.plan, plan),
    });
  }
  return { branches, last };
}

/** The person away on every date from tomorrow up to, not including, the return. */
const awayUntil = (ground: Ground, person: PersonId, back: IsoDate) => {
  const dates: IsoDate[] = [];
  for (let date = addDays(ground.date, 1); date < back; date = addDays(date, 1)) dates.push(date);
  return dates.flatMap((date) => away(ground.facts, person, date));
};
