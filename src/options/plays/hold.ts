import { dayRun } from '#engine/index.ts';
import type { Day, Minutes, PartId, PersonId, Production } from '#model/index.ts';
import { availabilityKey, partFacts, sceneOfPart, wallTime } from '#model/index.ts';
import { judge } from '#engine/index.ts';
import { rules } from '#engine/index.ts';
import { begun, type Ground, orderOf, withChanges } from '../ground.ts';

/** The day turned round so that the scenes without the person come first, and until when that costs nothing. */
export interface Held {
  readonly order: readonly PartId[];
  readonly facts: Production;
  /** Make-up chair and set by which the person must be there. */
  readonly makeUpBy: Minutes;
  readonly onSetBy: Minutes;
}

/**
 * Starts with what does not need the person and keeps the rest of the day's own order behind it; null where no such order holds. Fewest
 * minutes of changes first, then the order people know.
 */
export function holdTheOrder(ground: Ground, day: Day, person: PersonId): Held | null {
  const order = orderOf(ground.base.plan, day);
  const shot = begun(ground, day);
  const needs = (part: PartId) => partFacts(ground.base.scenes[sceneOfPart(part)] as never, part).cast.includes(person);
  const rest = order.filter((part) => !shot.includes(part));
  const without = rest.filter((part) => !needs(part));
  const withPerson = rest.filter(needs);
  if (without.length === 0 || withPerson.length === 0 || rest.length > 8) return null;
  const tries = orders(without).flatMap((first) => orders(withPerson).map((behind) => [...shot, ...first, ...behind]));
  let best: Held | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const tried of tries) {
    const run = dayRun(ground.base, day, tried);
    if (run.used >= least || run.used > run.usable) continue;
    const onSet = run.slots.find((slot) => withPerson.includes(slot.part))?.start;
    if (onSet === undefined) continue;
    const makeUp = onSet - (ground.base.people[person]?.cast?.makeUp ?? 0);
    if (makeUp < ground.now && day.date === ground.date) continue;
    const facts = backAt(ground, person, day, shot.some(needs) ? null : makeUp);
    if (breaksAnything(facts, ground, day, tried)) continue;
    best = { order: tried, facts, makeUpBy: makeUp, onSetBy: onSet };
    least = run.used;
  }
  return best;
}

/** The facts if the person is in the chair by a time of the day: away before it, on hold from it. null: was there this morning and is back. */
function backAt(ground: Ground, person: PersonId, day: Day, makeUp: Minutes | null): Production {
  const key = availabilityKey(person, day.date);
  const was = ground.facts.availability[key] ?? null;
  const now = {
    person,
    date: day.date,
    state: 'H' as const,
    from: makeUp === null ? null : wallTime(makeUp),
    until: null,
    callBy: null,
    source: null,
    knownAt: null,
  };
  const called = { ...day, published: day.published.filter((call) => call.person !== person) };
  return withChanges(ground.facts, [
    { on: 'availability', id: key, was, now },
    { on: 'days', id: day.id, was: ground.facts.days[day.id] ?? null, now: called },
  ]);
}

function breaksAnything(facts: Production, ground: Ground, day: Day, order: readonly PartId[]): boolean {
  const judged = judge(facts, { ...ground.base.plan, order: { ...ground.base.plan.order, [day.id]: order } });
  return rules.some((rule) => rule.check(judged).some((one) => one.day === day.id));
}

/** All orders of a few parts, the given one first. */
function orders(parts: readonly PartId[]): readonly (readonly PartId[])[] {
  if (parts.length <= 1) return [parts];
  return parts.flatMap((part, at) => orders([...parts.slice(0, at), ...parts.slice(at + 1)]).map((rest) => [part, ...rest]));
}
