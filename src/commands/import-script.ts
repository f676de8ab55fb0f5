import type { Day, House, PersonId, Place, Production, Scene } from '#model/index.ts';
import { eighths, id, usualSkeleton } from '#model/index.ts';
import type { Issue, Light, Screenplay } from '#script/index.ts';
import { issue, lightOf } from '#script/index.ts';
import { childrenInScript } from './children-in-script.ts';
import {
  addressOf,
  dayNights,
  freeName,
  newCharacter,
  newPerson,
  newPlace,
  newScene,
  setOf,
  shortName,
  titleCase,
  withSet,
} from './new-records.ts';

/** What a script can't say and a production needs. */
export interface Founding {
  readonly title: string | null;
  readonly kind: Production['kind'];
  readonly zone: string;
  readonly currency: string;
  /** The user's name as the production shall print it; null: 'The producer'. */
  readonly me: string | null;
  /** Degrees of the base, for sun times; null: unknown. */
  readonly at: Production['at'];
  /** The house's own figure for a page; null: minutes stay unknown and ask. */
  readonly minutesPerPage: number | null;
  /** Parts that are cast, as cues name them: what a script says of their age was asked before. */
  readonly castAlready: ReadonlySet<string>;
}
export interface Founded {
  readonly production: Production;
  readonly issues: readonly Issue[];
}

/** Figures of a house that has said nothing yet: the usual day, and unknown sums that ask. */
const newHouse: House = {
  skeleton: usualSkeleton,
  unit: 0,
  crewDay: null,
  overtimeStep: null,
  rest: { cast: 660, crew: 660 },
  contingency: null,
  slackDays: null,
  insurance: { broker: null, deductible: null, weather: false },
  budget: null,
  prices: [],
  crewWeekly: false,
  packs: [],
  crew: [],
  exchange: [],
  extraDays: [],
};

/** A production without any record: what an import or a new file begins with. */
export function emptyProduction(founding: Founding): Production {
  const me = id<PersonId>('producer');
  const name = founding.me ?? 'The producer';
  return {
    title: founding.title ?? 'Untitled',
    kind: founding.kind,
    currency: founding.currency,
    zone: founding.zone,
    at: founding.at,
    ownNow: null,
    me,
    northStar: '',
    house: newHouse,
    people: {
      [me]: newPerson(me, name, founding.me === null ? name : (name.split(' ')[0] ?? name), 'producer', 'producer', founding.zone),
    },
    places: {},
    kit: {},
    days: {} as Readonly<Record<string, Day>>,
    scenes: {},
    elements: {},
    availability: {},
    plan: { order: {}, boneyard: [] },
    moneyLines: {},
    savings: {},
    promises: {},
    decisions: {},
    words: {},
    told: {},
    deliverables: {},
    tripwires: {},
    concerns: {},
    bars: {},
    forecasts: {},
    rounds: {},
    kept: {},
    disruptions: {},
    detours: {},
    rejections: {},
    complaints: {},
    recaps: {},
    orders: {},
    journal: [],
  };
}

/**
 * A production from a script: scenes with their lengths, the cast with deals that nobody knows yet, places and sets from the headings.
 * There are no days: all scenes stand in the boneyard until a plan is made. Nothing is invented: what a script doesn't say is null.
 */
export function foundProduction(screenplay: Screenplay, founding: Founding): Founded {
  const title = founding.title ?? titleOf(screenplay);
  const empty = emptyProduction({ ...founding, title });
  const cast = castOf(screenplay, empty);
  const places = placesOf(screenplay);
  const read = scenesOf(screenplay, new Map(cast.map((one) => [one.character, one.person.id])), places, founding.minutesPerPage);
  const people = Object.fromEntries(cast.map((one) => [one.person.id, one.person]));
  const production: Production = {
    ...empty,
    people: { ...empty.people, ...people },
    places: Object.fromEntries([...places.values()].map((place) => [place.id, place])),
    scenes: Object.fromEntries(read.scenes.map((scene) => [scene.id, scene])),
    plan: { order: {}, boneyard: read.scenes.map((scene) => id(scene.id)) },
  };
  return { production, issues: [...screenplay.issues, ...read.issues, ...childrenInScript(screenplay, founding.castAlready)] };
}

