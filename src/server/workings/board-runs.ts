import { type DayRun, dayRun } from '#engine/index.ts';
import { type Production, shootingDays } from '#model/index.ts';

/** Every shooting day on its clock, in order: what the board adds up. */
export const boardRuns = (production: Production): readonly DayRun[] =>
  shootingDays(production).map((day) => dayRun(production, day, production.plan.order[day.id] ?? []));
