import type { IsoDate, PersonId, Production } from '#model/index.ts';
import { addDays, money, weekdayOf } from '#model/index.ts';
import { found, type Judged, type Rule } from '../judged.ts';
import { approverOf, dayPayOf } from './penalty.ts';

/** A sixth or seventh day of work is paid dearer, and somebody approves it. Who is on a week's rate has it as the week says; others by days in a row. */
export const sixthDay: Rule = {
  id: 'sixth-day',
  weight: 'priced',
  check: (judged) => (judged.production.house.packs.length === 0 ? [] : [...crewDays(judged), ...castDays(judged)]),
};

function crewDays({ production, runs, terms }: Judged): ReturnType<Rule['check']> {
  const dates = runs.filter((run) => run.slots.length > 0).map((run) => run.day.date);
  return runs.flatMap((run) => {
    if (run.slots.length === 0) return [];
    const row = inRow(dates, run.day.date);
    const term = row >= 6 ? terms(run.day.date).get(row === 6 ? 'crew.sixth' : 'crew.seventh') : undefined;
    if (!term) return [];
    return [found('sixth-day', term.weight, { day: run.day.id, wanted: '5', stands: String(row), approver: approverOf(production) })];
  });
}

function castDays({ production, runs, terms }: Judged): ReturnType<Rule['check']> {
  const works = new Map<PersonId, IsoDate[]>();
  return runs.flatMap((run) =>
    run.people.flatMap(({ person }) => {
      const dates = works.get(person) ?? [];
      works.set(person, dates);
      if (dates.includes(run.day.date)) return [];
      dates.push(run.day.date);
      const row = dayOfWork(production, person, dates);
      const term = row >= 6 ? terms(run.day.date).get(row === 6 ? 'cast.sixth' : 'cast.seventh') : undefined;
      if (!term) return [];
      const pay = dayPayOf(production, person);
      const price = pay === null || term.figure === null ? null : money(Math.round(pay.minor * term.figure), pay.currency);
      const facts = { day: run.day.id, person, wanted: '5', stands: String(row), price, approver: approverOf(production) };
      return [found('sixth-day', term.weight, facts)];
    }),
  );
}

/** Which day of the work week the last of these dates is, for this deal: 6 is the first that a week's rate does not pay. */
function dayOfWork(production: Production, person: PersonId, dates: readonly IsoDate[]): number {
  const deal = production.people[person]?.cast?.deal;
  const last = dates.at(-1) ?? '';
  if (deal?.kind !== 'weekly') return inRow(dates, last);
  return weekdayOf(last) <= (deal.weekDays ?? 5) ? 0 : 5 + weekdayOf(last) - (deal.weekDays ?? 5);
}

/** Dates in a row that end with this one. */
export function inRow(dates: readonly IsoDate[], last: IsoDate): number {
  let row = 0;
  while (dates.includes(addDays(last, -row))) row += 1;
  return row;
}
