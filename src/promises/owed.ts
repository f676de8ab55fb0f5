import type { Instant, PersonId, Production, PromiseMade } from '#model/index.ts';
import { isBefore } from '#model/index.ts';
import type { PromiseState } from './state.ts';
import { stateOf } from './state.ts';

export interface OwedRow {
  readonly promise: PromiseMade;
  readonly state: PromiseState;
}
/** 'You owe' stands above 'they owe'; what is over stands apart. Rows only: there is no count by person (R2.6). */
export interface Owed {
  readonly youOwe: readonly OwedRow[];
  readonly theyOwe: readonly OwedRow[];
  readonly over: readonly OwedRow[];
}

/** Whether a viewer may see a promise and its state: owner, receiver and producer, nobody else (R2.5). */
export const maySeePromise = (promise: PromiseMade, viewer: PersonId, producer: PersonId | null): boolean =>
  viewer === promise.owner || viewer === promise.to || viewer === producer;

/** The promises that a viewer may see at `now`, the soonest first. A broken one stays on its list until it is delivered or let go. */
export function owed(production: Production, now: Instant, viewer: PersonId): Owed {
  const rows = Object.values(production.promises)
    .filter((promise) => maySeePromise(promise, viewer, production.me))
    .map((promise): OwedRow => ({ promise, state: stateOf(promise, now, production.promises) }))
    .toSorted(bySoonest);
  const open = rows.filter(({ state }) => isOpen(state));
  return {
    youOwe: open.filter(({ promise }) => promise.owner === viewer),
    theyOwe: open.filter(({ promise }) => promise.owner !== viewer),
    over: rows.filter(({ state }) => !isOpen(state)),
  };
}

/** Still owed: promised, moving, or broken and neither delivered nor let go. */
export const isOpen = (state: PromiseState): boolean =>
  state.kind === 'promised' ||
  state.kind === 'moving' ||
  (state.kind === 'broken' && state.delivered === null && state.releasedAt === null);

function bySoonest({ promise: one }: OwedRow, { promise: other }: OwedRow): number {
  if (isBefore(one.due.at, other.due.at)) return -1;
  return isBefore(other.due.at, one.due.at) ? 1 : one.id < other.id ? -1 : 1;
}
