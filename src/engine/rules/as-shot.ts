import type { PartId } from '#model/index.ts';
import { sameValue } from '#model/index.ts';
import { found, type Rule } from '../judged.ts';

/** A reported day is as shot: no plan moves it (past availability is not judged again). */
export const asShot: Rule = {
  id: 'as-shot',
  weight: 'law',
  check: ({ production, plan, runs }) =>
    runs.flatMap((run) => {
      if (run.day.status !== 'reported') return [];
      const shot: readonly PartId[] = production.plan.order[run.day.id] ?? [];
      const planned: readonly PartId[] = plan.order[run.day.id] ?? [];
      return sameValue(shot, planned)
        ? []
        : [found('as-shot', 'law', { day: run.day.id, wanted: shot.join(' '), stands: planned.join(' ') })];
    }),
};
