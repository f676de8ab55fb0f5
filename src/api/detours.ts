import { z } from 'zod';

/** What was learned the last times: how often it worked, what failed, what to do first. Roles, no names. */
export const PlayView = z.object({
  what: z.string(),
  worked: z.string(),
  failed: z.array(z.string()),
  first: z.string(),
  shared: z.array(z.string()),
});
export type PlayView = z.infer<typeof PlayView>;

const DetourView = z.object({
  id: z.string(),
  what: z.string(),
  timeline: z.array(z.object({ at: z.string(), what: z.string() })),
  lost: z.string().nullable(),
  cost: z.string().nullable(),
  closed: z.object({ did: z.string(), worked: z.boolean(), first: z.string() }).nullable(),
  /** 'cost £1,100, over £1,000'; empty: no look back is asked for. */
  due: z.array(z.string()),
  ownList: z.boolean(),
  review: z
    .object({
      text: z.string(),
      improvements: z.array(z.object({ text: z.string(), chip: z.string().nullable(), missing: z.array(z.enum(['owner', 'date'])) })),
      published: z.string().nullable(),
      /** Texts of others who wrote at the same time; `at` names one. */
      beside: z.array(z.object({ at: z.string(), by: z.string(), when: z.string(), text: z.string() })),
    })
    .nullable(),
});
export type DetourView = z.infer<typeof DetourView>;

export const PlaybookView = z.object({
  /** What was decided and is asked about in the evening: worked, again, what first. */
  open: z.array(z.object({ key: z.string(), what: z.string(), decided: z.string() })),
  detours: z.array(DetourView),
  plays: z.array(PlayView),
});
export type PlaybookView = z.infer<typeof PlaybookView>;
