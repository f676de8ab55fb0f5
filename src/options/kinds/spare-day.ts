import type { Day, Plan } from '#model/index.ts';
import { shootingDays } from '#model/index.ts';
import { optionTitles } from '#texts/index.ts';
import { bare, build, type Built } from '../build.ts';
import { type Ground, isFree, orderOf } from '../ground.ts';
import { shortDay } from '../names.ts';
import { lean, leanings, windowed } from '../plays/replans.ts';

/** How many of the last days are tried: a spare day is worth having behind the work, not in it. */
const tried = 2;

/**
 * A plan that leaves a day empty although the published one used it: a spare day for the next blow. The crew is paid for it all the same,
 * so nothing of it is a saving (floor 2).
 */
export function spareDay(ground: Ground, last: string): readonly Built[] {
  const near = windowed(ground, ground.date, last, 8);
  const later = shootingDays(ground.facts).filter(
    (day) => isFree(ground)(day) && near(day) && day.date > ground.date && orderOf(ground.base.plan, day).length > 0,
  );
  const ways = later.slice(-tried).flatMap((day) => withoutDay(ground, day, near));
  const [best] = ways.sort((one, other) => one.option.newMoney.minor - other.option.newMoney.minor);
  return best ? [best] : [];
}

function withoutDay(ground: Ground, day: Day, near: (day: Day) => boolean): readonly Built[] {
  const plan: Plan = { ...ground.base.plan, order: { ...ground.base.plan.order, [day.id]: [] } };
  const found = lean(ground, ground.facts, plan, leanings.spare, (one) => isFree(ground)(one) && near(one) && one.id !== day.id, true);
  if (found.unplaced.length > 0) return [];
  const built = build(ground, {
    ...bare,
    play: 'spare-day',
    title: optionTitles['spare-day'](shortDay(day.date)),
    plan: found.plan,
    changes: found.dayChanges,
  });
  return built.option.verdict === 'breaks' ? [] : [built];
}
