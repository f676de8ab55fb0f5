import { z } from 'zod';

/** Something that is being finished: hours by element, no name beside them. */
const ElementView = z.object({
  id: z.string(),
  name: z.string(),
  bar: z.string().nullable(),
  /** '2 rounds, 3 h 15 of 4 h'. */
  used: z.string(),
  left: z.string(),
  rounds: z.array(z.object({ id: z.string(), hours: z.string(), at: z.string() })),
  /** The question at the cap; null: nothing is asked. */
  question: z.string().nullable(),
  shipped: z.string().nullable(),
});
export type ElementView = z.infer<typeof ElementView>;

export const FinishView = z.object({
  elements: z.array(ElementView),
  /** '60 h of 100 h left must be right (60 %)'. */
  effort: z.string(),
  /** More than 60 % must be right; null: something can give. */
  warning: z.string().nullable(),
});
export type FinishView = z.infer<typeof FinishView>;
