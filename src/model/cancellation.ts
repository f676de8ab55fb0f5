import type { Money } from './money.ts';
import type { LocalTime } from './time.ts';

/** What is due although it is cancelled. 'unknown' asks: it is never taken for free. */
export type Cancellation =
  | { readonly kind: 'free' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'steps'; readonly steps: readonly CancellationStep[] };
export interface CancellationStep {
  /** Wall time in the production's zone; null: from the start. */
  readonly from: LocalTime | null;
  readonly due: { readonly kind: 'sum'; readonly sum: Money } | { readonly kind: 'percent'; readonly percent: number };
}
