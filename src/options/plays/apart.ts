import type { DayId, PartId, Plan } from '#model/index.ts';
import { sceneOfPart } from '#model/index.ts';
import { optionTitles } from '#texts/index.ts';
import type { Option } from '../answer.ts';
import type { Built } from '../build.ts';
import { type Ground, withChanges } from '../ground.ts';
import { lostScenes } from '../lost.ts';
import { shortDay } from '../names.ts';
import { differingScenes, grouped } from '../rank.ts';
import { leanings, leanNear, type Planned } from './replans.ts';

/** So many ways that place everything a producer should have to choose from (R7.2), and so many more searches that may be spent on them. */
const enough = 3;
const tries = 3;
/** From so many scenes on two re-plans are two ways; fewer are a detail, unless a lost scene itself goes to another day. */
const otherWay = 5;

/**
 * Where something stands but less than three ways do, other ways to place everything are looked for: what the known ones moved is to go
 * elsewhere. Where nothing stands it finds nothing: then the clash is worked out instead.
 */
export function lookApart(
  ground: Ground,
  ways: readonly Built[],
  last: string,
  made: (ground: Ground, play: string, title: string, found: Planned) => Built,
): readonly Built[] {
  const crewDay = ground.base.house.crewDay?.minor ?? 0;
  const standing = ways.filter(placesAll);
  if (standing.length === 0) return [];
  const lost = new Set(lostScenes(ground));
  const isLost = (part: PartId) => lost.has(sceneOfPart(part));
  const more: Built[] = [];
  const looked: Plan[] = standing.map(({ option }) => withChanges(ground.base, option.changes).plan);
  for (let tried = 0; tried < tries && grouped([...standing, ...more], crewDay).length < enough; tried += 1) {
    const found = leanNear(ground, { ...leanings.apart, apartFrom: looked }, last, true);
    looked.push(found.plan);
    const way = made(ground, 'apart', titleOf(ground, found, isLost), found);
    if (placesAll(way) && [...standing, ...more].every(({ option }) => isOther(option, way.option, isLost))) more.push(way);
  }
  return more;
}

const still = new Set(['wait', 'do-nothing', 'hold']);
const placesAll = ({ option }: Built): boolean => option.verdict !== 'breaks' && option.condition === null && !still.has(option.play);

function isOther(known: Option, way: Option, isLost: (part: PartId) => boolean): boolean {
  const to = new Map(known.moved.map((move) => [move.scene, move.to]));
  return differingScenes(known, way) >= otherWay || way.moved.some((move) => isLost(move.scene) && to.get(move.scene) !== move.to);
}

/** Named by where it puts what was lost: that is what tells it from the others. */
function titleOf(ground: Ground, found: Planned, isLost: (part: PartId) => boolean): string {
  const days = Object.keys(found.plan.order) as DayId[];
  const puts = days
    .map((day) => ({ day, parts: (found.plan.order[day] ?? []).filter(isLost) }))
    .filter(({ day, parts }) => parts.length > 0 && ground.base.days[day] !== undefined)
    .map(({ day, parts }) => `${parts.join(', ')} on ${shortDay(ground.base.days[day]?.date ?? ground.date)}`);
  return optionTitles.apart(puts.join('; '));
}
