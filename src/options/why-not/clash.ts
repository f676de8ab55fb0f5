import type { Evidence } from '#engine/index.ts';
import type { PartId, Production } from '#model/index.ts';
import { sayList, sceneOfPart } from '#model/index.ts';
import { whyNotTexts } from '#texts/index.ts';
import type { Ground } from '../ground.ts';
import { nameOf, placeName, sentenceOf, shortDay } from '../names.ts';
import { smallestClash } from './explain.ts';
import { type DayTried, triedDays } from './possible.ts';

/** A part that no day can take, with the facts that close all its days: a smallest set, so that each of them by itself would open one. */
export interface NoDay {
  readonly part: PartId;
  readonly facts: readonly string[];
  /** Keys of the facts, as 'place-open court'. */
  readonly keys: readonly string[];
}

/** What one fact is, whatever day it shows on: a rule and whom or what it is about. */
const keyOf = (one: Evidence): string => `${one.rule} ${one.person ?? one.kit ?? one.place ?? one.part ?? ''}`.trim();

/** null: some day could take it. */
export function noDayFor(ground: Ground, part: PartId): NoDay | null {
  const days = triedDays(ground, part);
  const all = new Map(days.flatMap(({ tries }) => tries.flatMap((evidence) => evidence.map((one) => [keyOf(one), one] as const))));
  const hit = (key: string) => (touchesDisruption(ground, all.get(key)) ? 0 : 1);
  const keys = [...all.keys()].sort((one, other) => hit(one) - hit(other) || one.localeCompare(other));
  const leavesAWay = (some: readonly string[]) =>
    days.some(({ tries }) => tries.some((evidence) => evidence.every((one) => !some.includes(keyOf(one)))));
  const clash = smallestClash(keys, leavesAWay);
  if (clash === null) return null;
  return { part, keys: clash, facts: clash.map((key) => factSentence(ground, key, days)) };
}

function touchesDisruption(ground: Ground, one: Evidence | undefined): boolean {
  const { disruption } = ground;
  if (!one) return false;
  if (disruption.kind === 'person-out' || disruption.kind === 'stop-date') return one.person === disruption.person;
  if (disruption.kind === 'place-lost') return one.place === disruption.place;
  return disruption.kind === 'kit-out' && one.kit === disruption.kit;
}

/** One fact in the producer's words, over all days on which it stands in the way. */
function factSentence(ground: Ground, key: string, days: readonly DayTried[]): string {
  const [rule = '', id = ''] = key.split(' ');
  const closed = days.filter(({ tries }) => tries.some((evidence) => evidence.some((one) => keyOf(one) === key)));
  const { facts } = ground;
  const on = sayList(closed.map(({ day }) => shortDay(day.date)));
  const whole = closed.some(({ tries }) => tries.some((evidence) => evidence.some((one) => keyOf(one) === key && one.wanted === null)));
  if (rule === 'place-open' && whole) return whyNotTexts.placeOnly(placeName(facts, id as never), openDays(facts, id, days));
  if (rule === 'available' && facts.people[id]) return whyNotTexts.away(nameOf(facts, id as never), on);
  if (rule === 'kit-free') return whyNotTexts.kitAway(facts.kit[id]?.name ?? id, on);
  const sample = closed.flatMap(({ tries }) => tries.flat()).find((one) => keyOf(one) === key);
  if (rule === 'stop-date' && sample) return whyNotTexts.outBy(nameOf(facts, id as never), momentOf(sample.wanted));
  return sample ? sentenceOf(facts, sample) : key;
}

const momentOf = (local: string | null): string => (local ? `${shortDay(local.slice(0, 10))} ${local.slice(11, 16)}` : '');

/** 'Fri 11 only', 'on no day that is left'. */
function openDays(facts: Production, place: string, days: readonly DayTried[]): string {
  const windows = facts.places[place]?.windows ?? [];
  const open = days.filter(({ day }) => windows.some((window) => window.from <= day.date && day.date <= window.to));
  return open.length === 0 ? '' : sayList(open.map(({ day }) => shortDay(day.date)));
}

/** '120 has no day that it could stand on: ...' */
export const noDaySentence = (ground: Ground, found: NoDay): string =>
  whyNotTexts.noDay(found.part, ground.facts.scenes[sceneOfPart(found.part)]?.heading ?? '', sayList(found.facts));
