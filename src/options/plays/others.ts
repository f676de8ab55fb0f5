import { replan, usualWeights } from '#engine/index.ts';
import type { Change, Day, DayId, Minutes, Money, PartId, Plan, Production } from '#model/index.ts';
import { minutesOf, money, partFacts, sceneOfPart, shootingDays, wallTime } from '#model/index.ts';
import type { MoneyFigure } from '../answer.ts';
import { begun, type Ground, isFree, oracleOf, orderOf, withChanges } from '../ground.ts';
import { dayBehind } from './day-behind.ts';
import { lean, leanings, type Planned } from './replans.ts';

/** Two days change their whole content; each is put in its own best order. Null where nothing is gained by looking at it. */
export function swapDays(ground: Ground, facts: Production, one: Day, other: Day): Planned | null {
  if (begun(ground, one).length > 0 || orderOf(ground.base.plan, other).length === 0) return null;
  const road = roadTo(ground, facts, one, other);
  const onRoad = road === null ? facts : withChanges(facts, [road]);
  const swapped: Plan = {
    ...ground.base.plan,
    order: { ...ground.base.plan.order, [one.id]: orderOf(ground.base.plan, other), [other.id]: orderOf(ground.base.plan, one) },
  };
  const found = arranged(ground, onRoad, swapped, [one.id, other.id]);
  return road === null ? found : { ...found, dayChanges: [road, ...found.dayChanges] };
}

/** A unit that has left needs the move; whoever was not called yet needs a car and a chair from now before anything of theirs is shot. */
function roadTo(ground: Ground, facts: Production, one: Day, other: Day): Change | null {
  const place = (day: Day) => ground.base.scenes[sceneOfPart(orderOf(ground.base.plan, day)[0] ?? ('' as PartId))]?.place ?? null;
  const stands = facts.days[one.id] ?? one;
  const move = place(one) === place(other) ? null : onTheRoad(ground, one);
  const from = minutesOf(stands.shootsFrom ?? (move === null ? '00:00' : ((move.now as Day).shootsFrom ?? '00:00')));
  const start = Math.max(from, minutesOf(one.call) + ground.base.house.skeleton.toFirstShot);
  const people = Math.min(...orderOf(ground.base.plan, other).map((part) => readyFor(ground, one, part)));
  if (one.date !== ground.date || (people <= start && move === null) || (people <= start && stands.shootsFrom)) return null;
  return { on: 'days', id: one.id, was: stands, now: { ...stands, shootsFrom: wallTime(Math.max(start, people)) } };
}

/** A car that is ordered now leaves at the next five minutes. */
const soon = (now: Minutes): Minutes => Math.ceil((now + 1) / 5) * 5;

/** From when a part can be shot today as far as its people are concerned: those already called are there. */
function readyFor(ground: Ground, day: Day, part: PartId): Minutes {
  const scene = ground.base.scenes[sceneOfPart(part)];
  const called = ground.before.judged.runs.find((run) => run.day.id === day.id)?.people.map((run) => run.person) ?? [];
  const late = (scene ? partFacts(scene, part).cast : []).filter((person) => !called.includes(person));
  const minutes = late.map((person) => {
    const facts = ground.base.people[person]?.cast;
    return soon(ground.now) + (facts?.travel ?? 0) + (facts?.makeUp ?? 0);
  });
  return Math.max(0, ...minutes);
}

/**
 * Once the vehicles have left for the day's own place, another place is a company move from now: nothing is shot before the unit is there,
 * and the minutes are in the day. Once something was shot the move stands between two scenes, as any other.
 */
export function onTheRoad(ground: Ground, day: Day): Change | null {
  if (begun(ground, day).length > 0) return null;
  const left = day.departures.some((departure) => minutesOf(departure.at) <= ground.now) || minutesOf(day.call) <= ground.now;
  if (day.date !== ground.date || !left) return null;
  const { skeleton } = ground.base.house;
  const there = Math.max(ground.now, minutesOf(day.call)) + skeleton.companyMove;
  if (there <= minutesOf(day.call) + skeleton.toFirstShot) return null;
  return { on: 'days', id: day.id, was: day, now: { ...day, shootsFrom: wallTime(there) } };
}

