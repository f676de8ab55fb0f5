import { audit, earliestCalls, judge } from '#engine/index.ts';
import type { Audit, EarliestCall, Evidence } from '#engine/index.ts';
import type { Change, Day, DayId, Minutes, PersonId, Plan, Production, PublishedCall } from '#model/index.ts';
import { minutesOf, wallTime } from '#model/index.ts';
import { laterBy } from '../facts.ts';
import type { Ground } from '../ground.ts';
import { withChanges } from '../ground.ts';

/** Nobody sits in a chair an hour before it is wanted. */
const longestWait = 60;
const fives = (minutes: Minutes): Minutes => Math.ceil(minutes / 5) * 5;

/** A change of one day's record from what stands. */
export const dayChange = (facts: Production, day: Day): Change => ({ on: 'days', id: day.id, was: facts.days[day.id] ?? null, now: day });

/**
 * The published calls of a day, each moved only as far as the own rest asks: a performer's chair up to where the set wants it, the own call
 * of a group up to the crew call; make-up comes with the first chair.
 *   NORA 12:30 -> 13:15    make-up 12:30 -> 13:15    LUIS stays
 */
export function restedDay(facts: Production, plan: Plan, day: Day): Day {
  const judged = judge(withChanges(facts, [dayChange(facts, day)]), plan);
  const run = judged.runs.find((one) => one.day.id === day.id);
  if (!run || run.slots.length === 0) return day;
  const earliest = earliestCalls(judged, day.id);
  const chairs = new Set(facts.house.crew.filter((group) => group.serves === 'chairs').map((group) => group.who));
  const hands = Math.max(0, ...earliest.flatMap((one) => (one.group !== null && chairs.has(one.group) ? [fives(one.at)] : [])));
  const published = day.published.map((call): PublishedCall => {
    const own = run.people.find((one) => one.person === call.person);
    const rested = earliest.find((one) => one.person === call.person);
    if (!own || call.makeUp === null) return call;
    const wanted = own.onSet - (facts.people[call.person]?.cast?.makeUp ?? 0);
    const least = Math.max(fives(rested?.at ?? 0), hands);
    if (own.makeUp >= least || least > wanted) return call;
    const makeUp = Math.max(least, wanted - longestWait);
    const later = makeUp - own.makeUp;
    return {
      ...call,
      makeUp: wallTime(makeUp),
      pickUp: call.pickUp === null ? null : wallTime(minutesOf(call.pickUp) + later),
      onSet: call.onSet === null ? null : wallTime(minutesOf(call.onSet) + later),
    };
  });
  const first = Math.min(...run.people.map((one) => chairOf(published, one.person) ?? one.makeUp));
  // Whoever was called with a chair that moves comes with it.
  const along = new Map(day.published.map((call, at) => [call.makeUp, published[at]?.makeUp ?? null]));
  const preCalls = day.preCalls.map((call) => {
    const own = ownCall(call.at, earliest.find((one) => one.group === call.who) ?? null, run.call);
    const moved = along.get(own) ?? own;
    return chairs.has(call.who) ? { ...call, at: wallTime(Math.max(minutesOf(moved), first)) } : { ...call, at: moved };
  });
  return { ...day, published, preCalls };
}

const chairOf = (published: readonly PublishedCall[], person: PersonId): Minutes | null => {
  const at = published.find((call) => call.person === person)?.makeUp ?? null;
  return at === null ? null : minutesOf(at);
};

function ownCall(at: string, rested: EarliestCall | null, crew: Minutes): string {
  const least = fives(rested?.at ?? 0);
  return minutesOf(at) < least && least <= crew ? wallTime(least) : at;
}

/** Too little rest, of whichever kind. */
export const restRules: ReadonlySet<string> = new Set(['enough-rest', 'forced-call', 'weekly-rest', 'minor-rest']);
const keyOf = (one: Evidence): string => [one.rule, one.day, one.part, one.person, one.group, one.place].join(' ');

/** Evidence on a day that the published plan did not have, or had at less money. */
export function newOn(ground: Ground, after: Audit, day: DayId): readonly Evidence[] {
  const known = new Map(ground.before.evidence.map((one) => [keyOf(one), one]));
  return after.evidence.filter((one) => {
    if (one.day !== day || one.weight === 'custom') return false;
    const was = known.get(keyOf(one));
    return was === undefined || (one.price !== null && was.price !== null && one.price.minor > was.price.minor);
  });
}

/** The fewest steps of some minutes by which a day's calls must move so that nobody's rest into it is newly short, and the day as it is then. */
export function leastPush(
  ground: Ground,
  facts: Production,
  plan: Plan,
  day: Day,
  step: Minutes,
): { readonly by: Minutes; readonly day: Day } {
  for (let by = 0; by <= furthestPush; by += step) {
    const rested = by === 0 ? restedDay(facts, plan, day) : restedDay(facts, plan, laterBy(day, by));
    const after = audit(withChanges(facts, [dayChange(facts, rested)]), plan);
    if (!newOn(ground, after, day.id).some((one) => restRules.has(one.rule))) return { by, day: rested };
  }
  return { by: furthestPush, day: laterBy(day, furthestPush) };
}
const furthestPush = 480;
