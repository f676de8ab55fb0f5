import type { Slot } from '#engine/index.ts';
import { dayRun } from '#engine/index.ts';
import type {
  Availability,
  Change,
  Day,
  Disruption,
  Instant,
  IsoDate,
  Kit,
  Minutes,
  Place,
  PlaceWindow,
  Production,
  Span,
  WallTime,
} from '#model/index.ts';
import { addDays, availabilityKey, dateIn, minutesOf, minutesOnDay, shootingDays, wallTime } from '#model/index.ts';

/**
 * A disruption as changes of facts. An unknown return is entered only for its first day: whoever answers decides how far to look. What was
 * shot before `at` was shot: a person who leaves at noon was there until then, a place that shuts was open.
 */
export function factsOf(production: Production, disruption: Disruption, at: Instant): readonly Change[] {
  switch (disruption.kind) {
    case 'person-out':
      return datesOf(disruption.span).flatMap((date) => {
        const shot = shotBefore(production, date, at).filter((slot) => slot.cast.includes(disruption.person));
        return shot.length === 0
          ? away(production, disruption.person, date)
          : wasThere(production, disruption.person, date, Math.max(...shot.map((slot) => slot.end)) + production.house.skeleton.dismissal);
      });
    case 'place-lost':
      return placeLost(production, disruption.place, disruption.set, disruption.span, at);
    case 'kit-out': {
      const kit = production.kit[disruption.kit];
      if (!kit) return [];
      const out = [...new Set([...kit.outOn, ...datesOf(disruption.span)])].sort();
      return [{ on: 'kit', id: kit.id, was: kit, now: { ...kit, outOn: out } }];
    }
    case 'push-calls': {
      const day = production.days[disruption.day];
      if (!day) return [];
      return [{ on: 'days', id: day.id, was: day, now: laterBy(day, disruption.minutes) }];
    }
    case 'weather': {
      const { kind: _kind, ...what } = disruption;
      const key = `${disruption.date} ${disruption.from}${disruption.place ? ` ${disruption.place}` : ''}`;
      const forecast = { ...what, id: key, source: null };
      return [{ on: 'forecasts', id: key, was: production.forecasts[key] ?? null, now: forecast }];
    }
    case 'day-lost':
    case 'day-short': {
      const day = production.days[disruption.day];
      if (!day) return [];
      const outBy = disruption.kind === 'day-lost' ? '00:00' : disruption.until;
      return [{ on: 'days', id: day.id, was: day, now: { ...day, outBy } }];
    }
    case 'overrun':
      return behind(production, disruption.day, disruption.minutes, at);
    case 'stop-date': {
      const person = production.people[disruption.person];
      if (!person?.cast) return [];
      const deal = { ...person.cast.deal, out: disruption.out };
      return [{ on: 'people', id: person.id, was: person, now: { ...person, cast: { ...person.cast, deal } } }];
    }
    case 'client-change':
      return withdrawn(production, disruption.said, at);
    default:
      return [];
  }
}

/** What a client takes back is in no shot from now on. */
function withdrawn(production: Production, said: string, at: Instant): readonly Change[] {
  const kit = kitWithdrawn(production, said);
  if (kit === null) return [];
  const today = dateIn(at, production.zone);
  const dates = shootingDays(production).flatMap((day) => (day.status === 'planned' && day.date >= today ? [day.date] : []));
  return [{ on: 'kit', id: kit.id, was: kit, now: { ...kit, outOn: [...new Set([...kit.outOn, ...dates])].sort() } }];
}

const takesBack =
  /\b(?:withdr[ae]ws?|withdrawn|pulls?|pulled|recalls?|recalled|drops?|dropped|bans?|banned|without|no longer|may not|replaces?|replaced)\b/iu;

/** The thing that a client's sentence takes back, by its name; null: it takes nothing back that is in a shot. */
export function kitWithdrawn(production: Production, said: string): Kit | null {
  if (!takesBack.test(said)) return null;
  const words = ` ${said
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')} `;
  const named = Object.values(production.kit).filter(({ name }) => words.includes(` ${name.toLowerCase()} `));
  return named.sort((one, other) => other.name.length - one.name.length)[0] ?? null;
}

