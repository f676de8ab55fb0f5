import { found, type Rule } from '../judged.ts';

/** A scene that a person pinned to a day stays on it. */
export const pin: Rule = {
  id: 'pin',
  weight: 'law',
  check: ({ runs }) =>
    runs.flatMap((run) =>
      run.slots.flatMap(({ scene, part }) =>
        scene.pin && scene.pin !== run.day.id
          ? [found('pin', 'law', { day: run.day.id, part, wanted: scene.pin, stands: run.day.id })]
          : [],
      ),
    ),
};
