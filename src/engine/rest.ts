import type { Minutes, PersonId, Production, WallTime } from '#model/index.ts';
import { instantOf, minutesOf } from '#model/index.ts';
import type { DayRun } from './timeline.ts';

/**
 * One rest: from somebody's last out to the own next call, in elapsed minutes (floor 1.9, R7.7). Nobody's rest is read off another's clock:
 * a performer's runs from dismissal to chair, the crew's from wrap-out to call, a group's from the out that was reported to its own call.
 *   Fri | call ........ out |-- rest --| chair .... out | Mon
 */
export interface RestGap {
  readonly person: PersonId | null;
  /** A group of the crew whose own out was reported; null: a performer, or the whole unit. */
  readonly group: string | null;
  readonly before: DayRun;
  readonly run: DayRun;
  /** The next call, on that day's clock. */
  readonly first: Minutes;
  readonly rest: Minutes;
}

/** Everybody's rests, in order of the later day: the crew's first, then the cast's. */
export function restGaps(production: Production, runs: readonly DayRun[]): readonly RestGap[] {
  const calls = new Map(runs.map((run) => [run, callInstant(production, run)]));
  const elapsed = (before: DayRun, out: Minutes, run: DayRun, first: Minutes): Minutes =>
    Math.floor((calls.get(run) ?? 0) - (calls.get(before) ?? 0)) + (first - run.call) - (out - before.call);
  // A reported out is a wall time: it is put on its shift's own clock first.
  const reported = (run: DayRun, at: WallTime): Minutes =>
    Temporal.Instant.from(instantOf(run.day.date, minutesOf(at), production.zone)).epochMilliseconds / 60_000 -
    (calls.get(run) ?? 0) +
    run.call;
  return [...crewGaps(runs, elapsed, reported), ...castGaps(runs, elapsed, reported)];
}

/** A shift is elapsed time from its call, so that a clock change inside the night moves nothing (R7.7). In minutes since 1970. */
const callInstant = (production: Production, run: DayRun): Minutes =>
  Temporal.Instant.from(instantOf(run.day.date, run.call, production.zone)).epochMilliseconds / 60_000;

type Elapsed = (before: DayRun, out: Minutes, run: DayRun, first: Minutes) => Minutes;
type Reported = (run: DayRun, at: WallTime) => Minutes;

function crewGaps(runs: readonly DayRun[], elapsed: Elapsed, reported: Reported): readonly RestGap[] {
  const last = new Map<string, DayRun>();
  return runs.flatMap((run): readonly RestGap[] => {
    if (run.lastOut === null) return [];
    const before = last.get(run.day.unit);
    last.set(run.day.unit, run);
    if (!before || before.lastOut === null) return [];
    const groups = before.day.outs.filter(({ person }) => person === null);
    if (groups.length === 0)
      return [{ person: null, group: null, before, run, first: run.call, rest: elapsed(before, before.lastOut, run, run.call) }];
    return groups.map(({ who, at }) => {
      const own = run.day.preCalls.find((call) => call.who === who);
      const first = own ? minutesOf(own.at) : run.call;
      return { person: null, group: who, before, run, first, rest: elapsed(before, reported(before, at), run, first) };
    });
  });
}

function castGaps(runs: readonly DayRun[], elapsed: Elapsed, reported: Reported): readonly RestGap[] {
  const last = new Map<PersonId, { readonly run: DayRun; readonly out: Minutes }>();
  return runs.flatMap((run) => {
    const gaps = run.people.flatMap(({ person, makeUp }) => {
      const before = last.get(person);
      // Two units on one date are one shift of the person, out with the later one.
      if (!before || before.run.day.date === run.day.date) return [];
      return [{ person, group: null, before: before.run, run, first: makeUp, rest: elapsed(before.run, before.out, run, makeUp) }];
    });
    for (const { person, dismissed } of run.people) {
      const said = run.day.outs.find((out) => out.person === person);
      const out = said ? reported(run, said.at) : dismissed;
      const before = last.get(person);
      if (before?.run.day.date !== run.day.date || before.out < out) last.set(person, { run, out });
    }
    return gaps;
  });
}
