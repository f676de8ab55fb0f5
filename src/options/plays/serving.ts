import type { Alternate, Change, Day, ExtraDay, Kit, KitId, PartId, Plan, Production, Scene, SceneId } from '#model/index.ts';
import { partsOfScene, plannedDay, sceneOf, sceneOfPart, shootingDays, splinterUnit } from '#model/index.ts';
import { begun, type Ground, isFree, orderOf, withChanges } from '../ground.ts';
import { orderedDay, type Ordered } from './day-orders.ts';
import { dayChange } from './rested.ts';

/** What serves a scene instead of the thing that is gone. */
export interface Served {
  readonly scene: SceneId;
  readonly by: Alternate;
}
/** A plan as it grows: who is served by what, which days are put in order, what it costs beside. */
export interface Serving {
  readonly facts: Production;
  readonly plan: Plan;
  readonly changes: readonly Change[];
  readonly served: readonly Served[];
  readonly moved: readonly { readonly scene: SceneId; readonly to: Day; readonly elsewhere: Scene['elsewhere'][number] | null }[];
  readonly days: readonly { readonly day: Day; readonly ordered: Ordered }[];
}

/** Days to come with scenes that need the thing, in order. */
export function daysHit(ground: Ground, kit: Kit): readonly { readonly day: Day; readonly scenes: readonly Scene[] }[] {
  return shootingDays(ground.base)
    .filter((day) => isFree(ground)(day))
    .map((day) => ({ day, scenes: scenesHit(ground, kit.id, day) }))
    .filter(({ scenes }) => scenes.length > 0);
}
function scenesHit(ground: Ground, kit: KitId, day: Day): readonly Scene[] {
  const parts = orderOf(ground.base.plan, day).filter((part) => !begun(ground, day).includes(part));
  const scenes = [...new Set(parts.map((part) => sceneOfPart(part)))].map((id) => sceneOf(ground.base, id));
  return scenes.filter((scene) => needs(scene, kit));
}
const needs = (scene: Scene, kit: KitId): boolean => [...scene.kit, ...scene.shots.flatMap((shot) => shot.kit)].includes(kit);

export const serves = (alternate: Alternate, scene: SceneId): boolean => alternate.scenes === null || alternate.scenes.includes(scene);

/** Whether a piece of gear is here at some hour of a date. */
export function isHere(facts: Production, kit: KitId, date: string): boolean {
  const piece = facts.kit[kit];
  if (!piece || piece.outOn.includes(date)) return false;
  const from = piece.freeFrom?.slice(0, 10) ?? null;
  return (from === null || from <= date) && (piece.windows === null || piece.windows.some((one) => one.from <= date && date <= one.to));
}

/** The scene with another piece in the shots that had the one, in its own set or one that matches. */
export function exchanged(scene: Scene, kit: Kit, by: Alternate, elsewhere: Scene['elsewhere'][number] | null): Scene {
  const swap = (ids: readonly KitId[]): readonly KitId[] => ids.map((id) => (id === kit.id ? by.kit : id));
  return {
    ...scene,
    kit: swap(scene.kit),
    shots: scene.shots.map((shot) =>
      shot.kit.includes(kit.id)
        ? { ...shot, kit: swap(shot.kit), what: by.effect === null ? shot.what : `${shot.what} (${by.effect})` }
        : shot,
    ),
    ...(elsewhere === null ? {} : { place: elsewhere.place, set: elsewhere.set }),
  };
}

export const start = (ground: Ground): Serving => ({
  facts: ground.facts,
  plan: ground.base.plan,
  changes: [],
  served: [],
  moved: [],
  days: [],
});

/** A scene served where it stands. */
export function serve(so: Serving, scene: SceneId, kit: Kit, by: Alternate): Serving {
  const was = sceneOf(so.facts, scene);
  const change: Change = { on: 'scenes', id: scene, was, now: exchanged(was, kit, by, null) };
  return { ...so, facts: withChanges(so.facts, [change]), changes: [...so.changes, change], served: [...so.served, { scene, by }] };
}

/** A scene taken from its day and put on another, in its own set or in one that matches; the day has to bear it. */
export function moveTo(
  so: Serving,
  scene: SceneId,
  kit: Kit,
  by: Alternate,
  to: Day,
  elsewhere: Scene['elsewhere'][number] | null,
): Serving {
  const was = sceneOf(so.facts, scene);
  const change: Change = { on: 'scenes', id: scene, was, now: exchanged(was, kit, by, elsewhere) };
  const parts = partsOfScene(was);
  const order: Record<string, readonly PartId[]> = Object.fromEntries(
    Object.entries(so.plan.order).map(([day, own]) => [day, own.filter((part) => !parts.includes(part))]),
  );
  order[to.id] = [...(order[to.id] ?? []), ...parts];
  return {
    ...so,
    facts: withChanges(so.facts, [change]),
    plan: { ...so.plan, order },
    changes: [...so.changes, change],
    served: [...so.served, { scene, by }],
    moved: [...so.moved, { scene, to, elsewhere }],
  };
}

/** A day put in its best order, what hangs on an answer last; null: no order holds. */
export function putInOrder(ground: Ground, so: Serving, day: Day, open: readonly PartId[]): Serving | null {
  const ordered = orderedDay(ground, so.facts, day, orderOf(so.plan, day), open);
  if (ordered === null) return null;
  const splinter = ordered.splinter === null ? [] : [dayChange(so.facts, ordered.splinter)];
  return {
    ...so,
    facts: withChanges(so.facts, splinter),
    plan: {
      ...so.plan,
      order: { ...so.plan.order, [day.id]: ordered.order, ...(ordered.splinter === null ? {} : { [ordered.splinter.id]: ordered.beside }) },
    },
    changes: [...so.changes, ...splinter],
    days: [...so.days, { day, ordered }],
  };
}

/** The record of a day that somebody priced: shot by a few people, priced by its own line. */
export const extraDayOf = (ground: Ground, extra: ExtraDay): Day =>
  plannedDay({
    id: extra.date as Day['id'],
    number: String(shootingDays(ground.base).length + 1),
    date: extra.date,
    unit: splinterUnit,
    call: extra.call,
  });
