import { found, type Rule } from '../judged.ts';

/** A day visits no more addresses than the house allows. */
export const mostPlaces: Rule = {
  id: 'most-places',
  weight: 'law',
  check: ({ production, runs }) =>
    runs
      .filter((run) => run.places.length > production.house.skeleton.mostPlaces)
      .map((run) =>
        found('most-places', 'law', {
          day: run.day.id,
          wanted: String(production.house.skeleton.mostPlaces),
          stands: String(run.places.length),
        }),
      ),
};
