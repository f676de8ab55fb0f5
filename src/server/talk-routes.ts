import { implement } from '@orpc/server';
import { contract, type TalkView } from '#api/index.ts';
import { commit, keepNote, recaps, type Refusal, takeLine, type TalkBook, type Talked, talking } from '#commands/index.ts';
import type { Instant, LineThing, PersonId, Production, Talk } from '#model/index.ts';
import { mailTexts, refusedTexts, talkTexts } from '#texts/index.ts';
import { presentSending, presentTalk, presentTalks } from './present/index.ts';
import { type Context, doing, type Errors, pageOf, refused, refusedBy, stands } from './routing.ts';
import { sendSingle } from './send-single.ts';

const os = implement(contract).$context<Context>();

interface Own {
  readonly production: Production;
  readonly by: PersonId;
  readonly at: Instant;
}
async function own(context: Context, errors: Errors): Promise<Own> {
  const { production } = await stands(context, errors);
  const { by, at } = doing(production, context);
  if (by === null) throw refusedBy(errors, { ok: false, code: 'needs-author' });
  return { production, by, at };
}

/** One thing done to the author's own talks; a refusal leaves the book as it was. */
async function change(context: Context, errors: Errors, { by, at }: Own, act: (book: TalkBook) => Talked): Promise<Talk> {
  let talked: Talked | null = null;
  await context.talks.change(by, at, (book) => {
    talked = act(book);
    return talked.ok ? talked.book : book;
  });
  const done = talked as Talked | null;
  if (done === null) throw new Error('the talks were not read');
  if (!done.ok) throw refusedBy(errors, done);
  return done.talk;
}

/** The talk as its author sees it, with what became of the recaps that left. */
async function viewOf(context: Context, production: Production, talk: Talk, at: Instant): Promise<TalkView> {
  const { talks } = await context.talks.read(talk.author, at);
  const { outgoing } = context;
  const sent = await Promise.all(
    recaps.sentAfter(production, talk, talks).map(async ({ id: name }) => {
      const batch = await outgoing.outbox.latest(outgoing.name, `recap#${name}#`);
      return [name, batch === null ? null : await presentSending(outgoing, production, batch, at)] as const;
    }),
  );
  return presentTalk(production, talk, at, { talks, sending: Object.fromEntries(sent) });
}

/** One recap leaves, when nothing is missing in it (R10.1, R10.2). */
async function sendRecap(context: Context, errors: Errors, name: string, person: string, text: string) {
  const { production, by, at } = await own(context, errors);
  const book = await context.talks.read(by, at);
  const talk = talking.of(book, name);
  if (talk === null) throw refusedBy(errors, { ok: false, code: 'not-there', what: 'this talk' });
  const [blocked] = talking.recapOf(production, talk).blocked;
  if (blocked !== undefined) throw refused(errors, 'blocked', talkTexts.notWhole(talkTexts.missing(blocked.text, blocked.missing)));
  const reader = talk.people.find((one) => one === person);
  const toSend = reader === undefined ? null : recaps.for(production, talk, reader, at);
  if (toSend === null) throw refusedBy(errors, { ok: false, code: 'not-there', what: person });
  // The same words to the same person about the same talk: a second press of the same key.
  const { outgoing } = context;
  for (const { id: sent, to } of recaps.sentAfter(production, talk, book.talks)) {
    const batch = to === reader ? await outgoing.outbox.latest(outgoing.name, `recap#${sent}#`) : null;
    const rows = batch === null ? [] : await outgoing.outbox.batch(outgoing.name, batch);
    if (rows.some(({ body, state }) => body === text && state !== 'recalled')) throw refused(errors, 'already-sent', mailTexts.alreadySent);
  }
  const recap = recaps.nextName(production);
  const posted = await sendSingle(context, errors, production, {
    ...{ draft: toSend.draft, text, prefix: `recap#${recap}#`, link: { purpose: 'recap', about: recap }, urgency: 'usual' },
    note: (now, doingIt) => recaps.left(now, recap, toSend, doingIt),
  });
  return { said: posted.said, page: posted.page, talk: await viewOf(context, posted.production, talk, at) };
}

const nameOf = (production: Production, name: string): Refusal | null =>
  production.people[name] === undefined ? { ok: false, code: 'not-there', what: name } : null;

/** The record that a thing becomes, entered in the production. */
async function fileThing(
  context: Context,
  errors: Errors,
  thing: LineThing,
): Promise<{ readonly said: string; readonly became: string | null; readonly production: Production }> {
  const done = await commit(context.store, (production) => takeLine(production, thing, doing(production, context)));
  if (!done.ok) throw refusedBy(errors, done);
  return { said: done.entry.what, became: done.entry.changes.at(-1)?.id ?? null, production: done.production };
}

