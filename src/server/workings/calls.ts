import { bookings, type DayRun, dayRun, standingOf } from '#engine/index.ts';
import { type Day, type DayId, instantOf, type Person, type PersonId, type Production } from '#model/index.ts';
import type { Option } from '#options/index.ts';
import type { CallChange, CallStays, SheetCall } from '#words/index.ts';
import { type BeforeAfter, ordered } from './plans.ts';

interface BothRuns {
  readonly day: Day;
  readonly before: DayRun;
  readonly after: DayRun;
}

const runsOf = ({ before, after, option }: BeforeAfter): readonly BothRuns[] =>
  daysOf(option).flatMap((id) => {
    const [was, now] = [before.days[id], after.days[id]];
    return was && now
      ? [{ day: now, before: dayRun(before, was, ordered(before, id)), after: dayRun(after, now, ordered(after, id)) }]
      : [];
  });
const daysOf = (option: Option): readonly DayId[] => [
  ...new Set([...option.touched.map((one) => one.day), ...option.callChanges.map((one) => one.day)]),
];

/** Own calls that change. Who changes is the option's word; the clocks of both sides come from the day as it runs. */
export function changesOf(plans: BeforeAfter, away: PersonId | null): readonly CallChange[] {
  const runs = runsOf(plans);
  return [...published(plans, runs), ...newDaysOf(plans, runs, away)];
}

/** Whoever is away and is called on another day instead has to hear it, though that day's sheet is not out yet. */
function newDaysOf(plans: BeforeAfter, runs: readonly BothRuns[], away: PersonId | null): readonly CallChange[] {
  if (away === null) return [];
  const called = (run: DayRun) => run.people.some((one) => one.person === away);
  return runs
    .filter(({ day }) => !plans.option.callChanges.some((change) => change.person === away && change.day === day.id))
    .filter(({ before, after }) => !called(before) && called(after))
    .map((both) =>
      castChange(
        plans,
        both,
        away,
        both.after.slots.filter((slot) => slot.cast.includes(away)).map((slot) => slot.part),
      ),
    );
}

function published(plans: BeforeAfter, runs: readonly BothRuns[]): readonly CallChange[] {
  return plans.option.callChanges.flatMap((change) => {
    const both = runs.find((one) => one.day.id === change.day);
    if (!both) return [];
    if (change.person === null) return unitChanges(plans, both);
    const scenes = both.after.slots.filter((slot) => change.person !== null && slot.cast.includes(change.person)).map((slot) => slot.part);
    return [castChange(plans, both, change.person, scenes)];
  });
}

const castChange = (plans: BeforeAfter, both: BothRuns, person: PersonId, scenes: readonly string[]): CallChange => ({
  personId: person,
  date: both.day.date,
  was: castCall(plans.before, both.before, person),
  now: castCall(plans.after, both.after, person),
  scenes,
  why: null,
  bring: null,
});

/** A call, a hold or neither, as the deal and the facts say it for that date. */
function castCall(production: Production, run: DayRun, person: PersonId): SheetCall {
  const own = run.people.find((one) => one.person === person);
  const none = { pickUp: null, makeUp: null, at: null, place: null };
  if (!own)
    return {
      state: standingOf(production, bookings(production, production.plan), person, run.day.date).state === 'H' ? 'hold' : 'not called',
      ...none,
    };
  const at = (minutes: number): string => instantOf(run.day.date, minutes, production.zone);
  const pickUp = own.pickUp === null ? null : at(own.pickUp);
  return { state: 'called', pickUp, makeUp: at(own.makeUp), at: at(own.onSet), place: placeOf(production, run) };
}

/** The whole unit's call: everybody who comes with the crew meets the same clock and place. */
function unitChanges({ before, after }: BeforeAfter, both: BothRuns): readonly CallChange[] {
  const was = crewCall(before, both.before);
  const now = crewCall(after, both.after);
  return Object.values(after.people)
    .filter(comesWithTheUnit)
    .map((person) => ({ personId: person.id, date: both.day.date, was, now, scenes: [], why: null, bring: null }));
}
const comesWithTheUnit = (person: Person): boolean => ['director', 'ad', 'mover', 'head', 'crew'].includes(person.audience);

function crewCall(production: Production, run: DayRun): SheetCall {
  if (run.slots.length === 0) return { state: 'not called', pickUp: null, makeUp: null, at: null, place: null };
  return {
    state: 'called',
    pickUp: null,
    makeUp: null,
    at: instantOf(run.day.date, run.call, production.zone),
    place: placeOf(production, run),
  };
}

const placeOf = (production: Production, run: DayRun): string | null => {
  const [place] = run.places;
  return place === undefined ? null : (production.places[place]?.name ?? place);
};

/** Cast of the touched days whose own call is as it was published: they hear that it stays. */
export function staysOf(plans: BeforeAfter): readonly CallStays[] {
  const changed = new Set(plans.option.callChanges.flatMap((change) => (change.person === null ? [] : [change.person])));
  const told = new Set<PersonId>();
  return runsOf(plans).flatMap(({ day, before, after }) =>
    after.people.flatMap((run) => {
      const stood = before.people.some((one) => one.person === run.person);
      if (!stood || changed.has(run.person) || told.has(run.person)) return [];
      told.add(run.person);
      const at = instantOf(day.date, run.pickUp ?? run.makeUp, plans.after.zone);
      return [{ personId: run.person, date: day.date, at, place: placeOf(plans.after, after) ?? 'the same place' }];
    }),
  );
}

/** '07:30-18:10' of the first touched day: when somebody of the unit can be reached. */
export function hoursOf(plans: BeforeAfter): { readonly from: number; readonly to: number | null } | null {
  const [first] = runsOf(plans);
  return first ? { from: first.after.call, to: first.after.lastOut } : null;
}
