import type { Minutes } from '#model/index.ts';
import { found, type Judged, type Rule } from '../judged.ts';
import type { RestGap } from '../rest.ts';

/**
 * Rest is never shorter than the house's own figure, nor than a statute among the chosen packs (floor 1.2: in the UK and the EU eleven
 * hours are law). What an agreement wants beyond has a price and is another rule.
 */
export const enoughRest: Rule = {
  id: 'enough-rest',
  weight: 'law',
  check: (judged) =>
    judged.rests().flatMap((gap) => {
      const wanted = leastRest(judged, gap);
      if (gap.rest >= wanted) return [];
      const { run, person, group } = gap;
      return [found('enough-rest', 'law', { day: run.day.id, person, group, wanted: hours(wanted), stands: hours(gap.rest) })];
    }),
};

/** What the house and the law want of a rest; the daily figures. */
export function leastRest({ production, terms }: Judged, { person, run }: RestGap): Minutes {
  const who = person === null ? 'crew' : 'cast';
  const statute = terms(run.day.date).get(`${who}.rest`);
  return Math.max(production.house.rest[who], statute?.weight === 'law' ? (statute.figure ?? 0) : 0);
}

export const hours = (minutes: Minutes): string => `${Math.floor(minutes / 60)}:${String(Math.abs(minutes) % 60).padStart(2, '0')} h`;
