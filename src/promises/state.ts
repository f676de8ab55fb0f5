import type { Instant, Minutes, PersonId, PromiseEvent, PromiseId, PromiseMade } from '#model/index.ts';
import { isBefore, minutesBetween } from '#model/index.ts';

/** Why a promise may fail, told to its owner while a move can still be asked for. */
export interface Risk {
  readonly kind: 'need-broken' | 'need-declined' | 'need-later';
  readonly by: PromiseId;
}

/** Computed from the facts and a `now`, never stored: a late job can't make a promise look kept. */
export type PromiseState =
  | { readonly kind: 'promised'; readonly risks: readonly Risk[] }
  | { readonly kind: 'moving'; readonly askedAt: Instant; readonly to: Instant; readonly risks: readonly Risk[] }
  | { readonly kind: 'kept'; readonly at: Instant }
  | {
      readonly kind: 'broken';
      /** The due instant, whenever anybody looks. */
      readonly at: Instant;
      readonly delivered: { readonly at: Instant; readonly late: Minutes } | null;
      /** The receiver let it go after it was broken; both facts stay. */
      readonly releasedAt: Instant | null;
    }
  | { readonly kind: 'renegotiated'; readonly at: Instant; readonly renewed: PromiseId }
  | { readonly kind: 'released'; readonly at: Instant; readonly by: PersonId }
  | { readonly kind: 'declined'; readonly at: Instant };

export type Promises = Readonly<Record<string, PromiseMade>>;

/**
 * The state of a promise at `now` (R2.1-R2.4). `others` are the promises it may need.
 *   asked before due, unanswered:  | promised | moving ......... | broken as of due
 *                                             due     proposed
 */
export function stateOf(promise: PromiseMade, now: Instant, others: Promises): PromiseState {
  const bare = withoutRisks(promise, now);
  return bare.kind === 'promised' || bare.kind === 'moving' ? { ...bare, risks: risksOf(promise, now, others) } : bare;
}

function withoutRisks(promise: PromiseMade, now: Instant): PromiseState {
  const known = counting(promise, now);
  const due = promise.due.at;
  const asked = known.findLast((event) => event.kind === 'move-asked' && isBefore(event.at, due));
  const answer = asked ? known.find((event) => answers(event) && !isBefore(event.at, asked.at)) : undefined;
  const openUntil = asked?.kind === 'move-asked' && answer?.kind !== 'move-refused' ? later(due, asked.to) : due;
  for (const event of known) {
    const ended = endedBy(event, due, openUntil);
    if (ended) return ended;
  }
  const deliveredLate = known.some(isThere);
  if (deliveredLate || !isBefore(now, openUntil)) return broken(promise, known);
  if (asked?.kind === 'move-asked' && answer === undefined && isBefore(now, asked.to)) {
    return { kind: 'moving', askedAt: asked.at, to: asked.to, risks: [] };
  }
  return { kind: 'promised', risks: [] };
}

/** What ends a promise without breaking it: in time for delivery and release, before the proposed time for an accepted move. */
function endedBy(event: PromiseEvent, due: Instant, openUntil: Instant): PromiseState | null {
  switch (event.kind) {
    case 'delivered':
    case 'received':
      return isBefore(due, event.at) ? null : { kind: 'kept', at: event.at };
    case 'released':
      return isBefore(event.at, openUntil) ? { kind: 'released', at: event.at, by: event.by } : null;
    case 'declined':
      return isBefore(event.at, due) ? { kind: 'declined', at: event.at } : null;
    case 'move-accepted':
      return isBefore(event.at, openUntil) ? { kind: 'renegotiated', at: event.at, renewed: event.renewed } : null;
    default:
      return null;
  }
}

function broken(promise: PromiseMade, known: readonly PromiseEvent[]): PromiseState {
  const due = promise.due.at;
  const delivered = known.find(isThere);
  const released = known.find((event) => event.kind === 'released');
  return {
    kind: 'broken',
    at: due,
    delivered: delivered ? { at: delivered.at, late: minutesBetween(due, delivered.at) } : null,
    releasedAt: released?.at ?? null,
  };
}

const isThere = (event: PromiseEvent): boolean => event.kind === 'delivered' || event.kind === 'received';
const answers = (event: PromiseEvent): boolean => event.kind === 'move-accepted' || event.kind === 'move-refused';

/** Only the receiver releases or answers a move; only the owner declines. What somebody else wrote does not count. */
function counting(promise: PromiseMade, now: Instant): readonly PromiseEvent[] {
  return promise.events
    .filter((event) => !isBefore(now, event.at) && isTheirs(promise, event))
    .toSorted((one, other) => (isBefore(one.at, other.at) ? -1 : isBefore(other.at, one.at) ? 1 : 0));
}

function isTheirs(promise: PromiseMade, event: PromiseEvent): boolean {
  switch (event.kind) {
    case 'received':
    case 'released':
    case 'move-accepted':
    case 'move-refused':
      return promise.to === null || event.by === promise.to;
    case 'declined':
      return event.by === promise.owner;
    default:
      return true;
  }
}

/**
 * What a promise waits for and may not get (R2.3): a need that is broken and not delivered, one that was declined, one that is due later than the
 * promise itself. A need that was moved counts with its new due instant.
 */
export function risksOf(promise: PromiseMade, now: Instant, others: Promises): readonly Risk[] {
  return promise.needs.flatMap((need): readonly Risk[] => {
    const met = needNow(need, now, others);
    if (!met) return [];
    const { standing, state } = met;
    if (state.kind === 'broken')
      return state.delivered === null && state.releasedAt === null ? [{ kind: 'need-broken', by: standing.id }] : [];
    if (state.kind === 'declined') return [{ kind: 'need-declined', by: standing.id }];
    if (state.kind === 'kept' || state.kind === 'released') return [];
    const due = state.kind === 'moving' ? later(standing.due.at, state.to) : standing.due.at;
    return isBefore(promise.due.at, due) ? [{ kind: 'need-later', by: standing.id }] : [];
  });
}

/** A need as it stands, with moves followed to the promise that took its place. */
function needNow(need: PromiseId, now: Instant, others: Promises): { readonly standing: PromiseMade; readonly state: PromiseState } | null {
  const seen = new Set<string>();
  let standing = others[need];
  while (standing && !seen.has(standing.id)) {
    seen.add(standing.id);
    const state = withoutRisks(standing, now);
    const renewed: PromiseMade | undefined = state.kind === 'renegotiated' ? others[state.renewed] : undefined;
    if (!renewed) return { standing, state };
    standing = renewed;
  }
  return null;
}

const later = (one: Instant, other: Instant): Instant => (isBefore(one, other) ? other : one);
