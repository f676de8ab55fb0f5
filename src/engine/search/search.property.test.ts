import { describe, expect, it } from 'vitest';
import type { DayId, PartId, Production } from '#model/index.ts';
import { id, shootingDays } from '#model/index.ts';
import { blow } from '../../../test/engine/disruptions.ts';
import { Draw, generated } from '../../../test/engine/generate.ts';
import { audit } from '../audit.ts';
import { bookings, standingOf } from '../state.ts';
import { sunTimes } from '../sun.ts';
import { compile, onClock, type Problem, replan, sequence, SearchState, type Shelf, usualWeights } from './index.ts';

const runs = process.env['COVERSET_RUNS'] ? 1500 : 250;
const productions = Array.from({ length: 10 }, (_, index) => blow(generated(index + 1, null), 40 + index).facts);
const oracle = (made: Production) => {
  const published = bookings(made, made.plan);
  const states = { X: 0, A: 2, H: 1 } as const;
  return {
    person: (person: Parameters<typeof standingOf>[2], day: { readonly date: string }) =>
      states[standingOf(made, published, person, day.date).state],
    sun: (day: { readonly date: string }) => (made.at ? sunTimes(day.date, made.zone, made.at) : null),
    callsOut: () => false,
    shot: () => [],
  };
};
const compiled = productions.map((made) => ({ made, problem: compile(made, made.plan, () => true, oracle(made)) }));
const pieceIds = (problem: Problem, order: readonly number[]): readonly PartId[] => order.map((at) => problem.parts[at]?.id ?? id('none'));

/** Rules that look at one day's clock and order; what a whole date forbids is in the pieces' domains. */
const clockRules = [
  'light',
  'dark',
  'day-length',
  'most-places',
  'set-ready',
  'minor-hours',
  'place-open',
  'stop-date',
  'available',
  'order',
];

/** A day and up to seven pieces that may stand on that date, in any order. */
function drawn(draw: Draw) {
  const { made, problem } = draw.pick(compiled);
  const day = draw.between(0, problem.days.length - 1);
  const may = [...problem.parts.keys()].filter((at) => problem.parts[at]?.domain[day] === 1);
  const order = draw.some(may, draw.between(1, 7));
  return { made, problem, day, order };
}
function judgedAlone(made: Production, problem: Problem, day: number, order: readonly PartId[]) {
  const date = problem.days[day]?.id as DayId;
  const empty = Object.fromEntries(shootingDays(made).map((one) => [one.id, made.plan.order[one.id] ?? []]));
  const reported = shootingDays(made).filter((one) => one.status === 'reported');
  const kept = Object.fromEntries(
    Object.keys(empty).map((one) => [one, reported.some((past) => past.id === one) ? (empty[one] ?? []) : []]),
  );
  const judged = audit(made, { order: { ...kept, [date]: order }, boneyard: [] });
  const run = judged.judged.runs.find((one) => one.day.id === date);
  const own = judged.evidence.filter((one) => one.day === date && clockRules.includes(one.rule));
  return { run, own };
}

describe("the search's own clock, which shares no code with the audit", () => {
  it('says the same minutes, overtime and last out for any pieces in any order', () => {
    for (let seed = 1; seed <= runs; seed += 1) {
      const { made, problem, day, order } = drawn(new Draw(seed));
      const found = onClock(problem, day, order, problem.days[day]?.call ?? 0);
      const { run } = judgedAlone(made, problem, day, pieceIds(problem, order));
      expect([found.used, found.overtime, found.lastOut, found.moves], `seed ${seed}`).toEqual([
        run?.used,
        run?.overtime,
        run?.lastOut,
        run?.moves,
      ]);
      for (const one of run?.people ?? []) {
        const index = problem.people.findIndex((each) => each.person === one.person);
        expect(found.people.get(index), `seed ${seed}: ${one.person}`).toEqual([one.makeUp, one.dismissed]);
      }
    }
  });
  it('finds a day free of breaks exactly when the audit names none on it', () => {
    for (let seed = 1; seed <= runs; seed += 1) {
      const { made, problem, day, order } = drawn(new Draw(seed));
      const found = onClock(problem, day, order, problem.days[day]?.call ?? 0);
      const { own } = judgedAlone(made, problem, day, pieceIds(problem, order));
      expect(found.hard === 0, `seed ${seed}: ${own.map((one) => `${one.rule} ${one.part} ${one.stands}`).join('; ')}`).toBe(
        own.length === 0,
      );
    }
  });
  it('orders a day at least as well as the order it was given in, and keeps a published order that holds', () => {
    for (let seed = 1; seed <= runs; seed += 1) {
      const { problem, day, order } = drawn(new Draw(seed));
      const call = problem.days[day]?.call ?? 0;
      const given = onClock(problem, day, order, call);
      const best = sequence(problem, day, order, call);
      expect([...best.order].sort()).toEqual([...order].sort());
      if (given.hard === 0 && order.length <= 5) expect([best.hard, best.used <= given.used]).toEqual([0, true]);
      const base = problem.days[day]?.base ?? [];
      if (base.length > 0 && onClock(problem, day, base, call).hard === 0)
        expect(sequence(problem, day, [...base].reverse(), call).order).toEqual(base);
    }
  });
});

