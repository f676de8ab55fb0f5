import type { LineContext } from '#model/index.ts';
import { z } from 'zod';
import { BoardView } from './board.ts';
import { FinishView } from './finish.ts';
import { MoneyView } from './savings.ts';

const PromiseView = z.object({
  id: z.string(),
  owner: z.string(),
  to: z.string(),
  what: z.string(),
  /** What done looks like, as it was agreed. */
  done: z.string().nullable(),
  /** With its place; a second clock where the reader's or the receiver's is another. */
  due: z.string(),
  /** 'promised', 'broken at Thu 26 November, 18:00 London', 'moving, asked for ...'. */
  state: z.string(),
  /** 'received: Nao, Fri 4 December, 17:05 London', said by the receiver; null: nothing was said. */
  received: z.string().nullable(),
  /** 'at risk by P-3: titles T07-T12', told while a move can still be asked for. */
  risks: z.array(z.string()),
  mine: z.boolean(),
  /** Kept, moved, let go or declined; or broken and delivered since. */
  over: z.boolean(),
  /** What may be entered now. */
  may: z.array(z.enum(['delivered', 'released', 'declined', 'move-asked', 'move-accepted', 'move-refused'])),
  /** Which text is ready: a new time while there is time, an apology, or that it is there; null: none is due. */
  text: z.enum(['new time', 'apology', 'is there']).nullable(),
});
export type PromiseView = z.infer<typeof PromiseView>;

const NoteView = z.object({
  id: z.string(),
  text: z.string(),
  about: z.string().nullable(),
  /** Whom an offer can go to. */
  person: z.string().nullable(),
  until: z.string(),
});
export type NoteView = z.infer<typeof NoteView>;

/** Anything else that a line became, one row each: a decision, a word, a bar, a trigger, a concern, a kept text. */
const FiledView = z.object({ id: z.string(), kind: z.string(), text: z.string(), detail: z.string().nullable() });
export type FiledView = z.infer<typeof FiledView>;

/** A disruption that stands in the production, decided or not. */
const OpenView = z.object({
  id: z.string(),
  heading: z.string(),
  known: z.string(),
  decided: z.string().nullable(),
});
export type OpenView = z.infer<typeof OpenView>;

/** A row of the journal, as a person reads it. */
const JournalRow = z.object({
  id: z.string(),
  at: z.string(),
  instant: z.string(),
  what: z.string(),
  by: z.string().nullable(),
  /** It changed something, and was not taken back. */
  standing: z.boolean(),
});
export type JournalRow = z.infer<typeof JournalRow>;

/** All that the page shows outside the desk; times are spoken with their place. */
export const PageView = z.object({
  title: z.string(),
  me: z.string().nullable(),
  /** What the reader is on this production: it says what of this page is theirs. */
  role: z.enum(['producer', 'coordinator']),
  /** The program's instant when this was made; the page's clock runs on from it. */
  now: z.string(),
  zone: z.string(),
  city: z.string(),
  /** The clock doesn't show the real time: the demo's own now, or a start with --now. */
  ownNow: z.boolean(),
  file: z.string(),
  board: BoardView,
  lineContext: z.custom<LineContext>((value) => typeof value === 'object' && value !== null),
  disruptions: z.array(OpenView),
  undo: z.string().nullable(),
  redo: z.string().nullable(),
  promises: z.array(PromiseView),
  notes: z.array(NoteView),
  filed: z.array(FiledView),
  /** How many rows the journal has: what comes later is told as it happens. */
  rows: z.number(),
  /** The newest rows of the journal, the newest first. */
  journal: z.array(JournalRow),
  /** Whom the insurer hears it from and has not been told yet: a desk and its words. */
  toNotify: z.array(z.object({ disruption: z.string(), words: z.string() })),
  /** What the evening asks about: worked, again, what first. */
  unclosed: z.array(z.string()),
  money: MoneyView,
  finish: FinishView,
});
export type PageView = z.infer<typeof PageView>;
