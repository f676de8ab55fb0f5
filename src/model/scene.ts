import type { Eighths } from './eighths.ts';
import type { DayId, ElementId, KitId, PersonId, PlaceId, SceneId, SetId, ShotId } from './ids.ts';
import type { Money } from './money.ts';
import type { Cancellation } from './cancellation.ts';
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
  /** An exterior that may be shot in the rain. */
  readonly playsInRain: boolean;
  /** May be shot beside the main unit by a few people; null: nobody said so. */
  readonly splinter: Splinter | null;
  /** Groups of the crew that it can begin without, each with what stands in for them; whose yes that needs. */
  readonly without: readonly Without[];
  /** Other sets in which it can be shot as if it were its own, each at a price. */
  readonly elsewhere: readonly Elsewhere[];
  /** What is booked for it on its date and has to be moved with it. */
  readonly bookings: readonly Booking[];
  /** Declared ways to shoot it from one side and owe the rest; whose yes that needs. */
  readonly sides: Sides | null;
  /** Parts in force: the scene is shot in these, and they sum to the whole. null: whole. */
  readonly parts: readonly ScenePart[] | null;
}
/** A few people who shoot it while the main unit does something else (floor 1.20). */
export interface Splinter {
  readonly who: string;
  /** What they cost; null is unknown and asks. */
  readonly sum: Money | null;
  readonly source: string;
  readonly needsYes: PersonId | null;
}
/** A scene that begins before a group of the crew is there: by available light, with a local driver (floor 1.9: everybody has an own clock). */
export interface Without {
  /** As the house names the group. */
  readonly group: string;
  /** 'available light, a local driver brings the truck' */
  readonly what: string;
  /** What it costs; null is unknown and asks. */
  readonly sum: Money | null;
  readonly source: string;
  readonly needsYes: readonly PersonId[];
}
/** A worktop that matches, a corner of the same paint: the scene is shot in another set and looks the same. */
export interface Elsewhere {
  readonly place: PlaceId;
  readonly set: SetId;
  readonly what: string;
  /** What it costs; null is unknown and asks. */
  readonly sum: Money | null;
  readonly source: string;
  readonly needsYes: PersonId | null;
}
/** Background, a boat, animals: booked for a date. The same `what` for two scenes of a date is one booking. */
export interface Booking {
  readonly what: string;
  readonly phone: string | null;
  /** The whole price of the date, of which a step of percent is counted. */
  readonly sum: Money;
  /** What another date costs, by when it is asked for. */
  readonly moving: Cancellation;
  /** They have to answer whether the other date is theirs. */
  readonly mustAnswer: boolean;
}
/** A scene of which nothing is known but that it waits for fair weather and the main unit. */
export const plainScene: Pick<Scene, 'playsInRain' | 'splinter' | 'without' | 'elsewhere' | 'bookings'> = {
  playsInRain: false,
  splinter: null,
  without: [],
  elsewhere: [],
  bookings: [],
};

/** A scene that the script dropped keeps its number and its facts; its heading says so, and no plan takes it back. */
export const omittedMark = 'OMITTED';
export const isOmitted = ({ heading }: Scene): boolean => heading.startsWith(omittedMark);

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