describe('the search', () => {
  it('keeps its total through any moves as if it were summed anew', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const draw = new Draw(seed);
      const { problem } = draw.pick(compiled);
      const state = new SearchState(problem, usualWeights, null);
      for (let step = 0; step < 150; step += 1) {
        const at = draw.between(0, problem.parts.length - 1);
        state.move(at, draw.chance(0.1) ? -1 : draw.between(0, problem.days.length - 1));
      }
      const fresh = new SearchState(problem, usualWeights, null);
      for (const [at, day] of state.day.entries()) fresh.move(at, day);
      expect(Math.abs(state.total() - fresh.total()), `seed ${seed}`).toBeLessThan(1e-3);
    }
  });
  it('calls a day with a night outdoors as late as helps: what it skips would not have broken less', () => {
    let later = 0;
    for (const { problem } of compiled) {
      const nights = [...problem.parts.keys()].filter((at) => problem.parts[at]?.light === 'night').slice(0, 6);
      for (const night of nights)
        for (const day of (problem.parts[night]?.open ?? []).slice(0, 3)) {
          const state = new SearchState(problem, usualWeights, null);
          state.move(night, day);
          const call = problem.days[day]?.call ?? 0;
          const hours = [call, ...Array.from({ length: 18 }, (_, hour) => call + 60 * (hour + 1)).filter((hour) => hour <= 18 * 60)];
          const least = Math.min(...hours.map((hour) => sequence(problem, day, [night], hour).hard));
          expect(state.at(day).hard).toBe(least);
          if (state.at(day).call > call) later += 1;
        }
    }
    expect(later).toBeGreaterThan(0);
  });
  it('rule:R7.6 the same seed gives the same plan, and every part stands in it once', () => {
    for (const { made } of compiled.slice(0, 3)) {
      const asked = { free: () => true, oracle: oracle(made), shelf: null, start: null, weights: () => usualWeights };
      const one = replan(made, made.plan, { ...asked, effort: { seed: 5, moves: 800, stop: () => false, onBest: null } });
      const other = replan(made, made.plan, { ...asked, effort: { seed: 5, moves: 800, stop: () => false, onBest: null } });
      expect(other).toEqual(one);
      expect([...Object.values(one.plan.order).flat(), ...one.plan.boneyard, ...one.unplaced].sort()).toEqual(
        Object.keys(made.scenes).sort(),
      );
    }
  });
  it('finds the same plan on a shelf that an earlier search has filled', () => {
    for (const { made } of compiled.slice(0, 3)) {
      const asked = { free: () => true, oracle: oracle(made), start: null, weights: () => usualWeights };
      const effort = { seed: 5, moves: 800, stop: () => false, onBest: null };
      const shelf: Shelf = [];
      replan(made, made.plan, { ...asked, shelf, weights: () => ({ ...usualWeights, moved: 3000 }), effort });
      expect(shelf).toHaveLength(1);
      expect(replan(made, made.plan, { ...asked, shelf, effort })).toEqual(replan(made, made.plan, { ...asked, shelf: null, effort }));
    }
  });
  it('leaves a plan that holds as it stands: nothing is moved without need', () => {
    for (const { made } of compiled.slice(0, 5)) {
      const found = replan(made, made.plan, {
        free: () => true,
        oracle: oracle(made),
        shelf: null,
        start: null,
        weights: () => ({ ...usualWeights, load: 0 }),
        effort: { seed: 1, moves: 0, stop: () => false, onBest: null },
      });
      expect(audit(made, found.plan).evidence).toEqual([]);
    }
  });
  it('stops when told, with the best so far', () => {
    const made = compiled[0]?.made as Production;
    const best: number[] = [];
    let asked = 0;
    const stop = () => {
      asked += 1;
      return asked > 3;
    };
    const found = replan(made, made.plan, {
      free: () => true,
      oracle: oracle(made),
      shelf: null,
      start: null,
      weights: () => usualWeights,
      effort: { seed: 1, moves: 100_000, stop, onBest: (total) => best.push(total) },
    });
    expect(found.ended).toBe('stopped');
    expect(best).toEqual([...best].sort((one, other) => other - one));
  });
  it('grows in steps as the days and pieces do, not faster: four times the shoot is tried within eight times the moves', () => {
    const moves = (days: number): number => {
      const made = generated(3, { days });
      const lost = {
        ...made,
        places: { ...made.places, stage: { ...(made.places['stage'] as NonNullable<(typeof made.places)[string]>), windows: [] } },
      };
      return replan(lost, made.plan, {
        free: () => true,
        oracle: oracle(lost),
        shelf: null,
        start: null,
        weights: () => usualWeights,
        effort: { seed: 1, moves: 1000, stop: () => false, onBest: null },
      }).moves;
    };
    expect(moves(60)).toBeLessThan(moves(15) * 8);
  });
});
