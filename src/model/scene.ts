import type { Eighths } from './eighths.ts';
import type { DayId, ElementId, KitId, PersonId, PlaceId, SceneId, SetId, ShotId } from './ids.ts';
import type { Money } from './money.ts';
import type { Instant, Minutes } from './time.ts';

export type IntExt = 'INT' | 'EXT' | 'INT/EXT';
export type DayNight = 'DAY' | 'NIGHT' | 'DAWN' | 'DUSK';
/** The finish bar: must be right, good, enough. */
export type Bar = 'must' | 'good' | 'enough';

/** A scene as breakdown and board know it. Its number is text: 12A, 110.5, 1E2. */
export interface Scene {
  readonly id: SceneId;
  readonly intExt: IntExt;
  readonly place: PlaceId | null;
  readonly set: SetId | null;
  /** Set name as the heading gives it. */
  readonly heading: string;
  readonly dayNight: DayNight;
  /** Windows covered: the hour outside doesn't matter. */
  readonly blackedOut: boolean;
  readonly eighths: Eighths;
  /** Lighting, blocking and all set-ups; null is unknown and asks. */
  readonly minutes: Minutes | null;
  readonly cast: readonly PersonId[];
  readonly background: number;
  readonly kit: readonly KitId[];
  readonly shots: readonly Shot[];
  readonly synopsis: string;
  /** What the story loses without it. */
  readonly purpose: string;
  readonly bar: Bar | null;
  /** Must be shot after these. */
  readonly after: readonly SceneId[];
  /** Pinned to a day by a person. */
  readonly pin: DayId | null;
  /** Ready indoors for the day the plan breaks. */
  readonly cover: boolean;
  /** Declared ways to shoot it from one side and owe the rest; whose yes that needs. */
  readonly sides: Sides | null;
  /** Parts in force: the scene is shot in these, and they sum to the whole. null: whole. */
  readonly parts: readonly ScenePart[] | null;
}
export interface Shot {
  readonly id: ShotId;
  readonly what: string;
  readonly kit: readonly KitId[];
}
export interface Sides {
  readonly parts: readonly ScenePart[];
  readonly needsYes: PersonId;
  readonly note: string;
}
/** `letter` is 'a' in part id '32/a'. */
export interface ScenePart {
  readonly letter: string;
  readonly what: string;
  readonly eighths: Eighths;
  readonly minutes: Minutes;
  readonly cast: readonly PersonId[];
}

/** Something finished in post or the workshop, with its bar and hours left. Hours stand by element, never by person. */
export interface Element {
  readonly id: ElementId;
  readonly name: string;
  readonly bar: Bar | null;
  readonly capHours: number | null;
  readonly hoursLeft: number;
  /** What an hour of it costs and how many make a day; null: nobody said, and displaced money asks. */
  readonly cost: { readonly perHour: Money; readonly hoursADay: number; readonly source: string } | null;
}

/** One round of work on an element. Hours stand by element, never by person (R26.1). */
export interface Round {
  readonly id: string;
  readonly element: ElementId;
  readonly minutes: Minutes;
  readonly at: Instant;
}
