import { implement } from '@orpc/server';
import { contract, type OrdersView } from '#api/index.ts';
import { commit, orders } from '#commands/index.ts';
import type { Instant, Production } from '#model/index.ts';
import { refusedTexts } from '#texts/index.ts';
import { presentOrder, presentSending, presentSingle } from './present/index.ts';
import { type Context, doing, type Errors, pageOf, refused, refusedBy, stands } from './routing.ts';
import { sendSingle } from './send-single.ts';

const os = implement(contract).$context<Context>();

const prefixOf = (order: string): string => `order#${order}#`;

async function viewOf({ outgoing, clock }: Context, production: Production): Promise<OrdersView> {
  const now = clock.now();
  const views = orders.at(production, now).map(async (one) => {
    const batch = await outgoing.outbox.latest(outgoing.name, prefixOf(one.order.id));
    return presentOrder(production, one, batch === null ? null : await presentSending(outgoing, production, batch, now));
  });
  return { orders: await Promise.all(views) };
}

/** By when, as it was typed on the production's clock; nothing typed is the usual time. */
function byTyped(context: Context, errors: Errors, production: Production, text: string): Instant {
  const at = context.clock.now();
  if (text.trim() === '') return orders.usualBy(production, at);
  const by = orders.byTyped(production, text, at);
  if (by === null) throw refusedBy(errors, { ok: false, code: 'which-time', text });
  return by;
}

function requestOf(errors: Errors, production: Production, order: string, by: Instant) {
  const draft = orders.request(production, order, by);
  if (draft === null) throw refused(errors, 'nobody-binds', refusedTexts.nobodyBinds);
  return draft;
}

export const orderRoutes = {
  all: os.orders.all.handler(async ({ context, errors }) => viewOf(context, (await stands(context, errors)).production)),
  release: os.orders.release.handler(async ({ input, context, errors }) => {
    const done = await commit(context.store, (production) => orders.release(production, input.order, doing(production, context)));
    if (!done.ok) throw refusedBy(errors, done);
    return { said: `${done.entry.what}.`, page: await pageOf(context, done.production), ...(await viewOf(context, done.production)) };
  }),
  request: os.orders.request.handler(async ({ input, context, errors }) => {
    const { production } = await stands(context, errors);
    const by = byTyped(context, errors, production, input.by);
    return presentSingle(production, requestOf(errors, production, input.order, by));
  }),
  ask: os.orders.ask.handler(async ({ input, context, errors }) => {
    const { production } = await stands(context, errors);
    const by = byTyped(context, errors, production, input.by);
    const posted = await sendSingle(context, errors, production, {
      ...{ draft: requestOf(errors, production, input.order, by), text: input.text, prefix: prefixOf(input.order) },
      ...{ link: { purpose: 'yes', about: input.order }, urgency: 'usual' },
      note: (now, at) => orders.asked(now, input.order, by, at),
    });
    return { said: posted.said, page: posted.page, ...(await viewOf(context, posted.production)) };
  }),
};
