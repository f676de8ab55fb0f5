import type { Oracle } from '#engine/index.ts';
import { audit, bookings, firstPlan, standingOf, sunTimes, unplacedParts } from '#engine/index.ts';
import type { Change, Day, DayId, IsoDate, PartId, Plan, Production, WallTime } from '#model/index.ts';
import { addDays, id, plannedDay, planChanges, shootingDays, weekdayOf } from '#model/index.ts';
import type { Doing, Done } from './journal.ts';
import { enter } from './journal.ts';
import type { Refusal } from './refusal.ts';

/** Shooting days to make where there are none: so many, Monday to Friday, from a date. */
export interface DaysWanted {
  readonly from: IsoDate;
  readonly count: number;
  readonly call: WallTime;
}
/** A plan under way: the best so far, and what has no day in it. */
export interface Scheduled {
  readonly production: Production;
  readonly plan: Plan;
  readonly unplaced: readonly PartId[];
  readonly broken: number;
  readonly moves: number;
}

/** Working days from a date on, numbered behind those that stand. */
export function withDays(production: Production, wanted: DaysWanted | null): readonly Change[] {
  if (wanted === null) return [];
  const changes: Change[] = [];
  const before = Math.max(0, ...shootingDays(production).map((day) => Number.parseInt(day.number, 10) || 0));
  for (let date = wanted.from; changes.length < wanted.count; date = addDays(date, 1)) {
    if (weekdayOf(date) > 5 || production.days[date]) continue;
    const number = String(before + changes.length + 1);
    const day = plannedDay({ id: id<DayId>(date), number, date, unit: 'main', call: wanted.call });
    changes.push({ on: 'days', id: date, was: null, now: day });
  }
  return changes;
}

/** One round of the search from the best so far; whoever is only not engaged yet may be planned and asked (floor 1.1). */
export function scheduleRound(production: Production, best: Scheduled | null, seed: number, moves: number): Scheduled {
  const from = best?.plan ?? production.plan;
  const found = firstPlan(production, from, oracleOf(production), { seed, moves, stop: () => false, onBest: null });
  const calls = Object.fromEntries(found.dayChanges.map((change) => [change.id, change.now as Day]));
  const called: Production = { ...production, days: { ...production.days, ...calls } };
  const now: Scheduled = {
    production: called,
    plan: found.plan,
    unplaced: unplacedParts(called, found.plan),
    broken: audit(called, found.plan).evidence.filter((one) => one.rule !== 'placed').length,
    moves: (best?.moves ?? 0) + found.moves,
  };
  return best && worse(now, best) ? { ...best, moves: now.moves } : now;
}

const worse = (one: Scheduled, other: Scheduled): boolean => one.broken + one.unplaced.length > other.broken + other.unplaced.length;

/** The plan and its days become facts in one row; what has no day stays in the boneyard and is named. */
export function takeSchedule(production: Production, days: readonly Change[], scheduled: Scheduled, doing: Doing): Done | Refusal {
  const waiting = new Set(scheduled.unplaced);
  const omitted = scheduled.plan.boneyard.filter((part) => !waiting.has(part));
  const plan: Plan = { order: scheduled.plan.order, boneyard: [...scheduled.unplaced, ...omitted] };
  const made = new Set(days.map((change) => change.id));
  const calls = Object.values(scheduled.production.days)
    .filter((day) => !made.has(day.id) && production.days[day.id] && production.days[day.id] !== day)
    .map((day): Change => ({ on: 'days', id: day.id, was: production.days[day.id] ?? null, now: day }));
  const fresh = days.map((change): Change => ({ ...change, now: scheduled.production.days[change.id] ?? change.now }) as Change);
  const placed = Object.values(plan.order).reduce((sum, parts) => sum + parts.length, 0);
  const what = `a first plan: ${placed} scenes on ${Object.values(plan.order).filter((parts) => parts.length > 0).length} days`;
  return enter(production, doing, {
    command: 'schedule',
    what,
    why: null,
    changes: [...fresh, ...calls, ...planChanges(production.plan, plan)],
    undoes: null,
  });
}

function oracleOf(production: Production): Oracle {
  const published = bookings(production, production.plan);
  return {
    person: (person, day) => (standingOf(production, published, person, day.date).state === 'X' ? 0 : 1),
    sun: (day) => (production.at ? sunTimes(day.date, production.zone, production.at) : null),
    callsOut: () => false,
    shot: () => [],
  };
}
