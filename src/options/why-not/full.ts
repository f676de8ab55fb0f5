import type { Day, PartId } from '#model/index.ts';
import { partFacts, sayList, sceneOfPart, shootingDays } from '#model/index.ts';
import { whyNotTexts } from '#texts/index.ts';
import { begun, type Ground, isFree, orderOf } from '../ground.ts';
import { shortDay } from '../names.ts';
import { mayStandOn, triedDays } from './possible.ts';

/** More days than these are no corner: then it is the whole plan that is full. */
const corner = 4;

/**
 * Parts that could stand somewhere, but not all of them: the days that are open to one of them, what else can stand nowhere but there, and
 * the minutes of both. The corner that is too small for what must go in.
 */
export function fullCorner(ground: Ground, parts: readonly PartId[]): readonly string[] {
  return parts.flatMap((part) => {
    const days = triedDays(ground, part)
      .filter(({ tries }) => tries.some((evidence) => evidence.length === 0))
      .map(({ day }) => day);
    if (days.length === 0) return [];
    if (days.length > corner) return [whyNotTexts.allFull(part, minutesFor(ground, part), days.length, roomOn(ground, days))];
    const bound = boundTo(ground, days, part);
    const wanted = [part, ...bound].reduce((sum, one) => sum + minutesFor(ground, one), 0);
    const names = sayList(days.map((day) => shortDay(day.date)));
    const holds = days.length * capOf(ground) - shotOn(ground, days);
    return [
      wanted > holds
        ? whyNotTexts.corner(sayList([part, ...bound]), names, wanted, holds)
        : whyNotTexts.onlyDays(part, minutesFor(ground, part), names, roomOn(ground, days)),
    ];
  });
}

/** Parts of those days that could stand on no other free day. */
function boundTo(ground: Ground, days: readonly Day[], but: PartId): readonly PartId[] {
  const others = shootingDays(ground.facts).filter((day) => isFree(ground)(day) && !days.some((one) => one.id === day.id));
  return days
    .flatMap((day) => orderOf(ground.base.plan, day).filter((part) => part !== but && !begun(ground, day).includes(part)))
    .filter((part) => !others.some((day) => mayStandOn(ground, day, part)));
}

const capOf = ({ facts }: Ground): number => {
  const { skeleton } = facts.house;
  return skeleton.normal - skeleton.toFirstShot - skeleton.wrapOut + skeleton.overtimeCap;
};

const minutesFor = ({ facts }: Ground, part: PartId): number => {
  const scene = facts.scenes[sceneOfPart(part)];
  return scene ? (partFacts(scene, part).minutes ?? 0) : 0;
};

const shotOn = (ground: Ground, days: readonly Day[]): number =>
  days.flatMap((day) => begun(ground, day)).reduce((sum, part) => sum + minutesFor(ground, part), 0);

const roomOn = (ground: Ground, days: readonly Day[]): number =>
  days.reduce((most, day) => {
    const run = ground.before.judged.runs.find((one) => one.day.id === day.id);
    return Math.max(most, run ? capOf(ground) - run.used : 0);
  }, 0);
