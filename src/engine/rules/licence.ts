import { found, type Rule } from '../judged.ts';

/** A minor works only on the dates that the licence names. */
export const licence: Rule = {
  id: 'licence',
  weight: 'law',
  check: ({ production, runs }) =>
    runs.flatMap((run) =>
      run.people.flatMap(({ person }) => {
        const minor = production.people[person]?.cast?.minor;
        if (!minor || (minor.licence.from <= run.day.date && run.day.date <= minor.licence.to)) return [];
        return [
          found('licence', 'law', { day: run.day.id, person, wanted: `${minor.licence.from} ${minor.licence.to}`, stands: run.day.date }),
        ];
      }),
    ),
};
