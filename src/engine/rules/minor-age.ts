import type { IsoDate, Minor, Minutes, Production } from '#model/index.ts';
import { addDays, minutesOf, wallTime, weekdayOf } from '#model/index.ts';
import { found, type Rule } from '../judged.ts';
import { type MinorRow, minorRows } from '../packs/index.ts';
import type { DayRun, PersonRun } from '../timeline.ts';

/**
 * What the table of a place says of a child of this age, whatever the licence says: hours of the day, the stay from the own arrival with
 * the meal on top where the table has it, and work on the set (floor 1.12). The table of another place may go with the child.
 */
export const minorAge: Rule = {
  id: 'minor-age',
  weight: 'law',
  check: ({ production, runs }) =>
    runs.flatMap((run) =>
      run.people.flatMap((own) => {
        const minor = production.people[own.person]?.cast?.minor;
        if (!minor) return [];
        const broken = minorRows(production, run.day.date, minor.age, minor.pack).flatMap(({ row }) => against(row, minor, run, own))[0];
        return broken ? [found('minor-age', 'law', { day: run.day.id, person: own.person, ...broken })] : [];
      }),
    ),
};

function against(
  row: MinorRow,
  minor: Minor,
  run: DayRun,
  own: PersonRun,
): readonly { readonly wanted: string; readonly stands: string }[] {
  const { date } = run.day;
  const limits = minorLimits(row, minor, date, own.makeUp, 0);
  const stands = `${wallTime(own.makeUp)}-${wallTime(own.dismissed)}`;
  const closing = (closes: string): string => (row.closesFree !== null && !isSchoolDay(minor, addDays(date, 1)) ? row.closesFree : closes);
  const fits = row.hours.some(({ opens, closes }) => minutesOf(opens) <= own.makeUp && own.dismissed <= minutesOf(closing(closes)));
  if (row.hours.length > 0 && !fits)
    return [{ wanted: row.hours.map(({ opens, closes }) => `${opens}-${closing(closes)}`).join(', '), stands }];
  if (limits.out !== null && own.dismissed > limits.out) return [{ wanted: `${wallTime(own.makeUp)}-${wallTime(limits.out)}`, stands }];
  if (row.workIs === 'on-set' && limits.left !== null && own.work > limits.left)
    return [{ wanted: `${limits.left} min of work`, stands: `${own.work} min` }];
  return [];
}

/** By when a child who arrived at a minute of the day is out, and what is left to work after `done` minutes. null: the table has no figure. */
export function minorLimits(
  row: MinorRow,
  minor: Pick<Minor, 'noSchool'>,
  date: IsoDate,
  arrived: Minutes,
  done: Minutes,
): { readonly out: Minutes | null; readonly left: Minutes | null } {
  const work = row.work === null ? null : isSchoolDay(minor, date) ? row.work.schoolDay : row.work.otherwise;
  return { out: row.atPlace === null ? null : arrived + row.atPlace + row.meal, left: work === null ? null : Math.max(0, work - done) };
}

/** By when a child is out on a day: the licence's hours and stay, and the tables', whichever is first; null: the person is no child. */
export function childOut(production: Production, run: DayRun, { person, makeUp }: PersonRun): Minutes | null {
  const minor = production.people[person]?.cast?.minor;
  if (!minor) return null;
  const rows = minorRows(production, run.day.date, minor.age, minor.pack);
  const outs = rows.flatMap(({ row }) => minorLimits(row, minor, run.day.date, makeUp, 0).out ?? []);
  return Math.min(minutesOf(minor.atPlace.to), makeUp + minor.atPlace.most, ...outs);
}

/** A weekday is a school day unless somebody said that it is not: the stricter figure counts. */
const isSchoolDay = ({ noSchool }: Pick<Minor, 'noSchool'>, date: IsoDate): boolean =>
  weekdayOf(date) <= 5 && !noSchool.some(({ from, to }) => from <= date && date <= to);
