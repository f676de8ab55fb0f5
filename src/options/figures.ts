import type { Audit, Cost, Difference } from '#engine/index.ts';
import { cost, differencesOf, recoverable } from '#engine/index.ts';
import type { Money, Plan, Production } from '#model/index.ts';
import { addMoney, money, sayInstant, sayMoney } from '#model/index.ts';
import { askTexts, savingTexts } from '#texts/index.ts';
import type { CallChange, MoneyFigure, OpenAsk } from './answer.ts';
import type { Ground } from './ground.ts';
import { ownAsk } from './own-ask.ts';

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
  const before = cost(ground.basis, ground.base.plan);
  const after = cost(facts, plan);
  const swap = baseSwap(ground, calls);
  const choice = [
    ...extra,
    ...swap.lines,
    ...differencesOf(before, after, ground.asked.at, ground.base.zone).map((one) => figureOf(ground, one)),
  ];
  const lines = [...choice, ...recoverableLines(ground, choice)];
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
    recoverable: sum('recoverable'),
    asks: [...swap.asks, ...guessAsks(after, before), ...newUnknown.map((line) => ownAsk(askTexts.price(line), null))],
  };
}

/** A line that is a guess keeps a way from being verified: its hinge is the call to make (floor 2). */
const guessAsks = (after: Cost, before: Cost): readonly OpenAsk[] =>
  [
    ...new Set(
      after.items.flatMap((item) =>
        item.guess === null || before.items.some((was) => was.key === item.key && was.sum.minor === item.sum.minor)
          ? []
          : [item.guess.hinge],
      ),
    ),
  ].map((question) => ownAsk(question, null));

/** An insurer pays for a named artist alone, beyond the deductible; it stands beside the new money (floor 1.18). */
function recoverableLines({ base, disruption }: Ground, lines: readonly MoneyFigure[]): readonly MoneyFigure[] {
  const named = disruption.kind === 'person-out' && (base.people[disruption.person]?.named.insured ?? false);
  const extra = addMoney(
    base.currency,
    lines.filter((line) => line.kind === 'new').map((line) => line.sum),
  );
  const back = recoverable(extra, base.house.insurance.deductible, named);
  if (back.minor === 0) return [];
  const what = askTexts.beyondDeductible(sayMoney(extra), sayMoney(base.house.insurance.deductible ?? back));
  return [{ account: 'insurance', what, quantity: 1, rate: back, sum: back, source: askTexts.claim, kind: 'recoverable' }];
}

const figureOf = ({ base }: Ground, { item, kind, quantity, rate, sum, cutOff }: Difference): MoneyFigure => ({
  account: item.account,
  what: item.what,
  quantity,
  rate,
  sum,
  // What of it is due later stands beside where the rate is from.
  source:
    cutOff === null
      ? item.source
      : `${item.source}; ${savingTexts.moreFrom(sayInstant(cutOff.at, base.zone, { city: false }), sayMoney(cutOff.due))}`,
  kind,
});

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
  if (!price) return { lines: [], asks: [ownAsk(askTexts.price('transport re-plan'), null)] };
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
