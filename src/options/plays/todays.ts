import type { DayRun } from '#engine/index.ts';
import { audit, dayRun } from '#engine/index.ts';
import type { Day, DayId, Minutes, PartId, Plan, Production } from '#model/index.ts';
import { partFacts, sceneOf, sceneOfPart, splinterUnit, wallTime } from '#model/index.ts';
import { begun, type Ground, orderOf, withChanges } from '../ground.ts';
import { permutations } from './in-order.ts';
import { dayChange, newOn } from './rested.ts';

/** One way to go on with today: what the unit shoots, what a few people shoot beside it, and what is left for later. */
export interface Today {
  readonly order: readonly PartId[];
  readonly beside: readonly PartId[];
  readonly left: readonly PartId[];
  readonly minutesLeft: Minutes;
  readonly run: DayRun;
  readonly splinter: Day | null;
}

/** More parts than this are looked at in the day's own order only. */
const mostParts = 5;

/**
 * All ways to go on that the day itself bears: fewest minutes left over, no overtime before overtime, the main unit before a few people
 * beside it, fewest changes of set. What has begun stays.
 */
export function waysOn(ground: Ground, today: Day): readonly Today[] {
  const shot = begun(ground, today);
  const rest = orderOf(ground.base.plan, today).filter((part) => !shot.includes(part));
  const orders = rest.length > mostParts ? rest.map((_, at) => rest.slice(0, at + 1)) : subsets(rest).flatMap((some) => permutations(some));
  const tried = [...orders, []].flatMap((order) => {
    const others = rest.filter((part) => !order.includes(part));
    const mayBeside = others.filter((part) => sceneOf(ground.facts, sceneOfPart(part)).splinter !== null);
    return subsets(mayBeside).map((beside) => wayOf(ground, today, [...shot, ...order], beside, others));
  });
  return tried
    .filter((way) => way.run.used <= way.run.usable + ground.facts.house.skeleton.overtimeCap)
    .sort(
      (one, other) =>
        one.minutesLeft - other.minutesLeft ||
        one.run.overtime - other.run.overtime ||
        one.beside.length - other.beside.length ||
        one.run.used - other.run.used,
    )
    .filter((way) => bears(ground, way));
}

function wayOf(ground: Ground, today: Day, order: readonly PartId[], beside: readonly PartId[], others: readonly PartId[]): Today {
  const left = others.filter((part) => !beside.includes(part));
  return {
    order,
    beside,
    left,
    minutesLeft: left.reduce((sum, part) => sum + minutesOfPart(ground.facts, part), 0),
    run: dayRun(ground.facts, today, order),
    // Nothing of it is before now.
    splinter: beside.length === 0 ? null : besideDay(ground.facts, today, Math.ceil(ground.now / 5) * 5),
  };
}

export const minutesOfPart = (facts: Production, part: PartId): Minutes => partFacts(sceneOf(facts, sceneOfPart(part)), part).minutes ?? 0;

/** The few people's own day, from a minute of the unit's. */
export function besideDay(facts: Production, today: Day, from: Minutes): Day {
  return {
    ...today,
    id: `${today.id}-${splinterUnit}` as DayId,
    unit: splinterUnit,
    call: wallTime(from - facts.house.skeleton.toFirstShot),
    shootsFrom: null,
    preCalls: [],
    departures: [],
    published: [],
    breakfast: null,
    outs: [],
    ins: [],
  };
}

/** Today's part of a plan, and the record of the few people's day. */
export function withToday(ground: Ground, way: Today, plan: Plan): { readonly facts: Production; readonly plan: Plan } {
  const order = { ...plan.order, [way.run.day.id]: way.order };
  if (way.splinter === null) return { facts: ground.facts, plan: { ...plan, order } };
  return {
    facts: withChanges(ground.facts, [dayChange(ground.facts, way.splinter)]),
    plan: { ...plan, order: { ...order, [way.splinter.id]: way.beside } },
  };
}

/** Nothing of today breaks, looked at alone. */
function bears(ground: Ground, way: Today): boolean {
  const { facts, plan } = withToday(ground, way, { order: {}, boneyard: [] });
  const days = [way.run.day, ...(way.splinter === null ? [] : [way.splinter])];
  const after = audit({ ...facts, days: Object.fromEntries(days.map((day) => [day.id, day])) }, plan);
  return days.every((day) => newOn(ground, after, day.id).every((one) => one.rule === 'placed'));
}

export function subsets(parts: readonly PartId[]): readonly (readonly PartId[])[] {
  const [first, ...rest] = parts;
  if (first === undefined) return [[]];
  const without = subsets(rest);
  return [...without.map((some) => [first, ...some]), ...without];
}
