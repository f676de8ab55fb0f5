import type { Minutes, PersonId } from '#model/index.ts';
import { found, type Judged, type Rule, restBetween } from '../judged.ts';
import type { DayRun } from '../timeline.ts';

/**
 * Rest runs from each one's last out to the own first call, in elapsed hours (floor 1.9, R7.7). The clocks are per person: a performer's
 * from dismissal to chair, the crew's from wrap-out to call.
 *   Thu | call ........ out |-- rest --| chair .... out | Fri
 */
export const enoughRest: Rule = {
  id: 'enough-rest',
  weight: 'law',
  check: (judged) => [...crewRest(judged), ...castRest(judged)],
};

function crewRest({ production, runs }: Judged): ReturnType<Rule['check']> {
  const worked = runs.filter((run) => run.lastOut !== null);
  return worked.flatMap((run, index) => {
    const before = worked[index - 1];
    if (!before || before.day.unit !== run.day.unit || before.lastOut === null) return [];
    const rest = restBetween(production, before, before.lastOut, run, run.call);
    return rest < production.house.rest.crew ? [tooShort(run, null, rest, production.house.rest.crew)] : [];
  });
}

function castRest({ production, runs }: Judged): ReturnType<Rule['check']> {
  const last = new Map<PersonId, { readonly run: DayRun; readonly out: Minutes }>();
  return runs.flatMap((run) => {
    const short = run.people.flatMap(({ person, makeUp }) => {
      const before = last.get(person);
      // Two units on one date are one shift of the person.
      if (!before || before.run.day.date === run.day.date) return [];
      const rest = restBetween(production, before.run, before.out, run, makeUp);
      return rest < production.house.rest.cast ? [tooShort(run, person, rest, production.house.rest.cast)] : [];
    });
    for (const { person, dismissed } of run.people) last.set(person, { run, out: dismissed });
    return short;
  });
}

const tooShort = (run: DayRun, person: PersonId | null, rest: Minutes, wanted: Minutes) =>
  found('enough-rest', 'law', { day: run.day.id, person, wanted: hours(wanted), stands: hours(rest) });

const hours = (minutes: Minutes): string => `${Math.floor(minutes / 60)}:${String(Math.abs(minutes) % 60).padStart(2, '0')} h`;
