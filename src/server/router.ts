import { implement } from '@orpc/server';
import { contract } from '#api/index.ts';
import {
  addRecord,
  addRound,
  closeDetour,
  type Committed,
  commit,
  type Doing,
  type Done,
  decide,
  disruptionKey,
  enterFacts,
  enterMoney,
  enterReturn,
  type Given,
  keepLine,
  keepNote,
  mayAsk,
  notices,
  noteSending,
  offerTo,
  publishReview,
  saveReview,
  type Refusal,
  raiseBar,
  readTyped,
  typedAt,
  unlessFiled,
  redo,
  remarkOf,
  shipElement,
  takeLine,
  leaveSaving,
  movePart,
  takeSaving,
  undo,
  whatPays,
} from '#commands/index.ts';
import {
  capital,
  id,
  type Decision,
  type Instant,
  type LineThing,
  type Note,
  type NoteId,
  type DayId,
  type EntryId,
  type PartId,
  type PersonId,
  type Production,
  type Reading,
  sameValue,
  type ElementId,
  type SavingId,
  sayInstant,
} from '#model/index.ts';
import { lineTexts, mailTexts, movedText, noticeTexts, refusedTexts, talkTexts } from '#texts/index.ts';
import {
  decisionOn,
  figureWords,
  isQuestion,
  keyOf,
  type OnDesk,
  presentDesk,
  presentDrafts,
  presentPlaybook,
  presentSending,
  presentSingle,
  presentFacts,
} from './present/index.ts';
import { type Context, doing, type Errors, pageOf, refused, refusedBy, refusedWithVersions, stands } from './routing.ts';
import { complaintRoutes } from './complaint-routes.ts';
import { orderRoutes } from './order-routes.ts';
import { promiseRoutes } from './promise-routes.ts';
import { sendSingle } from './send-single.ts';
import { sendTexts } from './send-routes.ts';
import { sendingRoutes, writeRoutes } from './sending-routes.ts';
import { talkRoutes } from './talk-routes.ts';
import { wordRoutes } from './word-routes.ts';
import { writeDrafts } from './workings/index.ts';

const os = implement(contract).$context<Context>();

/** One command: loaded, done, saved, and the page as it stands then. */
async function run<D extends Done>(
  context: Context,
  errors: Errors,
  command: (production: Production, doing: Doing) => D | Refusal,
  said: (done: D) => string,
) {
  const done: Committed<D> = await commit(context.store, (production) => command(production, doing(production, context)));
  if (!done.ok) throw await refusedWithVersions(context, errors, done);
  return { said: said(done), page: await pageOf(context, done.production), production: done.production };
}

/** The same, said in the words of its row. */
const entered = (context: Context, errors: Errors, command: (production: Production, doing: Doing) => Done | Refusal) =>
  run(context, errors, command, (done) => `${capital(done.entry.what)}.`);

/** A question that was typed has its desk too; its key is the line itself, read again by the clock of here. */
function openOne(context: Context, production: Production, key: string, errors: Errors): OnDesk {
  if (key.startsWith('?')) return asked(context, production, key, errors);
  const known = production.disruptions[key];
  if (!known) throw refused(errors, 'not-there', refusedTexts.undone);
  return known;
}

function asked(context: Context, production: Production, text: string, errors: Errors): OnDesk {
  const reading = readTyped(production, text, context.clock.now(), null);
  if (reading.kind === 'thing' && reading.thing.kind === 'wish') return { what: reading.thing.wish, knownAt: context.clock.now() };
  throw refused(errors, 'not-a-question', refusedTexts.noQuestion);
}

const decided = (production: Production, { what }: OnDesk): Decision | null => (isQuestion(what) ? null : decisionOn(production, what));

/** The answer that is on the desk: the one that was decided on, else the one that holds now. */
async function onDesk(context: Context, errors: Errors, production: Production, key: string, known: OnDesk): Promise<Given> {
  const may = mayAsk(known.what);
  if (!may.ok) throw refusedBy(errors, may);
  const decision = decided(production, known);
  const chosen = decision?.option ? await context.answers.chosen(key, decision.option) : null;
  return chosen ?? context.answers.now(production, key, known.what, context.clock.now());
}

