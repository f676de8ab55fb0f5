import type { Cancellation, Instant, Money, Zone } from '#model/index.ts';
import { instantOfLocal, isBefore, money } from '#model/index.ts';
import type { Cost } from './cost.ts';
import type { CostItem } from './item.ts';

/** One line that differs between two plans, under one of the figures that are never mixed (floor 2). */
export interface Difference {
  readonly item: CostItem;
  readonly kind: 'new' | 'saved' | 'sunk';
  readonly quantity: number;
  readonly rate: Money;
  readonly sum: Money;
  /** From then on more of it is due; null: no step is known. */
  readonly cutOff: { readonly at: Instant; readonly due: Money } | null;
}

/**
 * What one plan costs more or less than another, line by line. What is used less is saved only as far as calling it off is known to be free
 * at that instant; a place or a crew of which nobody said so is hired, and sunk.
 */
export function differencesOf(before: Cost, after: Cost, at: Instant, zone: Zone): readonly Difference[] {
  const keys = [...new Set([...before.items, ...after.items].map((item) => item.key))].sort();
  return keys.flatMap((key) =>
    between(
      before.items.find((item) => item.key === key),
      after.items.find((item) => item.key === key),
      at,
      zone,
    ),
  );
}

function between(was: CostItem | undefined, now: CostItem | undefined, at: Instant, zone: Zone): readonly Difference[] {
  const item = now ?? was;
  if (!item) return [];
  const sameRate = !was || !now || was.rate.minor === now.rate.minor;
  const more = sameRate ? (now?.quantity ?? 0) - (was?.quantity ?? 0) : (now?.sum.minor ?? 0) - (was?.sum.minor ?? 0);
  if (more === 0) return [];
  const quantity = sameRate ? Math.abs(more) : 1;
  const rate = sameRate ? item.rate : money(Math.abs(more), item.rate.currency);
  const line = { item, quantity, rate, sum: money(Math.round(rate.minor * quantity), rate.currency), cutOff: null };
  return more > 0 ? [{ ...line, kind: 'new' }] : lessOf(line, at, zone);
}

function lessOf(line: Omit<Difference, 'kind'>, at: Instant, zone: Zone): readonly Difference[] {
  const { item, sum } = line;
  const hired = item.account === 'place' || item.account === 'crew' || item.account === 'kit';
  const owing = item.cancelling === null ? null : owed(item.cancelling, sum, at, zone);
  if (owing === null) return [{ ...line, kind: hired ? 'sunk' : 'saved' }];
  const saved = money(sum.minor - owing.due.minor, sum.currency);
  const part = (kind: 'saved' | 'sunk', share: Money): readonly Difference[] =>
    share.minor === 0
      ? []
      : [{ ...line, kind, ...(share.minor === sum.minor ? {} : { quantity: 1, rate: share }), sum: share, cutOff: owing.next }];
  return [...part('saved', saved), ...part('sunk', owing.due)];
}

/** What calling it off costs at an instant, and at its next step; null: unknown. Never more than the whole. */
export function owed(
  cancellation: Cancellation,
  whole: Money,
  at: Instant,
  zone: Zone,
): { readonly due: Money; readonly next: { readonly at: Instant; readonly due: Money } | null } | null {
  const none = money(0, whole.currency);
  if (cancellation.kind === 'unknown') return null;
  if (cancellation.kind === 'free') return { due: none, next: null };
  const steps = cancellation.steps
    .map(({ from, due }) => ({
      from: from === null ? null : instantOfLocal(from, zone),
      due: money(Math.min(whole.minor, due.kind === 'sum' ? due.sum.minor : Math.round((whole.minor * due.percent) / 100)), whole.currency),
    }))
    .sort((one, other) => (one.from ?? '').localeCompare(other.from ?? ''));
  const begun = steps.filter((step) => step.from === null || !isBefore(at, step.from));
  const next = steps.find((step) => step.from !== null && isBefore(at, step.from));
  return { due: begun.at(-1)?.due ?? none, next: next === undefined || next.from === null ? null : { at: next.from, due: next.due } };
}
