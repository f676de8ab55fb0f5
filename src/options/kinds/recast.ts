import type { Day, Deal, Plan, Production } from '#model/index.ts';
import { addDays, money, partFacts, sayMoney, sceneOfPart, shootingDays, weekdayOf } from '#model/index.ts';
import { blowTexts } from '#texts/index.ts';
import { type Ground, orderOf } from '../ground.ts';
import { nameOf } from '../names.ts';

/**
 * A day performer who is recalled after the dates of the engagement is paid for the days between: there is no drop and pick-up without a
 * firm date at engagement (floor 1.5). Both figures are said: kept, and released and cast again.
 */
export function recalled(ground: Ground, facts: Production, plan: Plan): readonly string[] {
  return Object.values(ground.base.people).flatMap((person) => {
    const deal = person.cast?.deal;
    if (deal?.kind !== 'daily-consecutive' || deal.rate === null || deal.from === null || deal.to === null || deal.pickUp !== null)
      return [];
    const works = shootingDays(facts).filter((day) => worksOn(facts, plan, day, person.id));
    const last = works.at(-1)?.date;
    if (last === undefined || last <= deal.to) return [];
    const kept = weekdays(deal.from, last);
    const again = weekdays(deal.from, deal.to) + works.filter((day) => day.date > (deal.to ?? '')).length;
    if (again >= kept) return [];
    return [blowTexts.closed.recalled(nameOf(ground.base, person.id), kept, paid(deal, kept), again, paid(deal, again))];
  });
}

const worksOn = (facts: Production, plan: Plan, day: Day, person: string): boolean =>
  orderOf(plan, day).some((part) => {
    const scene = facts.scenes[sceneOfPart(part)];
    return scene !== undefined && partFacts(scene, part).cast.some((one) => one === person);
  });

function weekdays(from: string, to: string): number {
  let count = 0;
  for (let date = from; date <= to; date = addDays(date, 1)) if (weekdayOf(date) <= 5) count += 1;
  return count;
}

const paid = ({ rate, fringe }: Deal, days: number): string =>
  rate ? sayMoney(money(Math.round((rate.minor * days * (100 + fringe)) / 100), rate.currency)) : '';
