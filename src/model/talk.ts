import type { TalkId, PersonId } from './ids.ts';
import type { Instant } from './time.ts';

/**
 * A talk of its author's own: it stands in no production file, journal or export, but in a file of the author's, like private lines. What the two
 * agreed leaves it line by line, as a promise, a decision or a word.
 */
export interface Talk {
  readonly id: TalkId;
  readonly author: PersonId;
  /** The others; one is a talk alone, more are a group. */
  readonly people: readonly PersonId[];
  readonly channel: 'call' | 'meeting' | 'message';
  readonly at: Instant;
  readonly endedAt: Instant | null;
  /** First hear, then answer. */
  readonly listening: boolean;
  readonly lines: readonly TalkLine[];
  readonly heard: Heard | null;
}
export interface TalkLine {
  readonly id: string;
  readonly at: Instant;
  readonly text: string;
  /** Kept aside until "have I got it?" has its yes. */
  readonly aside: boolean;
  /** The record that it became, 'P-10'; null: a note. */
  readonly became: string | null;
}
/** What was heard, as it is read aloud, and what the other said to it; both versions stand. */
export interface Heard {
  readonly points: readonly string[];
  /** Place in `points` of what matters most to the other. */
  readonly most: number;
  readonly replies: readonly { readonly at: Instant; readonly text: string; readonly confirms: boolean }[];
  readonly confirmedAt: Instant | null;
}
