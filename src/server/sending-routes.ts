import { implement } from '@orpc/server';
import { contract, type WrittenView } from '#api/index.ts';
import { commit, noteSending, readBacks, takeBackSending, writing } from '#commands/index.ts';
import { id, type PersonId, type Production } from '#model/index.ts';
import type { OutgoingMessage } from '#store/index.ts';
import { mailTexts, readBackTexts as say } from '#texts/index.ts';
import { check, mayLeave } from '#words/index.ts';
import { presentSending, presentWriting } from './present/index.ts';
import { type Context, doing, type Errors, pageOf, refused, refusedBy, stands } from './routing.ts';
import { asksAt, batchName, messageKey, recallSeconds } from './send-routes.ts';

const os = implement(contract).$context<Context>();

interface ToWrite {
  readonly to: readonly PersonId[];
  readonly kind: 'message' | 'instruction' | 'recap' | 'brief';
  readonly text: string;
  readonly replaces: string | null;
}
const prefix = 'written#';

/** Each reader's own text, at their own hour; with a read-back where it is marked. */
function messagesOf(context: Context, errors: Errors, production: Production, asked: ToWrite): readonly OutgoingMessage[] {
  const { address } = context.outgoing;
  if (address === null) throw refused(errors, 'no-address', mailTexts.noAddress);
  const now = context.clock.now();
  const { readers, readBack } = writing.to(production, asked, now);
  const asks = asksAt(address, now, readBack === null ? null : readBacks.ofWriting(readBack));
  return readers.flatMap(({ person, text, quotes, sending, check: known }) => {
    const { name, email } = production.people[person] ?? { name: person, email: null };
    if (mayLeave(check(text, known)) === 'stopped') throw refused(errors, 'blocked', mailTexts.blocked(name));
    if (email === null) return [];
    const body = [text, ...quotes].join('\n\n');
    const key = messageKey([prefix, person, asked.kind, asked.replaces, body]);
    const subject = say.subject(production.title, asked.kind);
    return [{ person, name, address: email, subject, body, key, heldUntil: sending.held ? sending.at : null, asks }];
  });
}

async function send(context: Context, errors: Errors, asked: ToWrite) {
  const { production } = await stands(context, errors);
  const { outgoing, clock } = context;
  const messages = messagesOf(context, errors, production, asked);
  if (messages.length === 0) throw refused(errors, 'nobody', say.nobody);
  const batch = batchName(prefix, messages);
  const before = await outgoing.outbox.batch(outgoing.name, batch);
  if (before.some(({ state }) => state !== 'recalled')) throw refused(errors, 'already-sent', mailTexts.alreadySent);
  const store =
    asked.replaces === null
      ? outgoing.posting(batch, recallSeconds, messages)
      : outgoing.rewording(batch, recallSeconds, messages, { batch: asked.replaces, at: clock.now() });
  const done = await commit(store, (now) => {
    const noted = noteSending(now, say.row(messages.length, asked.kind), doing(now, context));
    return noted.ok ? (writing.withMeanings(noted.production, asked.text, doing(now, context)) ?? noted) : noted;
  });
  if (!done.ok) throw refusedBy(errors, done);
  const reached = new Set(messages.map(({ person }) => person));
  const without = asked.to.filter((person) => !reached.has(person)).map((person) => production.people[person]?.name ?? person);
  const posted = mailTexts.posted(messages.length, recallSeconds);
  return {
    said: without.length === 0 ? posted : `${posted} ${say.withoutAddress(without.join(', '))}`,
    page: await pageOf(context, done.production),
  };
}

async function allSent({ outgoing, clock }: Context, production: Production): Promise<readonly WrittenView[]> {
  const batches = await outgoing.outbox.batches(outgoing.name, prefix);
  const views = await Promise.all(
    batches.slice(0, shownSent).map(async (batch): Promise<readonly WrittenView[]> => {
      const rows = await outgoing.outbox.batch(outgoing.name, batch);
      const sending = await presentSending(outgoing, production, batch, clock.now());
      const [first] = rows;
      if (sending === null || first === undefined) return [];
      return [{ batch, subject: first.subject, text: first.body, to: rows.map(({ person, name }) => ({ person, name })), sending }];
    }),
  );
  return views.flat();
}
/** The newest; older ones are in the database and in nobody's way. */
const shownSent = 10;

export const writeRoutes = {
  preview: os.write.preview.handler(async ({ input, context, errors }) => {
    const to = input.to.map((person) => id<PersonId>(person));
    return presentWriting((await stands(context, errors)).production, { ...input, to }, context.clock.now());
  }),
  send: os.write.send.handler(async ({ input, context, errors }) =>
    send(context, errors, { ...input, to: input.to.map((person) => id<PersonId>(person)) }),
  ),
  sent: os.write.sent.handler(async ({ context, errors }) => ({
    sent: [...(await allSent(context, (await stands(context, errors)).production))],
  })),
};

/** What the row of a recalled batch entered is taken back: nobody was told. */
async function withoutTold(context: Context, errors: Errors, batch: string): Promise<Production> {
  const { production } = await stands(context, errors);
  const what = writing.postedWords(production, batch);
  if (what === null) return production;
  const done = await commit(
    context.store,
    (now) => takeBackSending(now, what, doing(now, context)) ?? ({ ok: false, code: 'nothing-to-undo' } as const),
  );
  return done.ok ? done.production : production;
}

export const sendingRoutes = {
  /** Takes back what has not left. */
  recall: os.sending.recall.handler(async ({ input, context, errors }) => {
    const { outbox, name } = context.outgoing;
    const count = await outbox.recall(name, input.batch);
    if (count === 0) throw refused(errors, 'too-late', mailTexts.tooLate);
    return { said: mailTexts.recalled(count), page: await pageOf(context, await withoutTold(context, errors, input.batch)) };
  }),
  again: os.sending.again.handler(async ({ input, context, errors }) => {
    const { outbox, name } = context.outgoing;
    if (!(await outbox.again(name, input.batch, input.person))) throw refused(errors, 'not-there', mailTexts.nothingAgain);
    const { production } = await stands(context, errors);
    return { said: mailTexts.again(production.people[input.person]?.name ?? input.person), page: await pageOf(context, production) };
  }),
  judge: os.sending.judge.handler(async ({ input, context, errors }) => {
    const { production } = await stands(context, errors);
    const { outgoing, clock } = context;
    const asked = (await outgoing.readBacks.of(outgoing.name, input.batch)).find(({ person }) => person === input.person);
    const answer = asked?.events.findLast(({ kind }) => kind === 'answered');
    if (asked === undefined || asked.replacedAt !== null || answer?.said[input.field] === undefined)
      throw refused(errors, 'not-there', say.notThere);
    const of = { production: outgoing.name, batch: input.batch, person: input.person };
    await outgoing.readBacks.happened(of, { kind: 'sender-said', at: clock.now(), field: input.field, holds: input.holds, said: {} });
    const name = production.people[input.person]?.name ?? input.person;
    return { said: say.judged(name, input.field, input.holds), page: await pageOf(context, production) };
  }),
};
