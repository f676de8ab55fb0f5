import type { PlaceId, SetId } from './ids.ts';
import type { Money } from './money.ts';
import type { Cancellation } from './cancellation.ts';
import type { Source } from './source.ts';
import type { IsoDate, LocalTime, Minutes, WallTime } from './time.ts';

/** An address with its sets. Another set at the same address is a set change; another address is a company move. */
export interface Place {
  readonly id: PlaceId;
  readonly name: string;
  readonly sets: readonly StageSet[];
  /** When it may be used; null: not restricted. A date outside every window is closed. */
  readonly windows: readonly PlaceWindow[] | null;
  /** Held for us on a date at no charge until an instant; after that the price is due. */
  readonly holds: readonly PlaceHold[];
  /** Hire per shooting day; null is unknown and asks. */
  readonly fee: Money | null;
  /** Prep and strike, due again for each separate visit (floor 2); null: they are in the fee. */
  readonly visit: Money | null;
  /** A day on which it is kept between two shooting days; null: it is not kept, and the next time is another visit. */
  readonly holdDay: Money | null;
  readonly feeSource: Source | null;
  /** What is due for a day that is called off. */
  readonly cancelling: Cancellation;
  /** A request for another date needs this many working days; null: no permit needed. 0 with `noPermit`. */
  readonly permitLead: number | null;
  readonly permitted: boolean;
  /** Degrees, for sun times; null: the production's own. */
  readonly at: { readonly latitude: number; readonly longitude: number } | null;
  readonly nearestHospital: string | null;
  readonly contact: string | null;
  /** Scouted as a second choice for these: judged when they are lost. */
  readonly secondChoiceFor: readonly PlaceId[];
}
export interface StageSet {
  readonly id: SetId;
  readonly name: string;
  /** Dressed and lit from this instant on; null: ready. */
  readonly readyFrom: LocalTime | null;
  /** Made ready earlier, if somebody is called in time; null: it is not to be had earlier. */
  readonly sooner: Sooner | null;
  /** Hours of its own: a tide, a neighbour's school. null: those of the place. */
  readonly windows: readonly PlaceWindow[] | null;
  /** km/h above which nobody works on it; null: no limit. */
  readonly mostWind: number | null;
}
export interface Sooner {
  readonly ready: LocalTime;
  readonly callBy: LocalTime;
  readonly what: string;
  readonly sum: Money | null;
  readonly source: string;
}
/** A set that is ready, open with its place, and minds no wind. */
export const openSet: Pick<StageSet, 'readyFrom' | 'sooner' | 'windows' | 'mostWind'> = {
  readyFrom: null,
  sooner: null,
  windows: null,
  mostWind: null,
};
export interface PlaceWindow {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly opens: WallTime;
  readonly closes: WallTime;
}
export interface PlaceHold {
  readonly date: IsoDate;
  readonly until: LocalTime;
  readonly price: Money;
  /** What is due for confirming it in time; null: nothing. */
  readonly confirm: Money | null;
  /** After `until` somebody else has it, whatever the price. */
  readonly gone: boolean;
}

export interface Sun {
  readonly rise: Minutes;
  readonly set: Minutes;
}
