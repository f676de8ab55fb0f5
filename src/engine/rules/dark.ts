import { wallTime } from '#model/index.ts';
import { found, type Rule } from '../judged.ts';
import { duskMinutes } from '../sun.ts';

/** An exterior by night starts after dusk and ends before the next sunrise, unless it is blacked out. */
export const dark: Rule = {
  id: 'dark',
  weight: 'law',
  check: ({ runs, sun }) =>
    runs.flatMap((run) =>
      run.slots.flatMap(({ scene, part, start, end }) => {
        if (scene.intExt === 'INT' || scene.dayNight !== 'NIGHT' || scene.blackedOut) return [];
        const day = sun(run, scene.place);
        if (!day) return [];
        const from = day.set + duskMinutes;
        const before = end <= day.rise - duskMinutes;
        const after = start >= from && end <= 1440 + day.rise - duskMinutes;
        if (before || after) return [];
        return [found('dark', 'law', { day: run.day.id, part, place: scene.place, wanted: wallTime(from), stands: wallTime(start) })];
      }),
    ),
};
