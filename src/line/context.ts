import type { Instant, LineContext, LineName, Person, Place, Production, Zone } from '#model/index.ts';
import { sayDate, shootingDays } from '#model/index.ts';

/** The end of a working day where nothing else is agreed (practices: promise states). */
const usualDayEnd = '18:00';

/**
 * What the line needs to know of a production. `zone` is that of whoever types, null for the production's own: days are counted there. The id of a
 * set is 'place/set', since the line must know at which address a set is lost.
 */
export function lineContext(production: Production, at: Instant, zone: Zone | null): LineContext {
  return {
    at,
    zone: zone ?? production.zone,
    me: production.me,
    currency: production.currency,
    names: [
      ...peopleNames(Object.values(production.people)),
      ...Object.values(production.places).flatMap(placeNames),
      ...Object.values(production.scenes).map(sceneName),
      ...kitNames(production),
      ...Object.values(production.elements).map(elementName),
      ...shootingDays(production).map(
        (day): LineName => ({
          kind: 'day',
          id: day.id,
          name: `day ${day.number}`,
          also: [`day${day.number}`],
          tells: sayDate(day.date),
          zone: null,
        }),
      ),
    ],
    days: shootingDays(production).map(({ id, number, date }) => ({ id, number, date })),
    dayEnd: usualDayEnd,
  };
}

/** People by what they are called; two who share it are shown by their full names, so that nobody is taken for the other. */
function peopleNames(people: readonly Person[]): readonly LineName[] {
  const called = new Map<string, number>();
  for (const person of people) called.set(person.called.toLowerCase(), (called.get(person.called.toLowerCase()) ?? 0) + 1);
  return people.map((person) => {
    const shared = (called.get(person.called.toLowerCase()) ?? 0) > 1;
    const surname = person.name.split(/\s+/u).length > 1 ? (person.name.split(/\s+/u).at(-1) ?? '') : '';
    const { cast } = person;
    return {
      kind: 'person',
      id: person.id,
      name: shared ? person.name : asSaid(person.called),
      also: spellings([person.name, person.called, surname, cast?.character ?? '', cast?.number ?? '']),
      tells: cast ? `${cast.character}, ${cast.number}` : person.role,
      zone: person.zone,
    };
  });
}

/** Papers print performers in capitals, 'MARA'; people say Mara. Initials stay: 'JB'. */
const asSaid = (called: string): string =>
  called.length > 2 && called === called.toUpperCase()
    ? called.toLowerCase().replaceAll(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase())
    : called;

/** The address, its first and last word, and its sets with and without it. */
function placeNames(place: Place): readonly LineName[] {
  const words = place.name.split(/\s+/u);
  const [first = place.name] = words;
  const address: LineName = {
    kind: 'place',
    id: place.id,
    name: place.name,
    also: spellings([first, words.length > 1 ? (words.at(-1) ?? '') : '']),
    tells: '',
    zone: null,
  };
  const sets = place.sets.map(
    (set): LineName => ({
      kind: 'set',
      id: `${place.id}/${set.id}`,
      name: set.name,
      also: spellings([`${place.name} ${set.name}`, `${first} ${set.name}`]),
      tells: place.name,
      zone: null,
    }),
  );
  return [address, ...sets];
}

const sceneName = (scene: Production['scenes'][string]): LineName => ({
  kind: 'scene',
  id: scene.id,
  name: scene.id,
  also: [`scene ${scene.id}`, `sc ${scene.id}`, `sc. ${scene.id}`].map((spelling) => spelling.toLowerCase()),
  tells: scene.heading,
  zone: null,
});

/** '35 mm (A set)' is said '35 mm', '35mm', '35' and 'the 35 mm lens'. The last word alone names a thing that is the only one of its kind. */
function kitNames(production: Production): readonly LineName[] {
  const all = Object.values(production.kit);
  const bare = (name: string): string => name.replaceAll(/\s*\([^)]*\)|,.*$/gu, '').trim();
  const lasts = all.map((kit) => bare(kit.name).split(/\s+/u).at(-1)?.toLowerCase() ?? '');
  return all.map((kit): LineName => {
    const short = bare(kit.name);
    const lens = /^(\d+(?:-\d+)?)\s?mm(?:\s+lens)?$/iu.exec(short);
    const last = short.split(/\s+/u).at(-1)?.toLowerCase() ?? '';
    const only = lasts.filter((one) => one === last).length === 1;
    const figure = lens?.[1];
    return {
      kind: 'kit',
      id: kit.id,
      name: figure === undefined ? short : `${figure} mm`,
      also: spellings([
        kit.name,
        short,
        kit.id.replaceAll('-', ' '),
        ...(figure === undefined ? [] : [figure, `${figure}mm`, `${figure} mm`, `${figure}mm lens`, `${figure} mm lens`, `${figure} lens`]),
        ...(only && figure === undefined ? [last] : []),
      ]),
      tells: figure === undefined ? '' : 'lens',
      zone: null,
    };
  });
}

/** 'Titles T07-T09' is also 'T07-T09' and, asking where two are meant, 'titles'. Grade and colour are one thing to many. */
function elementName(element: Production['elements'][string]): LineName {
  const words = element.name.split(/\s+/u);
  const grade = /\b(grade|grading|colou?r)\b/iu.test(element.name) ? ['grade', 'grading', 'colour', 'color'] : [];
  return {
    kind: 'element',
    id: element.id,
    name: element.name,
    also: spellings([...(words.length > 1 ? [words[0] ?? '', words.slice(1).join(' ')] : []), ...grade, element.id]),
    tells: '',
    zone: null,
  };
}

/** Lower case, each once, none empty. */
const spellings = (all: readonly string[]): readonly string[] => [
  ...new Set(all.map((one) => one.trim().toLowerCase()).filter((one) => one !== '')),
];
