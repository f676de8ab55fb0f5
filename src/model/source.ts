import type { Money } from './money.ts';
import type { IsoDate } from './time.ts';

/**
 * Where a rate comes from (floor 2). A guess carries the range of the rate and the one hinge in words ("JUDGE's deal: one call"); it is
 * never in a verified total.
 */
export type Source =
  | { readonly kind: 'contract' }
  | { readonly kind: 'quote'; readonly from: string; readonly on: IsoDate }
  | { readonly kind: 'budget' }
  | { readonly kind: 'guess'; readonly low: Money; readonly high: Money; readonly hinge: string };
