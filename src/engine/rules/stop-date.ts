import { daysBetween, minutesOf, wallTime } from '#model/index.ts';
import { found, type Rule } from '../judged.ts';

/** A contract's out is an hour on a date: dismissed by then, and not called after it. Nor before the contract begins with a start date. */
export const stopDate: Rule = {
  id: 'stop-date',
  weight: 'law',
  check: ({ production, runs }) =>
    runs.flatMap((run) =>
      run.people.flatMap(({ person, dismissed }) => {
        const out = production.people[person]?.cast?.deal.out;
        if (!out) return [];
        const [date = '', time = '23:59'] = out.split('T');
        const outOnThisClock = daysBetween(run.day.date, date) * 1440 + minutesOf(time.slice(0, 5));
        if (dismissed <= outOnThisClock) return [];
        return [found('stop-date', 'law', { day: run.day.id, person, wanted: out, stands: `${run.day.date} ${wallTime(dismissed)}` })];
      }),
    ),
};
