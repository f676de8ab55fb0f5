import { z } from 'zod';
import { SingleDraftView } from './drafts.ts';

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
});
export type ComplaintView = z.infer<typeof ComplaintView>;

export const ComplaintsView = z.object({
  open: z.array(z.object({ id: z.string(), from: z.string(), at: z.string(), by: z.string(), late: z.boolean() })),
  clients: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })),
});
export type ComplaintsView = z.infer<typeof ComplaintsView>;
