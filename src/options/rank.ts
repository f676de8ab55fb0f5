import { conditionTexts } from '#texts/index.ts';
import { sayDate } from '#model/index.ts';
import type { Option } from './answer.ts';
import type { Built } from './build.ts';

/** How sure a way is, before its figures are looked at: it stands by itself, one answer is open, it hangs on what nobody decides, it only waits. */
type Sureness = 0 | 1 | 2 | 3;

/** A hundredth of a shooting day's cost: nobody moves nine published calls for forty pounds (floor 1.26). */
const tieBand = (crewDayMinor: number): number => Math.round(crewDayMinor / 100);

/**
 * R7.3, weights visible and no secret score: lawful and safe first, then intent, then what no other way beats on days, money, people and
 * room left behind today at no less sureness, then sureness itself, then how late a return it bears, then shooting days, money, people, work left over today, scenes moved, and the id.
 */
export function ranked(ways: readonly Built[], crewDayMinor: number): readonly Option[] {
  const distinct = grouped(withConditions(ways), crewDayMinor);
  const layers = layersOf(distinct, crewDayMinor);
  const sorted = distinct
    .map((way, at) => ({ way, layer: layers[at] ?? 0 }))
    .sort((one, other) => compare(one.way, one.layer, other.way, other.layer, crewDayMinor));
  return withSharedSteps(sorted.map(({ way }) => way.option));
}

const lawfulness = (option: Option): number => ({ verified: 0, ask: 0, priced: 1, breaks: 2 })[option.verdict];
const intents = { kept: 0, bent: 1, broken: 2 } as const;

export const surenessOf = (way: Built): Sureness => {
  if (way.option.play === 'wait' || way.option.play === 'do-nothing') return 3;
  if (way.option.condition !== null) return 2;
  return way.option.verdict === 'ask' ? 1 : 0;
};

/** A way that bears only an earlier return than another does says so: it is conditional. */
function withConditions(ways: readonly Built[]): readonly Built[] {
  const latest = ways.reduce((most, way) => (way.holdsUntil !== null && way.holdsUntil > most ? way.holdsUntil : most), '');
  return ways.map((way) =>
    way.holdsUntil !== null && way.holdsUntil < latest && way.option.condition === null
      ? { ...way, option: { ...way.option, condition: conditionTexts.backBy('the performer', sayDate(way.holdsUntil)) } }
      : way,
  );
}

const replans = new Set(['stay', 'keep-most', 'balanced', 'cheapest', 'elsewhere', 'dry-hours']);
const kindOf = (option: Option): string => (replans.has(option.play) ? 're-plan' : `${option.play} ${option.title}`);

/** Ways of one kind that differ in fewer than five scenes are one group; its best stands for it. Ways that break stand apart from those that hold. */
export function grouped(ways: readonly Built[], crewDayMinor: number): readonly Built[] {
  const best = [...ways].sort((one, other) => compare(one, 0, other, 0, crewDayMinor));
  const kept: Built[] = [];
  for (const way of best) {
    const like = kept.find((other) => sameGroup(other.option, way.option));
    if (!like) kept.push({ ...way, option: { ...way.option, group: way.option.id } });
  }
  return kept;
}

function sameGroup(one: Option, other: Option): boolean {
  if (one.id === other.id) return true;
  if (kindOf(one) !== kindOf(other) && (isStill(one) || isStill(other))) return false;
  const samePlan =
    JSON.stringify(planOf(one)) === JSON.stringify(planOf(other)) && JSON.stringify(factsOf(one)) === JSON.stringify(factsOf(other));
  if (samePlan && one.condition === other.condition && one.verdict === other.verdict && one.asks.length === other.asks.length) return true;
  if (kindOf(one) !== kindOf(other)) return false;
  if ((one.verdict === 'breaks') !== (other.verdict === 'breaks')) return false;
  return differingScenes(one, other) < 5;
}

/** Ways that move nothing differ by what they are, not by their plan. */
const isStill = (option: Option): boolean => option.moved.length === 0;
const planOf = (option: Option) => option.changes.filter((change) => change.on === 'plan');
const factsOf = (option: Option) => option.changes.filter((change) => change.on !== 'plan');

export function differingScenes(one: Option, other: Option): number {
  const left = new Map(one.moved.map((move) => [move.scene, move.to]));
  const right = new Map(other.moved.map((move) => [move.scene, move.to]));
  return [...new Set([...left.keys(), ...right.keys()])].filter((scene) => left.get(scene) !== right.get(scene)).length;
}

