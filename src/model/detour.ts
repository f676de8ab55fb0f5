import type { ComplaintId, DecisionId, DeliverableId, DetourId, EntryId, PersonId, RejectionId } from './ids.ts';
import type { Disruption } from './disruption.ts';
import type { Money } from './money.ts';
import type { Instant, LocalTime, Minutes, Zone } from './time.ts';

/**
 * A disruption that was met, with what became of it. A repeated one is a play: conditions and tries, failures included. Its timeline is read from the
 * journal; nothing is asked twice.
 */
export interface Detour {
  readonly id: DetourId;
  /** The disruption's own name in the production; null: it was never on the desk. */
  readonly disruption: string | null;
  readonly kind: Disruption['kind'];
  /** What it was about, in words of the trade: 'sound recorder'. Never a name of a person. */
  readonly what: string;
  /** What a later one is compared by: 'sound', 'on the day'. */
  readonly features: readonly string[];
  /** Its rows of the journal, in their order. */
  readonly rows: readonly EntryId[];
  readonly lost: Minutes | null;
  readonly cost: Money | null;
  readonly safety: boolean;
  readonly clientSaw: boolean;
  readonly closed: DetourClosed | null;
  readonly review: DetourReview | null;
}
/** 'Worked? again? what first?': twenty seconds in the evening. */
export interface DetourClosed {
  readonly at: Instant;
  readonly did: string;
  readonly worked: boolean;
  readonly again: boolean;
  readonly first: string;
}
export interface DetourReview {
  readonly text: string;
  /** Lines as they were typed; published, each is a promise with an owner and a date. */
  readonly improvements: readonly string[];
  readonly publishedAt: Instant | null;
  /** Texts of others who wrote at the same time: none of them wins, none is lost. */
  readonly beside: readonly DetourBeside[];
}
export interface DetourBeside {
  readonly by: PersonId;
  readonly at: Instant;
  readonly text: string;
}

/** A version that a client sent back, in their own words. */
export interface Rejection {
  readonly id: RejectionId;
  readonly deliverable: DeliverableId | null;
  /** 'opening v1' */
  readonly version: string;
  readonly by: PersonId;
  readonly at: Instant;
  readonly said: string;
}

/** A client who is angry: their words, what is found out, and the ways that are priced. One sheet, and every text says its figures. */
export interface Complaint {
  readonly id: ComplaintId;
  readonly from: PersonId;
  readonly at: Instant;
  readonly said: string;
  readonly deliverable: DeliverableId | null;
  readonly callAt: Instant | null;
  readonly findOut: readonly string[];
  readonly held: string;
  readonly happened: string;
  readonly ways: readonly ComplaintWay[];
  readonly recommended: string | null;
  readonly chooseBy: Instant | null;
  readonly payer: string;
  /** The first answer has left. */
  readonly answeredAt: Instant | null;
  /** What the client chose, by whom and in which decision. */
  readonly chosen: { readonly way: string; readonly at: Instant; readonly by: PersonId; readonly decision: DecisionId } | null;
  /** The overage is signed: who said so, and when. Before it no work starts. */
  readonly signed: { readonly at: Instant; readonly source: string } | null;
  readonly startedAt: Instant | null;
}
export interface ComplaintWay {
  readonly key: string;
  readonly name: string;
  readonly cost: Money | null;
  readonly delivery: { readonly local: LocalTime; readonly zone: Zone } | null;
}
