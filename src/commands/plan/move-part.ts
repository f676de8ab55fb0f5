import {
  type Change,
  type Day,
  type DayId,
  dateIn,
  type Instant,
  instantOfLocal,
  isBefore,
  type PartId,
  type Production,
} from '#model/index.ts';
import { sceneOfPart } from '#model/index.ts';
import { sayDate, shootingDays } from '#model/index.ts';
import { checkPlan } from '../check.ts';
import type { Doing, Done } from '../journal.ts';
import { enter } from '../journal.ts';
import type { Refusal } from '../refusal.ts';

/** Where a part goes: to the end of a shooting day, or off every day. */
export type MoveTo = DayId | 'boneyard';

/**
 * Whether a day's order may still be changed by hand: not once it was reported, is past, or has begun by its call. What happens on a day
 * under way is a disruption, and asks for ways.
 */
export function isOpenDay(production: Production, day: Day, at: Instant): boolean {
  if (day.status === 'reported' || day.date < dateIn(at, production.zone)) return false;
  return isBefore(at, instantOfLocal(`${day.date}T${day.call}`, production.zone));
}

/** What a move by hand made: `breaks` are the rules that it breaks and that stood before it, in sentences. It stands all the same: it is the mover's plan. */
export type Moved = Done & { readonly breaks: readonly string[] };

/** Moves one part to the end of another day, or into the boneyard. Nobody is told. Refuses what is not there, and days that are over or under way. */
export function movePart(production: Production, part: PartId, to: MoveTo, doing: Doing): Moved | Refusal {
  const { plan } = production;
  const from = shootingDays(production).find(({ id }) => (plan.order[id] ?? []).includes(part)) ?? null;
  const target = to === 'boneyard' ? null : (production.days[to] ?? null);
  if (from === null && !plan.boneyard.includes(part)) return { ok: false, code: 'not-there', what: `scene ${spoken(part)}` };
  if (to !== 'boneyard' && target === null) return { ok: false, code: 'not-there', what: `day ${to}` };
  if (from?.id === target?.id) return { ok: false, code: 'already-there', what: `${spoken(part)} on ${nameOf(from)}` };
  const shut = [from, target].find((day) => day !== null && !isOpenDay(production, day, doing.at)) ?? null;
  if (shut !== null) return { ok: false, code: 'day-is-over', day: shut.date, reported: shut.status === 'reported' };
  const without = (order: readonly PartId[]): readonly PartId[] => order.filter((one) => one !== part);
  const order = (day: Day | null): readonly PartId[] => (day === null ? plan.boneyard : (plan.order[day.id] ?? []));
  const change = (day: Day | null, now: readonly PartId[]): Change => ({ on: 'plan', id: day?.id ?? 'boneyard', was: order(day), now });
  const changes = [change(from, without(order(from))), change(target, [...order(target), part])];
  const what = `${spoken(part)} moved from ${nameOf(from)} to ${nameOf(target)}`;
  const done = enter(production, doing, { command: 'move', what, why: null, changes, undoes: null });
  return done.ok ? { ...done, breaks: newlyBroken(production, done.production) } : done;
}

const nameOf = (day: Day | null): string => (day === null ? 'the boneyard' : sayDate(day.date));
/** 82; 32 pt a. */
const spoken = (part: PartId): string => (part.includes('/') ? part.replace('/', ' pt ') : sceneOfPart(part));

function newlyBroken(before: Production, after: Production): readonly string[] {
  const known = new Set(checkPlan(before, before.plan).evidence.map(({ sentence }) => sentence));
  return checkPlan(after, after.plan)
    .evidence.map(({ sentence }) => sentence)
    .filter((sentence) => !known.has(sentence));
}
