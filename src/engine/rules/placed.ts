import type { PartId } from '#model/index.ts';
import { partsOfScene, sceneOfPart } from '#model/index.ts';
import { found, type Rule } from '../judged.ts';

/** Each part stands exactly once: on a day that exists, or parked in the boneyard. What has no day is named, never moved to nowhere. */
export const placed: Rule = {
  id: 'placed',
  weight: 'law',
  check: ({ production, plan }) => {
    const standing = new Map<PartId, number>();
    const stray: PartId[] = [];
    for (const [day, parts] of Object.entries(plan.order))
      for (const part of parts) {
        standing.set(part, (standing.get(part) ?? 0) + 1);
        if (!production.days[day]) stray.push(part);
      }
    for (const part of plan.boneyard) standing.set(part, (standing.get(part) ?? 0) + 1);
    const wanted = Object.values(production.scenes).flatMap((scene) => partsOfScene(scene));
    const missing = wanted.filter((part) => !standing.has(part));
    const twice = wanted.filter((part) => (standing.get(part) ?? 0) > 1);
    const unknown = [...standing.keys()].filter((part) => !production.scenes[sceneOfPart(part)] || !wanted.includes(part));
    return [...missing, ...twice, ...unknown, ...stray].map((part) =>
      found('placed', 'law', { part, wanted: 'once', stands: String(standing.get(part) ?? 0) }),
    );
  },
};
