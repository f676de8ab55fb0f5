import type { BudgetView, MoneyView, MoveView, SavingsView } from '#api/index.ts';
import { cancellingCell, mayTakeSaving, moneyAt, savingsAt } from '#commands/index.ts';
import { id, type Instant, type Money, type Production, type SavingId, sayInstant, sayMoney } from '#model/index.ts';
import type { MoveFound, SavingsFound } from '#options/index.ts';
import { calledName } from './spoken.ts';

/** The money of the page: the budget as it stands and every way to save, without a target. */
export function presentMoney(production: Production, at: Instant): MoneyView {
  const found = savingsAt(production, null, at);
  return {
    budget: presentBudget(production, at),
    savings: found.moves.length === 0 ? null : presentSavings(production, found, at),
  };
}

function presentBudget(production: Production, at: Instant): BudgetView | null {
  const now = moneyAt(production, at);
  if (now === null) return null;
  return {
    total: sayMoney(now.total),
    toDate: sayMoney(now.toDate),
    committed: sayMoney(now.committed),
    toComplete: sayMoney(now.toComplete),
    taken: sayMoney(now.taken),
    final: sayMoney(now.final),
    variance: varianceWords(now.variance),
  };
}

const varianceWords = (variance: Money): string => {
  if (variance.minor === 0) return sayMoney(variance);
  return `${sayMoney({ ...variance, minor: Math.abs(variance.minor) })} ${variance.minor > 0 ? 'under' : 'over'}`;
};

/** What can be taken, asks or was taken; and apart, without a sum, what the law forbids or what must be right. */
export function presentSavings(production: Production, found: SavingsFound, at: Instant): SavingsView {
  const apart = found.moves.filter(({ standing }) => standing === 'must' || standing === 'breaks-law');
  return {
    first: found.first,
    taken: sayMoney(found.taken),
    takenCount: found.moves.filter(({ takenAt }) => takenAt !== null).length,
    moves: found.moves.filter((move) => !apart.includes(move)).map((move) => presentMove(production, move, at)),
    apart: apart.map(({ id: key, title, why }) => ({ id: key, title, reason: why ?? '' })),
  };
}

function presentMove(production: Production, move: MoveFound, at: Instant): MoveView {
  const saving = id<SavingId>(move.id);
  return {
    id: move.id,
    title: move.title,
    bar: move.bar,
    saves: move.saves === null ? null : sayMoney(move.saves),
    taken: move.takenAt === null ? null : `taken ${sayInstant(move.takenAt, production.zone, { city: true })}`,
    canTake: mayTakeSaving(production, saving, { at }).ok,
    lines: move.lines.map(({ what, sum, kind, source }) => ({ what, sum: sayMoney(sum), kind, source })),
    cancelling: [...move.cancelling],
    cancellingCell: cancellingCell(production, saving),
    sameAs: [...move.sameAs],
    givesUp: move.givesUp,
    declared: move.declaredBy === null ? null : (production.people[move.declaredBy]?.name ?? move.declaredBy),
    mustSayYes: move.mustSayYes.map((person) => production.people[person]?.name ?? calledName(production, person)),
    open: move.open,
    ask: move.standing === 'ask' ? move.why : null,
  };
}
