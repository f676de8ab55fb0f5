import { found, type Rule } from '../judged.ts';
import { minorRows } from '../packs/index.ts';
import { hours } from './enough-rest.ts';

/** A child rests from the own dismissal to the next own arrival as long as the table of the place says. */
export const minorRest: Rule = {
  id: 'minor-rest',
  weight: 'law',
  check: ({ production, rests }) =>
    rests().flatMap(({ person, run, rest }) => {
      const minor = person === null ? null : (production.people[person]?.cast?.minor ?? null);
      if (!minor) return [];
      const wanted = Math.max(0, ...minorRows(production, run.day.date, minor.age, minor.pack).map(({ row }) => row.rest ?? 0));
      if (rest >= wanted) return [];
      return [found('minor-rest', 'law', { day: run.day.id, person, wanted: hours(wanted), stands: hours(rest) })];
    }),
};
