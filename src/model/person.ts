import type { PersonId } from './ids.ts';
import type { Money } from './money.ts';
import type { Cancellation } from './cancellation.ts';
import type { Source } from './source.ts';
import type { Instant, IsoDate, LocalTime, Minutes, WallTime, Zone } from './time.ts';

/** Who the words are for; it chooses template, jargon rules and what may be shown. */
export type Audience =
  | 'producer'
  | 'director'
  | 'upm'
  | 'ad'
  | 'agent'
  | 'talent'
  | 'mover'
  | 'head'
  | 'crew'
  | 'client'
  | 'executive'
  | 'guardian'
  | 'post'
  | 'outside';

/** Anyone with a stake. What is unknown is null: nothing is filled in from a name, a nationality or a place (R5.1). */
export interface Person {
  readonly id: PersonId;
  /** Full name as papers print it; `called` is what people say and what the line completes. */
  readonly name: string;
  readonly called: string;
  /** The job as the trade names it: 'producer', '1st AD', 'gaffer', 'brand director'. */
  readonly role: string;
  readonly department: string | null;
  readonly audience: Audience;
  readonly company: string | null;
  readonly zone: Zone;
  readonly email: string | null;
  readonly phone: string | null;
  /** What may be asked and is binding: only this person's written yes binds the company. */
  readonly binds: boolean;
  /** Can't be reached before this wall time on working days (an agent's office). */
  readonly reachableFrom: WallTime | null;
  /** What the person said they can do: 'steadicam', 'stunt driving'. Declared, never read from a history. */
  readonly skills: readonly string[];
  /** A day's rate of somebody who may step in; null is unknown and asks. */
  readonly dayRate: Money | null;
  readonly cast: CastPart | null;
  readonly card: NormsCard;
  readonly named: { readonly insured: boolean };
}

/** How to reach me: the person's own words and hours, never prefilled (R5.1). */
export interface NormsCard {
  readonly notBetween: { readonly from: WallTime; readonly to: WallTime } | null;
  readonly silenceIsNotYes: boolean;
  readonly words: readonly string[];
}
export const emptyCard: NormsCard = { notBetween: null, silenceIsNotYes: false, words: [] };

export interface CastPart {
  /** Cast number as papers print it. */
  readonly number: string;
  readonly character: string;
  readonly deal: Deal;
  readonly agent: PersonId | null;
  /** From the own door to the place, and from make-up chair to set. Unknown is null and asks. */
  readonly travel: Minutes | null;
  readonly makeUp: Minutes | null;
  readonly minor: Minor | null;
}

/** A licence names dates and nothing else moves them; links and mail go to guardian and chaperone only. */
export interface Minor {
  readonly age: number;
  readonly licence: { readonly from: IsoDate; readonly to: IsoDate };
  readonly atPlace: { readonly from: WallTime; readonly to: WallTime; readonly most: Minutes };
  readonly guardian: PersonId;
  readonly chaperone: PersonId;
  /** The pack whose table goes with the child wherever the unit works (floor 1.12); null: the production's own packs. */
  readonly pack: string | null;
  /** Weekdays without school; other weekdays count as school days. */
  readonly noSchool: readonly { readonly from: IsoDate; readonly to: IsoDate }[];
}

export type DealKind = 'daily' | 'daily-consecutive' | 'weekly' | 'run-of-picture' | 'flat';
export interface Deal {
  readonly kind: DealKind;
  /** Rate per day, week or picture; null is unknown and asks. */
  readonly rate: Money | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** A stop date: out at this wall time, in the production's zone. A contract date: never bent (class a). */
  readonly out: LocalTime | null;
  /** Working time that a day's rate pays, meals not counted; null: overtime is not priced by the person. */
  readonly hours: Minutes | null;
  /** Days of work that a week's rate pays; what is worked beyond is paid on top. null: five. */
  readonly weekDays: number | null;
  /** A firm date of return that stood in the engagement: the one gap of a day performer that may be unpaid (floor 1.5). */
  readonly pickUp: IsoDate | null;
  /** A day worked outside `from` and `to` of a picture; null is unknown and asks. */
  readonly overage: Money | null;
  /** Percent on top; 0: they are in the rate. */
  readonly fringe: number;
  readonly source: Source | null;
  /** What is due for a day that is called off. */
  readonly cancelling: Cancellation;
}
/** A deal of which nothing is known but its kind. */
export const openDeal: Deal = {
  kind: 'daily',
  rate: null,
  from: null,
  to: null,
  out: null,
  hours: null,
  weekDays: null,
  pickUp: null,
  overage: null,
  fringe: 0,
  source: null,
  cancelling: { kind: 'unknown' },
};

/** floor 1.1: W is read from the plan; what is stored is only how the person stands on a day without work or against it. */
export type AvailabilityState = 'H' | 'A' | 'X';
export interface Availability {
  readonly person: PersonId;
  readonly date: IsoDate;
  readonly state: AvailabilityState;
  /** Free only from or until a wall time of the day. */
  readonly from: WallTime | null;
  readonly until: WallTime | null;
  /** A paid hold may have to be called by an hour. */
  readonly callBy: WallTime | null;
  /** Who said so, and when: a phone answer is a fact with its source. */
  readonly source: string | null;
  readonly knownAt: Instant | null;
}
