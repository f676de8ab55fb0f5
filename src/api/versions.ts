import { z } from 'zod';

/** One row of the journal that came in between: who did what, and what stood before beside what stands now. */
export const VersionView = z.object({
  /** The row's number in the journal. */
  row: z.string(),
  /** 'Jo'; null: the production names no user. */
  who: z.string().nullable(),
  /** The reader did it, in another window. */
  own: z.boolean(),
  what: z.string(),
  /** With its place. */
  at: z.string(),
  sides: z.array(z.object({ name: z.string(), was: z.string(), now: z.string() })),
  /** Rows of the same kind that are not listed one by one. */
  more: z.number(),
});
export type VersionView = z.infer<typeof VersionView>;
