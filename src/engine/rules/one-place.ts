import { wallTime } from '#model/index.ts';
import { found, type Rule } from '../judged.ts';

/** Nobody is with two units at once: on a date with two, a performer's hours of the one end before those of the other begin. */
export const onePlace: Rule = {
  id: 'one-place',
  weight: 'law',
  check: ({ runs }) =>
    runs.flatMap((run, at) =>
      runs
        .slice(0, at)
        .filter((other) => other.day.date === run.day.date)
        .flatMap((other) =>
          run.people.flatMap((one) => {
            const there = other.people.find(({ person }) => person === one.person);
            if (!there || one.dismissed <= there.makeUp || there.dismissed <= one.makeUp) return [];
            return [
              found('one-place', 'law', {
                day: run.day.id,
                person: one.person,
                wanted: `${wallTime(there.makeUp)}-${wallTime(there.dismissed)}`,
                stands: `${wallTime(one.makeUp)}-${wallTime(one.dismissed)}`,
              }),
            ];
          }),
        ),
    ),
};
