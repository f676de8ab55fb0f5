import type { Bar, Money, Production } from '#model/index.ts';
import type { Move } from '../savings.ts';
import { isTaken, savedOnce } from '../savings.ts';

/** A set of moves that is offered as one way. */
export interface MoneyWay {
  readonly moves: readonly Move[];
  readonly sum: Money;
  /** The move that this way spares, where another way has it; null: it is the first way. */
  readonly keeps: Move | null;
}

const cutFirst: Readonly<Record<Bar, number>> = { enough: 0, good: 1, must: 2 };
const barRank = ({ bar }: Move): number => cutFirst[bar ?? 'good'];

/**
 * The first way cuts what is only enough, then what is good, until the target is reached (R26.4); the others spare one move that the
 * target doesn't need. Each is without a move that adds nothing. What was taken already stands in every way.
 *   target 12,000 | enough 4,200 1,560 1,950 | good 3,450 2,500 |    second way: without 1,560
 */
export function waysTo(target: Money, moves: readonly Move[], production: Production, most: number): readonly MoneyWay[] {
  const sumOf = (set: readonly Move[]): number => savedOnce(production.currency, set).minor;
  const lawful = moves.filter(({ standing }) => standing === 'lawful');
  const pool = [...lawful].sort((one, other) => Number(isTaken(other)) - Number(isTaken(one)) || barRank(one) - barRank(other));
  const first = needed(reaching(target, pool, sumOf), sumOf);
  const way = (set: readonly Move[], keeps: Move | null): MoneyWay => ({ moves: set, sum: savedOnce(production.currency, set), keeps });
  if (first.length === 0) return [];
  if (sumOf(first) < target.minor) return [way(first, null)];
  const spared = first
    .filter((move) => !isTaken(move) && sumOf(without(first, move)) >= target.minor)
    .sort((one, other) => barRank(other) - barRank(one) || yeses(other) - yeses(one) || sumOf([other]) - sumOf([one]))
    .slice(0, most)
    .map((move) => way(fewest(target, without(first, move), sumOf), move));
  return [way(first, null), ...spared];
}

const yeses = ({ saving }: Move): number => saving.needsYes.length;
type SumOf = (set: readonly Move[]) => number;

function reaching(target: Money, pool: readonly Move[], sumOf: SumOf): readonly Move[] {
  let set: readonly Move[] = [];
  for (const move of pool) {
    if (!isTaken(move) && sumOf(set) >= target.minor) break;
    if (isTaken(move) || sumOf([...set, move]) > sumOf(set)) set = [...set, move];
  }
  return set;
}

/** What adds nothing to the rest asks nobody's yes: it goes. */
function needed(set: readonly Move[], sumOf: SumOf): readonly Move[] {
  const idle = set.find((move) => !isTaken(move) && sumOf(without(set, move)) === sumOf(set));
  return idle === undefined ? set : needed(without(set, idle), sumOf);
}

function fewest(target: Money, set: readonly Move[], sumOf: SumOf): readonly Move[] {
  const spare = [...set]
    .sort((one, other) => barRank(other) - barRank(one) || yeses(other) - yeses(one))
    .find((move) => !isTaken(move) && sumOf(without(set, move)) >= target.minor);
  return spare === undefined ? set : fewest(target, without(set, spare), sumOf);
}

/** A move goes with everything that hangs on it. */
function without(set: readonly Move[], gone: Move): readonly Move[] {
  const left = set.filter((move) => move !== gone);
  const hung = left.find((move) => move.saving.onlyWith.includes(gone.saving.id));
  return hung === undefined ? left : without(left, hung);
}
