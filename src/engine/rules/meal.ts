import type { Minutes, PersonId } from '#model/index.ts';
import { minutesOf, money, splinterUnit, wallTime } from '#model/index.ts';
import { found, type Judged, type Rule } from '../judged.ts';
import type { Terms } from '../packs/index.ts';
import type { DayRun } from '../timeline.ts';
import { approverOf, mealPrice } from './penalty.ts';

/**
 * Everybody called has their own six hours to a meal, and six more after it; a non-deductible breakfast in the first two hours starts
 * them again from its end (floor 1.13, domain: meals). A grace is a figure of the production's own.
 *   05:30 call ---- 11:30 due ---- 13:00 lunch: three half hours
 */
export const meal: Rule = {
  id: 'meal',
  weight: 'priced',
  check: (judged) => judged.runs.flatMap((run) => (run.lastOut === null ? [] : lateMeals(judged, run, judged.terms(run.day.date)))),
};

interface Shift {
  readonly who: 'cast' | 'crew';
  readonly person: PersonId | null;
  readonly group: string | null;
  /** null: nobody said how many. */
  readonly heads: number | null;
  readonly first: Minutes;
  readonly out: Minutes;
}

function lateMeals(judged: Judged, run: DayRun, terms: Terms): ReturnType<Rule['check']> {
  return shiftsOf(judged, run, terms).flatMap((shift) =>
    mealsOf(run, terms, shift).flatMap(({ due, at }) => {
      const grace = terms.get(`${shift.who}.meal.grace`)?.figure ?? 0;
      if (at - due <= grace) return [];
      const one = mealPrice(judged.production, terms, shift.who, at - due);
      const price = one === null || shift.heads === null ? null : money(one.minor * shift.heads, one.currency);
      const { person, group } = shift;
      const facts = { day: run.day.id, person, group, wanted: wallTime(due), stands: wallTime(at) };
      return [found('meal', 'priced', { ...facts, price, approver: approverOf(judged.production) })];
    }),
  );
}

function shiftsOf({ production }: Judged, run: DayRun, terms: Terms): readonly Shift[] {
  const out = run.lastOut ?? run.call;
  const cast = run.people.map(
    ({ person, makeUp, dismissed }): Shift => ({ who: 'cast', person, group: null, heads: 1, first: makeUp, out: dismissed }),
  );
  const early = run.day.preCalls.map(
    ({ who, at }): Shift => ({
      who: 'crew',
      person: null,
      group: who,
      heads: production.house.crew.find((group) => group.who === who)?.heads ?? null,
      first: minutesOf(at),
      out,
    }),
  );
  const unit: Shift = { who: 'crew', person: null, group: null, heads: production.house.unit, first: run.call, out };
  // The few who shoot beside the unit eat with it.
  const crew = run.day.unit === splinterUnit ? [] : [unit, ...early];
  return [...(terms.has('cast.meal') ? cast : []), ...(terms.has('crew.meal') ? crew : [])];
}

/** When each meal was due and when it came, or when the shift ended without it. */
function mealsOf(
  { day, lunch }: DayRun,
  terms: Terms,
  { who, first, out }: Shift,
): readonly { readonly due: Minutes; readonly at: Minutes }[] {
  const within = terms.get(`${who}.meal`)?.figure ?? null;
  if (within === null) return [];
  const eats = lunch !== null && lunch.from >= first && lunch.to < out;
  const due = (who === 'cast' ? afterBreakfast(day.breakfast, terms, first) : first) + within;
  const one = { due, at: eats ? lunch.from : out };
  return eats ? [one, { due: lunch.to + within, at: out }] : [one];
}

function afterBreakfast(breakfast: DayRun['day']['breakfast'], terms: Terms, first: Minutes): Minutes {
  if (breakfast === null) return first;
  const [from, to] = [minutesOf(breakfast.from), minutesOf(breakfast.to)];
  const within = terms.get('cast.breakfast.within')?.figure ?? 0;
  const least = terms.get('cast.breakfast.least')?.figure ?? 0;
  return first <= from && from - first <= within && to - from >= least ? to : first;
}
