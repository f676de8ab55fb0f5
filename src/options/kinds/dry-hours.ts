import type { Day, PartId, Plan } from '#model/index.ts';
import { partFacts, sceneOfPart, shootingDays } from '#model/index.ts';
import { blowTexts } from '#texts/index.ts';
import { bare, build, type Built } from '../build.ts';
import { type Ground, isFree, orderOf } from '../ground.ts';
import { arranged } from '../plays/others.ts';
import { shortDay } from '../names.ts';

/**
 * The hours before the weather are worth something: one scene of the day stays first, the unit then goes where another day would have
 * been, and that day takes the rest. What it buys is said in minutes.
 */
export function dryHours(ground: Ground, day: Day, from: string): readonly Built[] {
  const own = orderOf(ground.base.plan, day);
  const others = shootingDays(ground.facts).filter(
    (one) => isFree(ground)(one) && one.date > day.date && orderOf(ground.base.plan, one).length > 0,
  );
  const ways = others.slice(0, 3).flatMap((other) => own.flatMap((part) => kept(ground, day, other, part, from)));
  const [best] = ways.sort(
    (one, another) =>
      one.option.newMoney.minor - another.option.newMoney.minor ||
      another.option.roomLeft - one.option.roomLeft ||
      one.option.id.localeCompare(another.option.id),
  );
  return best ? [best] : [];
}

function kept(ground: Ground, day: Day, other: Day, part: PartId, from: string): readonly Built[] {
  const own = orderOf(ground.base.plan, day);
  const order = {
    ...ground.base.plan.order,
    [day.id]: [part, ...orderOf(ground.base.plan, other)],
    [other.id]: own.filter((one) => one !== part),
  };
  const plan: Plan = { ...ground.base.plan, order };
  const found = arranged(ground, ground.facts, plan, [day.id, other.id]);
  if (found.unplaced.length > 0 || orderOf(found.plan, day)[0] !== part) return [];
  const scene = ground.facts.scenes[sceneOfPart(part)];
  const built = build(ground, {
    ...bare,
    play: 'dry-hours',
    title: blowTexts.closed.dryHours(part, from),
    plan: found.plan,
    changes: found.dayChanges,
    extraReasons: [blowTexts.closed.buys(scene ? (partFacts(scene, part).minutes ?? 0) : 0, shortDay(other.date))],
  });
  return built.option.verdict === 'breaks' ? [] : [built];
}
