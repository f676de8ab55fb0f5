import type { Currency, Money } from './money.ts';
import type { Source } from './source.ts';
import type { IsoDate, Minutes, WallTime } from './time.ts';
import type { PersonId, SceneId } from './ids.ts';

/** A pack of rules that this production works under, by the pack's id, with what it agreed otherwise. */
export interface ChosenPack {
  readonly pack: string;
  readonly overrides: readonly TermOverride[];
}
/** One figure of a pack that stands otherwise here. `figure` null: the term does not apply to this production. */
export interface TermOverride {
  readonly term: string;
  readonly figure: number | null;
  /** Who agreed it, and when: 'side letter, 3 Nov'. */
  readonly source: string;
}

/** People of the crew who share a clock and a rate: 'grip and electric', nine heads. */
export interface CrewGroup {
  readonly who: string;
  readonly heads: number;
  /** A head's day; null is unknown and asks. */
  readonly rate: Money | null;
  /** Working time that the rate pays, meals not counted: "$800 for 10" is 600. */
  readonly hours: Minutes;
  /** Percent on top; 0: they are in the rate. */
  readonly fringe: number;
  readonly source: Source | null;
  /** 'chairs': make-up, hair, wardrobe, who are wanted at the first chair; 'set': at the crew call. */
  readonly serves: 'set' | 'chairs';
}

/** A day that may be added at a price somebody quoted: a small unit for a few scenes, in which no crew's day is paid beside it. */
export interface ExtraDay {
  readonly date: IsoDate;
  readonly call: WallTime;
  /** 'unit of 8' */
  readonly who: string;
  readonly heads: number;
  readonly scenes: readonly SceneId[];
  readonly sum: Money | null;
  readonly source: string;
}

/** An entered, dated rate: one unit of `currency` is so many units of the production's. */
export interface ExchangeRate {
  readonly currency: Currency;
  readonly rate: number;
  readonly on: IsoDate;
  readonly source: string;
}

/** When somebody was really out, or in, on a day: rest runs from the out (floor 1.9). `person` null: a group of the crew. */
export interface LastOut {
  readonly who: string;
  readonly person: PersonId | null;
  readonly at: WallTime;
}
