import type { IsoDate, Minutes, PartId, PersonId, PlaceId, Plan, Production, Sun } from '#model/index.ts';
import { minutesOf, shootingDays } from '#model/index.ts';
import type { Evidence, RuleClass, RuleId } from './evidence.ts';
import { editionsOn, type Terms, termsOn } from './packs/index.ts';
import { type RestGap, restGaps } from './rest.ts';
import { bookings, type Standing, standingOf } from './state.ts';
import { sunTimes } from './sun.ts';
import { type DayRun, dayRun } from './timeline.ts';

/** What a rule looks at: the facts, the plan, and each day put on the clock once. */
export interface Judged {
  readonly production: Production;
  readonly plan: Plan;
  /** In order of date; days without parts have no slots. */
  readonly runs: readonly DayRun[];
  readonly standing: (person: PersonId, date: IsoDate) => Standing;
  readonly sun: (run: DayRun, place: PlaceId | null) => Sun | null;
  /** Everybody's rests between shifts, worked out once. */
  readonly rests: () => readonly RestGap[];
  /** The figures of the chosen packs on a date; none where no pack was chosen. */
  readonly terms: (date: IsoDate) => Terms;
}

/** One rule of the house or the law: a stable id, its class, and evidence as output. Its sentence lives in texts/en. */
export interface Rule {
  readonly id: RuleId;
  readonly weight: RuleClass;
  readonly check: (judged: Judged) => readonly Evidence[];
}

export function judge(production: Production, plan: Plan): Judged {
  const published = bookings(production, production.plan);
  const orders: Readonly<Record<string, readonly PartId[]>> = plan.order;
  const suns = new Map<string, Sun | null>();
  const runs = shootingDays(production).map((day) => dayRun(production, day, orders[day.id] ?? []));
  const terms = new Map<string, Terms>();
  const termsOf = (date: IsoDate): Terms => {
    const key = editionsOn(production, date);
    const known = terms.get(key) ?? termsOn(production, date);
    terms.set(key, known);
    terms.set(date, known);
    return known;
  };
  let rests: readonly RestGap[] | null = null;
  return {
    production,
    plan,
    runs,
    rests: () => {
      rests ??= restGaps(production, runs);
      return rests;
    },
    terms: (date) => terms.get(date) ?? termsOf(date),
    standing: (person, date) => standingOf(production, published, person, date),
    sun: (run, place) => {
      const at = (place ? production.places[place]?.at : null) ?? production.at;
      if (!at) return null;
      const key = `${run.day.date} ${at.latitude} ${at.longitude}`;
      const known = suns.get(key);
      if (known !== undefined) return known;
      const sun = sunTimes(run.day.date, production.zone, at);
      suns.set(key, sun);
      return sun;
    },
  };
}

/** Evidence with everything unnamed left empty: a rule names only what it found. */
export const found = (rule: RuleId, weight: RuleClass, facts: Partial<Omit<Evidence, 'rule' | 'weight'>>): Evidence => ({
  rule,
  weight,
  day: null,
  part: null,
  person: null,
  place: null,
  kit: null,
  group: null,
  wanted: null,
  stands: null,
  price: null,
  approver: null,
  ...facts,
});

/** Wall times of a place window may end after midnight: '02:00' closes the night before. */
export const closingMinutes = (opens: string, closes: string): Minutes =>
  minutesOf(closes) + (minutesOf(closes) <= minutesOf(opens) ? 1440 : 0);
