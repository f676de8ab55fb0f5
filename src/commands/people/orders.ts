import type { Instant, Order, Person, PersonId, Production } from '#model/index.ts';
import { dateIn, instantOf, isBefore, sayInstant, sayMoney } from '#model/index.ts';
import { type Strength, strengthOf } from '#talk/index.ts';
import { orderTexts } from '#texts/index.ts';
import type { Doing, Done } from '../journal.ts';
import { enter, putRecord } from '../journal.ts';
import type { Refusal } from '../refusal.ts';
import { whenTyped } from './ledger.ts';
import { type SingleDraft, singleDraft } from './single-draft.ts';

/** 'end frame, order no. 118, £8,400, payer Kestrane'. */
const thingOf = ({ id, what, sum, payer }: Order): string => orderTexts.thing(id, what, sayMoney(sum), payer);

/** Whose yes binds the payer; null: nobody was entered. */
const binderOf = ({ people }: Production, { payer }: Order): Person | null =>
  Object.values(people).find(({ company, binds }) => binds && company === payer) ?? null;

type OrderWord = Order['words'][number];
/** The answer that binds: the last one of whoever binds the payer, given by a link of their own. */
const bindingWord = (production: Production, order: Order): OrderWord | null =>
  order.words.findLast(({ person }) => person !== null && person === binderOf(production, order)?.id) ?? null;

/**
 * Whether the money may go: only on a yes in writing of whoever binds the payer. A yes that was said aloud is none, nor is somebody else's
 * (R14.3). Refusals: not-there, already-there, nobody-binds, needs-written-yes.
 */
function mayRelease(production: Production, name: string): { readonly ok: true; readonly order: Order } | Refusal {
  const order = production.orders[name];
  if (order === undefined) return { ok: false, code: 'not-there', what: `an order ${name}` };
  if (order.releasedAt !== null) return { ok: false, code: 'already-there', what: orderTexts.released(thingOf(order)) };
  const binder = binderOf(production, order);
  if (binder === null) return { ok: false, code: 'nobody-binds', payer: order.payer };
  if (bindingWord(production, order)?.yes !== true)
    return { ok: false, code: 'needs-written-yes', name: binder.name, thing: thingOf(order) };
  return { ok: true, order };
}

function release(production: Production, name: string, doing: Doing): Done | Refusal {
  const may = mayRelease(production, name);
  if (!may.ok) return may;
  const change = putRecord(production, 'orders', name, { ...may.order, releasedAt: doing.at });
  const what = orderTexts.released(thingOf(may.order));
  return enter(production, doing, { command: 'release-order', what, why: null, changes: [change], undoes: null });
}

/** By when a yes is asked for where nobody said an hour: noon of the second working day. */
function usualBy(production: Production, at: Instant): Instant {
  let date = Temporal.PlainDate.from(dateIn(at, production.zone));
  for (let days = 0; days < 2; days += Number(date.dayOfWeek < 6)) date = date.add({ days: 1 });
  return instantOf(date.toString(), 12 * 60, production.zone);
}

/** By when, as it was typed: 'thu 12:00'; null: it is no one hour. */
const byTyped = (production: Production, text: string, at: Instant): Instant | null =>
  whenTyped(production, text, production.zone, at, dateIn(at, production.zone));

/** The request for a yes in writing (T94): the thing, its price, by when. Null: nobody binds the payer. */
function request(production: Production, name: string, by: Instant): SingleDraft | null {
  const order = production.orders[name];
  const binder = order === undefined ? null : binderOf(production, order);
  if (order === undefined || binder === null) return null;
  const slots = {
    thing: thingOf(order),
    next_step: orderTexts.nextStep(order.what),
    later: orderTexts.later,
    need_by: { kind: 'instant', at: by },
  } as const;
  return singleDraft(production, 'T94', slots, { to: binder.id, from: production.me });
}

