import { z } from 'zod';
import { SingleDraftView } from './drafts.ts';
import { SendingView } from './sending.ts';

const WayView = z.object({ key: z.string(), name: z.string(), cost: z.string(), delivery: z.string() });

/** A client's message in their own words, the clock of the first answer, the sheet, and the texts that say its figures. */
export const ComplaintView = z.object({
  id: z.string(),
  from: z.string(),
  at: z.string(),
  said: z.string(),
  /** '22:15': the first answer leaves by then. */
  by: z.string(),
  late: z.boolean(),
  call: z.string(),
  findOut: z.array(z.string()),
  held: z.string(),
  happened: z.string(),
  ways: z.array(WayView),
  recommended: z.string(),
  chooseBy: z.string(),
  payer: z.string(),
  first: SingleDraftView.nullable(),
  second: SingleDraftView.nullable(),
  maker: SingleDraftView.nullable(),
  /** What became of each text that was sent. */
  sending: z.object({ first: SendingView.nullable(), second: SendingView.nullable(), maker: SendingView.nullable() }),
  /** What they took, who and when; null: no answer yet. */
  chosen: z.object({ what: z.string(), by: z.string() }).nullable(),
  signed: z.string().nullable(),
  /** Why no work starts; null: it may, or has. */
  notStarted: z.string().nullable(),
  started: z.string().nullable(),
  /** Who was last told another delivery than the one that stands. */
  stillBelieve: z.array(z.string()),
});
export type ComplaintView = z.infer<typeof ComplaintView>;

export const ComplaintsView = z.object({
  open: z.array(z.object({ id: z.string(), from: z.string(), at: z.string(), by: z.string(), late: z.boolean() })),
  clients: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })),
});
export type ComplaintsView = z.infer<typeof ComplaintsView>;
