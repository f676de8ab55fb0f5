import type { Minutes } from '#model/index.ts';
import { daysBetween } from '#model/index.ts';
import { found, type Rule } from '../judged.ts';
import type { DayRun } from '../timeline.ts';
import { hours } from './enough-rest.ts';
import { approverOf } from './penalty.ts';

/** A day from meeting to strike, and its shooting part, end at a length; past it the night after must be long, or the next day off (domain: Japan). */
export const longestDay: Rule = {
  id: 'longest-day',
  weight: 'priced',
  check: ({ production, runs, rests, terms }) =>
    runs.flatMap((run) => {
      const figures = terms(run.day.date);
      const over = overrun(run, figures.get('crew.day.most')?.figure ?? null, figures.get('crew.day.shooting')?.figure ?? null);
      if (over === null) return [];
      const least = figures.get('crew.day.rest-after')?.figure ?? null;
      const after = rests().filter((gap) => gap.person === null && gap.before === run);
      const rested = after.every((gap) => daysBetween(run.day.date, gap.run.day.date) > 1 || (least !== null && gap.rest >= least));
      if (rested) return [];
      const facts = { day: run.day.id, wanted: hours(over.most), stands: hours(over.stands) };
      return [found('longest-day', 'priced', { ...facts, approver: approverOf(production) })];
    }),
};

function overrun(run: DayRun, day: Minutes | null, shooting: Minutes | null): { readonly most: Minutes; readonly stands: Minutes } | null {
  const first = run.slots[0]?.start;
  if (first === undefined || run.lastOut === null || run.cameraWrap === null) return null;
  if (day !== null && run.lastOut - run.call > day) return { most: day, stands: run.lastOut - run.call };
  if (shooting !== null && run.cameraWrap - first > shooting) return { most: shooting, stands: run.cameraWrap - first };
  return null;
}
