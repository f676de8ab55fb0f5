import type { Detour, Disruption, Entry, Instant, Money, Production } from '#model/index.ts';
import { dateIn, isBefore, sceneOfPart } from '#model/index.ts';

/** What a disruption is compared by later: never a name of a person, and nothing about why somebody was away. */
export function featuresOf(production: Production, what: Disruption, knownAt: Instant): readonly string[] {
  const day = whenOf(what, dateIn(knownAt, production.zone));
  switch (what.kind) {
    case 'person-out': {
      const person = production.people[what.person];
      const deal = person?.cast
        ? ['performer', `${person.cast.deal.kind.replaceAll('-', ' ')} deal`]
        : [person?.department ?? person?.role ?? 'crew'];
      return [...deal, ...placesOn(production, what.span.from, what.person), ...day];
    }
    case 'place-lost':
      return [production.places[what.place]?.name ?? what.place, ...(what.set === null ? [] : [what.set]), ...day];
    case 'kit-out': {
      const kit = production.kit[what.kit];
      return [...(kit?.department ? [kit.department] : []), kit?.name ?? what.kit, ...day];
    }
    case 'element-down':
      return [production.elements[what.element]?.name ?? what.element, ...day];
    case 'weather':
      return [what.wet ? 'rain' : 'wind', ...(what.place === null ? [] : [production.places[what.place]?.name ?? what.place]), ...day];
    default:
      return [...day];
  }
}

/** What it was about, as the play names it: the thing, or the role of whoever was away. */
export function thingOf(production: Production, what: Disruption): string {
  switch (what.kind) {
    case 'person-out': {
      const person = production.people[what.person];
      return person?.cast ? 'a performer' : (person?.role ?? 'somebody');
    }
    case 'place-lost':
      return production.places[what.place]?.name ?? what.place;
    case 'kit-out':
      return production.kit[what.kit]?.name ?? what.kit;
    case 'element-down':
      return production.elements[what.element]?.name ?? what.element;
    default:
      return what.kind.replaceAll('-', ' ');
  }
}

const placesOn = (production: Production, date: string, person: string): readonly string[] => {
  const order: Readonly<Record<string, readonly string[]>> = production.plan.order;
  const parts = (order[date] ?? []).map((part) => production.scenes[sceneOfPart(part as Parameters<typeof sceneOfPart>[0])]);
  const places = parts.flatMap((scene) => (scene?.cast.some((one) => one === person) && scene.place !== null ? [scene.place] : []));
  return [...new Set(places)].map((place) => production.places[place]?.name ?? place);
};

function whenOf(what: Disruption, today: string): readonly string[] {
  const from = 'span' in what ? (what.span?.from ?? null) : 'date' in what ? what.date : null;
  if (from === null) return [];
  return [from === today ? 'on the day' : 'ahead of the day'];
}

/** The rows of a detour in their order: those it names, and those that touch its disruption. */
export function timelineOf(production: Production, detour: Detour): readonly Entry[] {
  const named = new Set<string>(detour.rows);
  return production.journal.filter(
    (row) =>
      named.has(row.id) ||
      (detour.disruption !== null && row.changes.some(({ on, id }) => on === 'disruptions' && id === detour.disruption)),
  );
}

/** Why a detour is looked back at (M22): it cost more than the house's limit, somebody could be hurt, a client saw it, or it is the second of its kind. */
export type ReviewWhy = 'cost' | 'safety' | 'client' | 'twice';
export function reviewWhy(detour: Detour, limit: Money | null, all: readonly Detour[]): readonly ReviewWhy[] {
  const dear = limit !== null && detour.cost !== null && detour.cost.minor > limit.minor;
  const twin = all.some((other) => other.id !== detour.id && other.kind === detour.kind && other.what === detour.what);
  return [
    ...(dear ? (['cost'] as const) : []),
    ...(detour.safety ? (['safety'] as const) : []),
    ...(detour.clientSaw ? (['client'] as const) : []),
    ...(twin ? (['twice'] as const) : []),
  ];
}

const ownListAfter = 10;
/** Ten days without a look back put it on the producer's own list (R22.5). */
export function onOwnList(detour: Detour, since: Instant, now: Instant): boolean {
  if (detour.review?.publishedAt != null) return false;
  return !isBefore(
    now,
    Temporal.Instant.from(since)
      .add({ hours: 24 * ownListAfter })
      .toString(),
  );
}
