import type { PlaceWindow } from '#model/index.ts';
import { minutesOf, wallTime } from '#model/index.ts';
import { closingMinutes, found, type Rule } from '../judged.ts';

/** A set with hours of its own is shot in inside them, from first to last shot: a tide, a school next door. */
export const setOpen: Rule = {
  id: 'set-open',
  weight: 'law',
  check: ({ production, runs }) =>
    runs.flatMap((run) =>
      run.slots.flatMap(({ scene, part, start, end }) => {
        const set = scene.place ? production.places[scene.place]?.sets.find((one) => one.id === scene.set) : undefined;
        if (!set?.windows) return [];
        const today = set.windows.filter((window) => window.from <= run.day.date && run.day.date <= window.to);
        if (today.some((window) => minutesOf(window.opens) <= start && end <= closingMinutes(window.opens, window.closes))) return [];
        const wanted = today.length === 0 ? null : today.map(hours).join(', ');
        return [
          found('set-open', 'law', { day: run.day.id, part, place: scene.place, wanted, stands: `${wallTime(start)}-${wallTime(end)}` }),
        ];
      }),
    ),
};

const hours = (window: PlaceWindow): string => `${window.opens}-${window.closes}`;