interface TextsAsked {
  readonly disruption: string;
  readonly option: string;
  readonly back: string | null;
}
/** The texts of one way as the facts of now give them: the page shows them, and the send key sends them. */
async function textsOf(context: Context, errors: Errors, input: TextsAsked) {
  const { production } = await stands(context, errors);
  const known = openOne(context, production, input.disruption, errors);
  const { what, knownAt } = known;
  if (isQuestion(what)) throw refused(errors, 'is-a-question', refusedTexts.questionHasNoDrafts);
  const { answer } = await onDesk(context, errors, production, input.disruption, known);
  const option = answer.options.find((one) => one.id === input.option);
  if (!option) throw refused(errors, 'no-such-option', refusedTexts.noSuchOption);
  const decision = decisionOn(production, what);
  const branch = option.branches.find((one) => one.back === input.back) ?? null;
  const at = context.clock.now();
  const number = keyOf(answer, option);
  const written = writeDrafts({
    production,
    known: { what, knownAt },
    option,
    number,
    branch,
    decided: decision?.option === option.id,
    at,
  });
  return { production, decision, option, branch, written };
}

const noticePrefix = (disruption: string): string => `notice#${disruption}#`;

/** The notice to the insurer about what stands on a desk, with the figures of the way that was taken. */
async function noticeOf(context: Context, errors: Errors, key: string) {
  const { production } = await stands(context, errors);
  const known = openOne(context, production, key, errors);
  const { what, knownAt } = known;
  if (isQuestion(what)) throw refused(errors, 'is-a-question', noticeTexts.nothing);
  const decision = decisionOn(production, what);
  const taken = decision?.option ? (await onDesk(context, errors, production, key, known)).answer.options : [];
  const extra = taken.find((one) => one.id === decision?.option)?.newMoney ?? null;
  return { production, known: { what, knownAt }, draft: notices.draft(production, { what, knownAt }, decision, extra) };
}

const remarkKept = (production: Production, { text, until }: Note): string =>
  talkTexts.remarkKept(text, sayInstant(until, production.zone, { city: true }));

async function keepPrivately(context: Context, errors: Errors, thing: Extract<LineThing, { kind: 'note' }>) {
  const { production } = await stands(context, errors);
  const at = context.clock.now();
  if ((await context.notes.all(at)).some((note) => note.at === at && note.text === thing.text))
    throw refused(errors, 'already-there', lineTexts.noteThere);
  const kept = await keepNote(context.notes, thing, doing(production, context));
  if (!kept.ok) throw refusedBy(errors, kept);
  return {
    said: `Note kept: private, until ${sayInstant(kept.note.until, production.zone, { city: true })}`,
    page: await pageOf(context, production),
    desk: null,
  };
}

/** The line is read again here, by the clock of here: what the page showed is never trusted as a fact. */
async function fileReading(context: Context, errors: Errors, reading: Reading, typed: Instant | null) {
  if (reading.kind === 'question' || reading.kind === 'refused')
    throw refused(errors, reading.kind, `${reading.question} Nothing was stored.`);
  if (reading.kind === 'kept') {
    const { said, page } = await run(
      context,
      errors,
      (production, at) => unlessFiled(production, keepLine(production, reading.text, at), typed),
      () => 'Kept as text, among your lines.',
    );
    return { said, page, desk: null };
  }
  const { thing, chip } = reading;
  if (thing.kind === 'note') return keepPrivately(context, errors, thing);
  if (thing.kind === 'wish')
    return { said: chip, page: await pageOf(context, (await stands(context, errors)).production), desk: reading.text.trim() };
  const key = thing.kind === 'disruption' ? disruptionKey(thing.disruption) : null;
  const { production } = await stands(context, errors);
  // Typed twice: the desk that is there already is what was meant.
  if (key !== null && thing.kind === 'disruption' && sameValue(production.disruptions[key]?.what, thing.disruption))
    return { said: `On the desk already: ${chip}`, page: await pageOf(context, production), desk: key };
  const { said, page } = await run(
    context,
    errors,
    (production, at) => unlessFiled(production, takeLine(production, thing, at), typed),
    () => `Filed: ${chip}`,
  );
  const remark = remarkOf(production, reading, context.clock.now());
  const kept = remark === null ? null : await keepNote(context.notes, remark, doing(production, context));
  return { said: kept?.ok ? `${said}. ${remarkKept(production, kept.note)}` : said, page, desk: key };
}

interface Chosen {
  readonly option: string;
  readonly why: string | null;
  readonly silent: readonly { readonly person: string; readonly why: string }[];
}
/** The decider's own reason, else the way's figures; and why somebody need not know (R11.2). */
function reasonOf(production: Production, { answer }: Given, { option, why, silent }: Chosen): string {
  const taken = answer.options.find((one) => one.id === option);
  const untold = silent.map((one) => `${production.people[one.person]?.name ?? one.person} need not know: ${one.why}`);
  return [why ?? (taken ? figureWords(taken) : ''), ...untold].filter((reason) => reason !== '').join('; ');
}

