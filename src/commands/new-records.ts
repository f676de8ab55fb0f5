import type { Audience, Day, DayId, IsoDate, Person, PersonId, Place, PlaceId, Scene, SceneId, SetId } from '#model/index.ts';
import { eighths, emptyCard, id, openDeal, openSet, plainScene, plannedDay } from '#model/index.ts';

/** Records of which only the name is known; all else is null and asks. */
export const newPerson = (own: PersonId, name: string, called: string, role: string, audience: Audience, zone: string): Person => ({
  id: own,
  name,
  called,
  role,
  department: null,
  audience,
  company: null,
  zone,
  email: null,
  phone: null,
  binds: false,
  reachableFrom: null,
  skills: [],
  dayRate: null,
  cast: null,
  card: emptyCard,
  named: { insured: false },
});

/** A part whose performer and deal nobody knows yet: the character's name stands in. */
export function newCharacter(own: string, character: string, number: string, zone: string): Person {
  const called = titleCase(character);
  return {
    ...newPerson(id<PersonId>(own), called, called, 'cast', 'talent', zone),
    cast: { number, character, deal: openDeal, agent: null, travel: null, makeUp: null, minor: null },
  };
}

export const newPlace = (own: string, name: string): Place => ({
  id: id<PlaceId>(own),
  name,
  sets: [],
  windows: null,
  holds: [],
  fee: null,
  permitLead: null,
  permitted: true,
  at: null,
  nearestHospital: null,
  contact: null,
  visit: null,
  holdDay: null,
  feeSource: null,
  cancelling: { kind: 'unknown' },
  secondChoiceFor: [],
});
/** The place with that set among its sets; one that is there already stays as it is. */
export function withSet(place: Place, name: string): Place {
  if (setOf(place, name) !== null) return place;
  const own = id<SetId>(`${place.id} ${shortName(name)}`);
  return { ...place, sets: [...place.sets, { ...openSet, id: own, name: name.toLowerCase() }] };
}
export const setOf = (place: Place, name: string): SetId | null => place.sets.find((set) => set.name === name.toLowerCase())?.id ?? null;

export const newScene = (number: string): Scene => ({
  id: id<SceneId>(number),
  intExt: 'INT',
  place: null,
  set: null,
  heading: '',
  dayNight: 'DAY',
  blackedOut: false,
  eighths: eighths(0),
  minutes: null,
  cast: [],
  background: 0,
  kit: [],
  shots: [],
  synopsis: '',
  purpose: '',
  bar: null,
  after: [],
  pin: null,
  cover: false,
  ...plainScene,
  sides: null,
  parts: null,
});

export const newDay = (date: IsoDate, number: string, call: string): Day =>
  plannedDay({ id: id<DayId>(date), number, date, unit: '1', call });

export const dayNights = { day: 'DAY', night: 'NIGHT', dawn: 'DAWN', dusk: 'DUSK' } as const;

/** 'HARROW HOUSE - LIBRARY' is the set LIBRARY at Harrow House; one name alone is a place of its own. */
export function addressOf(set: string): { readonly place: string; readonly set: string | null } {
  const [place, ...rest] = set.split(/\s+[-\u2013\u2014/]+\s+|\.\s+/u).filter((part) => part.trim() !== '');
  return { place: (place ?? set).trim(), set: rest.length === 0 ? null : rest.join(', ').trim() };
}

/** What a person would type for it: 'HARROW HOUSE' is 'harrow house', without marks that other names use. */
export const shortName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim() || 'unnamed';

/** The name, or the name with the next free number; it is taken from then on. */
export function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let next = 2; taken.has(name); next++) name = `${wanted} ${next}`;
  taken.add(name);
  return name;
}

export const titleCase = (text: string): string =>
  text.toLowerCase().replace(/(^|[\s\-/(])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());
