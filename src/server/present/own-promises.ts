import { ledger, type LedgerRow } from '#commands/index.ts';
import { type Instant, type PersonId, type Production, sayInstant, sayTwoClocks } from '#model/index.ts';
import { promiseTexts as say, sayBrokenAt, sayPromiseState } from '#texts/index.ts';
import { calledName } from './spoken.ts';
import { secondZone } from './spoken.ts';

export type MayTell = 'delivered' | 'received' | 'released' | 'move-asked' | 'move-accepted' | 'move-refused';
/** A promise as its owner or its receiver sees it on a page of their own: never anybody else's (R2.5). */
export interface OwnPromise {
  readonly id: string;
  readonly what: string;
  readonly whose: string;
  readonly due: string;
  readonly state: string;
  readonly received: string | null;
  /** Whose clock a new time is typed on. */
  readonly clock: string;
  readonly may: readonly MayTell[];
}

export function presentOwnPromises(production: Production, person: PersonId, at: Instant): readonly OwnPromise[] {
  const zone = production.people[person]?.zone ?? production.zone;
  // Without a producer: this reader sees what they owe and are owed, whoever they are (R2.5).
  const { youOwe, theyOwe, over } = ledger({ ...production, me: null }, person, at);
  return [...youOwe, ...theyOwe, ...over].map((row) => {
    const { promise, state } = row;
    const received = promise.events.findLast((event) => event.kind === 'received');
    return {
      id: promise.id,
      what: promise.what,
      whose:
        promise.owner === person
          ? say.youTo(promise.to === null ? null : calledName(production, promise.to))
          : say.toYou(calledName(production, promise.owner)),
      due: sayTwoClocks(promise.due.at, zone, secondZone(production, zone, promise.due.zone)),
      state: state.kind === 'broken' ? brokenWords(row, zone) : sayPromiseState(withoutRisks(state), zone),
      received: received === undefined ? null : sayInstant(received.at, zone, { city: true }),
      clock: calledName(production, promise.owner),
      may: mayOf(row, person, received !== undefined),
    };
  });
}

const withoutRisks = (state: LedgerRow['state']): LedgerRow['state'] =>
  state.kind === 'promised' || state.kind === 'moving' ? { ...state, risks: [] } : state;
const brokenWords = ({ state }: LedgerRow, zone: string): string =>
  state.kind === 'broken' ? sayPromiseState(state, zone).replace(/^broken/u, sayBrokenAt(state.at, zone)) : '';

function mayOf({ promise, state }: LedgerRow, person: PersonId, received: boolean): readonly MayTell[] {
  const open = state.kind === 'promised' || state.kind === 'moving' || (state.kind === 'broken' && state.delivered === null);
  if (promise.owner === person)
    return [...(open ? (['delivered'] as const) : []), ...(state.kind === 'promised' ? (['move-asked'] as const) : [])];
  const there = state.kind === 'kept' || state.kind === 'broken' || open;
  return [
    ...(state.kind === 'moving' ? (['move-accepted', 'move-refused'] as const) : []),
    ...(there && !received ? (['received'] as const) : []),
    ...(open && !(state.kind === 'broken' && state.releasedAt !== null) ? (['released'] as const) : []),
  ];
}
