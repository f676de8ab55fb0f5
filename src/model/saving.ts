import type { ElementId, Id, MoneyLineId, PersonId, PlaceId, SceneId } from './ids.ts';
import type { Money } from './money.ts';
import type { Bar } from './scene.ts';
import type { Instant } from './time.ts';
import type { Cancellation } from './cancellation.ts';

export type SavingId = Id<'saving'>;

/**
 * A way to spend less that somebody found in this very budget (M18): a bar set lower, places merged, a thing that is owned or lent.
 * What it saves is worked out from its parts and an instant, never stored.
 */
export interface Saving {
  readonly id: SavingId;
  readonly title: string;
  /** The bar of what it touches; scenes, elements and lines below may be stricter. null: nobody said. */
  readonly bar: Bar | null;
  readonly parts: readonly SavingPart[];
  /** What it cuts or lowers: nothing that must be right is cut (R18.3, R26.4). */
  readonly cuts: { readonly scenes: readonly SceneId[]; readonly elements: readonly ElementId[] };
  /** It happens only together with these: the van's move goes when the cafe's scene does. */
  readonly onlyWith: readonly SavingId[];
  /** What the law asks for and this would do without (R18.2). */
  readonly without: { readonly permitOf: PlaceId } | null;
  /** 'slow motion, 2C'. */
  readonly givesUp: string | null;
  /** Skills and things are named only because their owner said so. */
  readonly declaredBy: PersonId | null;
  readonly needsYes: readonly PersonId[];
  /** Where its figures are from, when no money line says it. */
  readonly source: string | null;
  /** Taken at an instant, from which on its figures stand; null: only a possibility. */
  readonly takenAt: Instant | null;
}

export interface SavingPart {
  readonly what: string;
  readonly amount: SavingAmount;
  /** The same thing in two ways has one key and counts once (R18.1). */
  readonly key: string | null;
  readonly cancellation: Cancellation;
}
/** The whole of a money line, which follows the line; or a count at a rate. An unknown sum asks. */
export type SavingAmount =
  | { readonly kind: 'line'; readonly line: MoneyLineId }
  | { readonly kind: 'rate'; readonly quantity: number; readonly rate: Money | null };
