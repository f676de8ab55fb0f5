import { z } from 'zod';

/** A way to save, in words and figures that are ready to show. */
const MoveView = z.object({
  id: z.string(),
  title: z.string(),
  /** 'must be right', 'good', 'enough'; null: nobody said. */
  bar: z.string().nullable(),
  /** By itself; null: unknown. */
  saves: z.string().nullable(),
  /** 'taken Tue 1 December, 12:00 London'. */
  taken: z.string().nullable(),
  canTake: z.boolean(),
  lines: z.array(
    z.object({ what: z.string(), sum: z.string(), kind: z.enum(['new', 'saved', 'sunk', 'recoverable']), source: z.string() }),
  ),
  /** '£225 still due', 'free until Thu 3 December, 18:00, then £2,100'. */
  cancelling: z.array(z.string()),
  /** The same as a cell of the facts workbook, to be changed: 'free', '25%', 'ask'. */
  cancellingCell: z.string(),
  sameAs: z.array(z.string()),
  givesUp: z.string().nullable(),
  declared: z.string().nullable(),
  mustSayYes: z.array(z.string()),
  /** What is not known and so keeps it out of every sum, with the place of its answer. */
  ask: z.string().nullable(),
  open: z.object({ question: z.string(), of: z.enum(['sum', 'rate', 'cancelling']), id: z.string() }).nullable(),
});
export type MoveView = z.infer<typeof MoveView>;

/** Ways to save, those that can't be taken apart with their reason and no sum. */
export const SavingsView = z.object({
  /** How far it gets: '£3,400 of £4,000: £600 short'; without a target what all come to. */
  first: z.string(),
  taken: z.string(),
  takenCount: z.number(),
  moves: z.array(MoveView),
  apart: z.array(z.object({ id: z.string(), title: z.string(), reason: z.string() })),
});
export type SavingsView = z.infer<typeof SavingsView>;

/** The money papers' figures with what was taken; null where no budget was entered. */
const BudgetView = z.object({
  total: z.string(),
  toDate: z.string(),
  committed: z.string(),
  toComplete: z.string(),
  taken: z.string(),
  final: z.string(),
  /** '£12,100 under', '£0', '£400 over'. */
  variance: z.string(),
});
export type BudgetView = z.infer<typeof BudgetView>;

export const MoneyView = z.object({ budget: BudgetView.nullable(), savings: SavingsView.nullable() });
export type MoneyView = z.infer<typeof MoneyView>;
