import { daysBetween, minutesOf, wallTime } from '#model/index.ts';
import { found, type Rule } from '../judged.ts';

/** A set is shot in when it is dressed and lit, not before (floor 1.16). */
export const setReady: Rule = {
  id: 'set-ready',
  weight: 'law',
  check: ({ production, runs }) =>
    runs.flatMap((run) =>
      run.slots.flatMap(({ scene, part, start }) => {
        const ready = scene.place ? production.places[scene.place]?.sets.find((set) => set.id === scene.set)?.readyFrom : null;
        if (!ready) return [];
        const [date = '', time = '00:00'] = ready.split('T');
        if (start >= daysBetween(run.day.date, date) * 1440 + minutesOf(time.slice(0, 5))) return [];
        return [
          found('set-ready', 'law', {
            day: run.day.id,
            part,
            place: scene.place,
            wanted: ready,
            stands: `${run.day.date} ${wallTime(start)}`,
          }),
        ];
      }),
    ),
};
