import { implement } from '@orpc/server';
import { contract } from '#api/index.ts';
import { commit, noteSending, promiseDraft, promiseHappens, type SingleDraft } from '#commands/index.ts';
import { capital, id, type Production, type PromiseId } from '#model/index.ts';
import { promiseTexts } from '#texts/index.ts';
import { presentSending, presentSingle } from './present/index.ts';
import { type Context, doing, type Errors, pageOf, refused, refusedWithVersions, stands } from './routing.ts';
import { sendSingle } from './send-single.ts';

const os = implement(contract).$context<Context>();

const prefixOf = (promise: string): string => `promise#${promise}#`;

function draftOf(context: Context, errors: Errors, production: Production, promise: string): SingleDraft {
  const draft = promiseDraft(production, id<PromiseId>(promise), context.clock.now());
  if (draft === null) throw refused(errors, 'not-there', promiseTexts.nobodyToWrite);
  return draft;
}

export const promiseRoutes = {
  tell: os.promises.tell.handler(async ({ input, context, errors }) => {
    const told = { ...input, promise: id<PromiseId>(input.promise) };
    const done = await commit(context.store, (production) => promiseHappens(production, told, doing(production, context)));
    if (!done.ok) throw await refusedWithVersions(context, errors, done);
    const { what } = done.entry;
    return { said: `${capital(what)}.`, page: await pageOf(context, done.production) };
  }),
  draft: os.promises.draft.handler(async ({ input, context, errors }) => {
    const { production } = await stands(context, errors);
    const { outgoing, clock } = context;
    const draft = presentSingle(production, draftOf(context, errors, production, input.promise));
    const batch = await outgoing.outbox.latest(outgoing.name, prefixOf(input.promise));
    return { ...draft, sending: batch === null ? null : await presentSending(outgoing, production, batch, clock.now()) };
  }),
  send: os.promises.send.handler(async ({ input, context, errors }) => {
    const { production } = await stands(context, errors);
    const draft = draftOf(context, errors, production, input.promise);
    const what = production.promises[input.promise]?.what ?? '';
    const who = production.people[draft.to]?.called ?? draft.to;
    const { said, page } = await sendSingle(context, errors, production, {
      ...{ draft, text: input.text, prefix: prefixOf(input.promise) },
      // One page for all that is between the two: a newer mail's link takes the older one's place.
      link: { purpose: 'promises', about: draft.to },
      urgency: 'usual',
      note: (now, at) => noteSending(now, promiseTexts.wrote(who, what), at),
    });
    return { said, page };
  }),
};
