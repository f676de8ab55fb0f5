import type { Day, PartId, Plan, Production } from '#model/index.ts';
import { isOmitted, partsOfScene, shootingDays } from '#model/index.ts';
import type { Effort } from './anneal.ts';
import type { Oracle } from './problem.ts';
import { type Replanned, replan } from './replan.ts';
import { usualWeights } from './state.ts';

/** A first plan: every part that no day holds is placed, the days that are reported stay. What the script omits waits for nobody. Nothing is "moved" yet, so nothing holds it back. */
export function firstPlan(production: Production, from: Plan, oracle: Oracle, effort: Effort): Replanned {
  const omitted = new Set<PartId>(Object.values(production.scenes).flatMap((scene) => (isOmitted(scene) ? partsOfScene(scene) : [])));
  const open: Plan = { order: from.order, boneyard: from.boneyard.filter((part) => omitted.has(part)) };
  return replan(production, open, {
    free: (day: Day) => day.status === 'planned',
    oracle,
    shelf: null,
    start: null,
    weights: () => ({ ...usualWeights, moved: 0, late: 0, call: 0, base: 0, emptied: 0, load: 0.05 }),
    effort,
  });
}

/** Parts of all scenes that no day of a plan holds, those that the script omits apart. */
export function unplacedParts(production: Production, plan: Plan): readonly PartId[] {
  const placed = new Set(shootingDays(production).flatMap((day) => plan.order[day.id] ?? []));
  return Object.values(production.scenes)
    .flatMap((scene) => (isOmitted(scene) ? [] : partsOfScene(scene)))
    .filter((part) => !placed.has(part));
}
