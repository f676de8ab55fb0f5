import type { Change, Disruption, IsoDate, Place, PlaceWindow, Production, Span } from '#model/index.ts';
import { addDays, availabilityKey, minutesOf, shootingDays, wallTime } from '#model/index.ts';

/** A disruption as changes of facts. An unknown return is entered only for its first day: whoever answers decides how far to look. */
export function factsOf(production: Production, disruption: Disruption): readonly Change[] {
  switch (disruption.kind) {
    case 'person-out':
      return datesOf(disruption.span).flatMap((date) => away(production, disruption.person, date));
    case 'place-lost':
      return placeLost(production, disruption.place, disruption.set, disruption.span);
    case 'kit-out': {
      const kit = production.kit[disruption.kit];
      if (!kit) return [];
      const out = [...new Set([...kit.outOn, ...datesOf(disruption.span)])].sort();
      return [{ on: 'kit', id: kit.id, was: kit, now: { ...kit, outOn: out } }];
    }
    case 'push-calls': {
      const day = production.days[disruption.day];
      if (!day) return [];
      return [{ on: 'days', id: day.id, was: day, now: { ...day, call: wallTime(minutesOf(day.call) + disruption.minutes) } }];
    }
    default:
      return [];
  }
}

/** First to last date, both in; an unknown end is the first day alone. */
export function datesOf(span: Span): readonly IsoDate[] {
  const dates: IsoDate[] = [];
  for (let date = span.from; date <= (span.to ?? span.from) && dates.length < 400; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** The person is away on a date; what stood there is kept in the change, so that undo brings it back. */
export function away(production: Production, person: string, date: IsoDate): readonly Change[] {
  const key = availabilityKey(person as never, date);
  const was = production.availability[key] ?? null;
  if (was?.state === 'X') return [];
  return [
    {
      on: 'availability',
      id: key,
      was,
      now: { person, date, state: 'X', from: null, until: null, callBy: null, source: null, knownAt: null },
    },
  ];
}

function placeLost(production: Production, placeId: string, set: string | null, span: Span): readonly Change[] {
  const place = production.places[placeId];
  if (!place) return [];
  const last = span.to ?? span.from;
  const now: Place = set
    ? { ...place, sets: place.sets.map((one) => (one.id === set ? { ...one, readyFrom: `${addDays(last, 1)}T00:00` } : one)) }
    : { ...place, windows: without(place.windows ?? wholeShoot(production), span.from, last) };
  return [{ on: 'places', id: place.id, was: place, now }];
}

const wholeShoot = (production: Production): readonly PlaceWindow[] => {
  const days = shootingDays(production);
  const first = days[0]?.date ?? '2000-01-01';
  const last = days.at(-1)?.date ?? first;
  return [{ from: first, to: addDays(last, 60), opens: '00:00', closes: '24:00' }];
};

/** Cuts the lost dates out of the windows: what is left before and after stands. */
function without(windows: readonly PlaceWindow[], from: IsoDate, to: IsoDate): readonly PlaceWindow[] {
  return windows.flatMap((window) => {
    if (window.to < from || to < window.from) return [window];
    const before = window.from < from ? [{ ...window, to: addDays(from, -1) }] : [];
    const after = to < window.to ? [{ ...window, from: addDays(to, 1) }] : [];
    return [...before, ...after];
  });
}
