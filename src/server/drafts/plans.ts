import { apply, type DayId, id, invertAll, type PartId, planChanges, type Production } from '#model/index.ts';
import type { Branch, Option, TouchedDay } from '#options/index.ts';

/** The production before a way was taken and after it; with a known return its plan for that return is in it. */
export interface BeforeAfter {
  readonly before: Production;
  readonly after: Production;
  readonly option: Option;
}

/**
 * Texts say 'from -> to', so they need both plans, whether the decision stands already or not. A decided way is taken back here, on a
 * copy; where later work lies over it the plan of today stands for both sides.
 *   open:     before = today's plan          after = before + way (+ return)
 *   decided:  before = today's plan - way    after = today's plan
 */
export function beforeAfter(production: Production, option: Option, branch: Branch | null, decided: boolean): BeforeAfter {
  const changes = [...option.changes, ...(branch?.changes ?? [])];
  const result = decided ? apply(production, invertAll(changes)) : apply(production, changes);
  const other = result.ok ? result.production : production;
  const [before, after] = decided ? [other, production] : [production, other];
  return { before, after, option: { ...option, touched: touchedDays(before, after, option.touched) } };
}

/** Days whose order the two plans differ in; those that the option knew keep its figures. */
function touchedDays(before: Production, after: Production, known: readonly TouchedDay[]): readonly TouchedDay[] {
  const days = planChanges(before.plan, after.plan)
    .filter((change) => change.on === 'plan' && change.id !== 'boneyard')
    .map((change) => id<DayId>(change.id));
  return days.map((day) => ({
    ...(known.find((one) => one.day === day) ?? { minutes: 0, usable: 0, cameraWrap: null, lastOut: null, place: '' }),
    day,
    before: ordered(before, day),
    after: ordered(after, day),
  }));
}

export const ordered = (production: Production, day: DayId): readonly PartId[] => production.plan.order[day] ?? [];
