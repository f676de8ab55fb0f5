import { z } from 'zod';

/** One receiver who is asked to say it back. `state` is computed from what happened; nothing of it is counted by person. */
const ReadBackView = z.object({
  person: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  state: z.string(),
  words: z.string(),
  /** When it was sent and when no answer counts as silence; null: it has not left. */
  times: z.string().nullable(),
  /** In their own words; `open`: the sender says whether that is it. */
  answers: z.array(z.object({ field: z.string(), words: z.string(), open: z.boolean() })),
});

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
  problems: z.array(
    z.object({
      person: z.string(),
      name: z.string(),
      why: z.string(),
      /** It leaves once more only when somebody says so: it was refused for good, or may have arrived. */
      again: z.boolean(),
    }),
  ),
  /** Who is not disturbed before their morning: 'Tue 1 December, 08:00 Los Angeles (16:00 London)'. */
  held: z.array(z.object({ name: z.string(), words: z.string() })),
  readBacks: z.array(ReadBackView),
  /** What two or more read differently: the message is to be reworded. */
  reword: z.array(z.string()),
  /** The folder in which the messages lie as files; null: they really leave. */
  preview: z.string().nullable(),
});
export type SendingView = z.infer<typeof SendingView>;

/** A text that was written by hand and sent, with the text of its first reader. */
export const WrittenView = z.object({
  batch: z.string(),
  subject: z.string(),
  text: z.string(),
  to: z.array(z.object({ person: z.string(), name: z.string() })),
  sending: SendingView,
});
export type WrittenView = z.infer<typeof WrittenView>;
