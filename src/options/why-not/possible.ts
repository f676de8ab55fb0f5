import type { Evidence } from '#engine/index.ts';
import { audit } from '#engine/index.ts';
import type { Day, PartId, Production, WallTime } from '#model/index.ts';
import { minutesOf, sceneOfPart, shootingDays, wallTime } from '#model/index.ts';
import { begun, type Ground, isFree } from '../ground.ts';

/** A part alone on a day at some hour, and what the audit holds against it; empty: it could stand there. */
export interface DayTried {
  readonly day: Day;
  /** One try an hour at which the first shot might be; a single one where the hour changes nothing. */
  readonly tries: readonly (readonly Evidence[])[];
}

/** Rules that a later hour of the day may satisfy. */
const byTheClock = new Set(['dark', 'set-ready', 'place-open', 'available', 'minor-hours', 'light']);
/** The rest of the plan isn't looked at here, so its order and its parts aren't either. */
const ofThePlan = new Set(['placed', 'order', 'as-shot']);
const hours: readonly WallTime[] = ['10:00', '12:00', '14:00', '16:30', '18:00', '20:00'];

/**
 * Each free day for one part, as if nothing else were shot on it but what has begun. The audit itself is asked, so that whatever rule
 * closes the day is named by that rule.
 */
export const triedDays = (ground: Ground, part: PartId): readonly DayTried[] =>
  shootingDays(ground.facts)
    .filter(isFree(ground))
    .map((day) => ({ day, tries: triesOn(ground, day, part) }));

/** True when the part could stand on the day at one hour at least. */
export const mayStandOn = (ground: Ground, day: Day, part: PartId): boolean =>
  triesOn(ground, day, part).some((evidence) => evidence.length === 0);

function triesOn(ground: Ground, day: Day, part: PartId): DayTried['tries'] {
  const first = alone(ground, day, part, null);
  if (!first.some((one) => byTheClock.has(one.rule)) || first.some((one) => !byTheClock.has(one.rule))) return [first];
  const earliest = minutesOf(day.call) + ground.facts.house.skeleton.toFirstShot;
  const later = hours.filter((hour) => minutesOf(hour) > earliest).map((hour) => alone(ground, day, part, hour));
  return [first, ...later];
}

/** The evidence against one part on one day with its first shot not before an hour; the call follows the hour. */
function alone(ground: Ground, day: Day, part: PartId, hour: WallTime | null): readonly Evidence[] {
  const { facts } = ground;
  const { skeleton } = facts.house;
  const shot = begun(ground, day).filter((one) => one !== part);
  const called: Day =
    hour === null || shot.length > 0 ? day : { ...day, call: wallTime(minutesOf(hour) - skeleton.toFirstShot), shootsFrom: null };
  const parts = [...shot, part];
  const small: Production = {
    ...facts,
    days: { [day.id]: called },
    scenes: Object.fromEntries(parts.flatMap((one) => scenesOf(facts, one))),
    plan: { order: {}, boneyard: [] },
  };
  const found = audit(small, { order: { [day.id]: parts }, boneyard: [] }).evidence.filter((one) => !ofThePlan.has(one.rule));
  return shot.length === 0 ? found : found.filter((one) => one.part === null || one.part === part);
}

const scenesOf = (facts: Production, part: PartId) => {
  const scene = facts.scenes[sceneOfPart(part)];
  return scene ? [[scene.id, scene] as const] : [];
};