async function takeTalkLine(context: Context, errors: Errors, name: string, text: string, instead: string | null) {
  const mine = await own(context, errors);
  const { production, by, at } = mine;
  const talk = talking.of(await context.talks.read(by, at), name);
  if (talk === null) throw refusedBy(errors, { ok: false, code: 'not-there', what: 'this talk' });
  const line = talking.becoming(production, talk, text, by, at);
  if (line.kind === 'refused') throw refused(errors, line.code, `${line.question} Nothing was stored.`);
  if (line.kind === 'private') return privately(context, errors, mine, line.thing, talk);
  const filed = line.kind === 'filed' ? await fileThing(context, errors, line.thing) : null;
  const aside = line.kind === 'noted' && line.aside;
  const noted = await change(context, errors, mine, (book) =>
    talking.note(book, name, { text: line.text, at, became: filed?.became ?? null, answer: aside, instead }),
  );
  const stood = filed?.production ?? production;
  return {
    said: aside ? talkTexts.keptAside(line.text) : filed === null ? talkTexts.noted : `Filed: ${filed.said}`,
    page: await pageOf(context, stood),
    talk: await viewOf(context, stood, noted, at),
  };
}

async function privately(
  context: Context,
  errors: Errors,
  { production, at }: Own,
  thing: Extract<LineThing, { kind: 'note' }>,
  talk: Talk,
) {
  const kept = await keepNote(context.notes, thing, doing(production, context));
  if (!kept.ok) throw refusedBy(errors, kept);
  return {
    said: 'Note kept, among your own notes.',
    page: await pageOf(context, production),
    talk: await viewOf(context, production, talk, at),
  };
}

export const talkRoutes = {
  all: os.talks.all.handler(async ({ context, errors }) => {
    const { production, by, at } = await own(context, errors);
    return presentTalks(production, await context.talks.read(by, at), by, at);
  }),
  one: os.talks.one.handler(async ({ input, context, errors }) => {
    const { production, by, at } = await own(context, errors);
    const talk = talking.of(await context.talks.read(by, at), input.talk);
    if (talk === null) throw refusedBy(errors, { ok: false, code: 'not-there', what: 'this talk' });
    return await viewOf(context, production, talk, at);
  }),
  start: os.talks.start.handler(async ({ input, context, errors }) => {
    const mine = await own(context, errors);
    const strange = input.people.map((name) => nameOf(mine.production, name)).find((one) => one !== null);
    if (strange) throw refusedBy(errors, strange);
    const people = input.people.flatMap((name) => mine.production.people[name]?.id ?? []);
    const talk = await change(context, errors, mine, (book) =>
      talking.start(mine.production, book, { people, listening: input.listening }, mine.by, mine.at),
    );
    return await viewOf(context, mine.production, talk, mine.at);
  }),
  line: os.talks.line.handler(async ({ input, context, errors }) => takeTalkLine(context, errors, input.talk, input.text, input.instead)),
  take: os.talks.take.handler(async ({ input, context, errors }) => {
    const mine = await own(context, errors);
    const talk = talking.of(await context.talks.read(mine.by, mine.at), input.talk);
    const line = talk?.lines.find(({ id, aside }) => id === input.line && aside);
    if (!talk || !line) throw refusedBy(errors, { ok: false, code: 'not-there', what: 'this line' });
    if (!talking.mayAnswer(talk)) throw refused(errors, 'first-have-i-got-it', refusedTexts.notYet(talkTexts.haveIGotIt));
    const reading = talking.read(mine.production, line.text, mine.at);
    if (reading.kind === 'question') throw refused(errors, reading.kind, reading.question);
    if (reading.kind !== 'thing') throw refused(errors, 'kept', refusedTexts.noPromise);
    const filed = await fileThing(context, errors, reading.thing);
    const taken = await change(context, errors, mine, (book) => talking.lineBecame(book, input.talk, input.line, filed.became ?? ''));
    return {
      said: `Filed: ${filed.said}`,
      page: await pageOf(context, filed.production),
      talk: await viewOf(context, filed.production, taken, mine.at),
    };
  }),
  hear: os.talks.hear.handler(async ({ input, context, errors }) => {
    const mine = await own(context, errors);
    const talk = await change(context, errors, mine, (book) => talking.hearBack(book, input.talk, input.points, input.most));
    return await viewOf(context, mine.production, talk, mine.at);
  }),
  reply: os.talks.reply.handler(async ({ input, context, errors }) => {
    const mine = await own(context, errors);
    const talk = await change(context, errors, mine, (book) => talking.reply(book, input.talk, input.text, mine.at));
    return await viewOf(context, mine.production, talk, mine.at);
  }),
  send: os.talks.send.handler(async ({ input, context, errors }) => sendRecap(context, errors, input.talk, input.person, input.text)),
  end: os.talks.end.handler(async ({ input, context, errors }) => {
    const mine = await own(context, errors);
    const talk = await change(context, errors, mine, (book) => talking.end(book, input.talk, mine.at));
    return await viewOf(context, mine.production, talk, mine.at);
  }),
};
