import type { DayId, ElementId, KitId, PersonId, PlaceId, SceneId, SetId } from './ids.ts';
import type { Money } from './money.ts';
import type { Instant, IsoDate, LocalTime, Minutes, WallTime } from './time.ts';

/** Days on which something is away. `to` null: the return is not known. Both dates are meant inclusively. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** The facts changed. One case a kind; the compiler then points at options, texts and page. A person's absence never has a reason. */
export type Disruption =
  | { readonly kind: 'person-out'; readonly person: PersonId; readonly span: Span }
  | { readonly kind: 'place-lost'; readonly place: PlaceId; readonly set: SetId | null; readonly span: Span }
  | { readonly kind: 'push-calls'; readonly day: DayId; readonly minutes: Minutes }
  | { readonly kind: 'kit-out'; readonly kit: KitId; readonly span: Span }
  | { readonly kind: 'money-cut'; readonly less: Money }
  | { readonly kind: 'day-lost'; readonly day: DayId }
  /** Everybody must be out by an hour of that day. */
  | { readonly kind: 'day-short'; readonly day: DayId; readonly until: WallTime }
  /** The day runs behind its clock: what is being shot takes so much longer. */
  | { readonly kind: 'overrun'; readonly day: DayId; readonly minutes: Minutes }
  /** A contract lets a performer go earlier than it did. */
  | { readonly kind: 'stop-date'; readonly person: PersonId; readonly out: LocalTime }
  /** A forecast for some hours of a date. `place` null: everywhere. */
  | {
      readonly kind: 'weather';
      readonly place: PlaceId | null;
      readonly date: IsoDate;
      readonly from: WallTime;
      readonly to: WallTime;
      readonly wet: boolean;
      readonly wind: number | null;
    }
  /** A scene that was not in the plan and now is wanted. */
  | { readonly kind: 'scene-added'; readonly scene: SceneId }
  | { readonly kind: 'element-down'; readonly element: ElementId; readonly span: Span }
  | { readonly kind: 'client-change'; readonly said: string }
  | { readonly kind: 'chance'; readonly said: string; readonly span: Span | null };

/** A question to the engine: the `?` line. */
export type Wish =
  | { readonly kind: 'save-money'; readonly target: Money }
  | { readonly kind: 'save-percent'; readonly percent: number }
  | { readonly kind: 'without-scene'; readonly scene: SceneId }
  | { readonly kind: 'without-day'; readonly day: DayId }
  | { readonly kind: 'no-but'; readonly wish: string; readonly person: PersonId | null };

/** A disruption as it was typed and when it became known; known-at is what an insurer asks for. */
export interface KnownDisruption {
  readonly what: Disruption;
  readonly knownAt: Instant;
}
