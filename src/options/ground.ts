import type { Audit, Bookings, Oracle, Shelf, Slot } from '#engine/index.ts';
import { audit, bookings, standingOf, sunTimes } from '#engine/index.ts';
import type { Availability, Change, Day, Disruption, Instant, IsoDate, Minutes, PartId, PersonId, Plan, Production } from '#model/index.ts';
import { withoutDates } from './facts.ts';
import {
  apply,
  dateIn,
  instantOf,
  instantOfLocal,
  isBefore,
  minutesOf,
  minutesOnDay,
  sameValue,
  sceneOfPart,
  shootingDays,
} from '#model/index.ts';

/** What the caller decides: when it is asked, the seed, how many moves may be tried, and whether to stop now. */
export interface Asked {
  readonly at: Instant;
  readonly seed: number;
  readonly budget: number;
  readonly stop: () => boolean;
  /** What else is known to have happened and is not decided: one answer for all of it. */
  readonly also: readonly Disruption[];
}

/** Moves that a whole answer may try: well under a second on a small machine, and enough that more of them seldom change an answer. */
export const usualBudget = 24_000;

/** Everything an answer stands on: the facts before and after, the clock, what is shot, and the search's oracle. Made once an answer. */
export interface Ground {
  readonly disruption: Disruption;
  readonly asked: Asked;
  /** As published. */
  readonly base: Production;
  /** What figures are held against: as published, before anybody knew how late people were really out where calls are asked about. */
  readonly basis: Production;
  /** With the disruption entered as facts. */
  readonly facts: Production;
  readonly factChanges: readonly Change[];
  readonly date: IsoDate;
  readonly now: Minutes;
  readonly today: Day | null;
  readonly before: Audit;
  /** What runs when today: as published, or later where the day is behind. */
  readonly clock: Audit;
  readonly published: Bookings;
  /** Moves made so far in all searches. */
  readonly tally: { moves: number; stopped: boolean };
  /** Days that this answer's searches sequenced. */
  readonly shelf: Shelf;
}

export function groundOf(base: Production, disruption: Disruption, changes: readonly Change[], asked: Asked): Ground {
  const date = dateIn(asked.at, base.zone);
  const gone = goneHolds(base, changes, asked.at);
  const facts = withChanges(base, [...changes, ...gone]);
  const basis = disruption.kind === 'push-calls' ? withoutOuts(base) : base;
  const before = audit(basis, base.plan);
  return {
    disruption,
    asked,
    base,
    basis,
    facts,
    factChanges: [...changes, ...gone],
    date,
    now: minutesOnDay(asked.at, date, base.zone),
    today: shootingDays(base).find((day) => day.date === date && day.status === 'planned') ?? null,
    before,
    clock: disruption.kind === 'overrun' ? audit(facts, base.plan) : before,
    published: bookings(base, base.plan),
    tally: { moves: 0, stopped: false },
    shelf: [],
  };
}

/** A rest that a late out has cut was approved by nobody: calls were published on the outs that were planned. */
const withoutOuts = (base: Production): Production => ({
  ...base,
  days: Object.fromEntries(Object.entries(base.days).map(([id, day]) => [id, { ...day, outs: [] }])),
});

/** A hold that lapsed and was somebody else's from then on: the date is no longer ours, unless the published plan has it. */
function goneHolds(base: Production, changes: readonly Change[], at: Instant): readonly Change[] {
  const now = withChanges(base, changes);
  return Object.values(now.places).flatMap((place): readonly Change[] => {
    const lapsed = place.holds.filter((hold) => hold.gone && !isBefore(at, instantOfLocal(hold.until, base.zone))).map((hold) => hold.date);
    const booked = (date: IsoDate) =>
      shootingDays(base).some(
        (day) => day.date === date && orderOf(base.plan, day).some((part) => base.scenes[sceneOfPart(part)]?.place === place.id),
      );
    const lost = lapsed.filter((date) => !booked(date));
    if (lost.length === 0 || place.windows === null) return [];
    const windows = lost.reduce((left, date) => withoutDates(left, date, date), place.windows);
    return windows.length === place.windows.length && sameValue(windows, place.windows)
      ? []
      : [{ on: 'places', id: place.id, was: place, now: { ...place, windows } }];
  });
}

/** The same facts with more of them; changes made here always start from what stands, so a refusal is a bug. */
export function withChanges(production: Production, changes: readonly Change[]): Production {
  const applied = apply(production, changes);
  if (!applied.ok) throw new Error(`change on ${applied.change.on} ${applied.change.id} doesn't start from what stands`);
  return applied.production;
}

/** Parts of today that have begun: what is shot or running stays (stories: planned ends that passed count as shot). */
export function begun(ground: Ground, day: Day): readonly PartId[] {
  if (day.date !== ground.date) return [];
  const run = ground.clock.judged.runs.find((one) => one.day.id === day.id);
  return (run?.slots ?? [])
    .filter((slot) => slot.end <= ground.now || (slot.start <= ground.now && !isHit(ground, slot)))
    .map((slot) => slot.part);
}

/** Parts of today that are over. */
export const shotParts = (ground: Ground): readonly PartId[] =>
  ground.clock.judged.runs
    .filter((run) => run.day.id === ground.today?.id)
    .flatMap((run) => run.slots.filter((slot) => slot.end <= ground.now).map((slot) => slot.part));

/** What the disruption takes away can't be running: the scene did not begin. */
function isHit(ground: Ground, slot: Slot): boolean {
  const { disruption } = ground;
  if (disruption.kind === 'person-out') return slot.cast.includes(disruption.person);
  return (
    disruption.kind === 'place-lost' &&
    slot.scene.place === disruption.place &&
    (disruption.set === null || slot.scene.set === disruption.set)
  );
}

/** Days that a plan may still change: today and later, unless reported. Past days without a report count as shot. */
export const isFree =
  (ground: Ground) =>
  (day: Day): boolean =>
    day.status === 'planned' && day.date >= ground.date;

/** A day's call sheet is out from 18:00 of the day before: from then on a changed call is a person to be told. */
export const callsAreOut = (ground: Ground, day: Day): boolean => {
  const before = minutesOnDay(ground.asked.at, day.date, ground.base.zone);
  return before >= -6 * 60;
};

/** Only W and H may stand without asking; an agent's A is possible with an ask (floor 1.1). */
export function oracleOf(ground: Ground, facts: Production, askable: boolean): Oracle {
  return {
    person: (person: PersonId, day: Day) => {
      const { state, record } = standingOf(facts, ground.published, person, day.date);
      if (state === 'X' || tooLateToCall(ground, person, record, day)) return 0;
      if (state === 'A') return askable ? 2 : 0;
      return 1;
    },
    sun: (day) => (facts.at ? sunTimes(day.date, facts.zone, facts.at) : null),
    callsOut: (day) => callsAreOut(ground, day),
    shot: (day) => begun(ground, day),
  };
}

/** A hold that had to be called by an hour which has passed is gone for this day (R7.5). */
const tooLateToCall = (ground: Ground, person: PersonId, record: Availability | null, day: Day): boolean =>
  record?.callBy != null &&
  !ground.published.get(person)?.has(day.date) &&
  isBefore(instantOf(day.date, minutesOf(record.callBy), ground.base.zone), ground.asked.at);

export const orderOf = (plan: Plan, day: Day): readonly PartId[] => plan.order[day.id] ?? [];
