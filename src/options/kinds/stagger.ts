import { audit, earliestCalls, judge } from '#engine/index.ts';
import type { EarliestCall } from '#engine/index.ts';
import type { Day, Minutes, PartId, Plan, Scene, Without } from '#model/index.ts';
import { minutesOf, sceneOfPart, wallTime } from '#model/index.ts';
import { blowTexts, optionTitles } from '#texts/index.ts';
import type { MoneyFigure, OpenAsk } from '../answer.ts';
import { bare, build, type Built, type Proposal } from '../build.ts';
import { laterBy } from '../facts.ts';
import { begun, type Ground, orderOf, withChanges } from '../ground.ts';
import { ownAsk } from '../own-ask.ts';
import { shortDay } from '../names.ts';
import { dayChange, newOn, restedDay } from '../plays/rested.ts';
import { rippled, saidRipple } from '../plays/ripple.ts';
import { dusk } from './dusk.ts';

/** What begins the day, who comes later, and the crew call that this makes possible. */
interface Start {
  readonly first: PartId;
  readonly scene: Scene;
  readonly call: Minutes;
  readonly late: readonly { readonly rested: EarliestCall; readonly without: Without }[];
}

const quarters = (minutes: Minutes): Minutes => Math.ceil(minutes / 15) * 15;
const fives = (minutes: Minutes): Minutes => Math.ceil(minutes / 5) * 5;

/**
 * Each group of the crew by its own clock: a scene that can begin without those who were out last begins, and they come when their rest is
 * over. Only where that is earlier than pushing everybody, and with the yes of whoever answers for them.
 *   camera 12:30 | make-up 13:05 | 81 by available light 13:30 | grip and electric 13:20 |
 */
export function staggered(ground: Ground, day: Day, pushed: Minutes): readonly Built[] {
  const groups = earliestCalls(judge(ground.base, ground.base.plan), day.id).filter((one) => one.group !== null);
  const order = orderOf(ground.base.plan, day);
  if (groups.length < 2 || begun(ground, day).length > 0) return [];
  const starts = order
    .flatMap((first) => startWith(ground, day, first, groups) ?? [])
    .filter((start) => start.call < pushed)
    .sort((one, other) => one.call - other.call);
  for (const start of starts) {
    const way = wayFrom(ground, day, start, pushed);
    if (way !== null) return [way];
  }
  return [];
}

function startWith(ground: Ground, day: Day, first: PartId, groups: readonly EarliestCall[]): Start | null {
  const scene = ground.base.scenes[sceneOfPart(first)];
  if (!scene || scene.without.length === 0) return null;
  const late = groups.flatMap((rested) => {
    const without = scene.without.find(({ group }) => group === rested.group);
    return without ? [{ rested, without }] : [];
  });
  const chairs = new Set(ground.base.house.crew.filter(({ serves }) => serves === 'chairs').map(({ who }) => who));
  const there = groups.filter((one) => !chairs.has(one.group ?? '') && !late.some(({ rested }) => rested === one));
  const call = Math.max(minutesOf(day.call), ...there.map((one) => quarters(one.at)));
  const later = late.filter(({ rested }) => rested.at > call);
  return later.length === 0 ? null : { first, scene, call, late: later };
}

function wayFrom(ground: Ground, day: Day, start: Start, pushed: Minutes): Built | null {
  const order = [start.first, ...orderOf(ground.base.plan, day).filter((part) => part !== start.first)];
  const plan: Plan = { ...ground.base.plan, order: { ...ground.base.plan.order, [day.id]: order } };
  const later = laterBy(day, start.call - minutesOf(day.call));
  const own = restedDay(ground.facts, plan, {
    ...later,
    preCalls: [
      ...later.preCalls.filter(({ who }) => !start.late.some(({ rested }) => rested.group === who)),
      ...start.late.map(({ rested }) => ({ who: rested.group ?? '', at: wallTime(fives(rested.at)) })),
    ],
  });
  const after = audit(withChanges(ground.facts, [dayChange(ground.facts, own)]), plan);
  const second = after.judged.runs.find((run) => run.day.id === day.id)?.slots[1];
  const inTime = second === undefined || start.late.every(({ rested }) => fives(rested.at) <= second.start);
  if (!inTime || newOn(ground, after, day.id).length > 0) return null;
  const ripple = rippled(ground, ground.facts, plan, own);
  const proposal: Proposal = {
    ...bare,
    play: 'stagger',
    title: optionTitles.stagger(own.call, start.first),
    plan,
    changes: ripple.flatMap((one) => one.change),
    asks: start.late.flatMap(({ without }) => asksFor(ground, start, without)),
    extraLines: start.late.flatMap(({ without }) => linesFor(without)),
    extraReasons: [
      ...own.preCalls.map(({ who, at }) => blowTexts.calls.own(who, at)),
      ...start.late.map(({ without }) => blowTexts.calls.without(start.first, without.group, without.what)),
      blowTexts.calls.gained(pushed - start.call, shortDay(day.date)),
      ...ripple.map(saidRipple),
    ],
  };
  return build(ground, { ...proposal, ...dusk(ground, proposal, day.id) });
}

function asksFor(ground: Ground, start: Start, without: Without): readonly OpenAsk[] {
  const question = blowTexts.calls.mayBegin(start.first, without.group, without.what);
  const said = without.needsYes.map((who): OpenAsk => {
    const person = ground.base.people[who];
    return { who, name: person?.name ?? who, phone: person?.phone ?? null, question, from: person?.reachableFrom ?? null, by: null };
  });
  return without.sum === null ? [...said, ownAsk(blowTexts.calls.sooner(without.what), null)] : said;
}

const linesFor = ({ what, sum, source }: Without): readonly MoneyFigure[] =>
  sum === null || sum.minor === 0 ? [] : [{ account: 'crew', what, quantity: 1, rate: sum, sum, source, kind: 'new' }];
