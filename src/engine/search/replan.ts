import type { Change, Day, DayId, PartId, Plan, Production } from '#model/index.ts';
import { wallTime } from '#model/index.ts';
import { anneal, type Effort } from './anneal.ts';
import { compile, type Oracle, type Problem } from './problem.ts';
import type { Sequenced } from './sequence.ts';
import type { Weights } from './state.ts';

/** A plan that a search left, with the calls that moved as changes on days. */
export interface Replanned {
  readonly plan: Plan;
  readonly dayChanges: readonly Change[];
  readonly unplaced: readonly PartId[];
  readonly total: number;
  readonly moves: number;
  readonly ended: 'moves' | 'stopped';
}
export interface ReplanRequest {
  readonly free: (day: Day) => boolean;
  readonly oracle: Oracle;
  /** Sequenced days that earlier searches of the same answer left; null: none are kept. */
  readonly shelf: Shelf | null;
  readonly weights: (problem: Problem) => Weights;
  /** Where the search begins, by the day of each piece; null: where the base plan has it. */
  readonly start: ((problem: Problem) => readonly number[]) | null;
  readonly effort: Effort;
}

/**
 * Days sequenced in one answer, kept from one search to the next: how a day's pieces lie best on the clock depends on the facts, the plan
 * started from and the free days, never on what a search prefers or whom it may call. Mutable on purpose; what it holds changes no result.
 * The oracles of searches that share a shelf may differ in people, not in sun or in what is shot.
 */
export type Shelf = {
  readonly facts: Production;
  readonly base: Plan;
  readonly days: string;
  readonly memory: Map<number, Sequenced>[];
}[];

function memoryFor(shelf: Shelf | null, facts: Production, base: Plan, problem: Problem): Map<number, Sequenced>[] | null {
  if (shelf === null) return null;
  const days = problem.days.map((day) => day.id).join(' ');
  const known = shelf.find((one) => one.facts === facts && one.base === base && one.days === days);
  if (known) return known.memory;
  const memory = problem.days.map(() => new Map<number, Sequenced>());
  shelf.push({ facts, base, days, memory });
  return memory;
}

/** Compiles, searches and reads the result back as a plan value. Locked days and the boneyard stay as they are. */
export function replan(production: Production, base: Plan, request: ReplanRequest): Replanned {
  const problem = compile(production, base, request.free, request.oracle);
  const start = request.start ? request.start(problem) : problem.parts.map((piece) => piece.home);
  const result = anneal(problem, start, request.weights(problem), request.effort, memoryFor(request.shelf, production, base, problem));
  const dayChanges = problem.days.flatMap((free, at): readonly Change[] => {
    const call = (result.sequences[at] as Sequenced).call;
    return call === free.call || (result.sequences[at] as Sequenced).order.length === 0
      ? []
      : [{ on: 'days', id: free.id, was: free.day, now: { ...free.day, call: wallTime(call) } }];
  });
  return {
    plan: planOf(problem, base, result.sequences),
    dayChanges,
    unplaced: result.unplaced.map((at) => (problem.parts[at] as Problem['parts'][number]).id),
    total: result.total,
    moves: result.moves,
    ended: result.ended,
  };
}

function planOf(problem: Problem, base: Plan, sequences: readonly Sequenced[]): Plan {
  const order: Record<DayId, readonly PartId[]> = { ...base.order };
  problem.days.forEach((free, at) => {
    order[free.id] = (sequences[at] as Sequenced).order.map((piece) => (problem.parts[piece] as Problem['parts'][number]).id);
  });
  return { order, boneyard: base.boneyard };
}
