import type { KitId, Production, Shot } from '#model/index.ts';
import { found, type Rule } from '../judged.ts';

/** A head or a mount carries no more than it is rated for: what falls, falls on somebody. Unknown weights are not judged here; they ask. */
export const kitLoad: Rule = {
  id: 'kit-load',
  weight: 'law',
  check: ({ production, runs }) =>
    runs.flatMap((run) =>
      run.slots.flatMap(({ scene, part }) =>
        scene.shots.flatMap((shot) => {
          const heavy = tooHeavy(production, shot);
          if (!heavy) return [];
          return [
            found('kit-load', 'law', {
              day: run.day.id,
              part,
              kit: heavy.kit,
              wanted: kilos(heavy.carries),
              stands: `${shot.id}, ${kilos(heavy.weight)}`,
            }),
          ];
        }),
      ),
    ),
};

/** The first piece of a shot that its head may not carry. */
export function tooHeavy(
  production: Production,
  shot: Shot,
): { readonly kit: KitId; readonly weight: number; readonly carries: number } | null {
  const head = shot.kit.map((kit) => production.kit[kit]).find((kit) => kit !== undefined && kit.carries !== null);
  if (!head || head.carries === null) return null;
  const load = shot.kit
    .map((kit) => production.kit[kit])
    .find((kit) => kit && kit.id !== head.id && kit.weight !== null && kit.weight > (head.carries ?? 0));
  return load && load.weight !== null ? { kit: load.id, weight: load.weight, carries: head.carries } : null;
}

const kilos = (grams: number): string => `${(grams / 1000).toFixed(1)} kg`;
