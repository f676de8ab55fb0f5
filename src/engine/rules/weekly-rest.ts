import type { Minutes } from '#model/index.ts';
import { addDays, daysBetween, weekdayOf } from '#model/index.ts';
import type { StandingTerm } from '../packs/index.ts';
import { found, type Judged, type Rule } from '../judged.ts';
import type { RestGap } from '../rest.ts';
import { hours } from './enough-rest.ts';
import { approverOf, forcedPrice, invadedPrice } from './penalty.ts';

/**
 * The rest over the days off of a week, in elapsed hours: a clock change inside it counts (floor 1.9). A week of six days has its own figure,
 * and a week that begins late in the morning may have.
 *   Fri | out 06:20 Sat |------- 54 h -------| 13:20 Mon
 */
export const weeklyRest: Rule = {
  id: 'weekly-rest',
  weight: 'priced',
  check: (judged) => {
    if (judged.production.house.packs.length === 0) return [];
    const worked = new Set(judged.runs.filter((run) => run.slots.length > 0).map((run) => run.day.date));
    return judged.rests().flatMap((gap) => (isWeekend(gap, worked) ? tooShort(judged, gap, worked) : []));
  },
};

/** What the agreements want of a rest over the days off of a week; null: it is no such rest, or none of them says. */
export function weekendRest(judged: Judged, gap: RestGap): Minutes | null {
  const worked = new Set(judged.runs.filter((run) => run.slots.length > 0).map((run) => run.day.date));
  return isWeekend(gap, worked) ? (wanted(judged, gap, worked)?.figure ?? null) : null;
}

/** Another week, with a day off between. */
function isWeekend({ before, run }: RestGap, worked: ReadonlySet<string>): boolean {
  const between = daysBetween(before.day.date, run.day.date) - 1;
  if (between < 1 || before.day.date >= addDays(run.day.date, 1 - weekdayOf(run.day.date))) return false;
  return Array.from({ length: between }, (_, at) => addDays(before.day.date, at + 1)).some((date) => !worked.has(date));
}

function tooShort(judged: Judged, gap: RestGap, worked: ReadonlySet<string>): ReturnType<Rule['check']> {
  const { run, person, group } = gap;
  const terms = judged.terms(run.day.date);
  const term = wanted(judged, gap, worked);
  if (!term || term.figure === null || gap.rest >= term.figure) return [];
  const short: Minutes = term.figure - gap.rest;
  const price = person === null ? invadedPrice(judged.production, terms, group, short) : forcedPrice(judged, person, run.day.date);
  const facts = { day: run.day.id, person, group, wanted: hours(term.figure), stands: hours(gap.rest) };
  return [found('weekly-rest', term.weight, { ...facts, price, approver: approverOf(judged.production) })];
}

function wanted({ terms }: Judged, { before, run, person, first }: RestGap, worked: ReadonlySet<string>): StandingTerm | undefined {
  const figures = terms(run.day.date);
  const who = person === null ? 'crew' : 'cast';
  const monday = addDays(before.day.date, 1 - weekdayOf(before.day.date));
  const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at)).filter((date) => worked.has(date)).length;
  const six = figures.get(`${who}.week-rest.six`);
  if (days >= 6 && six) return six;
  const late = figures.get('cast.week-rest.late');
  const from = figures.get('cast.week-rest.late-from')?.figure ?? null;
  if (who === 'cast' && late && from !== null && first >= from) return late;
  return figures.get(`${who}.week-rest`);
}
