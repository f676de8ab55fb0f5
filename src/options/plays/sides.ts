import { dayRun } from '#engine/index.ts';
import type { Change, Day, PartId, PersonId, Plan, Production, Scene } from '#model/index.ts';
import { partId, sceneOfPart, wholePart } from '#model/index.ts';
import { begun, type Ground, orderOf, withChanges } from '../ground.ts';

export interface Sided {
  readonly scene: Scene;
  readonly facts: Production;
  readonly changes: readonly Change[];
  readonly plan: Plan;
  readonly today: PartId;
  readonly owed: readonly PartId[];
  readonly from: readonly PersonId[];
}

/**
 * The same plan, plus the side of a lost scene that can be shot without the person, where somebody declared that it can be. What came
 * from furthest away makes room, so that nobody is called for it.
 */
export function shootOneSide(ground: Ground, day: Day, person: PersonId, stay: Plan): Sided | null {
  const lost = orderOf(ground.base.plan, day).filter((part) => !begun(ground, day).includes(part) && !orderOf(stay, day).includes(part));
  for (const part of lost) {
    const scene = ground.base.scenes[sceneOfPart(part)];
    const side = scene?.sides?.parts.find((one) => !one.cast.includes(person));
    if (!scene?.sides || !side || scene.parts) continue;
    const split: Change = { on: 'scenes', id: scene.id, was: scene, now: { ...scene, parts: scene.sides.parts } };
    const facts = withChanges(ground.facts, [split]);
    const today = partId(scene.id, side.letter);
    const owed = scene.sides.parts.filter((one) => one.letter !== side.letter).map((one) => partId(scene.id, one.letter));
    const plan = fitted(ground, facts, day, stay, { whole: wholePart(scene.id), today, owed });
    if (plan) return { scene, facts, changes: [split], plan, today, owed, from: side.cast };
  }
  return null;
}

interface Pieces {
  readonly whole: PartId;
  readonly today: PartId;
  readonly owed: readonly PartId[];
}

function fitted(ground: Ground, facts: Production, day: Day, stay: Plan, pieces: Pieces): Plan | null {
  const order: Record<string, readonly PartId[]> = {};
  for (const [id, parts] of Object.entries(stay.order)) order[id] = parts.flatMap((part) => (part === pieces.whole ? pieces.owed : [part]));
  let today = withSide(facts, order[day.id] ?? [], pieces.today);
  const homes = homesOf(ground);
  while (dayRun(facts, day, today).used > dayRun(facts, day, today).usable) {
    const furthest = [...today]
      .filter((part) => part !== pieces.today && (homes.get(part) ?? day.id) !== day.id)
      .sort((one, other) => (homes.get(other) ?? '').localeCompare(homes.get(one) ?? ''))[0];
    const home = furthest ? homes.get(furthest) : undefined;
    if (!furthest || !home) return null;
    today = today.filter((part) => part !== furthest);
    order[home] = asPublished(ground, home, [...(order[home] ?? []), furthest]);
  }
  order[day.id] = today;
  return { order, boneyard: stay.boneyard };
}

/** Beside the scenes of the same set, so that it costs no change; else last. */
function withSide(facts: Production, today: readonly PartId[], side: PartId): readonly PartId[] {
  const set = facts.scenes[sceneOfPart(side)]?.set;
  const at = today.findLastIndex((part) => facts.scenes[sceneOfPart(part)]?.set === set);
  return at < 0 ? [...today, side] : [...today.slice(0, at + 1), side, ...today.slice(at + 1)];
}

const homesOf = (ground: Ground): ReadonlyMap<PartId, string> =>
  new Map(Object.entries(ground.base.plan.order).flatMap(([day, parts]) => parts.map((part) => [part, day] as const)));

/** A part that goes home stands again where it stood among its neighbours. */
function asPublished(ground: Ground, day: string, parts: readonly PartId[]): readonly PartId[] {
  const published: readonly PartId[] = ground.base.plan.order[day as Day['id']] ?? [];
  const at = (part: PartId) => {
    const index = published.indexOf(part);
    return index < 0 ? published.length : index;
  };
  return [...parts].sort((one, other) => at(one) - at(other));
}
