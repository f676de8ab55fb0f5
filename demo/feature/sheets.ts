import type { PartId, Production, Scene } from '#model/index.ts';
import { id, partFacts, personOf, sceneOf, sceneOfPart, shootingDays, showEighths } from '#model/index.ts';
import { csv } from '../csv.ts';

const castOf = (production: Production, scene: Scene): string =>
  scene.cast.map((person) => personOf(production, person).cast?.character ?? person).join(', ');

const strip = (production: Production, scene: Scene): readonly string[] => [
  scene.id,
  scene.intExt,
  scene.heading,
  scene.dayNight,
  showEighths(scene.eighths, ' '),
  scene.minutes === null ? '' : String(scene.minutes),
  castOf(production, scene),
];
const stripHeader = ['Scene', 'I/E', 'Set', 'D/N', 'Pages', 'Minutes', 'Cast'];

/** The breakdown: one row a scene, in script order. */
export const breakdownCsv = (production: Production): string =>
  csv([
    [...stripHeader, 'Location', 'Background', 'Blacked out', 'Kit', 'Finish', 'Synopsis', 'Purpose'],
    ...Object.values(production.scenes)
      .sort((one, other) => Number(one.id) - Number(other.id))
      .map((scene) => [
        ...strip(production, scene),
        (scene.place && production.places[scene.place]?.name) ?? '',
        String(scene.background),
        scene.blackedOut ? 'yes' : '',
        [...scene.kit, ...scene.shots.flatMap((shot) => shot.kit)].map((kit) => production.kit[kit]?.name ?? kit).join(', '),
        scene.bar ?? '',
        scene.synopsis,
        scene.purpose,
      ]),
  ]);

/** The schedule: one row a strip, in shot order, with its day. */
export const scheduleCsv = (production: Production): string => {
  const orders: Readonly<Record<string, readonly PartId[]>> = production.plan.order;
  return csv([
    ['Day', 'Date', 'Call', ...stripHeader, 'Location'],
    ...shootingDays(production).flatMap((day) =>
      (orders[day.id] ?? []).map((part) => {
        const scene = sceneOf(production, sceneOfPart(part));
        const facts = partFacts(scene, part);
        const place = scene.place ? (production.places[scene.place]?.name ?? '') : '';
        return [day.number, day.date, day.call, ...strip(production, { ...scene, cast: facts.cast, id: id(part) }), place];
      }),
    ),
  ]);
};
