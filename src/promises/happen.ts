import type { Instant, PersonId, PromiseEvent, PromiseMade } from '#model/index.ts';
import { isBefore } from '#model/index.ts';
import { stateOf } from './state.ts';

export type Happened =
  | { readonly ok: true; readonly promise: PromiseMade }
  | { readonly ok: false; readonly code: 'not-the-owner' | 'not-the-receiver' | 'already-over' | 'past-due' | 'not-later' };

/**
 * Adds what happened to a promise, by whom. Only the owner asks for a move, declines or delivers; only the receiver releases, answers a move or
 * says that it was received.
 * Refusals: not-the-owner, not-the-receiver, already-over (kept, released, declined, renegotiated), past-due (a move asked after the due instant),
 * not-later (a move to an earlier time).
 */
export function happen(promise: PromiseMade, event: PromiseEvent, by: PersonId, now: Instant): Happened {
  if (event.kind === 'received') return receive(promise, event, by, now);
  const state = stateOf(promise, now, {});
  const over = state.kind === 'kept' || state.kind === 'released' || state.kind === 'declined' || state.kind === 'renegotiated';
  if (over || (state.kind === 'broken' && state.delivered !== null)) return { ok: false, code: 'already-over' };
  const owners = event.kind === 'delivered' || event.kind === 'declined' || event.kind === 'move-asked';
  // A delivery may be confirmed by the one who received it.
  if (owners && by !== promise.owner && !(event.kind === 'delivered' && by === promise.to)) return { ok: false, code: 'not-the-owner' };
  if (!owners && promise.to !== null && by !== promise.to) return { ok: false, code: 'not-the-receiver' };
  if (event.kind === 'move-asked') {
    if (!isBefore(now, promise.due.at)) return { ok: false, code: 'past-due' };
    if (!isBefore(promise.due.at, event.to)) return { ok: false, code: 'not-later' };
  }
  if ((event.kind === 'move-accepted' || event.kind === 'move-refused' || event.kind === 'declined') && state.kind === 'broken') {
    return { ok: false, code: 'past-due' };
  }
  return { ok: true, promise: { ...promise, events: [...promise.events, event] } };
}

/** What was received is said once, also after the owner said that it was delivered. */
function receive(promise: PromiseMade, event: PromiseEvent, by: PersonId, now: Instant): Happened {
  if (by !== promise.to) return { ok: false, code: 'not-the-receiver' };
  const state = stateOf(promise, now, {}).kind;
  const ended = state === 'released' || state === 'declined' || state === 'renegotiated';
  if (ended || promise.events.some(({ kind }) => kind === 'received')) return { ok: false, code: 'already-over' };
  return { ok: true, promise: { ...promise, events: [...promise.events, event] } };
}
