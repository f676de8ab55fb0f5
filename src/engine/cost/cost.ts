import type { Money, Plan, Production } from '#model/index.ts';
import { addMoney, money } from '#model/index.ts';
import { judge } from '../judged.ts';
import { castLines } from './cast.ts';
import { crewLines } from './crew.ts';
import { type CostItem, toFifty } from './item.ts';
import { penaltyLines } from './penalties.ts';
import { kitLines, placeLines } from './places.ts';

/** What a plan costs on the facts that are known; `unknown` names the lines that nobody has priced: they are in no sum. */
export interface Cost {
  readonly total: Money;
  readonly items: readonly CostItem[];
  readonly unknown: readonly string[];
  /** Where a guess stands in the total: what it may be, to the nearest fifty, and the hinges. null: no rate is a guess. */
  readonly guess: { readonly likely: Money; readonly low: Money; readonly high: Money; readonly hinges: readonly string[] } | null;
}

/** Prices a plan line by line: cast by deal, places by day and visit, gear by its weeks, the crew with its bands, moves, broken agreements (floor 2). */
export function cost(production: Production, plan: Plan): Cost {
  const judged = judge(production, plan);
  const lines = [...castLines(judged), ...placeLines(judged), ...kitLines(judged), ...crewLines(judged), ...penaltyLines(judged)];
  const items = lines.filter((line): line is CostItem => typeof line !== 'string');
  const total = addMoney(
    production.currency,
    items.map((item) => item.sum),
  );
  return { total, items, unknown: lines.filter((line): line is string => typeof line === 'string'), guess: guessed(items, total) };
}

function guessed(items: readonly CostItem[], total: Money): Cost['guess'] {
  const open = items.flatMap((item) => (item.guess === null ? [] : [{ item, guess: item.guess }]));
  if (open.length === 0) return null;
  const less = open.reduce((sum, { item, guess }) => sum + item.sum.minor - guess.low.minor, 0);
  const more = open.reduce((sum, { item, guess }) => sum + guess.high.minor - item.sum.minor, 0);
  return {
    likely: toFifty(total.minor, total.currency),
    low: toFifty(money(total.minor - less, total.currency).minor, total.currency),
    high: toFifty(money(total.minor + more, total.currency).minor, total.currency),
    hinges: [...new Set(open.map(({ guess }) => guess.hinge))],
  };
}
