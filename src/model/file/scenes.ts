import type { ElementId, PartId, SceneId, ShotId } from '../ids.ts';
import type { Plan } from '../plan.ts';
import type { Booking, Element, Elsewhere, Round, Scene, ScenePart, Shot, Sides, Splinter, Without } from '../scene.ts';
import type { Decoder } from './decoder.ts';
import { byKey, list, orNull, record } from './decoder.ts';
import { personId } from './people.ts';
import { dayId, kitId, placeId, setId } from './places.ts';
import { cancellation } from './terms.ts';
import { figureFromZero, flag, idOf, instant, oneOf, pageLength, sum, text, whole } from './values.ts';

export const sceneId = idOf<SceneId>();
export const shotId = idOf<ShotId>();
export const partIdOf = idOf<PartId>();
export const elementId = idOf<ElementId>();
export const bar = oneOf('must', 'good', 'enough');

const part = record<ScenePart>({ letter: text, what: text, eighths: pageLength, minutes: whole, cast: list(personId) });

export const scene = record<Scene>({
  id: sceneId,
  intExt: oneOf('INT', 'EXT', 'INT/EXT'),
  place: orNull(placeId),
  set: orNull(setId),
  heading: text,
  dayNight: oneOf('DAY', 'NIGHT', 'DAWN', 'DUSK'),
  blackedOut: flag,
  eighths: pageLength,
  minutes: orNull(whole),
  cast: list(personId),
  background: whole,
  kit: list(kitId),
  shots: list(record<Shot>({ id: shotId, what: text, kit: list(kitId) })),
  synopsis: text,
  purpose: text,
  bar: orNull(bar),
  after: list(sceneId),
  pin: orNull(dayId),
  cover: flag,
  playsInRain: flag,
  splinter: orNull(record<Splinter>({ who: text, sum: orNull(sum), source: text, needsYes: orNull(personId) })),
  without: list(record<Without>({ group: text, what: text, sum: orNull(sum), source: text, needsYes: list(personId) })),
  elsewhere: list(
    record<Elsewhere>({ place: placeId, set: setId, what: text, sum: orNull(sum), source: text, needsYes: orNull(personId) }),
  ),
  bookings: list(record<Booking>({ what: text, phone: orNull(text), sum, moving: cancellation, mustAnswer: flag })),
  sides: orNull(record<Sides>({ parts: list(part), needsYes: personId, note: text })),
  parts: orNull(list(part)),
});

export const element = record<Element>({
  id: elementId,
  name: text,
  bar: orNull(bar),
  capHours: orNull(figureFromZero),
  hoursLeft: figureFromZero,
  cost: orNull(record<NonNullable<Element['cost']>>({ perHour: sum, hoursADay: figureFromZero, source: text })),
});

export const round = record<Round>({ id: text, element: elementId, minutes: whole, at: instant });

export const partList: Decoder<readonly PartId[]> = list(partIdOf);
export const plan = record<Plan>({ order: byKey(partList, null), boneyard: partList });
