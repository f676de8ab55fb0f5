import type { Currency, IsoDate, Minutes, WallTime } from '#model/index.ts';
import type { RuleClass } from '../evidence.ts';

/** Where a figure stands and who looked. `unverified`: read in a secondary place, or not read again since. */
export interface Provenance {
  readonly clause: string;
  readonly source: string;
  /** null: a production's own figure. */
  readonly checkedOn: IsoDate | null;
  readonly unverified: boolean;
}

/**
 * The figures that rules and cost ask for. Minutes where a time is meant, minor units of the pack's currency where a sum is, a factor
 * where something is paid more than once, days where days are counted.
 */
export const termIds = [
  'cast.rest',
  'cast.forced.day',
  'cast.forced.week',
  'cast.week-rest',
  'cast.week-rest.late',
  'cast.week-rest.late-from',
  'cast.week-rest.six',
  'cast.meal',
  'cast.meal.grace',
  'cast.meal.first',
  'cast.meal.second',
  'cast.meal.later',
  'cast.breakfast.within',
  'cast.breakfast.least',
  'cast.overtime.1.after',
  'cast.overtime.1.times',
  'cast.overtime.2.after',
  'cast.overtime.2.times',
  'cast.overtime.unit',
  'cast.scale',
  'cast.twice-scale.after',
  'cast.twice-scale.times',
  'cast.sixth',
  'cast.seventh',
  'cast.drop',
  'crew.rest',
  'crew.rest.unit',
  'crew.rest.first',
  'crew.rest.second',
  'crew.rest.third',
  'crew.week-rest',
  'crew.week-rest.six',
  'crew.meal',
  'crew.meal.grace',
  'crew.meal.first',
  'crew.meal.second',
  'crew.meal.later',
  'crew.meal.from-fifth',
  'crew.overtime.1.after',
  'crew.overtime.1.times',
  'crew.overtime.2.after',
  'crew.overtime.2.times',
  'crew.overtime.3.after',
  'crew.overtime.3.times',
  'crew.overtime.unit',
  'crew.overtime.least',
  'crew.overtime.most',
  'crew.night.from',
  'crew.night.times',
  'crew.sixth',
  'crew.seventh',
  'crew.day.most',
  'crew.day.shooting',
  'crew.day.rest-after',
  'crew.in-row',
] as const;
export type TermId = (typeof termIds)[number];

export interface Term extends Provenance {
  readonly id: TermId;
  /** null: the agreement has it, and nobody has read the figure; what needs it asks. */
  readonly figure: number | null;
  readonly weight: RuleClass;
}

/** What a child of an age may do (floor 1.12). Ages count from the first birthday named up to, and without, the second. */
export interface MinorRow extends Provenance {
  readonly ages: readonly [number, number];
  /** Longest stay, from the own arrival; a meal goes on top where the table says so. */
  readonly atPlace: Minutes | null;
  readonly meal: Minutes;
  readonly work: { readonly schoolDay: Minutes; readonly otherwise: Minutes } | null;
  /** 'performing' minutes are counted by the chaperone: the minutes of a scene, lights and all, don't judge them. */
  readonly workIs: 'on-set' | 'performing';
  readonly hours: readonly { readonly opens: WallTime; readonly closes: WallTime }[];
  /** Later than that before a day without school. */
  readonly closesFree: WallTime | null;
  /** From dismissal to the next arrival. */
  readonly rest: Minutes | null;
  readonly daysInRow: number | null;
  readonly daysAWeek: number | null;
}

/** One edition of an agreement or a law, as data. No figure of it makes anybody say that a production keeps to it: it says what was looked at. */
export interface Pack {
  readonly id: string;
  readonly edition: string;
  readonly title: string;
  readonly jurisdiction: string;
  readonly agreement: string;
  /** null: nobody read since when. */
  readonly from: IsoDate | null;
  /** The last day it was agreed for; null: no end. The latest stays in force past it, marked. */
  readonly to: IsoDate | null;
  readonly currency: Currency | null;
  readonly terms: readonly Term[];
  readonly minors: readonly MinorRow[];
}

/** Terms that share where they were read. */
export const termsOf = (said: Provenance, weight: RuleClass, figures: Partial<Readonly<Record<TermId, number | null>>>): readonly Term[] =>
  termIds.flatMap((id) => {
    const figure = figures[id];
    return figure === undefined ? [] : [{ ...said, id, figure, weight }];
  });
