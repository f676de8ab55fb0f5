import { minutesOf, wallTime } from '#model/index.ts';
import { found, type Rule } from '../judged.ts';

/**
 * Scenes, set changes and moves fit the day: ten hours hold 510 minutes, and overtime ends at its cap (scenarios: day arithmetic). A day
 * with an hour by which everybody is out ends there, overtime or not.
 */
export const dayLength: Rule = {
  id: 'day-length',
  weight: 'law',
  check: ({ production, runs }) => [
    ...runs
      .filter((run) => run.used > run.usable + production.house.skeleton.overtimeCap)
      .map((run) =>
        found('day-length', 'law', {
          day: run.day.id,
          wanted: String(run.usable + production.house.skeleton.overtimeCap),
          stands: String(run.used),
        }),
      ),
    ...runs.flatMap((run) =>
      run.day.outBy !== null && run.lastOut !== null && run.lastOut > minutesOf(run.day.outBy)
        ? [found('day-length', 'law', { day: run.day.id, wanted: run.day.outBy, stands: wallTime(run.lastOut) })]
        : [],
    ),
  ],
};
