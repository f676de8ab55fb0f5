import type { PartId } from '#model/index.ts';
import { sceneOfPart } from '#model/index.ts';
import { found, type Rule } from '../judged.ts';

/** What must be shot after another scene is not shot before it: set states, looks, continuity. */
export const order: Rule = {
  id: 'order',
  weight: 'law',
  check: ({ runs }) => {
    const sequence = runs.flatMap((run) => run.slots.map((slot) => ({ run, slot })));
    const lastOf = new Map<string, number>();
    sequence.forEach(({ slot }, index) => {
      lastOf.set(sceneOfPart(slot.part), index);
    });
    return sequence.flatMap(({ run, slot }, index) =>
      slot.scene.after.flatMap((earlier) => {
        const last = lastOf.get(earlier);
        if (last === undefined || last < index) return [];
        return [found('order', 'law', { day: run.day.id, part: slot.part, wanted: earlier, stands: slot.part as PartId })];
      }),
    );
  },
};
