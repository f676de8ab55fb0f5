import type { Answer } from '#options/index.ts';
import type { Disruption, FileIssue, Instant, Note, NoteId, PersonId, Production, Talk, Wish } from '#model/index.ts';
import type { CorePerson } from '#talk/index.ts';

/** Names one state of a stored production: another state has another revision. */
export type Revision = string;

export type Loaded =
  | { readonly ok: true; readonly production: Production; readonly revision: Revision }
  | { readonly ok: false; readonly code: 'missing' }
  | { readonly ok: false; readonly code: 'unreadable'; readonly issues: readonly FileIssue[] };

export type Saved =
  | { readonly ok: true; readonly revision: Revision }
  /** Somebody wrote since `expected` was read; null: there is no production any more. */
  | { readonly ok: false; readonly code: 'changed-meanwhile'; readonly stands: Revision | null }
  /** Somebody is writing and does not end; `holder` says who. */
  | { readonly ok: false; readonly code: 'busy'; readonly holder: string };

/** Where one production is kept. Two writers can't lose each other's change: a save names the revision that it was made from. */
export interface Store {
  load(): Promise<Loaded>;
  /** `expected` null: there must be none yet. */
  save(production: Production, expected: Revision | null): Promise<Saved>;
}

export type NewNote = Omit<Note, 'id'>;

/**
 * Private lines: a file of the user's own, never part of a production, its journal, a log or a backup (practices section 8).
 * A note whose `until` has passed is gone: each call that names the instant takes it out of the file for good.
 */
export interface PrivateNotes {
  all(at: Instant): Promise<readonly Note[]>;
  add(note: NewNote): Promise<Note>;
  remove(note: NoteId, at: Instant): Promise<boolean>;
}

/** The talks of one author, and with whom they mean to talk alone, how often. */
export interface TalkBook {
  readonly talks: readonly Talk[];
  readonly core: readonly CorePerson[];
}

/**
 * Talks belong to their author: no production, journal, log, export or backup has them. What was said ends after fourteen days; that there was a talk
 * stays. Each call that names the instant takes what has ended out for good.
 */
export interface PrivateTalks {
  read(author: PersonId, at: Instant): Promise<TalkBook>;
  change(author: PersonId, at: Instant, by: (book: TalkBook) => TalkBook): Promise<TalkBook>;
}

/** What the engine is asked, as plain data that can go to another thread. */
export interface Question {
  readonly production: Production;
  readonly asked: Disruption | Wish;
  /** What else happened: one answer for all of it. */
  readonly also: readonly Disruption[];
  readonly at: Instant;
  readonly seed: number;
  /** Moves, not time: the same budget gives the same options (R7.6). */
  readonly budget: number;
}

/** Works out options; `progress` is told of time passing, and a stopped question still gives the best it has. */
export interface Solver {
  answer(question: Question, asking: { readonly stop: () => boolean; readonly progress: ((text: string) => void) | null }): Promise<Answer>;
  close(): Promise<void>;
}
