import { dayRun } from '#engine/index.ts';
import { apply, type DayId, id, invertAll, type PartId, planChanges, type Production, wallTime } from '#model/index.ts';
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
  return { before, after, option: { ...option, touched: touchedDays(before, after) } };
}

/** Days whose order the two plans differ in, on the clock of the later plan. */
function touchedDays(before: Production, after: Production): readonly TouchedDay[] {
  const days = planChanges(before.plan, after.plan)
    .filter((change) => change.on === 'plan' && change.id !== 'boneyard')
    .map((change) => id<DayId>(change.id));
  return days.flatMap((day) => {
    const found = after.days[day];
    if (!found) return [];
    const run = dayRun(after, found, ordered(after, day));
    return [
      {
        day,
        before: ordered(before, day),
        after: ordered(after, day),
        minutes: run.used,
        usable: run.usable,
        cameraWrap: run.cameraWrap === null ? null : wallTime(run.cameraWrap),
        lastOut: run.lastOut === null ? null : wallTime(run.lastOut),
        place: run.places[0] ?? '',
      },
    ];
  });
}

export const ordered = (production: Production, day: DayId): readonly PartId[] => production.plan.order[day] ?? [];
