import { earliestCalls, judge } from '#engine/index.ts';
import type { Day, Disruption, Minutes, PersonId, Plan } from '#model/index.ts';
import { minutesOf, shootingDays, wallTime } from '#model/index.ts';
import { blowTexts, optionTitles } from '#texts/index.ts';
import { bare, build, type Built, type Proposal } from '../build.ts';
import { laterBy } from '../facts.ts';
import { type Ground, orderOf } from '../ground.ts';
import { nameOf, shortDay } from '../names.ts';
import { inOrder } from '../plays/in-order.ts';
import { leastPush } from '../plays/rested.ts';
import { rippled, saidRipple } from '../plays/ripple.ts';
import { dusk } from './dusk.ts';
import { staggered } from './stagger.ts';

type Push = Extract<Disruption, { kind: 'push-calls' }>;

/**
 * The most used action of all (floor 1.21): who breaks what, and how far it runs into the days behind. Rest pushes the next call only
 * as far as it must, by quarters of an hour; where a smaller or a larger push is the least that keeps everybody's rest, it stands beside.
 *   Mon +90 | Tue +30 | Wed 0
 */
export function pushCalls(ground: Ground, disruption: Push): readonly Built[] {
  const day = ground.base.days[disruption.day];
  if (!day) return [];
  const asked = pushed(ground, day, disruption.minutes);
  const least = asked.option.verdict === 'verified' ? null : leastPush(ground, ground.base, ground.base.plan, day, 15).by;
  const other = least === null || least === 0 || least === disruption.minutes ? [] : [pushed(ground, day, least)];
  const call = minutesOf(day.call) + (other.length > 0 ? (least ?? 0) : disruption.minutes);
  const stay = build(ground, {
    ...bare,
    play: 'do-nothing',
    title: optionTitles.keep(shortDay(day.date), day.call),
    plan: ground.base.plan,
    judgeBy: ground.base,
  });
  return [
    asked,
    ...other,
    ...staggered(ground, day, call),
    // A push is a wish, not a fact that came from outside: doing nothing enters nothing.
    { ...stay, option: { ...stay.option, changes: [] } },
  ];
}

/** Everybody later by so much, whoever needs more rest by what that asks, and the day's order turned where it no longer holds. */
function pushed(ground: Ground, day: Day, by: Minutes): Built {
  const later = laterBy(day, by);
  const { plan, own } = inOrder(ground, ground.facts, ground.base.plan, later);
  const ripple = rippled(ground, ground.facts, plan, own);
  const proposal: Proposal = {
    ...bare,
    play: 'push',
    title: optionTitles.push(String(by)),
    plan,
    changes: ripple.flatMap((one) => one.change),
    extraReasons: [...ripple.map(saidRipple), ...turned(ground, plan, day)],
  };
  return build(ground, { ...proposal, ...dusk(ground, proposal, day.id) });
}

/** A push that turns the day's order says so. */
function turned(ground: Ground, plan: Plan, day: Day): readonly string[] {
  const now = orderOf(plan, day).join(' ');
  return now === orderOf(ground.base.plan, day).join(' ') ? [] : [blowTexts.calls.order(shortDay(day.date), now)];
}

/** 'earliest calls on Mon 15: LUIS 10:10, camera 12:20'; null where nobody's real out was reported. */
export function earliestSaid(ground: Ground, disruption: Push): string | null {
  const day = ground.base.days[disruption.day];
  if (!day || !shootingDays(ground.base).some((one) => one.date < day.date && one.outs.length > 0)) return null;
  const calls = [...earliestCalls(judge(ground.base, ground.base.plan), day.id)].sort((one, other) => one.at - other.at);
  const named = (person: PersonId | null, group: string | null): string =>
    person === null ? (group ?? 'crew') : nameOf(ground.base, person);
  return blowTexts.calls.earliest(
    shortDay(day.date),
    calls.map((one) => blowTexts.calls.own(named(one.person, one.group), wallTime(one.at))).join(', '),
  );
}