export const router = os.router({
  page: os.page.handler(async ({ context, errors }) => pageOf(context, (await stands(context, errors)).production)),
  line: {
    take: os.line.take.handler(async ({ input, context, errors }) => {
      const { production } = await stands(context, errors);
      const typed = input.typed === null ? null : typedAt(input.typed, context.clock.now());
      if (typed === null) return fileReading(context, errors, readTyped(production, input.text, context.clock.now(), null), null);
      // Read and filed by the clock of its typing; the page comes by the clock of now.
      const then: Context = { ...context, clock: { ...context.clock, now: () => typed } };
      const filed = await fileReading(then, errors, readTyped(production, input.text, typed, null), typed);
      const page = await pageOf(context, (await stands(context, errors)).production);
      return { ...filed, page, said: lineTexts.late(filed.said, sayInstant(typed, production.zone, { city: true })) };
    }),
  },
  board: {
    move: os.board.move.handler(async ({ input, context, errors }) =>
      run(
        context,
        errors,
        (production, at) => movePart(production, id<PartId>(input.part), id<DayId>(input.to), at),
        ({ entry, breaks }) => movedText(capital(entry.what), breaks),
      ),
    ),
  },
  people: {
    offer: os.people.offer.handler(async ({ input, context, errors }) => {
      const { production } = await stands(context, errors);
      const draft = offerTo(production, id<PersonId>(input.person));
      if (draft === null) throw refused(errors, 'not-there', refusedTexts.nobodyOfThatName);
      return presentSingle(production, draft);
    }),
  },
  notes: {
    remove: os.notes.remove.handler(async ({ input, context, errors }) => {
      const gone = await context.notes.remove(id<NoteId>(input.note), context.clock.now());
      const { production } = await stands(context, errors);
      return { said: gone ? 'The note is gone.' : 'That note had ended already.', page: await pageOf(context, production) };
    }),
  },
  talks: talkRoutes,
  complaints: complaintRoutes,
  orders: orderRoutes,
  words: wordRoutes,
  write: writeRoutes,
  sending: sendingRoutes,
  playbook: {
    all: os.playbook.all.handler(async ({ context, errors }) =>
      presentPlaybook((await stands(context, errors)).production, context.clock.now()),
    ),
    close: os.playbook.close.handler(async ({ input, context, errors }) =>
      entered(context, errors, (production, at) => closeDetour(production, input.disruption, input, at)),
    ),
    review: os.playbook.review.handler(async ({ input, context, errors }) => {
      const done = await entered(context, errors, (production, at) => saveReview(production, input.detour, input, at));
      return { ...done, stands: done.production.detours[input.detour]?.review?.text ?? '' };
    }),
    publish: os.playbook.publish.handler(async ({ input, context, errors }) =>
      entered(context, errors, (production, at) => publishReview(production, input.detour, at)),
    ),
  },
  promises: promiseRoutes,
  facts: {
    all: os.facts.all.handler(async ({ context, errors }) => presentFacts((await stands(context, errors)).production)),
    enter: os.facts.enter.handler(async ({ input, context, errors }) =>
      entered(context, errors, (production, at) => enterFacts(production, input.sheet, input.cells, at)),
    ),
    add: os.facts.add.handler(async ({ input, context, errors }) =>
      entered(context, errors, (production, at) => addRecord(production, input.sheet, input.name, at)),
    ),
  },
  savings: {
    take: os.savings.take.handler(async ({ input, context, errors }) =>
      entered(context, errors, (production, at) => (input.taken ? takeSaving : leaveSaving)(production, id<SavingId>(input.saving), at)),
    ),
    enter: os.savings.enter.handler(async ({ input, context, errors }) =>
      entered(context, errors, (production, at) => enterMoney(production, input, input.text, at)),
    ),
  },
  finish: {
    round: os.finish.round.handler(async ({ input, context, errors }) =>
      entered(context, errors, (production, at) => addRound(production, id<ElementId>(input.element), input.hours, at)),
    ),
    ship: os.finish.ship.handler(async ({ input, context, errors }) =>
      entered(context, errors, (production, at) => shipElement(production, id<ElementId>(input.element), at)),
    ),
    price: os.finish.price.handler(async ({ input, context, errors }) => {
      const paid = whatPays((await stands(context, errors)).production, id<ElementId>(input.element), input.pays);
      if (!paid.ok) throw refusedBy(errors, paid);
      return { displaces: [...paid.words] };
    }),
    raise: os.finish.raise.handler(async ({ input, context, errors }) =>
      entered(context, errors, (production, at) => raiseBar(production, id<ElementId>(input.element), input.pays, at)),
    ),
  },
  undo: os.undo.handler(async ({ input, context, errors }) =>
    run(
      context,
      errors,
      (production, at) => undo(production, input.row === null ? null : id<EntryId>(input.row), at),
      (done) => capital(done.entry.what),
    ),
  ),
  redo: os.redo.handler(async ({ context, errors }) => run(context, errors, redo, (done) => capital(done.entry.what))),
  desk: {
    answer: os.desk.answer.handler(async ({ input, context, errors }) => {
      const { production } = await stands(context, errors);
      const known = openOne(context, production, input.disruption, errors);
      const given = await onDesk(context, errors, production, input.disruption, known);
      const view = presentDesk(production, input.disruption, known, given.answer, decided(production, known), context.clock.now());
      return { ...view, facts: given.mark.facts };
    }),
    drafts: os.desk.drafts.handler(async ({ input, context, errors }) => {
      const { production, option, branch, written } = await textsOf(context, errors, input);
      return presentDrafts(production, option.id, branch?.back ?? null, written);
    }),
    notice: os.desk.notice.handler(async ({ input, context, errors }) => {
      const { production, draft } = await noticeOf(context, errors, input.disruption);
      const { outgoing, clock } = context;
      const batch = await outgoing.outbox.latest(outgoing.name, noticePrefix(input.disruption));
      return {
        draft: draft === null ? null : presentSingle(production, draft),
        sending: batch === null ? null : await presentSending(outgoing, production, batch, clock.now()),
      };
    }),
    notify: os.desk.notify.handler(async ({ input, context, errors }) => {
      const { production, known, draft } = await noticeOf(context, errors, input.disruption);
      if (draft === null) throw refused(errors, 'not-there', noticeTexts.nothing);
      const { said, page } = await sendSingle(context, errors, production, {
        ...{ draft, text: input.text, prefix: noticePrefix(input.disruption), link: null },
        // At once: the policy asks for prompt notice.
        urgency: 'answer',
        note: (now, at) => noteSending(now, notices.row(now, known), at),
      });
      return { said, page };
    }),
    send: os.desk.send.handler(async ({ input, context, errors }) => {
      const { production, decision, option, written } = await textsOf(context, errors, input);
      if (decision?.option !== option.id) throw refused(errors, 'not-decided', mailTexts.notDecided);
      return sendTexts(context, errors, { production, decision, sheet: written.sheet, written: written.drafts, edits: input.edits });
    }),
    sending: os.desk.sending.handler(async ({ input, context, errors }) => {
      const { production } = await stands(context, errors);
      const known = openOne(context, production, input.disruption, errors);
      const { outgoing, clock } = context;
      const decision = decided(production, known);
      const batch = decision === null ? null : await outgoing.outbox.latest(outgoing.name, `${decision.id}#`);
      return { sending: batch === null ? null : await presentSending(outgoing, production, batch, clock.now()) };
    }),
    decide: os.desk.decide.handler(async ({ input, context, errors }) => {
      const { production } = await stands(context, errors);
      const known = openOne(context, production, input.disruption, errors);
      // Judged on what the decider saw: the same way may cost something else on the facts of now.
      const seen = await context.answers.seen(input.disruption, input.facts);
      const given = seen ?? (await context.answers.now(production, input.disruption, known.what, context.clock.now()));
      const choice = { given, wanted: input.option, why: reasonOf(production, given, input) };
      return run(
        context,
        errors,
        (now, at) => decide(now, choice, at),
        (done) => `Decided: ${done.entry.what}. Nothing was sent.`,
      );
    }),
    back: os.desk.back.handler(async ({ input, context, errors }) => {
      const { production } = await stands(context, errors);
      const known = openOne(context, production, input.disruption, errors);
      const given = await onDesk(context, errors, production, input.disruption, known);
      return run(
        context,
        errors,
        (now, at) => enterReturn(now, { given, back: input.back }, at),
        (done) => `Entered: ${done.entry.what}. Nothing was sent.`,
      );
    }),
  },
});
