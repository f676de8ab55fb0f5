import { z } from 'zod';
import { SendingView } from './sending.ts';

/** An order that somebody else pays, and what keeps it. */
const OrderView = z.object({
  id: z.string(),
  title: z.string(),
  sum: z.string(),
  payer: z.string(),
  /** 'not released' or 'released Thu 3 December, 12:05 London'. */
  state: z.string(),
  released: z.boolean(),
  /** What stands about the yes: who was asked, who confirmed and when; null: nothing was asked and nothing was said. */
  yes: z.string().nullable(),
  /** Whose yes binds the payer; null: nobody was entered. */
  binder: z.string().nullable(),
  /** The yes that binds is there in writing. */
  confirmed: z.boolean(),
  /** What others said by a forwarded link; it binds nobody. */
  words: z.array(z.string()),
  sending: SendingView.nullable(),
});
export type OrderView = z.infer<typeof OrderView>;
export const OrdersView = z.object({ orders: z.array(OrderView) });
export type OrdersView = z.infer<typeof OrdersView>;