/** That a yes was asked for, of whom and by when; a later request takes the place of an earlier one. */
function asked(production: Production, name: string, by: Instant, doing: Doing): Done | Refusal {
  const order = production.orders[name];
  const binder = order === undefined ? null : binderOf(production, order);
  if (order === undefined || binder === null) return { ok: false, code: 'not-there', what: `an order ${name}` };
  const change = putRecord(production, 'orders', name, { ...order, asked: { of: binder.id, at: doing.at, by } });
  const what = askedWords(production, order, binder, by);
  return enter(production, doing, { command: 'send', what, why: null, changes: [change], undoes: null });
}
const askedWords = (production: Production, order: Order, { name }: Person, by: Instant): string =>
  orderTexts.asked(name, thingOf(order), sayInstant(by, production.zone, { city: true }));

/** As the row of the journal says that it was asked for; null: it was not. */
function postedRow(production: Production, name: string): string | null {
  const order = production.orders[name];
  const of = order?.asked ? production.people[order.asked.of] : undefined;
  return order?.asked && of ? askedWords(production, order, of, order.asked.by) : null;
}

/** `person`: whose own link it was; null: somebody else, who gave a name. */
export interface OrderAnswer {
  readonly person: PersonId | null;
  readonly name: string;
  readonly yes: boolean;
}
/**
 * An answer in writing, kept under the name of who gave it. Only the link's own receiver can bind; whoever opened a forwarded one gives a word of
 * their own. Once the one who binds has answered, nothing more is taken. Refusals: not-there, says-nothing (no name), answered-already.
 */
function answer(production: Production, name: string, { person, name: given, yes }: OrderAnswer, at: Instant): Done | Refusal {
  const order = production.orders[name];
  if (order === undefined) return { ok: false, code: 'not-there', what: `an order ${name}` };
  const who = given.trim();
  if (who === '') return { ok: false, code: 'says-nothing' };
  const before = bindingWord(production, order) ?? order.words.find((word) => word.person === person && sameName(word.name, who));
  if (before) return { ok: false, code: 'answered-already', at: before.at };
  const change = putRecord(production, 'orders', name, { ...order, words: [...order.words, { at, person, name: who, yes }] });
  const what = orderTexts.answered(who, yes, thingOf(order));
  return enter(production, { at, by: person }, { command: 'answer-order', what, why: null, changes: [change], undoes: null });
}
const sameName = (one: string, other: string): boolean => one.trim().toLocaleLowerCase('en') === other.trim().toLocaleLowerCase('en');

/** How an order stands: silence is never a yes where money is asked for, whatever the card of the one asked says (R5.3, R10.4). */
export interface OrderNow {
  readonly order: Order;
  readonly thing: string;
  readonly binder: Person | null;
  readonly strength: Strength | 'not-asked';
  /** The hour by which the yes was needed is over. */
  readonly late: boolean;
  readonly binding: OrderWord | null;
  readonly others: readonly OrderWord[];
}
function ordersAt(production: Production, at: Instant): readonly OrderNow[] {
  return Object.values(production.orders).map((order) => {
    const [binder, binding] = [binderOf(production, order), bindingWord(production, order)];
    return {
      ...{ order, thing: thingOf(order), binder, binding },
      strength: strengthNow(order, binder, binding, at),
      late: order.asked !== null && !isBefore(at, order.asked.by),
      others: order.words.filter((word) => word !== binding),
    };
  });
}
function strengthNow({ asked }: Order, binder: Person | null, binding: OrderWord | null, at: Instant): OrderNow['strength'] {
  if (binding !== null) return binding.yes ? 'confirmed' : 'corrected';
  if (asked === null || binder === null) return 'not-asked';
  return strengthOf('money', { kind: 'silent' }, binder.card, asked.by, at);
}

/** What is done with orders that somebody else pays. */
export const orders = { mayRelease, release, usualBy, byTyped, request, asked, postedRow, answer, at: ordersAt };
