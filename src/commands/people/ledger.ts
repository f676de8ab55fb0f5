import { lineContext, readSaidTime } from '#line/index.ts';
import type { Change, Instant, LocalTime, PersonId, Production, PromiseEvent, PromiseId, PromiseMade, Zone } from '#model/index.ts';
import { dateIn, id, instantOf, isBefore, sayInstant, wallTime } from '#model/index.ts';
import type { Owed, PromiseState } from '#promises/index.ts';
import { happen, owed, stateOf, warnAt } from '#promises/index.ts';
import { promiseTexts } from '#texts/index.ts';
import type { Doing, Done } from '../journal.ts';
import { enter, putRecord } from '../journal.ts';
import type { Refusal } from '../refusal.ts';
import { calledOf } from '../say.ts';
import { plainDraft, type SingleDraft, singleDraft } from './single-draft.ts';

/** What is told about a promise by its owner or its receiver. A move is typed on the owner's clock: 'fri 12:00'. */
export interface Told {
  readonly promise: PromiseId;
  readonly what: 'delivered' | 'received' | 'released' | 'declined' | 'move-asked' | 'move-accepted' | 'move-refused';
  readonly to: string | null;
}

const byOwner: ReadonlySet<Told['what']> = new Set(['delivered', 'declined', 'move-asked']);

/**
 * Enters what happened to a promise. Only its owner delivers, declines or asks for a move; only its receiver lets go of it or answers a move. The
 * producer may enter what one of the two said, and the row says so. Refusals: not-there, promise-refused, which-time.
 */
export function promiseHappens(production: Production, told: Told, doing: Doing): Done | Refusal {
  const promise = production.promises[told.promise];
  if (promise === undefined) return { ok: false, code: 'not-there', what: told.promise };
  if (doing.by === null) return { ok: false, code: 'needs-author' };
  const sayer = sayerOf(promise, told.what, doing.by);
  if (sayer !== doing.by && doing.by !== production.me)
    return { ok: false, code: 'promise-refused', why: byOwner.has(told.what) ? 'not-the-owner' : 'not-the-receiver' };
  const event = eventOf(production, promise, told, sayer, doing.at);
  if ('ok' in event) return event;
  const done = happen(promise, event, sayer, doing.at);
  if (!done.ok) return { ok: false, code: 'promise-refused', why: done.code };
  const renewed = event.kind === 'move-accepted' ? renewal(production, promise, event.renewed, doing.at) : null;
  if (event.kind === 'move-accepted' && renewed === null) return { ok: false, code: 'promise-refused', why: 'no-move-asked' };
  const changes = [
    ...(renewed === null ? [] : [putRecord(production, 'promises', renewed.id, renewed)]),
    putRecord(production, 'promises', promise.id, done.promise),
  ];
  const told_ = promiseTexts.happened(
    calledOf(production, sayer),
    told.what,
    promise.what,
    'to' in event ? sayInstant(event.to, promise.due.zone, { city: true }) : null,
  );
  return enter(production, doing, {
    command: 'promise-told',
    what: sayer === doing.by ? told_ : promiseTexts.enteredBy(told_, calledOf(production, doing.by)),
    why: null,
    changes,
    undoes: null,
  });
}

/** Whose word it is; a delivery is also the receiver's to confirm. */
function sayerOf(promise: PromiseMade, what: Told['what'], by: PersonId): PersonId {
  if (what === 'delivered') return by === promise.to ? by : promise.owner;
  return byOwner.has(what) ? promise.owner : (promise.to ?? by);
}

function eventOf(production: Production, promise: PromiseMade, { what, to }: Told, by: PersonId, at: Instant): PromiseEvent | Refusal {
  switch (what) {
    case 'delivered':
      return { kind: 'delivered', at };
    case 'received':
      return { kind: 'received', at, by };
    case 'released':
      return { kind: 'released', at, by };
    case 'declined':
      return { kind: 'declined', at, by };
    case 'move-refused':
      return { kind: 'move-refused', at, by };
    case 'move-accepted':
      return { kind: 'move-accepted', at, by, renewed: nextVersion(production, promise.id) };
    case 'move-asked': {
      const typed = whenTyped(production, to ?? '', promise.due.zone, at, dateIn(promise.due.at, promise.due.zone));
      return typed === null ? { ok: false, code: 'which-time', text: to ?? '' } : { kind: 'move-asked', at, to: typed };
    }
  }
}

/** An instant as it is typed on somebody's clock; null: no hour is said, or it fits two days or two hours. A date that is not said is `date`. */
export function whenTyped(production: Production, text: string, zone: Zone, at: Instant, date: string): Instant | null {
  const said = readSaidTime(text, lineContext(production, at, zone));
  if (said === null || (said.dates !== null && said.dates.length !== 1)) return null;
  const clock = said.clocks[0] ?? 0;
  // From one to six o'clock both halves of the day are as usual.
  if (said.clocks.length > 1 && clock % 720 < 420 && clock % 720 >= 60) return null;
  return instantOf(said.dates?.[0] ?? date, clock, said.zone ?? zone);
}

/** 'P-3b' after 'P-3', 'P-3c' after that. */
function nextVersion(production: Production, promise: PromiseId): PromiseId {
  const stem = promise.replace(/[b-z]$/u, '');
  const letter = 'bcdefghijklmnopqrstuvwxyz'.split('').find((one) => production.promises[`${stem}${one}`] === undefined) ?? 'z';
  return id<PromiseId>(`${stem}${letter}`);
}