/** Layer 0 is what nothing beats; layer 1 what only layer 0 beats, and so on. */
function layersOf(ways: readonly Built[], crewDayMinor: number): readonly number[] {
  const layer = ways.map(() => -1);
  for (let depth = 0; layer.includes(-1); depth += 1) {
    const open = ways.map((_, at) => at).filter((at) => layer[at] === -1);
    const front = open.filter((at) => !open.some((other) => other !== at && beats(ways[other] as Built, ways[at] as Built, crewDayMinor)));
    for (const at of front.length > 0 ? front : open) layer[at] = depth;
  }
  return layer;
}

function beats(one: Built, other: Built, crewDayMinor: number): boolean {
  if (lawfulness(one.option) !== lawfulness(other.option)) return lawfulness(one.option) < lawfulness(other.option);
  if (surenessOf(one) > surenessOf(other) && !oneCallSparesADay(one, other)) return false;
  if (one.holdsUntil !== null && other.holdsUntil !== null && one.holdsUntil < other.holdsUntil) return false;
  const money = moneyTied(one.option, other.option, crewDayMinor) ? 0 : one.option.newMoney.minor - other.option.newMoney.minor;
  const figures = [one.option.days - other.option.days, money, callsApart(one.option, other.option), roomApart(one.option, other.option)];
  return figures.every((difference) => difference <= 0) && figures.some((difference) => difference < 0);
}

/** One or two calls more are a tie: nobody leaves a day half empty to spare a phone call. */
const callBand = 2;
const callsApart = (one: Option, other: Option): number => {
  const apart = one.load.calls - other.load.calls;
  return Math.abs(apart) <= callBand ? 0 : apart;
};
/** A quarter of a day of room behind today is worth a difference; a way that leaves less is the worse one. */
const roomBand = 128;
const roomApart = (one: Option, other: Option): number => {
  const apart = other.roomLeft - one.roomLeft;
  return Math.abs(apart) <= roomBand ? 0 : apart;
};

/** One call to make is worth it against a sure way that leaves much more of the paid time unused. */
const oneCallSparesADay = (one: Built, other: Built): boolean =>
  surenessOf(one) === 1 && surenessOf(other) === 0 && one.option.asks.length === 1 && roomApart(one.option, other.option) < 0;

const moneyTied = (one: Option, other: Option, crewDayMinor: number): boolean =>
  Math.abs(one.newMoney.minor - other.newMoney.minor) <= tieBand(crewDayMinor);

function compare(one: Built, oneLayer: number, other: Built, otherLayer: number, crewDayMinor: number): number {
  const left = one.option;
  const right = other.option;
  return (
    lawfulness(left) - lawfulness(right) ||
    waiting(one) - waiting(other) ||
    intents[left.intent] - intents[right.intent] ||
    oneLayer - otherLayer ||
    surenessOf(one) - surenessOf(other) ||
    later(one, other) ||
    left.days - right.days ||
    (moneyTied(left, right, crewDayMinor) ? 0 : left.newMoney.minor - right.newMoney.minor) ||
    callsApart(left, right) ||
    roomApart(left, right) ||
    one.carried - other.carried ||
    left.load.calls - right.load.calls ||
    left.moved.length - right.moved.length ||
    left.newMoney.minor - right.newMoney.minor ||
    named(left) - named(right) ||
    left.id.localeCompare(right.id)
  );
}

/** Of two ways to one plan the one with a name of the trade stands for it: 'swap' says more than 're-plan'. */
const named = (option: Option): number => (replans.has(option.play) && option.play !== 'stay' && option.play !== 'dry-hours' ? 1 : 0);
const waiting = (way: Built): number => (surenessOf(way) === 3 ? 1 : 0);
const later = (one: Built, other: Built): number => (other.holdsUntil ?? '9').localeCompare(one.holdsUntil ?? '9');

/** Ways that begin alike say so: one decision now, the rest can wait. */
function withSharedSteps(options: readonly Option[]): readonly Option[] {
  return options.map((option) => ({
    ...option,
    sharesFirstStepWith: options
      .filter(
        (other) =>
          other.id !== option.id && other.firstStep === option.firstStep && other.verdict !== 'breaks' && option.verdict !== 'breaks',
      )
      .map((other) => other.id),
  }));
}
