import { found, type Rule } from '../judged.ts';

/** A place that needs a permit and has none is not shot at (floor 1.19). */
export const permit: Rule = {
  id: 'permit',
  weight: 'law',
  check: ({ production, runs }) =>
    runs.flatMap((run) =>
      run.places.flatMap((place) =>
        production.places[place]?.permitted === false
          ? [
              found('permit', 'law', {
                day: run.day.id,
                place,
                wanted: String(production.places[place]?.permitLead ?? ''),
                stands: run.day.date,
              }),
            ]
          : [],
      ),
    ),
};