/** The promise at its new time; what it needs and what was agreed to count as done stay. */
function renewal(production: Production, promise: PromiseMade, renewed: PromiseId, at: Instant): PromiseMade | null {
  const state = stateOf(promise, at, production.promises);
  if (state.kind !== 'moving') return null;
  const local: LocalTime = localOf(state.to, promise.due.zone);
  return { ...promise, id: renewed, due: { local, zone: promise.due.zone, at: state.to }, promisedAt: at, events: [] };
}
function localOf(at: Instant, zone: Zone): LocalTime {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return `${local.toPlainDate().toString()}T${wallTime(local.hour * 60 + local.minute)}`;
}

/**
 * What changes when owner and receiver have agreed on a new instant in one go: the old promise ends as moved, the new one stands. Null: it
 * can't be moved any more.
 */
export function agreedMove(production: Production, promise: PromiseMade, to: Instant, by: PersonId, at: Instant): readonly Change[] | null {
  const renewed = nextVersion(production, promise.id);
  const asked = happen(promise, { kind: 'move-asked', at, to }, promise.owner, at);
  const moved = asked.ok ? happen(asked.promise, { kind: 'move-accepted', at, by, renewed }, by, at) : asked;
  const next = asked.ok ? renewal(production, asked.promise, renewed, at) : null;
  if (!moved.ok || next === null) return null;
  return [putRecord(production, 'promises', renewed, next), putRecord(production, 'promises', promise.id, moved.promise)];
}

export interface PlanRisk {
  readonly what: string;
  /** When the way that was taken is ready; null: nobody knows. */
  readonly ready: Instant | null;
}

/** What of the plan stands against a promise: the machine that makes it is down, and the way round that was taken comes too late. */
export function planRisks(production: Production, promise: PromiseMade, at: Instant): readonly PlanRisk[] {
  return Object.values(production.kit).flatMap((kit): readonly PlanRisk[] => {
    if (!kit.work?.promises.includes(promise.id)) return [];
    const down = Object.values(production.disruptions).some(
      ({ what, knownAt }) => what.kind === 'kit-out' && what.kit === kit.id && !isBefore(at, knownAt),
    );
    if (!down) return [];
    const decision = Object.values(production.decisions).findLast(
      ({ disruption }) => disruption?.kind === 'kit-out' && disruption.kit === kit.id,
    );
    const way = kit.work.waysRound.find(({ title }) => title === decision?.what);
    if (!way?.ready) return [{ what: kit.name, ready: null }];
    const ready = Temporal.PlainDateTime.from(way.ready.local)
      .toZonedDateTime(way.ready.zone)
      .toInstant()
      .toString({ smallestUnit: 'second' });
    return isBefore(promise.due.at, ready) ? [{ what: kit.name, ready }] : [];
  });
}

export interface LedgerRow {
  readonly promise: PromiseMade;
  readonly state: PromiseState;
  readonly planRisks: readonly PlanRisk[];
  /** The owner is warned from here on. */
  readonly warned: boolean;
}
export interface Ledger {
  readonly youOwe: readonly LedgerRow[];
  readonly theyOwe: readonly LedgerRow[];
  readonly over: readonly LedgerRow[];
}

/** What the viewer may see of who owes whom what: 'you owe' first, by due instant (R2.5). */
export function ledger(production: Production, viewer: PersonId, at: Instant): Ledger {
  const rows = (list: Owed['youOwe']): readonly LedgerRow[] =>
    list.map(({ promise, state }) => ({
      promise,
      state,
      planRisks: state.kind === 'promised' || state.kind === 'moving' ? planRisks(production, promise, at) : [],
      warned: state.kind === 'promised' && !isBefore(at, warnAt(promise)),
    }));
  const all = owed(production, at, viewer);
  return { youOwe: rows(all.youOwe), theyOwe: rows(all.theyOwe), over: rows(all.over) };
}

/**
 * The text that asks for a new time while there is time (T40), that says a broken promise is mine, with the repair (T41), or that says to its
 * receiver that it is there, with a link on which they say the same.
 */
export function promiseDraft(production: Production, name: PromiseId, at: Instant): SingleDraft | null {
  const promise = production.promises[name];
  if (promise === undefined || promise.to === null) return null;
  const state = stateOf(promise, at, production.promises);
  const people = { to: promise.to, from: promise.owner };
  if (toldDelivered(promise)) {
    const zone = production.people[promise.to]?.zone ?? production.zone;
    return plainDraft(
      production,
      promise.what,
      promiseTexts.isThere(promise.what, sayInstant(promise.due.at, zone, { city: true })),
      people,
    );
  }
  const when = { kind: 'instant', at: promise.due.at } as const;
  if (state.kind === 'broken') return singleDraft(production, 'T41', { what: promise.what, when }, people);
  const [risk] = planRisks(production, promise, at);
  const ready = state.kind === 'moving' ? state.to : (risk?.ready ?? null);
  return singleDraft(
    production,
    'T40',
    {
      what: promise.what,
      when,
      new_when: ready === null ? null : { kind: 'instant', at: ready },
      reason: risk ? promiseTexts.down(risk.what) : null,
    },
    people,
  );
}

/** Its owner said that it is there, its receiver has not said so yet. */
export const toldDelivered = ({ events }: PromiseMade): boolean =>
  events.some(({ kind }) => kind === 'delivered') && !events.some(({ kind }) => kind === 'received');
