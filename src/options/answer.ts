import type {
  Bar,
  Change,
  DayId,
  Disruption,
  Instant,
  IsoDate,
  Minutes,
  Money,
  PartId,
  PersonId,
  SceneId,
  WallTime,
  Wish,
} from '#model/index.ts';

/**
 * 'verified': every hard check passes on known facts. 'ask': one or more calls are open. 'priced': an agreement is broken at a price.
 * 'breaks': law, minors, safety or a contract date: shown with its reason, never a choice (R7.1).
 */
export type Verdict = 'verified' | 'ask' | 'priced' | 'breaks';

export interface Cutoff {
  readonly at: Instant;
  readonly what: string;
}
/** What the disruption does before anything is decided. */
export interface Impact {
  readonly scenes: readonly SceneId[];
  /** Calls of today that hang on it: the unit and the cast. */
  readonly people: readonly PersonId[];
  readonly calls: number;
  readonly waitingPerHour: Money | null;
  /** Until then waiting costs nothing; then `waitingPerHour`. null: waiting costs from the start. */
  readonly waitingFreeUntil: Instant | null;
  readonly decideBy: Instant | null;
  readonly cutoffs: readonly Cutoff[];
  readonly onTheClock: readonly string[];
  readonly lastUsefulReturn: { readonly date: IsoDate; readonly call: WallTime } | null;
  readonly insurance: {
    readonly named: boolean;
    readonly notify: PersonId | null;
    readonly deductible: Money | null;
    readonly recoverable: Money;
  } | null;
  readonly touchedPromises: readonly string[];
  readonly sentences: readonly string[];
}

/** Nobody waits and nothing runs out. */
export const noImpact: Impact = {
  scenes: [],
  people: [],
  calls: 0,
  waitingPerHour: null,
  waitingFreeUntil: null,
  decideBy: null,
  cutoffs: [],
  onTheClock: [],
  lastUsefulReturn: null,
  insurance: null,
  touchedPromises: [],
  sentences: [],
};

export interface MoneyFigure {
  readonly account: string;
  readonly what: string;
  readonly quantity: number;
  readonly rate: Money;
  readonly sum: Money;
  readonly source: string;
  readonly kind: 'new' | 'saved' | 'sunk' | 'recoverable';
}
export interface Moved {
  readonly scene: PartId;
  readonly from: DayId | null;
  readonly to: DayId | null;
}
/** A change of call that a person must be told; `why` says what it rests on. */
export interface CallChange {
  readonly person: PersonId | null;
  /** 'unit' counts heads instead of naming a person. */
  readonly heads: number;
  readonly day: DayId;
  readonly was: string | null;
  readonly now: string | null;
  /** How the performer stands before and after: W called, H on paid hold, A not engaged, X away; null for the unit. */
  readonly states: { readonly was: 'W' | 'H' | 'A' | 'X'; readonly now: 'W' | 'H' | 'A' | 'X' } | null;
  readonly pickUp: WallTime | null;
  readonly makeUp: WallTime | null;
  readonly onSet: WallTime | null;
}
export interface OpenAsk {
  readonly who: PersonId | null;
  readonly name: string;
  readonly phone: string | null;
  readonly question: string;
  readonly from: WallTime | null;
  readonly by: Instant | null;
}
/** What can still wait: the plan of the days after the first step, by the day on which the person or thing is back. */
export interface Branch {
  readonly back: IsoDate;
  readonly days: readonly { readonly day: DayId; readonly parts: readonly PartId[]; readonly minutes: Minutes }[];
  readonly changes: readonly Change[];
  readonly moved: readonly Moved[];
}

