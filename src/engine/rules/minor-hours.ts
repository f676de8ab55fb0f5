import { minutesOf, wallTime } from '#model/index.ts';
import { found, type Rule } from '../judged.ts';

/** A minor's clock starts at the own arrival, not at the crew call (floor 1.12): hours of the day, and most minutes at the place. */
export const minorHours: Rule = {
  id: 'minor-hours',
  weight: 'law',
  check: ({ production, runs }) =>
    runs.flatMap((run) =>
      run.people.flatMap(({ person, makeUp, dismissed }) => {
        const minor = production.people[person]?.cast?.minor;
        if (!minor) return [];
        const early = makeUp < minutesOf(minor.atPlace.from);
        const late = dismissed > minutesOf(minor.atPlace.to);
        const long = dismissed - makeUp > minor.atPlace.most;
        if (!early && !late && !long) return [];
        const wanted = long ? `${minor.atPlace.most} min` : `${minor.atPlace.from}-${minor.atPlace.to}`;
        const stands = long ? `${dismissed - makeUp} min` : `${wallTime(makeUp)}-${wallTime(dismissed)}`;
        return [found('minor-hours', 'law', { day: run.day.id, person, wanted, stands })];
      }),
    ),
};
