import type { IsoDate, Money, PersonId, Production } from '#model/index.ts';
import { money } from '#model/index.ts';
import { inOwnCurrency } from '../cost/exchange.ts';
import type { Judged } from '../judged.ts';
import type { StandingTerm, TermId, Terms } from '../packs/index.ts';

/** Who approves what breaks an agreement at a price: a performer cannot waive it alone (floor 1.2). null: nobody is the UPM. */
export const approverOf = (production: Production): PersonId | null =>
  Object.values(production.people).find(({ audience }) => audience === 'upm')?.id ?? null;

/** The sum of a term in the production's currency; null: nobody read it, or no rate of exchange was entered. */
export function sumOf(production: Production, standing: StandingTerm | undefined): Money | null {
  if (standing === undefined || standing.figure === null) return null;
  return inOwnCurrency(production, money(Math.round(standing.figure), standing.pack.currency ?? production.currency));
}

/** What a day of a performer pays: a daily rate, or a week's by its days. The picture and a flat fee name no day. */
export function dayPayOf(production: Production, person: PersonId): Money | null {
  const deal = production.people[person]?.cast?.deal;
  if (!deal || deal.rate === null || deal.kind === 'run-of-picture' || deal.kind === 'flat') return null;
  const rate = inOwnCurrency(production, deal.rate);
  if (rate === null || deal.kind !== 'weekly') return rate;
  return money(Math.round(rate.minor / (deal.weekDays ?? 5)), rate.currency);
}

/** A forced call of a performer: the lesser of a day's pay and what the agreement caps it at (domain: rest). */
export function forcedPrice(judged: Judged, person: PersonId, date: IsoDate): Money | null {
  const { production, terms } = judged;
  const daily = production.people[person]?.cast?.deal.kind.startsWith('daily') ?? false;
  const most = sumOf(production, terms(date).get(daily ? 'cast.forced.day' : 'cast.forced.week'));
  const pay = dayPayOf(production, person);
  return most === null || pay === null ? null : money(Math.min(most.minor, pay.minor), most.currency);
}

/**
 * Hours of the crew's rest that were invaded, at so many times the straight hour: the first hour, the second, each one after. The pack says
 * in which steps they are billed; without a step, to the minute.
 */
export function invadedPrice(production: Production, terms: Terms, who: string | null, short: number): Money | null {
  const first = terms.get('crew.rest.first')?.figure ?? null;
  const groups = production.house.crew.filter((group) => who === null || group.who === who);
  if (first === null || groups.length === 0) return null;
  const second = terms.get('crew.rest.second')?.figure ?? first;
  const third = terms.get('crew.rest.third')?.figure ?? second;
  const unit = terms.get('crew.rest.unit')?.figure ?? 1;
  const billed = Math.ceil(short / unit) * unit;
  const times = (Math.min(billed, 60) * first + Math.min(Math.max(billed - 60, 0), 60) * second + Math.max(billed - 120, 0) * third) / 60;
  let minor = 0;
  for (const group of groups) {
    const rate = group.rate === null ? null : inOwnCurrency(production, group.rate);
    if (rate === null) return null;
    minor += (group.heads * times * rate.minor * 60) / group.hours;
  }
  return money(Math.round(minor), production.currency);
}

/** Meal penalties of one late meal: each half hour or fraction of it, dearer as it goes on. `late` is in minutes. */
export function mealPrice(production: Production, terms: Terms, who: 'cast' | 'crew', late: number): Money | null {
  const step = (name: 'first' | 'second' | 'later') => sumOf(production, terms.get(`${who}.meal.${name}` as TermId));
  const [first, second, later] = [step('first'), step('second'), step('later')];
  if (first === null || second === null || later === null) return null;
  const halves = Math.ceil(late / 30);
  const more = who === 'crew' ? (sumOf(production, terms.get('crew.meal.from-fifth'))?.minor ?? 0) * Math.max(0, halves - 4) : 0;
  const minor = (halves > 0 ? first.minor : 0) + (halves > 1 ? second.minor : 0) + Math.max(0, halves - 2) * later.minor + more;
  return money(minor, production.currency);
}
