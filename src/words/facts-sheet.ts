import type { Audience, Instant, IsoDate, Money, PersonId, Zone } from '#model/index.ts';
import type { Touched } from './untold.ts';

/**
 * One event told once: what happened in plain words without reasons, what changes for whom, what is asked, by when. All texts are written
 * from this sheet and from nothing else, so that their numbers can't differ (M11, R11.4). It knows no engine: the desk fills it in.
 */
export interface FactsSheet {
  readonly production: string;
  /** The shooting day that the event concerns. */
  readonly date: IsoDate;
  /** The production's zone: clocks of calls are read there unless a person sits elsewhere. */
  readonly zone: Zone;
  /** Who answers questions; the sender's own name and hours. */
  readonly contact: { readonly called: string; readonly hours: string; readonly from: Instant };
  readonly event: SheetEvent;
  /** The chosen option: its number on the desk and what it does, in words of the trade without sums ('Tue 40, 36, 41, 60'). */
  readonly option: { readonly number: number; readonly does: string; readonly fixed: string | null };
  /** Everybody who may have to hear of it. Nobody outside this list is written to. */
  readonly people: readonly SheetPerson[];
  /** Who has gear in hand that is swapped, in the order in which they hear of it. */
  readonly hands: readonly PersonId[];
  /** Own calls that change, from -> to; a person may have several. */
  readonly changes: readonly CallChange[];
  /** Own calls that stay although the order of scenes changed. */
  readonly stays: readonly CallStays[];
  /** What departments, movers, director and office do or are asked. */
  readonly tasks: readonly SheetTask[];
  /** New money of the option; shown to line producer and UPM only. Null where nothing is spent. */
  readonly newMoney: Money | null;
  readonly clients: readonly ClientFacts[];
  /** Where the whole stands, for who finances it. */
  readonly statuses: readonly StatusFacts[];
  readonly suppliers: readonly SupplierFacts[];
  readonly insurer: InsurerFacts | null;
}

export interface SheetEvent {
  /** What is not available, as people call it: 'MARA', 'Kelsey Baths', 'the 35 mm lens'. Never why. */
  readonly what: string;
  /** The event in one sentence of the trade where '... is not available' does not fit: 'All calls of today move by 80 minutes'. */
  readonly said: string | null;
  /** Set when it is a person: they get T14, their agent T14A before them. */
  readonly who: PersonId | null;
  readonly from: IsoDate;
  /** Null: not known yet. */
  readonly until: IsoDate | null;
  readonly known: Instant;
}

export interface SheetPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly called: string;
  readonly audience: Audience;
  readonly zone: Zone;
  /** Address the outbox writes to; null: by voice. */
  readonly channel: string | null;
  /** The person who has to hear first: a performer's agent. */
  readonly agent: PersonId | null;
  /** For guardian and chaperone: the minor they answer for. A minor is never written to. */
  readonly answersFor: PersonId | null;
  readonly isMinor: boolean;
}

/** A call as the person meets it. All instants null with `state` 'hold' or 'not called'. */
export interface SheetCall {
  readonly state: 'called' | 'hold' | 'not called';
  readonly pickUp: Instant | null;
  readonly makeUp: Instant | null;
  /** Crew call, or the time on set for cast. */
  readonly at: Instant | null;
  readonly place: string | null;
}

export interface CallChange {
  readonly personId: PersonId;
  readonly date: IsoDate;
  readonly was: SheetCall;
  readonly now: SheetCall;
  /** Scenes the person plays that day, for cast. */
  readonly scenes: readonly string[];
  /** Effect on their own work, in one clause; null where the change speaks for itself. */
  readonly why: string | null;
  readonly bring: string | null;
}

export interface CallStays {
  readonly personId: PersonId;
  readonly date: IsoDate;
  readonly at: Instant;
  readonly place: string;
}

export interface SheetTask {
  readonly personId: PersonId;
  /** What is done of the option, as far as it is this person's; null: the whole of it. */
  readonly does: string | null;
  readonly effects: readonly string[];
  readonly free: string | null;
  readonly ask: string | null;
  readonly by: Instant | null;
}

export type SheetTime = { readonly kind: 'instant'; readonly at: Instant } | { readonly kind: 'date'; readonly date: IsoDate };

/** Totals and nothing below them: no line, no name. */
export interface StatusFacts {
  readonly personId: PersonId;
  readonly status: string;
  readonly sentence: string;
  readonly days: { readonly done: number; readonly plan: number };
  readonly money: { readonly spent: Money; readonly budget: Money };
  /** Days of slack, and the contingency that is left; null: nobody entered it. */
  readonly slack: number | null;
  readonly contingency: Money | null;
  readonly results: string;
}

export interface ClientFacts {
  readonly personId: PersonId;
  readonly touched: Touched;
  /** Why they need not know; counts only while nothing of theirs is touched (R11.2). */
  readonly needNotKnow: string | null;
  /** What changes in what they were told: 'Picture 4 is filmed', from -> to. */
  readonly changes: readonly { readonly what: string; readonly was: SheetTime; readonly now: SheetTime }[];
  /** The event in their words, without a name in the cause: 'The harbour is closed on Thursday.' */
  readonly event: string;
  /** What we do, behind 'We': 'film the hall scene on Thursday 3 December'. */
  readonly option: string;
  /** Their goal: 'more test drives'. */
  readonly goal: string;
  /** Behind 'because'; null takes 'it supports your goal of ...'. */
  readonly why: string | null;
  readonly cost: Money;
  readonly delivery: { readonly was: Instant; readonly now: Instant } | null;
  readonly next: Instant;
  /** A change they asked for themselves: what they asked, what it does in plain words, until when they choose; null: it is not theirs. */
  readonly theirs: { readonly asked: string; readonly changes: string; readonly chooseBy: Instant } | null;
}

export interface SupplierFacts {
  readonly personId: PersonId;
  readonly what: string;
  readonly was: SheetTime;
  readonly now: SheetTime;
  readonly step: Money;
  readonly answerBy: Instant;
  readonly after: string;
}

export interface InsurerFacts {
  readonly personId: PersonId;
  readonly policy: string;
  readonly stage: string;
  readonly steps: string;
  readonly stepsAt: Instant;
  readonly cost: Money;
  readonly expected: Money;
}
