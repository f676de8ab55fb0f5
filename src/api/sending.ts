import { z } from 'zod';

/** What became of the messages of one press of the send key. */
export const SendingView = z.object({
  batch: z.string(),
  people: z.number().int(),
  /** Names in the order of sending. */
  names: z.array(z.string()),
  /** Seconds until the first leaves: so long all can be recalled; 0: it is too late. */
  recallable: z.number().int(),
  state: z.enum(['waiting', 'leaving', 'done', 'recalled']),
  sent: z.number().int(),
  /** Who was not reached, and why; 'it is tried again' says the reason itself. */
  problems: z.array(z.object({ name: z.string(), why: z.string() })),
  /** The folder in which the messages lie as files; null: they really leave. */
  preview: z.string().nullable(),
});
export type SendingView = z.infer<typeof SendingView>;
