import type { Piece, Problem } from './problem.ts';
import { seeded } from './random.ts';
import type { Sequenced } from './sequence.ts';
import { SearchState, type Weights } from './state.ts';

/** Where a search starts and how much it may try. `stop` is asked now and then; the best so far is what it leaves. */
export interface Effort {
  readonly seed: number;
  readonly moves: number;
  readonly stop: () => boolean;
  readonly onBest: ((cost: number, unplaced: number) => void) | null;
}
export interface SearchResult {
  readonly day: readonly number[];
  readonly total: number;
  readonly sequences: readonly Sequenced[];
  readonly moves: number;
  readonly ended: 'moves' | 'stopped';
  readonly unplaced: readonly number[];
}

const rounds = 3;
const usualSceneMinutes = 130;

/**
 * Repairs or makes a plan: pieces that may no longer stand where they stood are taken out, put in again where they cost least, then the
 * whole is annealed by a budget of moves (never by time: R7.6) and polished until no single move or exchange helps.
 */
export function anneal(
  problem: Problem,
  start: readonly number[],
  weights: Weights,
  effort: Effort,
  memory: Map<number, Sequenced>[] | null,
): SearchResult {
  const state = new SearchState(problem, weights, memory);
  const random = seeded(effort.seed);
  start.forEach((day, at) => {
    if (day >= 0 && (problem.parts[at] as Piece).domain[day] !== 0) state.move(at, day);
  });
  insertStrays(problem, state);
  const kept = new Best(problem, state);
  let made = 0;
  // As hot as one scene or a place day is worth, so that a day's filling can still be taken apart; and begun again from the best, not once for all.
  const hot = 2000 * Math.max(1, weights.money) + weights.fill * usualSceneMinutes;
  const cold = 20;
  const roundLength = Math.ceil(effort.moves / rounds);
  const loose = looseFirst(problem, state, start);
  let stopped = false;
  while (made < effort.moves) {
    if (made % 256 === 0 && effort.stop()) {
      stopped = true;
      break;
    }
    if (made > 0 && made % roundLength === 0) {
      kept.restore(state);
      kept.standing = state.total();
    }
    const heat = hot * (cold / hot) ** ((made % roundLength) / roundLength);
    made += 1;
    const undo = propose(problem, state, random, loose);
    if (!undo) continue;
    const now = state.total();
    const gain = now - kept.standing;
    if (gain <= 0 || random() < Math.exp(-gain / heat)) {
      kept.standing = now;
      if (kept.note(state, now)) effort.onBest?.(now, countUnplaced(state));
    } else for (const [at, day] of undo.reverse()) state.move(at, day);
  }
  kept.restore(state);
  made += polish(problem, state, effort.stop);
  return {
    day: [...state.day],
    total: state.total(),
    sequences: problem.days.map((_, at) => state.at(at)),
    moves: made,
    ended: stopped ? 'stopped' : 'moves',
    unplaced: [...state.day.keys()].filter((at) => (state.day[at] ?? -1) < 0),
  };
}

/** The best plan met, and the total of the one standing. */
class Best {
  standing: number;
  private total: number;
  private readonly day: Int16Array;
  constructor(_problem: Problem, state: SearchState) {
    this.standing = state.total();
    this.total = this.standing;
    this.day = state.day.slice();
  }
  note(state: SearchState, total: number): boolean {
    if (total >= this.total - 1e-9) return false;
    this.total = total;
    this.day.set(state.day);
    return true;
  }
  restore(state: SearchState): void {
    this.day.forEach((_, at) => {
      if (state.day[at] !== this.day[at]) state.move(at, -1);
    });
    this.day.forEach((day, at) => {
      state.move(at, day);
    });
  }
}

/** Each piece without a day goes where it costs least; fewest open days first. */
function insertStrays(problem: Problem, state: SearchState): void {
  const strays = [...state.day.keys()]
    .filter((at) => (state.day[at] ?? -1) < 0)
    .sort((one, other) => (problem.parts[one]?.open.length ?? 0) - (problem.parts[other]?.open.length ?? 0) || one - other);
  for (const at of strays) {
    let best = -1;
    let least = state.total();
    for (const day of problem.parts[at]?.open ?? []) {
      state.move(at, day);
      const total = state.total();
      if (total < least - 1e-9) {
        least = total;
        best = day;
      }
    }
    state.move(at, best);
  }
}

const looseFirst = (problem: Problem, state: SearchState, start: readonly number[]): readonly number[] =>
  problem.parts.map((_, at) => at).filter((at) => (state.day[at] ?? -1) !== start[at] || (state.day[at] ?? -1) < 0);

type Undo = (readonly [number, number])[];