/** Puts given days in their best order and leaves every piece on its day. */
export function arranged(ground: Ground, facts: Production, plan: Plan, days: readonly DayId[]): Planned {
  const found = replan(facts, plan, {
    free: (day) => isFree(ground)(day) && days.includes(day.id),
    oracle: { ...oracleOf(ground, facts, true), callsOut: () => false },
    shelf: null,
    start: null,
    weights: () => ({ ...usualWeights, moved: 1e6 }),
    effort: { seed: ground.asked.seed, moves: 0, stop: () => false, onBest: null },
  });
  return { facts: withChanges(facts, found.dayChanges), plan: found.plan, dayChanges: found.dayChanges, unplaced: found.unplaced };
}

/** The cover scenes of one address today instead of the day's own, which find their place on the days behind or are said to have none. */
export function coverToday(ground: Ground, facts: Production, today: Day): { readonly found: Planned; readonly where: string } | null {
  const lost = orderOf(ground.base.plan, today).filter((part) => !begun(ground, today).includes(part));
  const base = ground.base.scenes[sceneOfPart(lost[0] ?? ('' as PartId))]?.place ?? null;
  const cover = Object.values(facts.scenes).filter((scene) => scene.cover && scene.place !== base && notShot(ground, scene.id as never));
  const where = cover[0]?.place;
  if (!where) return null;
  const parts = cover.filter((scene) => scene.place === where).map((scene) => scene.id as unknown as PartId);
  const order: Record<string, readonly PartId[]> = {};
  for (const [day, had] of Object.entries(ground.base.plan.order)) order[day] = had.filter((part) => !parts.includes(part));
  order[today.id] = [...begun(ground, today), ...parts];
  const plan = { order, boneyard: ground.base.plan.boneyard.filter((part) => !parts.includes(part)) };
  const found = lean(ground, facts, plan, leanings.cover, (day) => isFree(ground)(day) && day.date > today.date, false);
  return { found, where: facts.places[where]?.name ?? where };
}

const notShot = (ground: Ground, scene: PartId): boolean =>
  !shootingDays(ground.base).some(
    (day) => (day.date < ground.date || day.status === 'reported') && orderOf(ground.base.plan, day).includes(scene),
  );

/** Everybody goes home: today's rest moves to a day added after the last one. The paid day is sunk; the added one is new money (floor 2). */
export function sendHome(
  ground: Ground,
  facts: Production,
  today: Day,
): { readonly facts: Production; readonly plan: Plan; readonly added: Day; readonly lines: readonly MoneyFigure[] } {
  const last = shootingDays(facts).at(-1) ?? today;
  const added = dayBehind(last, today);
  const shot = begun(ground, today);
  const rest = orderOf(ground.base.plan, today).filter((part) => !shot.includes(part));
  const paid = paidAnyway(ground, today);
  // A day on which something was shot counts as used by itself; one that was sent home whole is paid beside the day added for it.
  const again =
    shot.length > 0 ? [] : paid.map((line): MoneyFigure => ({ ...line, what: line.what.replace(', paid', ', once more'), kind: 'new' }));
  const plan = { ...ground.base.plan, order: { ...ground.base.plan.order, [today.id]: shot, [added.id]: rest } };
  return {
    facts: withChanges(facts, [{ on: 'days', id: added.id, was: null, now: added }]),
    plan,
    added,
    lines: [...paid, ...again],
  };
}

/** What today costs whether anything is shot or not: crew day and place. */
export function paidAnyway(ground: Ground, today: Day): readonly MoneyFigure[] {
  const places = [...new Set(orderOf(ground.base.plan, today).map((part) => ground.base.scenes[sceneOfPart(part)]?.place))];
  const sunk = (account: string, what: string, rate: Money | null, source: string): readonly MoneyFigure[] =>
    rate ? [{ account, what, quantity: 1, rate, sum: money(rate.minor, rate.currency), source, kind: 'sunk' }] : [];
  return [
    ...sunk('crew', 'crew day, paid', ground.base.house.crewDay, 'budget rate'),
    ...places.flatMap((place) =>
      sunk(
        'place',
        `${place ? ground.base.places[place]?.name : ''}, paid`,
        place ? (ground.base.places[place]?.fee ?? null) : null,
        'place',
      ),
    ),
  ];
}
