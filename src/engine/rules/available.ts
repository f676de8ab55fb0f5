import { minutesOf, wallTime } from '#model/index.ts';
import { found, type Rule } from '../judged.ts';

/** Nobody is called on a day or at an hour at which they are away. Someone merely not engaged is no break but an ask (floor 1.1). */
export const available: Rule = {
  id: 'available',
  weight: 'law',
  check: ({ production, runs, standing }) =>
    runs.flatMap((run) =>
      run.people.flatMap(({ person, makeUp, dismissed }) => {
        const { state, record } = standing(person, run.day.date);
        const part = run.slots.find((slot) => slot.cast.includes(person))?.part ?? null;
        const name = production.people[person]?.called ?? person;
        if (state === 'X') return [found('available', 'law', { day: run.day.id, person, part, wanted: name, stands: run.day.date })];
        if (record?.from && makeUp < minutesOf(record.from))
          return [found('available', 'law', { day: run.day.id, person, part, wanted: `from ${record.from}`, stands: wallTime(makeUp) })];
        if (record?.until && dismissed > minutesOf(record.until))
          return [
            found('available', 'law', { day: run.day.id, person, part, wanted: `until ${record.until}`, stands: wallTime(dismissed) }),
          ];
        return [];
      }),
    ),
};
