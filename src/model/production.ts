import type { Change } from './change.ts';
import type { Day, DaySkeleton } from './day.ts';
import type {
  Concern,
  Decision,
  Deliverable,
  FinishBar,
  KeptLine,
  MoneyLine,
  Order,
  PromiseMade,
  Recap,
  Told,
  Tripwire,
  Word,
} from './memory.ts';
import type { Complaint, Detour, Rejection } from './detour.ts';
import type { Disruption, KnownDisruption } from './disruption.ts';
import type { DayId, EntryId, PersonId, SceneId } from './ids.ts';
import type { Forecast } from './forecast.ts';
import type { Kit } from './kit.ts';
import type { Currency, Money } from './money.ts';
import type { Availability, Person } from './person.ts';
import type { Place } from './place.ts';
import type { Plan } from './plan.ts';
import type { ChosenPack, CrewGroup, ExchangeRate, ExtraDay } from './rules-chosen.ts';
import type { Saving } from './saving.ts';
import type { Element, Round, Scene } from './scene.ts';
import type { Instant, IsoDate, Minutes, Zone } from './time.ts';

/** Everything a production file holds. Records stand by id, so that one change names one record. */
export interface Production {
  readonly title: string;
  readonly kind: 'feature' | 'series' | 'commercial' | 'documentary' | 'short' | 'live';
  readonly currency: Currency;
  readonly zone: Zone;
  /** Degrees of the base, for sun times. */
  readonly at: { readonly latitude: number; readonly longitude: number } | null;
  /** A demo's own now: shown as such. */
  readonly ownNow: Instant | null;
  readonly me: PersonId | null;
  readonly northStar: string;
  readonly house: House;
  readonly people: Readonly<Record<string, Person>>;
  readonly places: Readonly<Record<string, Place>>;
  readonly kit: Readonly<Record<string, Kit>>;
  readonly days: Readonly<Record<string, Day>>;
  readonly scenes: Readonly<Record<string, Scene>>;
  readonly elements: Readonly<Record<string, Element>>;
  /** Key: person and date, 'mara 2026-12-01'. */
  readonly availability: Readonly<Record<string, Availability>>;
  readonly plan: Plan;
  readonly moneyLines: Readonly<Record<string, MoneyLine>>;
  /** Ways to spend less, taken or not. */
  readonly savings: Readonly<Record<string, Saving>>;
  readonly promises: Readonly<Record<string, PromiseMade>>;
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly words: Readonly<Record<string, Word>>;
  readonly told: Readonly<Record<string, Told>>;
  readonly deliverables: Readonly<Record<string, Deliverable>>;
  readonly tripwires: Readonly<Record<string, Tripwire>>;
  readonly concerns: Readonly<Record<string, Concern>>;
  readonly bars: Readonly<Record<string, FinishBar>>;
  readonly forecasts: Readonly<Record<string, Forecast>>;
  readonly rounds: Readonly<Record<string, Round>>;
  readonly kept: Readonly<Record<string, KeptLine>>;
  readonly disruptions: Readonly<Record<string, KnownDisruption>>;
  readonly detours: Readonly<Record<string, Detour>>;
  readonly rejections: Readonly<Record<string, Rejection>>;
  readonly complaints: Readonly<Record<string, Complaint>>;
  readonly recaps: Readonly<Record<string, Recap>>;
  readonly orders: Readonly<Record<string, Order>>;
  readonly journal: readonly Entry[];
}

/** The production's own figures and customs. A figure that nobody gave is null and asks. */
export interface House {
  readonly skeleton: DaySkeleton;
  readonly unit: number;
  readonly crewDay: Money | null;
  readonly overtimeStep: Money | null;
  readonly rest: { readonly cast: Minutes; readonly crew: Minutes };
  readonly contingency: Money | null;
  readonly slackDays: number | null;
  readonly insurance: { readonly broker: PersonId | null; readonly deductible: Money | null; readonly weather: boolean };
  readonly budget: { readonly total: Money; readonly toDate: Money; readonly committed: Money; readonly toComplete: Money } | null;
  /** An entered price for something the plan may need: 'transport re-plan', with source. */
  readonly prices: readonly Price[];
  /** Crew on weekly guarantees: a dropped day saves no labour. */
  readonly crewWeekly: boolean;
  /** Rule packs in the order in which they hold: of two that know a term the first counts. */
  readonly packs: readonly ChosenPack[];
  /** The crew by groups; empty: it is priced by `crewDay` and `overtimeStep`. */
  readonly crew: readonly CrewGroup[];
  readonly exchange: readonly ExchangeRate[];
  /** Days that somebody priced and nobody ordered. */
  readonly extraDays: readonly ExtraDay[];
}
export interface Price {
  readonly key: 'base-swap' | 'company-move' | 'lost-day' | 'review-over';
  readonly sum: Money;
  readonly source: string;
}

/** One row of the journal: what changed, who, when, why. Undo adds a row; nothing is taken out. */
export interface Entry {
  readonly id: EntryId;
  readonly at: Instant;
  readonly by: PersonId | null;
  readonly what: string;
  readonly command: string;
  readonly changes: readonly Change[];
  readonly why: string | null;
  readonly undoes: EntryId | null;
}

/** A disruption that is open on the desk. */
export interface OpenDisruption {
  readonly disruption: Disruption;
  readonly knownAt: Instant;
}

export const shootingDays = (production: Production): readonly Day[] =>
  Object.values(production.days).sort((one, other) =>
    one.date === other.date ? one.id.localeCompare(other.id) : one.date < other.date ? -1 : 1,
  );

export const sceneOf = (production: Production, scene: SceneId): Scene => {
  const found = production.scenes[scene];
  if (!found) throw new Error(`no scene ${scene}`);
  return found;
};
export const dayOf = (production: Production, day: DayId): Day => {
  const found = production.days[day];
  if (!found) throw new Error(`no day ${day}`);
  return found;
};
export const personOf = (production: Production, person: PersonId): Person => {
  const found = production.people[person];
  if (!found) throw new Error(`no person ${person}`);
  return found;
};
export const availabilityKey = (person: PersonId, date: IsoDate): string => `${person} ${date}`;
