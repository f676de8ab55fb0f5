import type { Disruption, ElementId, KitId, PersonId, PlaceId, Production, Span } from '#model/index.ts';
import { sayDate, sayMoney, splinterUnit } from '#model/index.ts';

const names = {
  person: (production: Production, id: PersonId): string => production.people[id]?.called ?? id,
  place: (production: Production, id: PlaceId): string => production.places[id]?.name ?? id,
  kit: (production: Production, id: KitId): string => production.kit[id]?.name ?? id,
  element: (production: Production, id: ElementId): string => production.elements[id]?.name ?? id,
};
export const calledOf = (production: Production, person: PersonId | null): string =>
  person === null ? 'nobody' : names.person(production, person);

/** What happened, as a producer says it. A person's absence never has a reason. */
export function disruptionText(production: Production, what: Disruption): string {
  switch (what.kind) {
    case 'person-out':
      return `${names.person(production, what.person)} not available ${spanText(what.span)}`;
    case 'place-lost':
      return `${names.place(production, what.place)}${what.set === null ? '' : `, ${what.set},`} lost ${spanText(what.span)}`;
    case 'kit-out':
      return `${names.kit(production, what.kit)} out ${spanText(what.span)}`;
    case 'element-down':
      return `${names.element(production, what.element)} down ${spanText(what.span)}`;
    case 'push-calls':
      return `push all calls of ${dayText(production, what.day)} by ${what.minutes} min`;
    case 'day-lost':
      return `${dayText(production, what.day)} lost`;
    case 'day-short':
      return `${dayText(production, what.day)}: everybody out by ${what.until}`;
    case 'overrun':
      return `${dayText(production, what.day)} runs ${what.minutes} min behind`;
    case 'stop-date':
      return `${names.person(production, what.person)} out by contract on ${sayDate(what.out.slice(0, 10))}, ${what.out.slice(11, 16)}`;
    case 'weather':
      return `${what.wet ? 'rain' : 'wind'} on ${sayDate(what.date)}, ${what.from}-${what.to}${what.wind === null ? '' : `, gusts ${what.wind} km/h`}`;
    case 'scene-added':
      return `scene ${what.scene} added`;
    case 'money-cut':
      return `${sayMoney(what.less)} less`;
    case 'client-change':
    case 'chance':
      return what.said;
  }
}

const spanText = ({ from, to }: Span): string => {
  if (to === null) return `from ${sayDate(from)}, return unknown`;
  return to === from ? sayDate(from) : `${sayDate(from)} to ${sayDate(to)}`;
};

/** 'day 9 (Tue 1 December)' */
export function dayText(production: Production, id: string): string {
  const day = production.days[id] ?? production.days[id.slice(0, 10)];
  if (day === undefined) return /^\d{4}-\d{2}-\d{2}$/u.test(id) ? sayDate(id) : id;
  return `day ${day.number} (${sayDate(day.date)})${id.endsWith(`-${splinterUnit}`) ? ', beside the unit' : ''}`;
}
