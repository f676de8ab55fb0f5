import { z } from 'zod';

/** Which of the trade's strip colours; the short text and the night pattern say the same without colour. */
const StripTint = z.enum(['int-day', 'ext-day', 'int-night', 'ext-night', 'twilight']);

/** One strip: a scene or a part of one, in words and figures that are ready to show. */
export const StripView = z.object({
  /** The part's own name: what a move names. */
  id: z.string(),
  part: z.string(),
  /** 'I/D', 'E/N'. */
  short: z.string(),
  tint: StripTint,
  heading: z.string(),
  synopsis: z.string(),
  place: z.string(),
  /** '2 3/8' with a hair space. */
  length: z.string(),
  /** '150 min', or '? min' where nobody has said. */
  minutes: z.string(),
  /** The same as a number, for drawings; 0 where it is unknown. */
  span: z.number(),
  /** Cast numbers as papers print them: '1, 2, 3'. */
  cast: z.string(),
  castNames: z.string(),
});
export type StripView = z.infer<typeof StripView>;

export const DayView = z.object({
  id: z.string(),
  number: z.string(),
  /** 'Tue 1 December'. */
  label: z.string(),
  /** 'Tue 1'. */
  short: z.string(),
  call: z.string(),
  place: z.string(),
  length: z.string(),
  /** '440 of 510 min'. */
  load: z.string(),
  full: z.enum(['fits', 'over', 'unknown']),
  /** 'camera wrap 17:40', null where a minute is unknown. */
  wrap: z.string().nullable(),
  status: z.enum(['as-shot', 'not-reported', 'today', 'planned']),
  /** Its order is not the one it had when the journal began. */
  changed: z.boolean(),
  /** Its order may still be changed by hand. */
  open: z.boolean(),
  strips: z.array(StripView),
});
export type DayView = z.infer<typeof DayView>;

export const BoardView = z.object({
  days: z.array(DayView),
  boneyard: z.array(StripView),
  /** '121 scenes, 25 days, 118 2/8 pages'. */
  totals: z.string(),
  /** The next day that shoots: what it breaks, when children are out, its light, what nobody answered; null: there is none. */
  next: z.object({ day: z.string(), notes: z.array(z.string()) }).nullable(),
  /** Which rules it was judged by: 'Rules: the house's own; UK working time 1998, unverified'. */
  rules: z.string(),
});
export type BoardView = z.infer<typeof BoardView>;
