import { audit, dayRun } from '#engine/index.ts';
import type { DayRun } from '#engine/index.ts';
import type { Day, Minutes, PartId, Production } from '#model/index.ts';
import { minutesOf, sceneOf, sceneOfPart } from '#model/index.ts';
import { begun, callsAreOut, type Ground } from '../ground.ts';
import { permutations } from './in-order.ts';
import { newOn } from './rested.ts';
import { besideDay, subsets } from './todays.ts';

/** A day's parts in an order that holds, with what a few people shoot beside it. */
export interface Ordered {
  readonly order: readonly PartId[];
  readonly beside: readonly PartId[];
  readonly splinter: Day | null;
  readonly run: DayRun;
  /** The fewest minutes that all parts take in line, where that is too many; null: they fit, or nobody shoots beside. */
  readonly inLine: Minutes | null;
}

const mostParts = 6;

/**
 * All parts of a day to come, in the order that holds best: what hangs on an answer last, no overtime before overtime, nobody beside the
 * unit before somebody, fewest minutes, performers out early. null: no order holds.
 */
export function orderedDay(ground: Ground, facts: Production, day: Day, parts: readonly PartId[], open: readonly PartId[]): Ordered | null {
  const shot = begun(ground, day).filter((part) => parts.includes(part));
  const rest = parts.filter((part) => !shot.includes(part));
  const mayBeside = rest.filter((part) => sceneOf(facts, sceneOfPart(part)).splinter !== null);
  const tried = subsets(mayBeside).flatMap((beside) => {
    const line = rest.filter((part) => !beside.includes(part));
    const orders =
      line.length > mostParts
        ? [[...line.filter((part) => !open.includes(part)), ...line.filter((part) => open.includes(part))]]
        : permutations(line);
    return orders.map((order) => ({ order: [...shot, ...order], beside, run: dayRun(facts, day, [...shot, ...order]) }));
  });
  const most = (run: DayRun): Minutes => run.usable + facts.house.skeleton.overtimeCap;
  const found = tried
    .filter((one) => one.run.used <= most(one.run))
    .map((one, at) => ({ ...one, at, waits: waits(one.order, open), calls: callsChanged(ground, one.run), outs: outsOf(one.run) }))
    .sort(
      (one, other) =>
        one.waits - other.waits ||
        one.run.overtime - other.run.overtime ||
        one.beside.length - other.beside.length ||
        one.calls - other.calls ||
        one.run.used - other.run.used ||
        one.outs - other.outs ||
        one.at - other.at,
    )
    .map((one) => ({ ...one, splinter: one.beside.length === 0 ? null : besideDay(facts, day, besideFrom(facts, day, one.beside)) }))
    .find((one) => broken(ground, facts, day, one).size === 0);
  if (!found) return null;
  const { order, beside, splinter, run } = found;
  return { order, beside, splinter, run, inLine: beside.length === 0 ? null : inLineOf(ground, facts, day, tried) };
}

/** The fewest minutes of all parts in line where the day's length alone is against it. */
function inLineOf(
  ground: Ground,
  facts: Production,
  day: Day,
  tried: readonly Pick<Ordered, 'order' | 'beside' | 'run'>[],
): Minutes | null {
  const line = tried.filter((one) => one.beside.length === 0).sort((one, other) => one.run.used - other.run.used);
  const long = line.find((one) => [...broken(ground, facts, day, { ...one, splinter: null })].every((rule) => rule === 'day-length'));
  return long?.run.used ?? null;
}

const outsOf = (run: DayRun): Minutes => run.people.reduce((sum, { dismissed }) => sum + dismissed, 0);

/** Performers whose call is out and would be another: earlier, or more than an hour later on set. */
function callsChanged(ground: Ground, run: DayRun): number {
  const was = ground.before.judged.runs.find((one) => one.day.id === run.day.id);
  if (!was || !callsAreOut(ground, run.day)) return 0;
  return run.people.filter((now) => {
    const before = was.people.find((one) => one.person === now.person);
    return before === undefined || now.makeUp < before.makeUp || now.onSet - before.onSet > 60;
  }).length;
}

/** Parts that stand behind one that hangs on an answer, and do not themselves. */
function waits(order: readonly PartId[], open: readonly PartId[]): number {
  const first = order.findIndex((part) => open.includes(part));
  return first < 0 ? 0 : order.slice(first).filter((part) => !open.includes(part)).length;
}

/** From the first shot of the day, or when their gear is there. */
function besideFrom(facts: Production, day: Day, beside: readonly PartId[]): Minutes {
  const times = beside.flatMap((part) => {
    const scene = sceneOf(facts, sceneOfPart(part));
    return [...scene.kit, ...scene.shots.flatMap((shot) => shot.kit)].flatMap((kit) => {
      const from = facts.kit[kit]?.freeFrom ?? null;
      return from === null || from.slice(0, 10) !== day.date ? [] : [minutesOf(from.slice(11, 16))];
    });
  });
  return Math.max(minutesOf(day.call) + facts.house.skeleton.toFirstShot, ...times);
}

function broken(ground: Ground, facts: Production, day: Day, one: Pick<Ordered, 'order' | 'beside' | 'splinter'>): ReadonlySet<string> {
  const days = [day, ...(one.splinter === null ? [] : [one.splinter])];
  const made = { ...facts, days: Object.fromEntries(days.map((own) => [own.id, own])) };
  const order = { [day.id]: one.order, ...(one.splinter === null ? {} : { [one.splinter.id]: one.beside }) };
  const after = audit(made, { order, boneyard: [] });
  return new Set(days.flatMap((own) => newOn(ground, after, own.id).map(({ rule }) => rule)));
}
