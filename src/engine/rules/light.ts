import { wallTime } from '#model/index.ts';
import { found, type Rule } from '../judged.ts';

/** An exterior by day stands between sunrise and sunset, to its last minute. */
export const light: Rule = {
  id: 'light',
  weight: 'law',
  check: ({ runs, sun }) =>
    runs.flatMap((run) =>
      run.slots.flatMap(({ scene, part, start, end }) => {
        if (scene.intExt === 'INT' || scene.dayNight !== 'DAY' || scene.blackedOut) return [];
        const day = sun(run, scene.place);
        if (!day || (day.rise <= start && end <= day.set)) return [];
        const wanted = `${wallTime(day.rise)}-${wallTime(day.set)}`;
        return [
          found('light', 'law', { day: run.day.id, part, place: scene.place, wanted, stands: `${wallTime(start)}-${wallTime(end)}` }),
        ];
      }),
    ),
};