const titleOf = ({ titlePage }: Screenplay): string | null => {
  const entry = titlePage.find(({ key }) => key.trim().toLowerCase() === 'title');
  const title = entry?.value?.replace(/[*_]/gu, '').replace(/\s+/gu, ' ').trim() ?? '';
  return title === '' ? null : title;
};

/** Cast numbers by the order in which characters first speak; the performer is unknown, so the character's name stands in. */
function castOf(screenplay: Screenplay, empty: Production) {
  const taken = new Set<string>(Object.keys(empty.people));
  return screenplay.cast.map(({ name }, place) => ({
    character: name,
    person: newCharacter(freeName(shortName(name), taken), name, String(place + 1), empty.zone),
  }));
}

/** 'HARROW HOUSE - LIBRARY' is the set LIBRARY at Harrow House; a heading of one name is a place of its own. */
function placesOf(screenplay: Screenplay): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const taken = new Set<string>();
  for (const scene of screenplay.scenes) {
    if (scene.omitted || scene.set === null) continue;
    const { place, set } = addressOf(scene.set);
    const known = places.get(place) ?? newPlace(freeName(shortName(place), taken), titleCase(place));
    places.set(place, withSet(known, set ?? place));
  }
  return places;
}

type PlainScene = Screenplay['scenes'][number];

function scenesOf(
  screenplay: Screenplay,
  people: ReadonlyMap<string, PersonId>,
  places: ReadonlyMap<string, Place>,
  minutesPerPage: number | null,
): { readonly scenes: readonly Scene[]; readonly issues: readonly Issue[] } {
  const scenes: Scene[] = [];
  const issues: Issue[] = [];
  const taken = new Set<string>(screenplay.scenes.flatMap(({ number, omitted }) => (number === null || omitted ? [] : [number])));
  const used = new Set<string>();
  let counted = 0;
  let light: Light | null = null;
  for (const scene of screenplay.scenes) {
    if (scene.omitted) {
      issues.push(issue(scene.line, 'scene-omitted', `Scene ${scene.number ?? scene.heading} is omitted in the script and not planned.`));
      continue;
    }
    if (scene.number === null)
      do counted++;
      while (taken.has(String(counted)));
    const wanted = (scene.number ?? String(counted)).replaceAll('/', '-');
    const number = freeName(wanted, used);
    if (number !== wanted)
      issues.push(issue(scene.line, 'scene-number-twice', `There are two scenes ${wanted}; this one is called ${number}.`));
    const now = lightOf(scene.timeOfDay, light);
    issues.push(...doubts(scene, number, now));
    light = now ?? light;
    scenes.push(sceneFrom(scene, number, now, people, places, minutesPerPage));
  }
  return { scenes, issues };
}

function doubts(scene: PlainScene, number: string, light: Light | null): readonly Issue[] {
  const inside =
    scene.intExt === null ? [issue(scene.line, 'inside-unknown', `Scene ${number} says neither INT nor EXT; it counts as inside.`)] : [];
  const when = light === null ? [issue(scene.line, 'light-unknown', `Scene ${number} names no time of day; it counts as day.`)] : [];
  return [...inside, ...when];
}

function sceneFrom(
  scene: PlainScene,
  number: string,
  light: Light | null,
  people: ReadonlyMap<string, PersonId>,
  places: ReadonlyMap<string, Place>,
  minutesPerPage: number | null,
): Scene {
  const address = scene.set === null ? null : addressOf(scene.set);
  const place = address === null ? undefined : places.get(address.place);
  const length = scene.eighths.stated ?? scene.eighths.computed;
  return {
    ...newScene(number),
    intExt: scene.intExt ?? 'INT',
    place: place?.id ?? null,
    set: place === undefined ? null : setOf(place, address?.set ?? address?.place ?? ''),
    heading: scene.set ?? scene.heading,
    dayNight: light === null ? 'DAY' : dayNights[light],
    eighths: eighths(length),
    minutes: minutesPerPage === null ? null : Math.max(5, Math.round((length * minutesPerPage) / 8 / 5) * 5),
    cast: scene.cast.flatMap((name) => people.get(name) ?? []),
    synopsis: scene.synopsis ?? '',
  };
}
