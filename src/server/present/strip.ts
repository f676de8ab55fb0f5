import type { StripView } from '#api/index.ts';
import type { DayNight, IntExt, PartId, Production, Scene } from '#model/index.ts';
import { eighths, partFacts, sceneOf, sceneOfPart, showEighths } from '#model/index.ts';
import { calledName } from './spoken.ts';

const hairSpace = ' ';
export const shownLength = (count: number): string => showEighths(eighths(count), hairSpace);

/** One strip of the board: the scene or the part of it that is shot in one go. */
export function presentStrip(production: Production, part: PartId): StripView {
  const scene = sceneOf(production, sceneOfPart(part));
  const facts = partFacts(scene, part);
  const place = scene.place === null ? null : production.places[scene.place];
  return {
    id: part,
    part: spokenPart(part),
    short: shortText(scene.intExt, scene.dayNight),
    tint: tintOf(scene),
    heading: scene.heading,
    synopsis: scene.synopsis,
    place: place?.name ?? 'place unknown',
    length: shownLength(facts.eighths),
    minutes: facts.minutes === null ? '? min' : `${facts.minutes} min`,
    span: facts.minutes ?? 0,
    cast: facts.cast.map((person) => production.people[person]?.cast?.number ?? person).join(', '),
    castNames: facts.cast.map((person) => calledName(production, person)).join(', '),
  };
}

/** '32/a' is said '32 pt a': a scene shot in parts owes the rest. */
export const spokenPart = (part: string): string => part.replace('/', ' pt ');

const shortText = (intExt: IntExt, dayNight: DayNight): string => {
  const side = intExt === 'INT' ? 'I' : intExt === 'EXT' ? 'E' : 'I/E';
  const light = { DAY: 'D', NIGHT: 'N', DAWN: 'DW', DUSK: 'DK' }[dayNight];
  return `${side}/${light}`;
};
function tintOf(scene: Scene): StripView['tint'] {
  if (scene.dayNight === 'DAWN' || scene.dayNight === 'DUSK') return 'twilight';
  const inside = scene.intExt === 'INT';
  if (scene.dayNight === 'NIGHT') return inside ? 'int-night' : 'ext-night';
  return inside ? 'int-day' : 'ext-day';
}
