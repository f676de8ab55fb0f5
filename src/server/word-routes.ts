import { implement } from '@orpc/server';
import { contract } from '#api/index.ts';
import { clientWords, commit, type Doing, type Done, type Refusal } from '#commands/index.ts';
import { capital, id, type PersonId, type Production, type Word } from '#model/index.ts';
import { presentSending, presentWords } from './present/index.ts';
import { type Context, doing, type Errors, pageOf, refusedBy, stands } from './routing.ts';
import { sendSingle } from './send-single.ts';

const os = implement(contract).$context<Context>();

/** The question about a pinned word is another one than the first. */
const prefixOf = ({ id: word, state }: Word): string => `${state === 'pinned' ? 'again' : 'word'}#${word}#`;

async function viewOf(context: Context, production: Production) {
  const { outgoing, clock } = context;
  const sent = await Promise.all(
    Object.values(production.words).map(async (word) => {
      const batch = await outgoing.outbox.latest(outgoing.name, prefixOf(word));
      return [word.id, batch === null ? null : await presentSending(outgoing, production, batch, clock.now())] as const;
    }),
  );
  return presentWords(production, Object.fromEntries(sent));
}

async function entered(context: Context, errors: Errors, act: (production: Production, doing: Doing) => Done | Refusal) {
  const done = await commit(context.store, (production) => act(production, doing(production, context)));
  if (!done.ok) throw refusedBy(errors, done);
  const { what } = done.entry;
  return { said: `${capital(what)}.`, page: await pageOf(context, done.production) };
}

export const wordRoutes = {
  all: os.words.all.handler(async ({ context, errors }) => viewOf(context, (await stands(context, errors)).production)),
  sentBack: os.words.sentBack.handler(async ({ input, context, errors }) =>
    entered(context, errors, (production, at) => clientWords.sendBack(production, { ...input, by: id<PersonId>(input.by) }, at)),
  ),
  reference: os.words.reference.handler(async ({ input, context, errors }) =>
    entered(context, errors, (production, at) => clientWords.references.add(production, input.word, input, at)),
  ),
  ask: os.words.ask.handler(async ({ input, context, errors }) => {
    const { production } = await stands(context, errors);
    const word = Object.hasOwn(production.words, input.word) ? production.words[input.word] : undefined;
    const draft = word === undefined ? null : clientWords.references.askDraft(production, word);
    if (word === undefined || draft === null) throw refusedBy(errors, { ok: false, code: 'not-there', what: input.word });
    const { said, page } = await sendSingle(context, errors, production, {
      ...{ draft, text: input.text, prefix: prefixOf(word), link: { purpose: 'word', about: input.word }, urgency: 'usual' },
      note: (now, at) => clientWords.references.asked(now, input.word, at),
    });
    return { said, page };
  }),
};
