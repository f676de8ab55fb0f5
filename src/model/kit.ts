import type { ElementId, KitId, PersonId, PromiseId, SceneId } from './ids.ts';
import type { Money } from './money.ts';
import type { Cancellation } from './cancellation.ts';
import type { Source } from './source.ts';
import type { IsoDate, LocalTime, Minutes, Zone } from './time.ts';

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
  /** Not here before this wall time; null: here. */
  readonly freeFrom: LocalTime | null;
  readonly alternates: readonly Alternate[];
  readonly hire: Hire | null;
  /** Grams; null is unknown and asks. */
  readonly weight: number | null;
  /** A head or a mount: the most that it may carry, in grams; null where it carries nothing. */
  readonly carries: number | null;
  /** What it is making, where a machine's work is owed. */
  readonly work: Work | null;
  /** What it is rented for; null: nobody said, or it is owned. */
  readonly rent: Rent | null;
}
/** A rental: a week is three days, a weekend one (floor 2). */
export interface Rent {
  readonly perDay: Money;
  readonly source: Source | null;
  readonly cancelling: Cancellation;
}

/** Work that a machine still owes, and ways round it for which somebody gave a figure. */
export interface Work {
  readonly left: number;
  /** 'node-hours' */
  readonly unit: string;
  readonly promises: readonly PromiseId[];
  /** The elements that it makes; by their bar they give when it is late. */
  readonly elements: readonly ElementId[];
  readonly waysRound: readonly WayRound[];
}
export interface WayRound {
  readonly title: string;
  readonly sum: Money | null;
  readonly source: string;
  /** When it is ready, as it was said. */
  readonly ready: { readonly local: LocalTime; readonly zone: Zone } | null;
  /** Promises that it serves only if this person says yes to what they get. */
  readonly needsYes: PersonId | null;
  readonly question: string | null;
}
export interface Alternate {
  readonly kit: KitId;
  /** What changes in the shots: 'camera 20 cm nearer'. */
  readonly effect: string | null;
  readonly needsYes: PersonId | null;
  /** Scenes in which it serves; null: in any. */
  readonly scenes: readonly SceneId[] | null;
  /** What it costs once, however many scenes it serves; null: nothing. */
  readonly price: { readonly sum: Money; readonly source: string } | null;
  /** Until when its yes has to be there; null: before the first scene that it serves. */
  readonly by: LocalTime | null;
  /** Days by which what is delivered comes later. */
  readonly delivery: number;
}
/** An alternate of which nothing is known but that it may serve. */
export const plainAlternate: Pick<Alternate, 'scenes' | 'price' | 'by' | 'delivery'> = { scenes: null, price: null, by: null, delivery: 0 };

export interface Hire {
  readonly from: string;
  readonly phone: string;
  readonly perDay: Money;
  readonly courier: Minutes;
}
