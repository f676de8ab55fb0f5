import type { KitId, PersonId } from './ids.ts';
import type { Money } from './money.ts';
import type { IsoDate, Minutes } from './time.ts';

/** Gear by the piece or the set. */
export interface Kit {
  readonly id: KitId;
  readonly name: string;
  readonly department: string;
  readonly owned: boolean;
  /** Usable only inside these dates; null: always. */
  readonly windows: readonly { readonly from: IsoDate; readonly to: IsoDate }[] | null;
  /** Days on which it can't be used: broken, or on another job. */
  readonly outOn: readonly IsoDate[];
  readonly alternates: readonly Alternate[];
  readonly hire: Hire | null;
  /** Grams; null is unknown and asks. */
  readonly weight: number | null;
  /** A head or a mount: the most that it may carry, in grams; null where it carries nothing. */
  readonly carries: number | null;
}
export interface Alternate {
  readonly kit: KitId;
  /** What changes in the shots: 'camera 20 cm nearer'. */
  readonly effect: string | null;
  readonly needsYes: PersonId | null;
}
export interface Hire {
  readonly from: string;
  readonly phone: string;
  readonly perDay: Money;
  readonly courier: Minutes;
}
