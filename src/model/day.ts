import type { DayId, PersonId, PlaceId } from './ids.ts';
import type { LastOut } from './rules-chosen.ts';
import type { IsoDate, Minutes, WallTime } from './time.ts';

/** One unit's shooting day. Its call is a decision variable: nights become days by creeping calls (floor 1.10). */
export interface Day {
  readonly id: DayId;
  /** Day 9 of 25 is '9'. */
  readonly number: string;
  readonly date: IsoDate;
  readonly unit: string;
  readonly call: WallTime;
  /** Nothing is shot before this hour although the unit was called: it is on the road. The minutes are spent all the same. */
  readonly shootsFrom: WallTime | null;
  /** The address at which the unit is based; null: read from the day's first scene. */
  readonly base: PlaceId | null;
  /** 'reported' days are as shot: locked. */
  readonly status: 'planned' | 'reported';
  /** Groups with a call of their own: before the crew, who are on the clock first, or after it, where the rest they had asks for that. */
  readonly preCalls: readonly PreCall[];
  /** Vehicles that leave: after that instant another choice costs. */
  readonly departures: readonly Departure[];
  /** Calls already published to named people; null fields are derived from the order. */
  readonly published: readonly PublishedCall[];
  /** Everybody out by this hour, for a reason of the day; null: the day's length says it. */
  readonly outBy: WallTime | null;
  /** A non-deductible breakfast: the six hours to the meal run from its end for those called at most two hours before it. */
  readonly breakfast: { readonly from: WallTime; readonly to: WallTime } | null;
  /** Who was out when, as reported. */
  readonly outs: readonly LastOut[];
  /** Who really came when, as reported: a child's hours run from here (floor 1.12). */
  readonly ins: readonly LastOut[];
}
/** A day that somebody plans: its unit is called at an hour, and nothing else of it is known yet. */
export const plannedDay = ({ id, number, date, unit, call }: Pick<Day, 'id' | 'number' | 'date' | 'unit' | 'call'>): Day => ({
  id,
  number,
  date,
  unit,
  call,
  shootsFrom: null,
  base: null,
  status: 'planned',
  preCalls: [],
  departures: [],
  published: [],
  outBy: null,
  breakfast: null,
  outs: [],
  ins: [],
});

/** The unit of a few people who shoot beside the main one: priced by what the scene says of them, not as a crew's day (floor 1.20). */
export const splinterUnit = 'splinter';

export interface PreCall {
  readonly who: string;
  readonly at: WallTime;
}
export interface Departure {
  readonly what: string;
  readonly at: WallTime;
}
export interface PublishedCall {
  readonly person: PersonId;
  readonly pickUp: WallTime | null;
  readonly makeUp: WallTime | null;
  readonly onSet: WallTime | null;
}

/** The house's way of counting a day (floor 1.15): a call to first shot of 60, lunch 60 unpaid, wrap-out 30, so ten hours hold 510 minutes. */
export interface DaySkeleton {
  readonly toFirstShot: Minutes;
  readonly lunch: Minutes;
  readonly lunchFrom: Minutes;
  readonly lunchUntil: Minutes;
  readonly wrapOut: Minutes;
  /** After the own last scene. */
  readonly dismissal: Minutes;
  /** Working time without overtime, lunch not counted. */
  readonly normal: Minutes;
  readonly overtimeStep: Minutes;
  readonly overtimeCap: Minutes;
  readonly setChange: Minutes;
  /** A set change on a later day to a set that was lit and left: it is lit again. null: as any other set change. */
  readonly relight: Minutes | null;
  readonly companyMove: Minutes;
  readonly mostPlaces: number;
}
export const usualSkeleton: DaySkeleton = {
  toFirstShot: 60,
  lunch: 60,
  lunchFrom: 270,
  lunchUntil: 360,
  wrapOut: 30,
  dismissal: 15,
  normal: 600,
  overtimeStep: 15,
  overtimeCap: 60,
  setChange: 20,
  relight: null,
  companyMove: 60,
  mostPlaces: 2,
};
/** Minutes a day holds for scenes, set changes and moves: 510 with the usual skeleton. */
export const usableMinutes = (day: DaySkeleton): Minutes => day.normal - day.toFirstShot - day.wrapOut;
