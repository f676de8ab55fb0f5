import type { IsoDate, PersonId } from '#model/index.ts';
import { addDays, weekdayOf } from '#model/index.ts';
import { found, type Judged, type Rule } from '../judged.ts';
import { minorRows } from '../packs/index.ts';
import { inRow } from './sixth-day.ts';
import { approverOf } from './penalty.ts';

/** Children have days off by law: so many days in a row, or in a week, and no more. A crew may have the same by agreement. */
export const daysInRow: Rule = {
  id: 'days-in-row',
  weight: 'law',
  check: (judged) => [...minorDays(judged), ...crewDays(judged)],
};

function minorDays({ production, runs }: Judged): ReturnType<Rule['check']> {
  const works = new Map<PersonId, IsoDate[]>();
  return runs.flatMap((run) =>
    run.people.flatMap(({ person }) => {
      const minor = production.people[person]?.cast?.minor;
      if (!minor) return [];
      const { date } = run.day;
      const dates = works.get(person) ?? [];
      works.set(person, dates);
      if (!dates.includes(date)) dates.push(date);
      const monday = addDays(date, 1 - weekdayOf(date));
      const row = inRow(dates, date);
      const week = dates.filter((one) => one >= monday).length;
      const most = minorRows(production, date, minor.age, minor.pack).flatMap(({ row: { daysInRow: inARow, daysAWeek } }) => [
        ...(inARow !== null && row > inARow ? [{ wanted: inARow, stands: row }] : []),
        ...(daysAWeek !== null && week > daysAWeek ? [{ wanted: daysAWeek, stands: week }] : []),
      ])[0];
      if (!most) return [];
      return [found('days-in-row', 'law', { day: run.day.id, person, wanted: String(most.wanted), stands: String(most.stands) })];
    }),
  );
}

function crewDays({ production, runs, terms }: Judged): ReturnType<Rule['check']> {
  if (production.house.packs.length === 0) return [];
  const dates = runs.filter((run) => run.slots.length > 0).map((run) => run.day.date);
  return runs.flatMap((run) => {
    const term = run.slots.length > 0 ? terms(run.day.date).get('crew.in-row') : undefined;
    if (!term || term.figure === null) return [];
    const row = inRow(dates, run.day.date);
    if (row <= term.figure) return [];
    const facts = { day: run.day.id, wanted: String(term.figure), stands: String(row) };
    return [found('days-in-row', term.weight, { ...facts, approver: approverOf(production) })];
  });
}
