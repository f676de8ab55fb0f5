import type { Availability, IsoDate, PersonId, Plan, Production } from '#model/index.ts';
import { availabilityKey, partFacts, personOf, sceneOf, sceneOfPart } from '#model/index.ts';

/** How a person stands on a date apart from what the judged plan asks: on paid hold, free but not engaged, or away (floor 1.1). */
export interface Standing {
  readonly state: 'H' | 'A' | 'X';
  readonly record: Availability | null;
}
export type Bookings = ReadonlyMap<PersonId, ReadonlySet<IsoDate>>;

/** Dates on which a plan calls each person. */
export function bookings(production: Production, plan: Plan): Bookings {
  const booked = new Map<PersonId, Set<IsoDate>>();
  for (const [dayId, parts] of Object.entries(plan.order)) {
    const day = production.days[dayId];
    if (!day) continue;
    for (const part of parts)
      for (const person of partFacts(sceneOf(production, sceneOfPart(part)), part).cast) {
        const dates = booked.get(person) ?? new Set();
        booked.set(person, dates.add(day.date));
      }
  }
  return booked;
}

/**
 * An entered fact holds; else a day for which the published plan books the person stands as H; else the deal speaks: inside the dates of
 * a weekly, consecutive, flat or picture deal H, otherwise A (ask the agent).
 */
export function standingOf(production: Production, published: Bookings, person: PersonId, date: IsoDate): Standing {
  const record = production.availability[availabilityKey(person, date)] ?? null;
  if (record) return { state: record.state, record };
  if (published.get(person)?.has(date)) return { state: 'H', record: null };
  const deal = personOf(production, person).cast?.deal;
  if (!deal || deal.kind === 'daily' || deal.from === null) return { state: 'A', record: null };
  const inside = deal.from <= date && (deal.to === null || date <= deal.to);
  return { state: inside ? 'H' : 'A', record: null };
}
