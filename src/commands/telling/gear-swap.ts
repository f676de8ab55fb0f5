import type { Option } from '#options/index.ts';
import type { IsoDate, Kit, KitId, Person, PersonId, Production, Scene, SceneId, Shot } from '#model/index.ts';
import { partsOfScene, sayList } from '#model/index.ts';
import { gearTexts } from '#texts/index.ts';

/** A shot that is filmed with other gear than was planned. */
interface SwappedShot {
  readonly scene: SceneId;
  readonly shot: Shot;
  readonly was: Kit;
  readonly now: Kit;
  /** What it does to the picture, as somebody entered it with the gear: 'camera 20 cm nearer'. */
  readonly effect: string | null;
}

/** The shots that a way films with other gear, in the order in which it names them. `production` is as it stood before. */
function swappedShots(production: Production, { changes }: Option): readonly SwappedShot[] {
  return changes.flatMap((change) => {
    if (change.on !== 'scenes' || change.was === null || change.now === null) return [];
    const [was, now] = [change.was as Scene, change.now as Scene];
    return was.shots.flatMap((shot) => swapped(production, now, shot));
  });
}
function swapped(production: Production, now: Scene, shot: Shot): readonly SwappedShot[] {
  const after = now.shots.find((one) => one.id === shot.id)?.kit ?? shot.kit;
  return shot.kit.flatMap((gear, place): readonly SwappedShot[] => {
    const [was, instead] = [production.kit[gear], production.kit[after[place] ?? gear]];
    if (was === undefined || instead === undefined || was.id === instead.id) return [];
    const effect = was.alternates.find(({ kit }) => kit === instead.id)?.effect ?? null;
    return [{ scene: now.id, shot, was, now: instead, effect }];
  });
}

/** Who writes down how the shots match; they are needed whatever gear a shot is filmed with. */
const keepsContinuity = ({ role }: Person): boolean => /script supervisor|continuity/iu.test(role);
const runsTheFloor = ({ audience, role }: Person): boolean => audience === 'ad' && /^(1st|first)\b/iu.test(role);
const worksOnSet = ({ audience }: Person): boolean => audience === 'head' || audience === 'mover' || audience === 'crew';

/**
 * Whose hands are on gear that a way swaps: the first AD; the gear's own department, its head first; whose other gear the same shots ride on; the
 * script supervisor. Nobody who is away on those days, and nobody else: a lens is no news to a department that does not touch it (M11).
 */
export function handsOnGear(production: Production, option: Option): readonly Person[] {
  const shots = swappedShots(production, option);
  if (shots.length === 0) return [];
  const dates = datesOf(
    production,
    shots.map(({ scene }) => scene),
  );
  const people = Object.values(production.people).filter(({ id }) => !isAway(production, id, dates));
  const departments = [
    ...shots.flatMap(({ was, now }) => [was.department, now.department]),
    ...shots.flatMap(({ shot }) => shot.kit.flatMap((gear) => production.kit[gear]?.department ?? [])),
  ];
  const theirs = [...new Set(departments)].flatMap((department) =>
    people
      .filter((person) => person.department === department && worksOnSet(person))
      .toSorted((one, other) => Number(one.audience === 'crew') - Number(other.audience === 'crew')),
  );
  return [...new Set([...people.filter(runsTheFloor), ...theirs, ...people.filter(keepsContinuity)])];
}

/** The dates on which the scenes are planned. */
function datesOf(production: Production, scenes: readonly SceneId[]): readonly IsoDate[] {
  const parts = new Set<string>(scenes.flatMap((scene) => (production.scenes[scene] ? partsOfScene(production.scenes[scene]) : [])));
  return Object.entries(production.plan.order).flatMap(([day, order]) =>
    order.some((part) => parts.has(part)) ? (production.days[day]?.date ?? []) : [],
  );
}
const isAway = (production: Production, person: PersonId, dates: readonly IsoDate[]): boolean =>
  dates.some((date) => production.availability[`${person} ${date}`]?.state === 'X');

/** What the way does, without a cause: '32 mm (B set) instead of the 35 mm in 33A, 33C, 45B'. Null: it swaps nothing. */
export function gearWords(production: Production, option: Option): string | null {
  const words = pairs(swappedShots(production, option)).map(({ was, now, ids }) => gearTexts.swap(now.name, was.name, ids));
  return words.length === 0 ? null : words.join('; ');
}

/** What it means for one of them: a match note, what of theirs the shots ride on, else what changes in the picture. */
export function gearEffects(production: Production, option: Option, person: Person): readonly string[] {
  const shots = swappedShots(production, option);
  if (keepsContinuity(person)) return pairs(shots).map(({ now, ids, effect }) => gearTexts.matchNote(ids, now.name, effect));
  const rides = [...new Set(shots.flatMap(({ shot }) => shot.kit))].flatMap((gear) => ridesOn(production, shots, gear, person));
  const seen = pairs(shots).flatMap(({ effect, ids }) => (effect === null ? [] : [gearTexts.inShots(effect, ids)]));
  return [...rides, ...seen];
}
function ridesOn(production: Production, shots: readonly SwappedShot[], gear: KitId, { department }: Person): readonly string[] {
  const kit = production.kit[gear];
  if (kit === undefined || kit.department !== department || shots.some(({ was }) => was.id === gear)) return [];
  const on = shots.filter(({ shot }) => shot.kit.includes(gear)).map(({ shot }) => shot.id);
  return [gearTexts.rides(sayList(on), kit.name)];
}

/** Shots that swap the same two pieces, said once. */
function pairs(shots: readonly SwappedShot[]) {
  const firsts = shots.filter(
    (one, place) => shots.findIndex((other) => other.was.id === one.was.id && other.now.id === one.now.id) === place,
  );
  return firsts.map(({ was, now, effect }) => ({
    was,
    now,
    effect,
    ids: shots
      .filter((one) => one.was.id === was.id && one.now.id === now.id)
      .map(({ shot }) => shot.id)
      .join(', '),
  }));
}
