import type { Kit, KitId, Minutes } from '#model/index.ts';
import { daysBetween, minutesOf } from '#model/index.ts';
import { found, type Rule } from '../judged.ts';

/** Gear that a scene or one of its shots needs is whole and here on that day. */
export const kitFree: Rule = {
  id: 'kit-free',
  weight: 'law',
  check: ({ production, runs }) =>
    runs.flatMap((run) =>
      run.slots.flatMap(({ scene, part, start }) =>
        [...new Set<KitId>([...scene.kit, ...scene.shots.flatMap((shot) => shot.kit)])].flatMap((kit) => {
          const facts = production.kit[kit];
          if (!facts || isFree(facts, run.day.date, start)) return [];
          return [found('kit-free', 'law', { day: run.day.id, part, kit, wanted: facts.freeFrom ?? facts.name, stands: run.day.date })];
        }),
      ),
    ),
};

const isFree = (kit: Kit, date: string, start: Minutes): boolean =>
  !kit.outOn.includes(date) &&
  (kit.freeFrom === null || daysBetween(date, kit.freeFrom.slice(0, 10)) * 1440 + minutesOf(kit.freeFrom.slice(11, 16)) <= start) &&
  (kit.windows === null || kit.windows.some((window) => window.from <= date && date <= window.to));
