import type { Place } from '#model/index.ts';
import { minutesOf, wallTime } from '#model/index.ts';
import { closingMinutes, found, type Rule } from '../judged.ts';
import type { DayRun } from '../timeline.ts';

/** A place is used inside its windows: dates and hours. The unit is out of the day's last place by wrap-out, of an earlier one by its last shot. */
export const placeOpen: Rule = {
  id: 'place-open',
  weight: 'law',
  check: ({ production, runs }) =>
    runs.flatMap((run) =>
      run.places.flatMap((place) => {
        const facts = production.places[place];
        if (!facts?.windows || !facts.permitted) return [];
        const stay = stayAt(run, facts);
        const today = facts.windows.filter((window) => window.from <= run.day.date && run.day.date <= window.to);
        if (today.length === 0) return [found('place-open', 'law', { day: run.day.id, place, wanted: null, stands: run.day.date })];
        const fits = today.some((window) => minutesOf(window.opens) <= stay.from && stay.to <= closingMinutes(window.opens, window.closes));
        if (fits) return [];
        const wanted = today.map((window) => `${window.opens}-${window.closes}`).join(', ');
        return [found('place-open', 'law', { day: run.day.id, place, wanted, stands: `${wallTime(stay.from)}-${wallTime(stay.to)}` })];
      }),
    ),
};

function stayAt(run: DayRun, place: Place): { readonly from: number; readonly to: number } {
  const own = run.slots.filter((slot) => slot.scene.place === place.id);
  const first = run.slots[0]?.scene.place === place.id;
  const last = run.slots.at(-1)?.scene.place === place.id;
  return { from: first ? run.call : (own[0]?.start ?? run.call), to: last ? (run.lastOut ?? run.call) : (own.at(-1)?.end ?? run.call) };
}
