import type { Audit, Cost } from '#engine/index.ts';
import { cost } from '#engine/index.ts';
import type { Money, Plan, Production } from '#model/index.ts';
import { addMoney, money } from '#model/index.ts';
import { askTexts } from '#texts/index.ts';
import type { CallChange, MoneyFigure, OpenAsk } from './answer.ts';
import type { Ground } from './ground.ts';

export interface Figures {
  readonly lines: readonly MoneyFigure[];
  readonly newMoney: Money;
  readonly saved: Money;
  readonly sunk: Money;
  readonly recoverable: Money;
  readonly asks: readonly OpenAsk[];
}

/**
 * Four figures, never mixed (floor 2): what this choice costs more than the published plan, what it saves, what is paid either way, and
 * what comes back. A lower count of crew or place days is no saving while they are hired: it stands as sunk. An unknown price asks.
 */
export function figuresOf(
  ground: Ground,
  facts: Production,
  plan: Plan,
  calls: readonly CallChange[],
  extra: readonly MoneyFigure[],
): Figures {
  const before = cost(ground.base, ground.base.plan);
  const after = cost(facts, plan);
  const swap = baseSwap(ground, calls);
  const lines = [...extra, ...swap.lines, ...differences(before, after)];
  const sum = (kind: MoneyFigure['kind']) =>
    addMoney(
      ground.base.currency,
      lines.filter((line) => line.kind === kind).map((line) => line.sum),
    );
  const newUnknown = after.unknown.filter((line) => !before.unknown.includes(line));
  return {
    lines,
    newMoney: sum('new'),
    saved: sum('saved'),
    sunk: sum('sunk'),
    recoverable: money(0, ground.base.currency),
    asks: [
      ...swap.asks,
      ...newUnknown.map((line) => ({ who: null, name: '', phone: null, question: askTexts.price(line), from: null, by: null })),
    ],
  };
}

function differences(before: Cost, after: Cost): readonly MoneyFigure[] {
  const keys = [...new Set([...before.items, ...after.items].map((item) => item.key))].sort();
  return keys.flatMap((key): readonly MoneyFigure[] => {
    const was = before.items.find((item) => item.key === key);
    const now = after.items.find((item) => item.key === key);
    const more = (now?.quantity ?? 0) - (was?.quantity ?? 0);
    const item = now ?? was;
    if (!item || more === 0) return [];
    const hired = item.account === 'place' || item.account === 'crew';
    const kind = more > 0 ? 'new' : hired ? 'sunk' : 'saved';
    const quantity = Math.abs(more);
    return [
      {
        account: item.account,
        what: item.what,
        quantity,
        rate: item.rate,
        sum: money(item.rate.minor * quantity, item.rate.currency),
        source: item.source,
        kind,
      },
    ];
  });
}

/** A unit sent to another base inside its call-sheet hours needs its transport planned again; the house's entered price or an ask. */
function baseSwap(
  ground: Ground,
  calls: readonly CallChange[],
): { readonly lines: readonly MoneyFigure[]; readonly asks: readonly OpenAsk[] } {
  const swapped = calls.filter(
    (change) => change.person === null && change.was && change.now && change.was.slice(6) !== change.now.slice(6),
  ).length;
  if (swapped === 0) return { lines: [], asks: [] };
  const price = ground.base.house.prices.find((one) => one.key === 'base-swap');
  if (!price)
    return { lines: [], asks: [{ who: null, name: '', phone: null, question: askTexts.price('transport re-plan'), from: null, by: null }] };
  const sum = money(price.sum.minor * swapped, price.sum.currency);
  return {
    lines: [
      {
        account: 'transport',
        what: 're-plan of a swapped base',
        quantity: swapped,
        rate: price.sum,
        sum,
        source: price.source,
        kind: 'new',
      },
    ],
    asks: [],
  };
}

export const overtimeOf = (ground: Ground, after: Audit): number =>
  Math.max(
    0,
    after.judged.runs.reduce((sum, run) => sum + run.overtime, 0) - ground.before.judged.runs.reduce((sum, run) => sum + run.overtime, 0),
  );
