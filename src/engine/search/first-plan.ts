import type { Day, PartId, Plan, Production } from '#model/index.ts';
import { partsOfScene, shootingDays } from '#model/index.ts';
import type { Effort } from './anneal.ts';
import type { Oracle } from './problem.ts';
import { type Replanned, replan } from './replan.ts';
import { usualWeights } from './state.ts';

/** A first plan: every part that no day holds is placed, the days that are reported stay. Nothing is "moved" yet, so nothing holds it back. */
export function firstPlan(production: Production, from: Plan, oracle: Oracle, effort: Effort): Replanned {
  const open: Plan = { order: from.order, boneyard: [] };
  return replan(production, open, {
    free: (day: Day) => day.status === 'planned',
    oracle,
    shelf: null,
    weights: () => ({ ...usualWeights, moved: 0, late: 0, call: 0, base: 0, emptied: 0, load: 0.05 }),
    effort,
  });
}

/** Parts of all scenes that no day of a plan holds. */
export function unplacedParts(production: Production, plan: Plan): readonly PartId[] {
  const placed = new Set(shootingDays(production).flatMap((day) => plan.order[day.id] ?? []));
  return Object.values(production.scenes)
    .flatMap((scene) => partsOfScene(scene))
    .filter((part) => !placed.has(part));
}
