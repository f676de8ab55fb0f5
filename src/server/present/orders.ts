import type { OrderView, SendingView } from '#api/index.ts';
import type { orders } from '#commands/index.ts';
import { type Instant, type Production, sayInstant, sayMoney } from '#model/index.ts';
import { orderTexts as say } from '#texts/index.ts';

type OrderNow = ReturnType<typeof orders.at>[number];

/** An order as its producer sees it; `sending`: what became of the request for a yes. */
export function presentOrder(production: Production, now: OrderNow, sending: SendingView | null): OrderView {
  const { order, binder, strength, others } = now;
  const clock = (at: Instant): string => sayInstant(at, production.zone, { city: true });
  return {
    id: order.id,
    title: say.heading(order.id, order.what),
    sum: sayMoney(order.sum),
    payer: order.payer,
    state: order.releasedAt === null ? say.notReleased : say.releasedAt(clock(order.releasedAt)),
    released: order.releasedAt !== null,
    yes: yesWords(now, clock),
    binder: binder?.name ?? null,
    confirmed: strength === 'confirmed',
    words: others.map(({ name, yes, at }) => say.word(name, yes, clock(at), order.payer)),
    sending,
  };
}

function yesWords({ order, binder, strength, binding, late }: OrderNow, clock: (at: Instant) => string): string | null {
  if (binder === null) return null;
  if (binding !== null)
    return strength === 'confirmed' ? say.confirmed(binder.name, clock(binding.at)) : say.refused(binder.name, clock(binding.at));
  if (order.asked === null) return null;
  return late ? say.noAnswer(binder.name, clock(order.asked.by)) : say.askedOf(binder.name, clock(order.asked.by));
}
