import type { Bar, DayNight, IntExt, KitId, PersonId, PlaceId, Scene, SceneId, SetId, Shot, ShotId, Sides } from '#model/index.ts';
import { eighths, id, plainScene, readEighths } from '#model/index.ts';
import { places } from './places.ts';

/** One strip as the breakdown gives it: number, INT/EXT, place and set, D/N, pages, minutes, cast, synopsis, purpose, and what is special. */
export type SceneRow = readonly [
  number: string,
  intExt: IntExt,
  set: string,
  dayNight: DayNight,
  pages: string,
  minutes: number,
  cast: string,
  synopsis: string,
  purpose: string,
  more?: More,
];
interface More {
  /** Windows covered. */
  readonly dark?: true;
  readonly background?: number;
  readonly kit?: string;
  /** Shot letter, what it is, and after a bar the gear that it needs. */
  readonly shots?: readonly string[];
  readonly bar?: Bar;
  readonly after?: string;
  readonly cover?: true;
  readonly sides?: Sides;
}

const ids = <T extends string>(text: string | undefined): readonly T[] => (text ? text.split(' ').map((one) => id<T>(one)) : []);

const shotOf = (scene: string, text: string): Shot => {
  const [said = '', kit] = text.split(' | ');
  const letter = said.slice(0, 1);
  return { id: id<ShotId>(`${scene}${letter}`), what: said.slice(2), kit: ids<KitId>(kit) };
};

function headingOf(set: string): string {
  for (const place of places) {
    const found = place.sets.find((one) => one.id === set);
    if (found) return `${place.name} - ${found.name}`.toUpperCase();
  }
  throw new Error(`no set ${set}`);
}

export function sceneFrom(row: SceneRow): Scene {
  const [number, intExt, set, dayNight, pages, minutes, cast, synopsis, purpose, more = {}] = row;
  const length = readEighths(pages);
  if (length === null) throw new Error(`scene ${number}: ${pages} is no page count`);
  return {
    id: id<SceneId>(number),
    intExt,
    place: id<PlaceId>(set.split('/')[0] ?? set),
    set: id<SetId>(set),
    heading: headingOf(set),
    dayNight,
    blackedOut: more.dark ?? false,
    eighths: eighths(length),
    minutes,
    cast: ids<PersonId>(cast),
    background: more.background ?? 0,
    kit: ids<KitId>(more.kit),
    shots: (more.shots ?? []).map((shot) => shotOf(number, shot)),
    synopsis,
    purpose,
    bar: more.bar ?? null,
    after: ids<SceneId>(more.after),
    pin: null,
    cover: more.cover ?? false,
    ...plainScene,
    sides: more.sides ?? null,
    parts: null,
  };
}
