import type { Disruption, Wish } from './disruption.ts';
import type { Bar } from './scene.ts';
import type { ElementId, PersonId } from './ids.ts';
import type { Instant, LocalTime, Minutes, Zone } from './time.ts';

/** How the line was read: a primitive, one question, a refusal with its question, or kept text. Nothing that was typed is lost. */
export type Reading =
  | { readonly kind: 'thing'; readonly thing: LineThing; readonly chip: string; readonly text: string; readonly tookOut: boolean }
  | {
      readonly kind: 'question';
      readonly question: string;
      readonly answers: readonly Answer[];
      readonly text: string;
      readonly tookOut: boolean;
    }
  | {
      readonly kind: 'refused';
      readonly code: 'ascribed-feeling';
      readonly question: string;
      readonly text: string;
      readonly tookOut: boolean;
    }
  | { readonly kind: 'kept'; readonly text: string; readonly why: string; readonly tookOut: boolean };

/** `line` is the line with the answer put in, so that reading it again gives the thing. */
export interface Answer {
  readonly label: string;
  readonly line: string;
}

export type LineThing =
  | { readonly kind: 'disruption'; readonly disruption: Disruption }
  | {
      readonly kind: 'promise';
      readonly owner: PersonId;
      readonly what: string;
      readonly to: PersonId | null;
      readonly due: { readonly local: LocalTime; readonly zone: Zone; readonly at: Instant } | null;
    }
  | { readonly kind: 'decision'; readonly what: string; readonly decider: PersonId | null; readonly why: string | null }
  | {
      readonly kind: 'word';
      readonly term: string;
      readonly fits: readonly string[];
      readonly fitsNot: readonly string[];
      readonly person: PersonId | null;
    }
  | { readonly kind: 'note'; readonly text: string; readonly about: PersonId | null; readonly until: Instant }
  | { readonly kind: 'wish'; readonly wish: Wish }
  | { readonly kind: 'concern'; readonly text: string }
  | { readonly kind: 'bar'; readonly element: ElementId; readonly name: string; readonly bar: Bar; readonly cap: Minutes | null }
  | {
      readonly kind: 'tripwire';
      readonly dayNumber: number | null;
      readonly measure: string;
      readonly sign: '<' | '<=' | '>' | '>=';
      readonly value: number;
      readonly unit: '%' | '';
      readonly then: string;
    };

/** A name that the line completes after two letters. */
export interface LineName {
  readonly kind: 'person' | 'place' | 'set' | 'scene' | 'kit' | 'element' | 'day';
  readonly id: string;
  /** What is completed and shown: 'Mara', 'Kelsey Baths', '35 mm'. */
  readonly name: string;
  /** Other ways to say it, lower case: 'mara quayle', 'elspeth', '1'. */
  readonly also: readonly string[];
  /** Said behind the name where it tells two apart: 'gaffer', 'MARA, 1'. */
  readonly tells: string;
  readonly zone: Zone | null;
}

/** What reading a line needs to know; nothing of it is read from the world. */
export interface LineContext {
  readonly at: Instant;
  readonly zone: Zone;
  readonly me: PersonId | null;
  readonly currency: string;
  readonly names: readonly LineName[];
  /** Shooting days by number and date: `day20`, 'wed' on a shooting plan. */
  readonly days: readonly { readonly id: string; readonly number: string; readonly date: string }[];
  /** Default end of a working day: '18:00'. */
  readonly dayEnd: string;
}