/** Every call of a day so many minutes later, each person's and each car's; what a place or a contract closes stays where it is. */
export function laterBy(day: Day, minutes: Minutes): Day {
  const later = (time: WallTime): WallTime => wallTime(minutesOf(time) + minutes);
  const maybe = (time: WallTime | null): WallTime | null => (time === null ? null : later(time));
  return {
    ...day,
    call: later(day.call),
    shootsFrom: maybe(day.shootsFrom),
    preCalls: day.preCalls.map((one) => ({ ...one, at: later(one.at) })),
    departures: day.departures.map((one) => ({ ...one, at: later(one.at) })),
    published: day.published.map((one) => ({ ...one, pickUp: maybe(one.pickUp), makeUp: maybe(one.makeUp), onSet: maybe(one.onSet) })),
    breakfast: day.breakfast === null ? null : { from: later(day.breakfast.from), to: later(day.breakfast.to) },
  };
}

/** The scene that is running (or the last that was shot) takes so much longer: everything behind it starts later. */
function behind(production: Production, dayId: string, minutes: number, at: Instant): readonly Change[] {
  const day = production.days[dayId];
  if (!day || dateIn(at, production.zone) !== day.date) return [];
  const now = minutesOnDay(at, day.date, production.zone);
  const slots = dayRun(production, day, production.plan.order[day.id] ?? []).slots.filter((slot) => slot.start < now);
  const scene = slots.find((slot) => slot.end + minutes >= now)?.scene;
  if (!scene || scene.minutes === null) return [];
  return [{ on: 'scenes', id: scene.id, was: scene, now: { ...scene, minutes: scene.minutes + minutes } }];
}

/** Scenes of a day that were over at an instant. */
function shotBefore(production: Production, date: IsoDate, at: Instant): readonly Slot[] {
  const day = shootingDays(production).find((one) => one.date === date);
  if (!day || dateIn(at, production.zone) !== date) return [];
  const now = minutesOnDay(at, date, production.zone);
  return dayRun(production, day, production.plan.order[day.id] ?? []).slots.filter((slot) => slot.end <= now);
}

/** First to last date, both in; an unknown end is the first day alone. */
export function datesOf(span: Span): readonly IsoDate[] {
  const dates: IsoDate[] = [];
  for (let date = span.from; date <= (span.to ?? span.from) && dates.length < 400; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** There until a minute of the day, and not after it. */
function wasThere(production: Production, person: string, date: IsoDate, until: number): readonly Change[] {
  const key = availabilityKey(person as never, date);
  const was = production.availability[key] ?? null;
  const now = { person, date, state: 'H', from: was?.from ?? null, until: wallTime(until), callBy: null, source: null, knownAt: null };
  return [{ on: 'availability', id: key, was, now: now as Availability }];
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

function placeLost(production: Production, placeId: string, set: string | null, span: Span, at: Instant): readonly Change[] {
  const place = production.places[placeId];
  if (!place) return [];
  const left = (windows: readonly PlaceWindow[] | null, ours: (slot: Slot) => boolean): readonly PlaceWindow[] => [
    ...withoutDates(windows ?? wholeShoot(production), span.from, span.to ?? span.from),
    ...openUntil(production, ours, span.from, at),
  ];
  const now: Place = set
    ? {
        ...place,
        sets: place.sets.map((one) => (one.id === set ? { ...one, windows: left(one.windows, (slot) => slot.scene.set === set) } : one)),
      }
    : { ...place, windows: left(place.windows, (slot) => slot.scene.place === place.id) };
  return [{ on: 'places', id: place.id, was: place, now }];
}

/** The hours of today in which scenes were shot there: it was ours until the last of them ended. */
function openUntil(production: Production, ours: (slot: Slot) => boolean, date: IsoDate, at: Instant): readonly PlaceWindow[] {
  const ends = shotBefore(production, date, at).flatMap((slot) => (ours(slot) ? [slot.end] : []));
  return ends.length === 0 ? [] : [{ from: date, to: date, opens: '00:00', closes: wallTime(Math.max(...ends)) }];
}

const wholeShoot = (production: Production): readonly PlaceWindow[] => {
  const days = shootingDays(production);
  const first = days[0]?.date ?? '2000-01-01';
  const last = days.at(-1)?.date ?? first;
  return [{ from: first, to: addDays(last, 60), opens: '00:00', closes: '24:00' }];
};

/** Cuts the lost dates out of the windows: what is left before and after stands. */
export function withoutDates(windows: readonly PlaceWindow[], from: IsoDate, to: IsoDate): readonly PlaceWindow[] {
  return windows.flatMap((window) => {
    if (window.to < from || to < window.from) return [window];
    const before = window.from < from ? [{ ...window, to: addDays(from, -1) }] : [];
    const after = to < window.to ? [{ ...window, from: addDays(to, 1) }] : [];
    return [...before, ...after];
  });
}
