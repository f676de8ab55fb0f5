import { audit, changeBetween, dayRun } from '#engine/index.ts';
import type { Change, Day, PartId, Plan, Production } from '#model/index.ts';
import { minutesOf, sceneOf, sceneOfPart, shootingDays } from '#model/index.ts';
import { type Ground, isFree, orderOf, withChanges } from '../ground.ts';
import { inOrder } from './in-order.ts';
import { dayChange, newOn } from './rested.ts';

export interface Carried {
  readonly facts: Production;
  readonly plan: Plan;
  readonly changes: readonly Change[];
}

/** Shooting days behind today that are looked at for what is left over. */
const furthest = 12;

/**
 * What is left over on the day that bears all of it with the fewest moves and changes, the nearest of those; else each part on its own day.
 * null: one of them finds none.
 */
export function carriedOver(ground: Ground, facts: Production, plan: Plan, left: readonly PartId[]): Carried | null {
  const start: Carried = { facts, plan, changes: [] };
  if (left.length === 0) return start;
  const days = shootingDays(ground.base)
    .filter((day) => isFree(ground)(day) && day.date > ground.date)
    .slice(0, furthest);
  const whole = best(ground, start, days, left);
  if (whole !== null || left.length === 1) return whole;
  return left.reduce<Carried | null>((so, part) => (so === null ? null : best(ground, so, days, [part])), start);
}

function best(ground: Ground, from: Carried, days: readonly Day[], left: readonly PartId[]): Carried | null {
  const used = (so: Carried, day: Day): number => dayRun(so.facts, so.facts.days[day.id] ?? day, orderOf(so.plan, day)).used;
  const found = days.flatMap((day, at) => {
    const put = putOn(ground, from, day, left);
    return put === null ? [] : [{ put, cost: used(put, day) - used(from, day), at }];
  });
  return found.sort((one, other) => one.cost - other.cost || one.at - other.at)[0]?.put ?? null;
}

/** Behind the last scene of the same set, else at the end; a set that was left is lit again where the house says how long that takes. */
function putOn(ground: Ground, from: Carried, day: Day, left: readonly PartId[]): Carried | null {
  let order = [...orderOf(from.plan, day)];
  let { facts } = from;
  const changes: Change[] = [];
  const { relight, setChange } = facts.house.skeleton;
  for (const part of left) {
    const scene = sceneOf(facts, sceneOfPart(part));
    const beside = order.findLastIndex((one) => sceneOf(facts, sceneOfPart(one)).set === scene.set);
    const at = beside < 0 ? order.length : beside + 1;
    const before = order[at - 1];
    const lit = before === undefined || changeBetween(facts.house.skeleton, sceneOf(facts, sceneOfPart(before)), scene) !== setChange;
    if (!lit && relight !== null && scene.minutes !== null && scene.parts === null) {
      const change: Change = { on: 'scenes', id: scene.id, was: scene, now: { ...scene, minutes: scene.minutes + relight - setChange } };
      changes.push(change);
      facts = withChanges(facts, [change]);
    }
    order = [...order.slice(0, at), part, ...order.slice(at)];
  }
  const run = dayRun(facts, facts.days[day.id] ?? day, order);
  if (run.used > run.usable) return null;
  const plan: Plan = { ...from.plan, order: { ...from.plan.order, [day.id]: order } };
  const alone = audit({ ...facts, days: { [day.id]: facts.days[day.id] ?? day } }, { order: { [day.id]: order }, boneyard: [] });
  const fits = newOn(ground, alone, day.id).every((one) => one.rule === 'placed');
  return fits ? { facts, plan, changes: [...from.changes, ...changes] } : null;
}

/** Days behind today as far as a late out reaches into them. */
const reach = 2;

/**
 * The next days follow a late out by as little as they can: whoever had too little rest is called later, and the day opens with what does not
 * need them. `days` are those that changed; null: that alone does not do.
 */
export function following(ground: Ground, from: Carried): (Carried & { readonly days: readonly Day[] }) | null {
  const behind = shootingDays(from.facts)
    .filter((day) => isFree(ground)(day) && day.date > ground.date)
    .slice(0, reach);
  let so = from;
  const moved: Day[] = [];
  for (const day of behind) {
    if (newOn(ground, audit(so.facts, so.plan), day.id).length === 0) continue;
    const { plan, own } = inOrder(ground, so.facts, so.plan, day);
    const change = dayChange(so.facts, own);
    const facts = withChanges(so.facts, [change]);
    if (newOn(ground, audit(facts, plan), day.id).length > 0) return null;
    so = { facts, plan, changes: [...so.changes, change] };
    moved.push(own);
  }
  return { ...so, days: moved };
}

/** A chair of a day that moved, as it was and as it is: 'LEO 06:15 06:40'. */
export const chairsMoved = (was: Day, now: Day): readonly { readonly person: string; readonly was: string; readonly now: string }[] =>
  now.published.flatMap((call) => {
    const before = was.published.find((one) => one.person === call.person)?.makeUp ?? null;
    if (before === null || call.makeUp === null || minutesOf(before) === minutesOf(call.makeUp)) return [];
    return [{ person: call.person, was: before, now: call.makeUp }];
  });