/** A checked change set (R7.1-R7.6). Fields named in the issue keep their names; the rest are for the desk. */
export interface Option {
  readonly id: string;
  /** The kind of move: 'stay', 'sides', 'hold', 'swap-days', 'keep-most', 'balanced', 'cover', 'push', 'wait', 'do-nothing', 'send-home' ... */
  readonly play: string;
  readonly group: string;
  readonly firstStep: string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly condition: string | null;
  readonly basis: string;
  readonly newMoney: Money;
  readonly saved: Money;
  readonly sunk: Money;
  readonly recoverable: Money;
  readonly lines: readonly MoneyFigure[];
  /** Shooting days more (or fewer) than the published plan. */
  readonly days: number;
  readonly load: { readonly calls: number; readonly people: readonly PersonId[]; readonly overtime: Minutes; readonly brokenRest: number };
  readonly callChanges: readonly CallChange[];
  readonly intent: 'kept' | 'bent' | 'broken';
  readonly lastMoment: Instant | null;
  readonly nextCutOff: Cutoff | null;
  readonly coverLeft: string | null;
  readonly slackLeft: number | null;
  /** Contingency less the new money of this way; null: nobody entered one. */
  readonly contingencyLeft: Money | null;
  /** Minutes still free on the planned days behind today: room for the next blow. */
  readonly roomLeft: Minutes;
  readonly mustSayYes: readonly { readonly person: PersonId; readonly what: string }[];
  readonly changes: readonly Change[];
  readonly moved: readonly Moved[];
  readonly rules: readonly { readonly id: string; readonly evidence: string }[];
  readonly promises: readonly string[];
  readonly asks: readonly OpenAsk[];
  readonly reasons: readonly string[];
  readonly branches: readonly Branch[];
  /** The touched days before and after, for the drawing and the table. */
  readonly touched: readonly TouchedDay[];
  readonly sharesFirstStepWith: readonly string[];
}
export interface TouchedDay {
  readonly day: DayId;
  readonly before: readonly PartId[];
  readonly after: readonly PartId[];
  readonly minutes: Minutes;
  readonly usable: Minutes;
  readonly cameraWrap: WallTime | null;
  readonly lastOut: WallTime | null;
  readonly place: string;
}

/** A way to save as the desk shows it; its figures are those of the instant of asking. */
export interface MoveFound {
  readonly id: string;
  readonly title: string;
  readonly bar: Bar | null;
  readonly standing: 'lawful' | 'ask' | 'must' | 'breaks-law';
  /** By itself, whatever else is taken; null: unknown, or never to be taken. */
  readonly saves: Money | null;
  readonly takenAt: Instant | null;
  readonly lines: readonly MoneyFigure[];
  /** What its cancellation costs and until when it doesn't, in words. */
  readonly cancelling: readonly string[];
  /** What it shares with another way and where that stands. */
  readonly sameAs: readonly string[];
  readonly givesUp: string | null;
  readonly declaredBy: PersonId | null;
  readonly mustSayYes: readonly PersonId[];
  readonly cutoff: Cutoff | null;
  /** What nobody knows of it, and which record would hold the answer. */
  readonly open: { readonly question: string; readonly of: 'sum' | 'rate' | 'cancelling'; readonly id: string } | null;
  /** Why it stands apart, or what is not known. */
  readonly why: string | null;
}
/** The money moves behind an answer about money (R18.1-R18.4). */
export interface SavingsFound {
  /** The first line: how far it gets. */
  readonly first: string;
  /** null: nobody named one. */
  readonly target: Money | null;
  /** All lawful ways together, each thing once. */
  readonly found: Money;
  readonly short: Money;
  /** What has been taken so far, each thing once. */
  readonly taken: Money;
  readonly moves: readonly MoveFound[];
}

/** `none` is filled when no way stands: the clash as facts, and priced ways to open it. */
export interface Answer {
  readonly asked: Disruption | Wish;
  readonly at: Instant;
  readonly seed: number;
  readonly impact: Impact;
  readonly options: readonly Option[];
  /** Refused ways with their reason stand here too, after the choices, verdict 'breaks'. */
  readonly none: { readonly clash: readonly string[]; readonly relaxations: readonly string[] } | null;
  /** Only where money was asked for. */
  readonly savings: SavingsFound | null;
  readonly ended: 'done' | 'moves' | 'time' | 'stopped';
  readonly effort: { readonly moves: number; readonly budget: number };
  readonly ms: number;
}
