import { implement } from '@orpc/server';
import { contract } from '#api/index.ts';
import { commit, keepNote, type Refusal, takeLine, type TalkBook, type Talked, talking } from '#commands/index.ts';
import type { Instant, LineThing, PersonId, Production, Talk } from '#model/index.ts';
import { talkTexts } from '#texts/index.ts';
import { presentTalk, presentTalks } from './present/index.ts';
import { type Context, doing, type Errors, pageOf, refused, refusedBy, stands } from './routing.ts';

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

async function takeTalkLine(context: Context, errors: Errors, name: string, text: string) {
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
    talking.note(book, name, { text: line.text, at, became: filed?.became ?? null, answer: aside }),
  );
  const stood = filed?.production ?? production;
  return {
    said: aside ? talkTexts.keptAside(line.text) : filed === null ? talkTexts.noted : `Filed: ${filed.said}`,
    page: await pageOf(context, stood),
    talk: presentTalk(stood, noted, at),
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
  return { said: 'Note kept, among your own notes.', page: await pageOf(context, production), talk: presentTalk(production, talk, at) };
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
    return presentTalk(production, talk, at);
  }),
  start: os.talks.start.handler(async ({ input, context, errors }) => {
    const mine = await own(context, errors);
    const strange = input.people.map((name) => nameOf(mine.production, name)).find((one) => one !== null);
    if (strange) throw refusedBy(errors, strange);
    const people = input.people.flatMap((name) => mine.production.people[name]?.id ?? []);
    const talk = await change(context, errors, mine, (book) =>
      talking.start(mine.production, book, { people, listening: input.listening }, mine.by, mine.at),
    );
    return presentTalk(mine.production, talk, mine.at);
  }),
  line: os.talks.line.handler(async ({ input, context, errors }) => takeTalkLine(context, errors, input.talk, input.text)),
  take: os.talks.take.handler(async ({ input, context, errors }) => {
    const mine = await own(context, errors);
    const talk = talking.of(await context.talks.read(mine.by, mine.at), input.talk);
    const line = talk?.lines.find(({ id, aside }) => id === input.line && aside);
    if (!talk || !line) throw refusedBy(errors, { ok: false, code: 'not-there', what: 'this line' });
    if (!talking.mayAnswer(talk)) throw refused(errors, 'first-have-i-got-it', `Not yet: ${talkTexts.haveIGotIt}`);
    const reading = talking.read(mine.production, line.text, mine.at);
    if (reading.kind === 'question') throw refused(errors, reading.kind, reading.question);
    if (reading.kind !== 'thing') throw refused(errors, 'kept', 'This line is no promise: it stays a note.');
    const filed = await fileThing(context, errors, reading.thing);
    const taken = await change(context, errors, mine, (book) => talking.lineBecame(book, input.talk, input.line, filed.became ?? ''));
    return {
      said: `Filed: ${filed.said}`,
      page: await pageOf(context, filed.production),
      talk: presentTalk(filed.production, taken, mine.at),
    };
  }),
  hear: os.talks.hear.handler(async ({ input, context, errors }) => {
    const mine = await own(context, errors);
    const talk = await change(context, errors, mine, (book) => talking.hearBack(book, input.talk, input.points, input.most));
    return presentTalk(mine.production, talk, mine.at);
  }),
  reply: os.talks.reply.handler(async ({ input, context, errors }) => {
    const mine = await own(context, errors);
    const talk = await change(context, errors, mine, (book) => talking.reply(book, input.talk, input.text, mine.at));
    return presentTalk(mine.production, talk, mine.at);
  }),
  end: os.talks.end.handler(async ({ input, context, errors }) => {
    const mine = await own(context, errors);
    const talk = await change(context, errors, mine, (book) => talking.end(book, input.talk, mine.at));
    return presentTalk(mine.production, talk, mine.at);
  }),
};
