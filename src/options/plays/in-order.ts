import { audit, dayRun } from '#engine/index.ts';
import type { Day, PartId, PersonId, Plan, Production } from '#model/index.ts';
import { begun, type Ground, orderOf, withChanges } from '../ground.ts';
import { dayChange, newOn, restedDay } from './rested.ts';

/** Orders of a day that are looked at, best first. */
const mostTried = 60;
const mostParts = 6;

/**
 * A day with other calls in the order in which it holds: as published where nobody comes later than everybody, else those who had too
 * little rest come last, at no more changes of set. Where no order holds it stays as published, and says what it breaks.
 */
export function inOrder(ground: Ground, facts: Production, from: Plan, later: Day): { readonly plan: Plan; readonly own: Day } {
  const withDay = (plan: Plan): Day => restedDay(facts, plan, later);
  const holds = (plan: Plan, own: Day): boolean =>
    newOn(ground, audit(withChanges(facts, [dayChange(facts, own)]), plan), own.id).length === 0;
  const own = withDay(from);
  const short = own.published.filter((call, at) => call.makeUp !== later.published[at]?.makeUp).map((call) => call.person);
  if (short.length === 0 && holds(from, own)) return { plan: from, own };
  for (const order of ordersBy(ground, facts, from, later, short)) {
    const plan: Plan = { ...from, order: { ...from.order, [later.id]: order } };
    const rested = withDay(plan);
    if (holds(plan, rested)) return { plan, own: rested };
  }
  return { plan: from, own };
}

function ordersBy(ground: Ground, base: Production, from: Plan, later: Day, short: readonly PersonId[]): readonly (readonly PartId[])[] {
  const order = orderOf(from, later);
  const shot = begun(ground, later);
  const rest = order.filter((part) => !shot.includes(part));
  if (rest.length > mostParts) return [order];
  const facts = withChanges(base, [dayChange(base, later)]);
  const tried = permutations(rest).map((parts, at) => {
    const run = dayRun(facts, later, [...shot, ...parts]);
    const first = Math.min(...run.people.filter(({ person }) => short.includes(person)).map(({ onSet }) => onSet));
    return { order: [...shot, ...parts], used: run.used, first: Number.isFinite(first) ? first : 0, at };
  });
  return tried
    .sort((one, other) => one.used - other.used || other.first - one.first || one.at - other.at)
    .slice(0, mostTried)
    .map((one) => one.order);
}

/** All orders of a few parts, the given one first, those that keep its beginning before the others. */
export function permutations(parts: readonly PartId[]): readonly (readonly PartId[])[] {
  if (parts.length <= 1) return [parts];
  return parts.flatMap((part, at) => permutations([...parts.slice(0, at), ...parts.slice(at + 1)]).map((rest) => [part, ...rest]));
}
