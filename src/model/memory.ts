import type { Bar } from './scene.ts';
import type {
  DayId,
  DecisionId,
  DeliverableId,
  ElementId,
  NoteId,
  OrderId,
  PersonId,
  PromiseId,
  RecapId,
  SceneId,
  ShotId,
  ToldId,
  WordId,
} from './ids.ts';
import type { Money } from './money.ts';
import type { Instant, IsoDate, LocalTime, Minutes, Zone } from './time.ts';
import type { Disruption } from './disruption.ts';

/** Somebody owes somebody something by an instant. States are computed from these facts and a `now`, never stored (practices: promise states). */
export interface PromiseMade {
  readonly id: PromiseId;
  readonly owner: PersonId;
  readonly to: PersonId | null;
  readonly what: string;
  /** Wall time in `zone` as it was said; the instant is kept beside it, so that a later zone rule can't move it. */
  readonly due: { readonly local: LocalTime; readonly zone: Zone; readonly at: Instant };
  readonly promisedAt: Instant;
  readonly doneLooksLike: string | null;
  readonly needs: readonly PromiseId[];
  readonly events: readonly PromiseEvent[];
}
export type PromiseEvent =
  | { readonly kind: 'delivered'; readonly at: Instant }
  /** The receiver says that it is there: it stands beside what the owner said, or in its place. */
  | { readonly kind: 'received'; readonly at: Instant; readonly by: PersonId }
  | { readonly kind: 'released'; readonly at: Instant; readonly by: PersonId }
  | { readonly kind: 'declined'; readonly at: Instant; readonly by: PersonId }
  | { readonly kind: 'move-asked'; readonly at: Instant; readonly to: Instant }
  | { readonly kind: 'move-accepted'; readonly at: Instant; readonly by: PersonId; readonly renewed: PromiseId }
  | { readonly kind: 'move-refused'; readonly at: Instant; readonly by: PersonId };

/** A choice with its reason, who took it and who must still say yes. */
export interface Decision {
  readonly id: DecisionId;
  readonly at: Instant;
  readonly what: string;
  readonly decider: PersonId;
  readonly why: string;
  /** 'open': no yes is there in writing. How it was said aloud is its hearer's own, and stands in no file. */
  readonly strength: 'open' | 'uncontested' | 'confirmed';
  readonly disruption: Disruption | null;
  readonly option: string | null;
  readonly mustSayYes: readonly PersonId[];
}

/** What a term means to a person. */
export interface Word {
  readonly id: WordId;
  readonly term: string;
  readonly person: PersonId | null;
  readonly fits: readonly string[];
  readonly fitsNot: readonly string[];
  readonly state: 'pinned' | 'loose';
  readonly references: readonly WordReference[];
}

/** A picture, or something named, that shows what a word means. */
export interface WordReference {
  /** As it is spoken of: 'torn concrete'. */
  readonly name: string;
  /** Words that it stands for: 'gritty'; none: its name does. */
  readonly shows: readonly string[];
  /** A small picture as a data: address, as people see it by their link; null: only named. */
  readonly picture: string | null;
  /** 'asked': laid before the person and not judged. 'proposed': put to a word that was pinned already. */
  readonly stands: 'asked' | 'fits' | 'fits-not' | 'proposed';
}

/** A private observation: it never stands in a production file; it lives in a file of its author's own and ends. */
export interface Note {
  readonly id: NoteId;
  readonly author: PersonId;
  readonly about: PersonId | null;
  readonly text: string;
  readonly at: Instant;
  readonly until: Instant;
}

export interface Tripwire {
  readonly id: string;
  readonly onDay: DayId | null;
  readonly onDayNumber: number | null;
  readonly measure: string;
  readonly sign: '<' | '<=' | '>' | '>=';
  readonly value: number;
  readonly unit: '%' | '';
  readonly then: string;
}

export interface Concern {
  readonly id: string;
  readonly at: IsoDate;
  readonly text: string;
  readonly from: PersonId | null;
}

/** A line that could not become anything else: kept as it was typed, less health words. */
export interface KeptLine {
  readonly id: string;
  readonly at: Instant;
  readonly text: string;
}

/** A text that somebody was told: if the plan then says otherwise, they still believe the old. */
export interface Told {
  readonly id: ToldId;
  readonly person: PersonId;
  readonly at: Instant;
  readonly text: string;
  readonly about: {
    readonly scene: SceneId | null;
    readonly shot: ShotId | null;
    readonly picture: string | null;
    /** The delivery whose date they were told; `happens` is then on the delivery's own clock. */
    readonly deliverable: DeliverableId | null;
  };
  /** When they were told that it happens. */
  readonly happens: LocalTime | null;
}

/**
 * What two agreed, as one reader was sent it after a talk; the talk itself stays its author's. Each line is answered by itself.
 */
export interface Recap {
  readonly id: RecapId;
  readonly to: PersonId;
  readonly by: PersonId;
  readonly at: Instant;
  /** Until then a line can be corrected; silence after it is at most 'uncontested'. */
  readonly correctBy: Instant;
  readonly lines: readonly {
    readonly id: string;
    readonly kind: 'decision' | 'action' | 'open';
    readonly text: string;
    /** What silence never settles (R10.4). */
    readonly weight: 'money' | 'scope' | 'legal' | null;
    /** The promise or the decision that it says; null: neither. */
    readonly record: string | null;
  }[];
  /** `corrected` null: "that is right". */
  readonly answers: readonly { readonly line: string; readonly at: Instant; readonly corrected: string | null }[];
}

/**
 * Money that somebody else pays: an order with its number and its price, released only on a yes in writing of whoever binds the payer (R14.3).
 * Whose word binds is the person's own fact and is not stored with the word.
 */
export interface Order {
  readonly id: OrderId;
  readonly what: string;
  readonly sum: Money;
  /** The company that pays. */
  readonly payer: string;
  readonly deliverable: DeliverableId | null;
  /** Whose yes was asked for in writing, and by when. */
  readonly asked: { readonly of: PersonId; readonly at: Instant; readonly by: Instant } | null;
  /** Answers in writing, each with the name of who gave it; `person` null: nobody of this production. */
  readonly words: readonly { readonly at: Instant; readonly person: PersonId | null; readonly name: string; readonly yes: boolean }[];
  readonly releasedAt: Instant | null;
}

export interface Deliverable {
  readonly id: DeliverableId;
  readonly name: string;
  readonly to: PersonId;
  readonly due: { readonly local: LocalTime; readonly zone: Zone } | null;
  /** What the client approved, and which scene or shot it hangs on. */
  readonly approved: readonly {
    readonly picture: string;
    readonly scene: SceneId;
    readonly shot: ShotId | null;
    readonly by: PersonId;
    readonly on: IsoDate;
  }[];
  /** The client's aim in the client's words. */
  readonly goal: string;
  /** What they pay for all of it, as signed; null: not entered. */
  readonly pays: Money | null;
}

export interface FinishBar {
  readonly element: ElementId;
  readonly bar: Bar;
  readonly cap: Minutes | null;
  /** Good enough, and out: no question is asked any more. */
  readonly shippedAt: Instant | null;
}

export interface MoneyLine {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  /** null is unknown: it asks and is in no sum. */
  readonly sum: Money | null;
  readonly bar: Bar | null;
  readonly source: string | null;
}