function propose(problem: Problem, state: SearchState, random: () => number, loose: readonly number[]): Undo | null {
  const pick =
    loose.length > 0 && random() < 0.35 ? (loose[Math.floor(random() * loose.length)] ?? 0) : Math.floor(random() * problem.parts.length);
  const piece = problem.parts[pick];
  if (!piece || piece.open.length === 0) return null;
  const dice = random();
  if (dice < 0.12 && piece.home >= 0) return relocate(state, pick, piece.home, piece);
  if (dice < 0.5) return relocate(state, pick, piece.open[Math.floor(random() * piece.open.length)] ?? -1, piece);
  if (dice < 0.9) return exchange(problem, state, pick, random);
  if (dice < 0.94) return wholeDays(problem, state, state.day[pick] ?? -1, piece.open[Math.floor(random() * piece.open.length)] ?? -1);
  return block(problem, state, pick, piece.open[Math.floor(random() * piece.open.length)] ?? -1);
}

function relocate(state: SearchState, at: number, to: number, piece: Piece): Undo | null {
  const from = state.day[at] ?? -1;
  if (from === to || to < 0 || piece.domain[to] === 0) return null;
  state.move(at, to);
  return [[at, from]];
}

/** Goes to a day and sends one piece of that day back to where it came from, or to a day of its own. */
function exchange(problem: Problem, state: SearchState, at: number, random: () => number): Undo | null {
  const piece = problem.parts[at] as Piece;
  const from = state.day[at] ?? -1;
  const to = piece.open[Math.floor(random() * piece.open.length)] ?? -1;
  if (to < 0 || to === from) return null;
  const there = state.on(to);
  const other = there[Math.floor(random() * there.length)];
  if (other === undefined) return null;
  const otherPiece = problem.parts[other] as Piece;
  const back =
    from >= 0 && otherPiece.domain[from] !== 0 && random() < 0.75
      ? from
      : (otherPiece.open[Math.floor(random() * otherPiece.open.length)] ?? -1);
  if (back === to || back < 0) return null;
  state.move(other, back);
  state.move(at, to);
  return [
    [other, to],
    [at, from],
  ];
}

/** Two days change their whole content, where every piece may stand on the other. */
function wholeDays(problem: Problem, state: SearchState, one: number, other: number): Undo | null {
  if (one < 0 || other < 0 || one === other) return null;
  const from = [...state.on(one)];
  const to = [...state.on(other)];
  const fits = (pieces: readonly number[], day: number) => pieces.every((at) => problem.parts[at]?.domain[day] !== 0);
  if (!fits(from, other) || !fits(to, one)) return null;
  for (const at of from) state.move(at, other);
  for (const at of to) state.move(at, one);
  return [...from.map((at) => [at, one] as const), ...to.map((at) => [at, other] as const)];
}

/** All pieces of one address on a day go together. */
function block(problem: Problem, state: SearchState, at: number, to: number): Undo | null {
  const from = state.day[at] ?? -1;
  if (from < 0 || to < 0 || from === to) return null;
  const place = problem.parts[at]?.place;
  const group = [...state.on(from)].filter((other) => problem.parts[other]?.place === place && problem.parts[other]?.domain[to] !== 0);
  if (group.length === 0) return null;
  for (const other of group) state.move(other, to);
  return group.map((other) => [other, from] as const);
}

const countUnplaced = (state: SearchState): number => state.day.reduce((sum, day) => sum + (day < 0 ? 1 : 0), 0);

const mostAway = 40;

/** Single moves and exchanges of what stands away from home, until none helps. Returns the moves made. */
function polish(problem: Problem, state: SearchState, stop: () => boolean): number {
  let made = 0;
  let total = state.total();
  const better = (undo: Undo): boolean => {
    made += 1;
    const now = state.total();
    if (now < total - 1e-6) {
      total = now;
      return true;
    }
    for (const [at, day] of undo.reverse()) state.move(at, day);
    return false;
  };
  for (let round = 0, helped = true; helped && round < 6 && !stop(); round += 1) {
    helped = false;
    const away = problem.parts.map((_, at) => at).filter((at) => state.day[at] !== (problem.parts[at] as Piece).home);
    for (const at of away) {
      const piece = problem.parts[at] as Piece;
      for (const day of piece.open) {
        const undo = relocate(state, at, day, piece);
        if (undo && better(undo)) helped = true;
      }
      // Exchanges are worth their count while few pieces are away from home; a first plan has none at home.
      for (let other = 0; away.length <= mostAway && other < problem.parts.length; other += 1) {
        const undo = swapDays(problem, state, at, other);
        if (undo && better(undo)) helped = true;
      }
    }
  }
  return made;
}

function swapDays(problem: Problem, state: SearchState, one: number, other: number): Undo | null {
  const from = state.day[one] ?? -1;
  const to = state.day[other] ?? -1;
  if (from === to || to < 0) return null;
  if (problem.parts[one]?.domain[to] === 0) return null;
  if (from >= 0 && problem.parts[other]?.domain[from] === 0) return null;
  state.move(one, -1);
  state.move(other, from);
  state.move(one, to);
  return [
    [one, from],
    [other, to],
  ];
}
