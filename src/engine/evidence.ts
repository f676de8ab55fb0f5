import type { DayId, IsoDate, KitId, Money, PartId, PersonId, PlaceId } from '#model/index.ts';

/**
 * floor 1.2: 'law' is law, minors, safety and contract dates and is never offered; 'priced' is an agreement broken at a price with the
 * person who must approve; 'custom' is the house's own habit.
 */
export type RuleClass = 'law' | 'priced' | 'custom';

/** One broken rule, with the facts a sentence needs. The sentence lives in texts/en, keyed by the rule's id. */
export interface Evidence {
  readonly rule: RuleId;
  readonly weight: RuleClass;
  readonly day: DayId | null;
  readonly part: PartId | null;
  readonly person: PersonId | null;
  readonly place: PlaceId | null;
  readonly kit: KitId | null;
  /** People of the crew who share a clock: 'grip and electric'. */
  readonly group: string | null;
  /** What was wanted and what stands, in words that the sentence quotes: times as 'HH:MM', dates as ISO. */
  readonly wanted: string | null;
  readonly stands: string | null;
  readonly price: Money | null;
  readonly approver: PersonId | null;
}

/** A fact that a check needs and nobody gave: it becomes a call with number and question. */
export interface Ask {
  /** What kind of fact is missing; `person` is whom it is about. */
  readonly about: 'availability' | 'minutes' | 'sun' | 'set-ready' | 'fee' | 'rate' | 'yes' | 'place' | 'return' | 'pack';
  readonly day: DayId | null;
  readonly part: PartId | null;
  /** Whom to ask. */
  readonly who: PersonId | null;
  readonly person: PersonId | null;
  readonly question: string;
  readonly by: string | null;
  readonly date: IsoDate | null;
}

export const ruleIds = [
  'available',
  'stop-date',
  'licence',
  'minor-hours',
  'place-open',
  'permit',
  'set-ready',
  'set-open',
  'weather',
  'kit-free',
  'kit-load',
  'light',
  'dark',
  'day-length',
  'most-places',
  'one-place',
  'enough-rest',
  'minor-age',
  'minor-rest',
  'days-in-row',
  'forced-call',
  'weekly-rest',
  'meal',
  'longest-day',
  'sixth-day',
  'order',
  'pin',
  'as-shot',
  'placed',
] as const;
export type RuleId = (typeof ruleIds)[number];
