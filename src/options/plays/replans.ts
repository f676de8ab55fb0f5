import type { Problem, Replanned, Weights } from '#engine/index.ts';
import { replan, usualWeights } from '#engine/index.ts';
import type { Change, Day, Plan, Production } from '#model/index.ts';
import { shootingDays } from '#model/index.ts';
import { type Ground, isFree, oracleOf, withChanges } from '../ground.ts';

/** What a search is asked to prefer; the names are those of the plays. */
export interface Leaning {
  readonly name: 'stay' | 'keep-most' | 'balanced' | 'cheapest' | 'elsewhere' | 'branch' | 'cover' | 'relaxed' | 'spare' | 'apart';
  readonly weights: Partial<Weights>;
  /** Share of the whole budget of moves. */
  readonly share: number;
  /** Ways that are known already: the search begins at the last of them and looks for one that puts elsewhere what they moved. */
  readonly apartFrom?: readonly Plan[];
}
export const leanings = {
  stay: { name: 'stay', weights: { fill: 60, moved: 100, base: 20_000, overtime: 1000 }, share: 0.22 },
  elsewhere: { name: 'elsewhere', weights: { fill: 60, moved: 100, base: 0, overtime: 1000 }, share: 0.15 },
  'keep-most': { name: 'keep-most', weights: { moved: 3000 }, share: 0.2 },
  balanced: { name: 'balanced', weights: { moved: 250, load: 0.4 }, share: 0.16 },
  cheapest: { name: 'cheapest', weights: { moved: 5, money: 10 }, share: 0.16 },
  thorough: { name: 'cheapest', weights: { moved: 5, money: 4 }, share: 0.7 },
  harder: { name: 'balanced', weights: { moved: 600 }, share: 1.2 },
  branch: { name: 'branch', weights: { moved: 300 }, share: 0.15 },
  spare: { name: 'spare', weights: { moved: 100, money: 5 }, share: 0.25 },
  relaxed: { name: 'relaxed', weights: { moved: 400 }, share: 0.12 },
  apart: { name: 'apart', weights: { moved: 200, money: 2 }, share: 0.2 },
  cover: { name: 'cover', weights: { moved: 1000 }, share: 0.1 },
} as const satisfies Record<string, Leaning>;

/** Facts with the calls that the plan needs later. */
export interface Planned {
  readonly facts: Production;
  readonly plan: Plan;
  readonly dayChanges: readonly Change[];
  readonly unplaced: Replanned['unplaced'];
}

/** Shooting days behind the last lost one that a plan looks at first: what is near is known to people, what is far is not touched without need. */
const near = 8;

/** Free days from a date up to some shooting days behind another. */
export function windowed(ground: Ground, from: string, last: string, behind: number): (day: Day) => boolean {
  const after = shootingDays(ground.facts).filter((day) => day.status === 'planned' && day.date > last);
  const until = after[Math.min(behind, after.length) - 1]?.date ?? last;
  return (day) => freeFrom(ground, from)(day) && day.date <= until;
}

/** Looks near first; where something finds no day there, at all free days. */
export function leanNear(ground: Ground, leaning: Leaning, last: string, askable: boolean): Planned {
  const found = lean(ground, ground.facts, ground.base.plan, leaning, windowed(ground, ground.date, last, near), askable);
  return found.unplaced.length === 0 ? found : lean(ground, ground.facts, ground.base.plan, leaning, isFree(ground), askable);
}

/** Runs one leaning from `from` and reads it back; the effort is counted on the ground. */
export function lean(
  ground: Ground,
  facts: Production,
  from: Plan,
  leaning: Leaning,
  free: (day: Day) => boolean,
  askable: boolean,
): Planned {
  const moves = Math.max(300, Math.round(ground.asked.budget * leaning.share));
  const begin = leaning.apartFrom?.at(-1) ?? null;
  const found = replan(facts, from, {
    free,
    oracle: oracleOf(ground, facts, askable),
    shelf: ground.shelf,
    weights: (problem) => ({
      ...usualWeights,
      ...leaning.weights,
      fillDay:
        'fill' in leaning.weights && ground.today
          ? fillIndex(
              problem.days.map((day) => day.id),
              ground.today.id,
            )
          : null,
      apart: leaning.apartFrom ? { each: apartEach, ways: leaning.apartFrom.map((plan) => daysOf(problem, plan)) } : null,
    }),
    start: begin === null ? null : (problem) => daysOf(problem, begin),
    effort: { seed: ground.asked.seed, moves, stop: ground.asked.stop, onBest: null },
  });
  ground.tally.moves += found.moves;
  if (found.ended === 'stopped') ground.tally.stopped = true;
  return { facts: withChanges(facts, found.dayChanges), plan: found.plan, dayChanges: found.dayChanges, unplaced: found.unplaced };
}

/** More than the moves and the money of some other days, less than a call to an agent: a second way may cost more, it asks nobody for it. */
const apartEach = 6000;

/** Where a plan has each piece of the problem, by the number of its day; -1: on none of the free days. */
function daysOf(problem: Problem, plan: Plan): readonly number[] {
  const of = new Map(problem.days.flatMap((day, at) => (plan.order[day.id] ?? []).map((part) => [part, at] as const)));
  return problem.parts.map((piece) => of.get(piece.id) ?? -1);
}

const fillIndex = (days: readonly string[], today: string): number | null => {
  const at = days.indexOf(today);
  return at < 0 ? null : at;
};

export const freeFrom =
  (ground: Ground, date: string) =>
  (day: Day): boolean =>
    isFree(ground)(day) && day.date >= date;
