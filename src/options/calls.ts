import type { Audit, DayRun } from '#engine/index.ts';
import { standingOf } from '#engine/index.ts';
import type { Day, PersonId } from '#model/index.ts';
import { wallTime } from '#model/index.ts';
import type { CallChange } from './answer.ts';
import { callsAreOut, type Ground } from './ground.ts';

/** A later set time by more than this is a new call: nobody is kept waiting an hour for nothing. */
const worthTelling = 60;

/** Whose published call changes, counted in persons (R7.4, floor 1.4): a changed place or crew call changes the whole unit. */
export function callChanges(ground: Ground, after: Audit): readonly CallChange[] {
  return after.judged.runs.flatMap((run) => {
    const before = ground.before.judged.runs.find((one) => one.day.id === run.day.id);
    if (!before || run.day.status !== 'planned' || run.day.date < ground.date) return [];
    if (!callsAreOut(ground, run.day)) return earlyChanges(ground, before, run);
    return [
      ...preCallChanges(ground, before, run),
      ...unitChange(ground, run.day, before, run),
      ...castChanges(ground, run.day, before, run),
    ];
  });
}

function unitChange(ground: Ground, day: Day, before: DayRun, after: DayRun): readonly CallChange[] {
  const was = { place: before.day.base ?? before.places[0], call: before.call, works: before.slots.length > 0 };
  const now = { place: after.places[0], call: after.call, works: after.slots.length > 0 };
  if (was.place === now.place && was.call === now.call && was.works === now.works) return [];
  const say = (one: typeof was | typeof now) =>
    one.works ? `${wallTime(one.call)} ${ground.facts.places[one.place ?? '']?.name ?? ''}`.trim() : null;
  return [
    {
      person: null,
      heads: ground.facts.house.unit,
      day: day.id,
      was: say(was),
      now: say(now),
      states: null,
      pickUp: null,
      makeUp: null,
      onSet: null,
    },
  ];
}

function castChanges(ground: Ground, day: Day, before: DayRun, after: DayRun): readonly CallChange[] {
  const people = new Set<PersonId>([...before.people, ...after.people].map((run) => run.person));
  const moved = before.places[0] !== after.places[0] || before.call !== after.call;
  return [...people].sort().flatMap((person) => {
    const was = before.people.find((run) => run.person === person) ?? null;
    const now = after.people.find((run) => run.person === person) ?? null;
    // A car ordered early enough stands; a later set time within the hour is waited out.
    const stands = was && now && !moved && now.makeUp >= was.makeUp && now.onSet - was.onSet <= worthTelling;
    if (stands && publishedChair(before, person) === publishedChair(after, person)) return [];
    return [
      {
        person,
        heads: 1,
        day: day.id,
        was: was ? wallTime(was.makeUp) : null,
        now: now ? wallTime(now.makeUp) : null,
        states: {
          was: was ? 'W' : standingOf(ground.base, ground.published, person, day.date).state,
          now: now ? 'W' : standingOf(ground.facts, ground.published, person, day.date).state,
        },
        pickUp: now?.pickUp === null || now?.pickUp === undefined ? null : wallTime(now.pickUp),
        makeUp: now ? wallTime(now.makeUp) : null,
        onSet: now ? wallTime(now.onSet) : null,
      },
    ];
  });
}

const publishedChair = (run: DayRun, person: PersonId): string | null =>
  run.day.published.find((call) => call.person === person)?.makeUp ?? null;

/** Before the call sheet is out only those have a call who were told one; and where somebody was, the unit knows its own. */
const earlyChanges = (ground: Ground, before: DayRun, after: DayRun): readonly CallChange[] => [
  ...toldAlready(before, after),
  ...preCallChanges(ground, before, after),
  ...(before.day.published.length === 0 ? [] : unitChange(ground, after.day, before, after)),
];

const toldAlready = (before: DayRun, after: DayRun): readonly CallChange[] =>
  before.day.published.flatMap(({ person, makeUp }): readonly CallChange[] => {
    const now = after.people.find((one) => one.person === person) ?? null;
    const chair = publishedChair(after, person);
    if (makeUp === null || now === null || chair === makeUp) return [];
    return [
      {
        person,
        heads: 1,
        day: after.day.id,
        was: makeUp,
        now: wallTime(now.makeUp),
        states: { was: 'W', now: 'W' },
        pickUp: now.pickUp === null ? null : wallTime(now.pickUp),
        makeUp: wallTime(now.makeUp),
        onSet: wallTime(now.onSet),
      },
    ];
  });

/** Somebody of the crew who is called by name before it, and at another hour now: the make-up artist of a long chair. */
function preCallChanges(ground: Ground, before: DayRun, after: DayRun): readonly CallChange[] {
  if (before.call !== after.call) return [];
  return before.day.preCalls.flatMap(({ who, at }): readonly CallChange[] => {
    const person = Object.values(ground.base.people).find((one) => one.called === who || one.name === who);
    const now = after.day.preCalls.find((call) => call.who === who)?.at ?? null;
    if (!person || now === at) return [];
    return [{ person: person.id, heads: 1, day: after.day.id, was: at, now, states: null, pickUp: null, makeUp: null, onSet: null }];
  });
}

/** Persons, each once, whatever number of days their call changes on. */
export const headsOf = (changes: readonly CallChange[]): number => {
  const named = new Set(changes.flatMap((change) => (change.person ? [change.person] : [])));
  const unit = Math.max(0, ...changes.filter((change) => change.person === null).map((change) => change.heads));
  return named.size + unit;
};
