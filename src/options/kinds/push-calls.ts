import { audit } from '#engine/index.ts';
import type { Change, DayId, Disruption, Minutes, Production } from '#model/index.ts';
import { minutesOf, shootingDays, wallTime } from '#model/index.ts';
import { optionTitles } from '#texts/index.ts';
import { bare, build, type Built } from '../build.ts';
import { type Ground, withChanges } from '../ground.ts';
import { shortDay } from '../names.ts';

type Push = Extract<Disruption, { kind: 'push-calls' }>;

/**
 * The most used action of all (floor 1.21): who breaks what, and how far it runs into the days behind. Rest pushes the next call only
 * as far as it must, by quarters of an hour.
 *   Mon +90 | Tue +30 | Wed 0
 */
export function pushCalls(ground: Ground, disruption: Push): readonly Built[] {
  const ripple = rippled(ground, disruption);
  const sum = ripple.map((one) => `${shortDay(one.date)} ${one.call} (${one.by === 0 ? 'stays' : `+${one.by}`})`);
  const title = optionTitles.push(String(disruption.minutes));
  const pushed = build(ground, {
    ...bare,
    play: 'push',
    title,
    plan: ground.base.plan,
    changes: ripple.flatMap((one) => one.change),
    extraReasons: sum,
  });
  const stay = build(ground, {
    ...bare,
    play: 'do-nothing',
    title: optionTitles['do-nothing'](''),
    plan: ground.base.plan,
    judgeBy: ground.base,
  });
  // A push is a wish, not a fact that came from outside: doing nothing enters nothing.
  return [pushed, { ...stay, option: { ...stay.option, changes: [] } }];
}

interface Ripple {
  readonly date: string;
  readonly call: string;
  readonly by: Minutes;
  readonly change: readonly Change[];
}

function rippled(ground: Ground, disruption: Push): readonly Ripple[] {
  const days = shootingDays(ground.facts).filter((day) => day.status === 'planned');
  const start = days.findIndex((day) => day.id === disruption.day);
  const told: Ripple[] = [];
  let facts = ground.facts;
  const first = days[start];
  if (!first) return told;
  told.push({ date: first.date, call: facts.days[first.id]?.call ?? first.call, by: disruption.minutes, change: [] });
  for (const day of days.slice(start + 1, start + 4)) {
    const by = leastPush(facts, ground.base.plan, day.id);
    const now = { ...day, call: wallTime(minutesOf(day.call) + by) };
    const change: Change = { on: 'days', id: day.id, was: day, now };
    if (by > 0) facts = withChanges(facts, [change]);
    told.push({ date: day.date, call: now.call, by, change: by > 0 ? [change] : [] });
    if (by === 0) break;
  }
  return told;
}

/** The fewest quarters of an hour by which a day's call must move so that nobody's rest into it is short. */
function leastPush(production: Production, plan: Production['plan'], id: DayId): Minutes {
  const day = production.days[id];
  if (!day) return 0;
  for (let by = 0; by <= 480; by += 15) {
    const pushed =
      by === 0 ? production : { ...production, days: { ...production.days, [id]: { ...day, call: wallTime(minutesOf(day.call) + by) } } };
    if (!audit(pushed, plan).evidence.some((one) => one.rule === 'enough-rest' && one.day === id)) return by;
  }
  return 480;
}
