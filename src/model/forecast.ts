import type { PlaceId } from './ids.ts';
import type { IsoDate, WallTime } from './time.ts';

/** Weather as somebody entered it for some hours of a date: a forecast is a fact with its source, never looked up in silence. */
export interface Forecast {
  readonly id: string;
  readonly date: IsoDate;
  readonly from: WallTime;
  readonly to: WallTime;
  /** null: everywhere the unit works. */
  readonly place: PlaceId | null;
  readonly wet: boolean;
  /** Gusts in km/h; null: nobody said. */
  readonly wind: number | null;
  readonly source: string | null;
}
