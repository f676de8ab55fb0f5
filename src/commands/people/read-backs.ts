import { lineContext } from '#line/index.ts';
import type { Instant, PersonId, Production } from '#model/index.ts';
import {
  type Critical,
  judge,
  type Judged,
  type ReadBackEvent,
  type ReadBackState,
  readBackState,
  rewords,
  silentAt,
} from '#talk/index.ts';
import type { ReadBackMarked } from './write.ts';

/** One thing that a receiver is asked to say again; what is not needed confirms nothing and holds nothing up. */
type AskedField = Critical & { readonly needed: boolean };
/** What a message asks back from one receiver. */
interface AsksBack {
  readonly fields: readonly AskedField[];
  readonly pickUp: Instant | null;
  readonly call: Instant | null;
  /** On a rainy set one tap under the shown time is enough (floor 3): nothing of it crosses a zone, nor is money. */
  readonly tap: boolean;
}
/** An event as it is kept: an answer in its own words too, which the sender judges where no machine can. */
type KeptEvent = ReadBackEvent & { readonly said: Readonly<Record<string, string>> };
/** `sentAt` null: the message has not left. */
export interface KeptReadBack extends AsksBack {
  readonly batch: string;
  readonly person: string;
  readonly sentAt: Instant | null;
  readonly replacedAt: Instant | null;
  readonly events: readonly KeptEvent[];
}

/** The clocks of a changed call. */
interface OwnCall {
  readonly pickUp: Instant | null;
  readonly makeUp: Instant | null;
  readonly at: Instant | null;
}

/** A changed call is read back by the first clock at which one must be there; null: a call without a clock. */
function ofCall({ pickUp, makeUp, at }: OwnCall): AsksBack | null {
  const first = makeUp ?? at;
  if (first === null) return null;
  const field = makeUp === null ? 'call' : 'make-up';
  return { fields: [{ field, kind: 'time', at: first, needed: true }], pickUp, call: first, tap: true };
}

/** A first step is asked for and may be left out: who has said time and format has understood the order (story:S2.5). */
function ofWriting({ fields, at }: ReadBackMarked): AsksBack {
  const asked = fields.flatMap((field): readonly AskedField[] => {
    if (field !== 'time') return [{ field, kind: 'words', needed: field !== 'first step' }];
    return at === null ? [] : [{ field, kind: 'time', at, needed: true }];
  });
  return { fields: asked, pickUp: null, call: null, tap: false };
}

/**
 * An answer, judged by machine where it can be, on the receiver's own clock; fields left empty keep what was said before. Null: nothing was
 * said.
 */
function answered(production: Production, asked: KeptReadBack, said: Readonly<Record<string, string>>, at: Instant): KeptEvent | null {
  const zone = production.people[asked.person]?.zone ?? production.zone;
  const context = { at, zone, line: lineContext(production, at, null) };
  const given = asked.fields.flatMap((one) => {
    const text = said[one.field]?.trim() ?? '';
    return text === '' ? [] : [{ field: one.field, text, judged: judge(one, text, context) }];
  });
  if (given.length === 0) return null;
  const before = asked.events.findLast((event) => event.kind === 'answered');
  const judged: Readonly<Record<string, Judged>> = {
    ...(before?.kind === 'answered' ? before.judged : {}),
    ...Object.fromEntries(given.map((one) => [one.field, one.judged])),
  };
  return { kind: 'answered', at, judged, said: { ...before?.said, ...Object.fromEntries(given.map((one) => [one.field, one.text])) } };
}

/** The shown time was tapped, where a tap is enough; null: it is not. */
function tapped({ fields, tap }: KeptReadBack, words: string, at: Instant): KeptEvent | null {
  if (!tap) return null;
  const of = <T>(value: T) => Object.fromEntries(fields.map(({ field }) => [field, value]));
  return { kind: 'answered', at, judged: of({ kind: 'same' as const }), said: of(words) };
}

/** Null: it has not left yet. */
function stateOf(asked: KeptReadBack, now: Instant): ReadBackState | null {
  return asked.sentAt === null ? null : readBackState(pure(asked, asked.sentAt), now);
}

/** What is not needed and was not said is not waited for. */
function pure(asked: KeptReadBack, sentAt: Instant) {
  const said = asked.events.findLast((event) => event.kind === 'answered')?.said ?? {};
  const fields = asked.fields.filter(({ field, needed }) => needed || said[field] !== undefined);
  return { ...asked, to: asked.person as PersonId, sentAt, fields };
}

/** Fields that two or more receivers read differently, of how many: the message is to be reworded, nobody is marked (R4.4). */
const toReword = (all: readonly KeptReadBack[], now: Instant) =>
  rewords(
    all.flatMap((one) => (one.sentAt === null ? [] : [pure(one, one.sentAt)])),
    now,
  );

/** When no answer becomes silence; null: it has not left. */
const silentFrom = ({ sentAt, pickUp, call }: KeptReadBack): Instant | null => (sentAt === null ? null : silentAt(sentAt, pickUp, call));

export const readBacks = { ofCall, ofWriting, answered, tapped, stateOf, toReword, silentFrom };
