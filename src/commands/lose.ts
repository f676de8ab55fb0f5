import type { Disruption, Instant, IsoDate, Person, Place, Production, Span } from '#model/index.ts';
import { dateIn } from '#model/index.ts';
import type { Refusal } from './refusal.ts';

/**
 * `--lose MARA --on 2026-12-01`: the same disruption as the line '! mara out today'. One date that is today has no known return;
 * another single date is that day alone; two dates are first and last.
 */
export function lose(
  production: Production,
  who: string,
  on: readonly IsoDate[],
  at: Instant,
): { readonly ok: true; readonly disruption: Disruption } | Refusal {
  const span = spanOf(on, dateIn(at, production.zone));
  const wanted = who.trim().toLowerCase();
  const people = Object.values(production.people).filter((person) => namesOfPerson(person).some((name) => name.toLowerCase() === wanted));
  const places = Object.values(production.places).filter((place) => namesOfPlace(place).some((name) => name.toLowerCase() === wanted));
  if (people.length + places.length > 1) {
    const names = [...people.map(({ name, role }) => `${name}, ${role}`), ...places.map(({ name }) => name)];
    return { ok: false, code: 'which-one', wanted: who, names };
  }
  const [person] = people;
  if (person !== undefined) return { ok: true, disruption: { kind: 'person-out', person: person.id, span } };
  const [place] = places;
  if (place !== undefined) return { ok: true, disruption: { kind: 'place-lost', place: place.id, set: null, span } };
  return { ok: false, code: 'not-there', what: `a person or place "${who}"` };
}

function spanOf([from = '', to]: readonly IsoDate[], today: IsoDate): Span {
  if (to !== undefined) return { from, to };
  return { from, to: from <= today ? null : from };
}

const namesOfPerson = ({ id, name, called, cast }: Person): readonly string[] => [
  id,
  name,
  called,
  ...(cast === null ? [] : [cast.character, cast.number]),
];
const namesOfPlace = ({ id, name }: Place): readonly string[] => [id, name, name.split(' ')[0] ?? name];
