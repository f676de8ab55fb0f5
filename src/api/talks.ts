import { z } from 'zod';
import { SingleDraftView } from './drafts.ts';
import { SendingView } from './sending.ts';

/** Somebody whom the producer means to talk with alone, and for how long there was no such talk. Seen by its author only. */
const GapView = z.object({ person: z.string(), name: z.string(), role: z.string(), days: z.number(), last: z.string() });

const TalkRow = z.object({
  id: z.string(),
  with: z.string(),
  when: z.string(),
  alone: z.boolean(),
  open: z.boolean(),
  recapDue: z.boolean(),
});

/** The author's own talks; nobody else has a page, a search or a file with them. */
export const TalksView = z.object({
  longest: z.array(GapView),
  talks: z.array(TalkRow),
  people: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })),
});
export type TalksView = z.infer<typeof TalksView>;

const TalkLineView = z.object({
  id: z.string(),
  at: z.string(),
  text: z.string(),
  aside: z.boolean(),
  /** What it would be when it is taken: owner, thing, both clocks. */
  reads: z.string().nullable(),
  /** What it became, in words. */
  became: z.string().nullable(),
});

export const TalkView = z.object({
  id: z.string(),
  with: z.string(),
  when: z.string(),
  ended: z.string().nullable(),
  listening: z.boolean(),
  /** Answer and promise wait for "have I got it?". */
  locked: z.boolean(),
  lines: z.array(TalkLineView),
  heard: z
    .object({
      points: z.array(z.string()),
      most: z.number(),
      aloud: z.string(),
      replies: z.array(z.object({ at: z.string(), text: z.string(), confirms: z.boolean() })),
      confirmed: z.string().nullable(),
    })
    .nullable(),
  recap: z.object({
    decided: z.array(z.string()),
    actions: z.array(z.string()),
    open: z.array(z.string()),
    /** What keeps it from leaving, with the line as it was typed. */
    blocked: z.array(z.object({ line: z.string(), words: z.string(), text: z.string() })),
    /** One text for each who was there. */
    texts: z.array(SingleDraftView),
    /** What left already: line by line, what became of it at its reader. */
    sent: z.array(
      z.object({
        id: z.string(),
        to: z.string(),
        when: z.string(),
        sending: SendingView.nullable(),
        lines: z.array(z.object({ text: z.string(), state: z.string() })),
      }),
    ),
    /** Who of those who were there was last told what does not stand any more. */
    stillBelieve: z.array(z.string()),
  }),
});
export type TalkView = z.infer<typeof TalkView>;
