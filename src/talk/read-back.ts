import type { Instant, PersonId } from '#model/index.ts';
import { isBefore } from '#model/index.ts';
import type { Critical, Judged } from './answers.ts';

/** What happened to one receiver's read-back. Opening a link is none of it: scanners open links. */
export type ReadBackEvent =
  | { readonly kind: 'touched'; readonly at: Instant }
  | { readonly kind: 'answered'; readonly at: Instant; readonly judged: Readonly<Record<string, Judged>> }
  /** The sender's word on an answer in words: that's it, or not it. */
  | { readonly kind: 'sender-said'; readonly at: Instant; readonly field: string; readonly holds: boolean };

/** One message to one receiver that asks for a read-back. */
export interface ReadBackAsked {
  readonly to: PersonId;
  readonly sentAt: Instant;
  /** The person's own pick-up, else their call; null: a text without one. */
  readonly pickUp: Instant | null;
  readonly call: Instant | null;
  readonly fields: readonly Critical[];
  readonly replacedAt: Instant | null;
  readonly events: readonly ReadBackEvent[];
}

export type ReadBackState =
  | { readonly kind: 'sent' | 'seen' | 'confirmed' | 'replaced' }
  | { readonly kind: 'unclear'; readonly fields: readonly string[] }
  /** Words that the sender has not judged yet. */
  | { readonly kind: 'with-the-sender'; readonly fields: readonly string[] }
  | { readonly kind: 'differs'; readonly fields: readonly string[] }
  /** Ring them: silence is never a yes. */
  | { readonly kind: 'silent'; readonly since: Instant };

const day = 24 * 60 * 60;
const fiveMinutes = 5 * 60;

/**
 * When no answer becomes silence: sentAt + min(24 h, max(5 min, half of the time to the pick-up, else the call)) (R4.3).
 *   sent 06:05, pick-up 06:20 -> 06:12:30
 */
export function silentAt(sentAt: Instant, pickUp: Instant | null, call: Instant | null): Instant {
  const sent = Temporal.Instant.from(sentAt);
  const until = pickUp ?? call;
  const half = until === null ? day : sent.until(Temporal.Instant.from(until), { largestUnit: 'seconds' }).seconds / 2;
  const seconds = Math.min(day, Math.max(fiveMinutes, half));
  return sent.add({ milliseconds: Math.round(seconds * 1000) }).toString({ smallestUnit: 'second' });
}

/** Computed from what happened and a `now`. An answer takes the place of an earlier one; only a judged, whole answer confirms (R4.1-R4.3). */
export function readBackState(asked: ReadBackAsked, now: Instant): ReadBackState {
  if (asked.replacedAt !== null && !isBefore(now, asked.replacedAt)) return { kind: 'replaced' };
  const known = asked.events.filter((event) => !isBefore(now, event.at));
  const place = known.findLastIndex(({ kind }) => kind === 'answered');
  const answer = known[place];
  const held = answer?.kind === 'answered' ? stateOfAnswer(asked, answer.judged, known.slice(place + 1)) : null;
  if (held !== null) return held;
  const silent = silentAt(asked.sentAt, asked.pickUp, asked.call);
  if (!isBefore(now, silent)) return { kind: 'silent', since: silent };
  return { kind: known.length > 0 ? 'seen' : 'sent' };
}

/** null: nothing was read back. */
function stateOfAnswer(
  { fields }: ReadBackAsked,
  judged: Readonly<Record<string, Judged>>,
  later: readonly ReadBackEvent[],
): ReadBackState | null {
  const of = (field: string): Judged['kind'] | 'held' => {
    const said = later.findLast((event) => event.kind === 'sender-said' && event.field === field);
    const kind = judged[field]?.kind ?? 'nothing-read-back';
    if (kind !== 'for-the-sender' || said?.kind !== 'sender-said') return kind;
    return said.holds ? 'held' : 'differs';
  };
  const named = (kind: Judged['kind']): readonly string[] => fields.map(({ field }) => field).filter((field) => of(field) === kind);
  const [differs, unclear, open, empty] = [named('differs'), named('unclear'), named('for-the-sender'), named('nothing-read-back')];
  if (differs.length > 0) return { kind: 'differs', fields: differs };
  if (unclear.length > 0) return { kind: 'unclear', fields: unclear };
  if (empty.length > 0) return null;
  return open.length > 0 ? { kind: 'with-the-sender', fields: open } : { kind: 'confirmed' };
}

/** What two or more receivers read differently: the message is to be reworded, nobody is marked (R4.4). The count belongs to the message. */
export interface Reword {
  readonly field: string;
  readonly differ: number;
  readonly of: number;
}
export function rewords(asked: readonly ReadBackAsked[], now: Instant): readonly Reword[] {
  const states = asked.map((one) => readBackState(one, now));
  const fields = [...new Set(asked.flatMap((one) => one.fields.map(({ field }) => field)))];
  return fields
    .map((field) => ({
      field,
      differ: states.filter((state) => state.kind === 'differs' && state.fields.includes(field)).length,
      of: asked.length,
    }))
    .filter(({ differ }) => differ >= 2);
}

/** An assumption in a message, who can confirm it and when it bites (R4.5): unconfirmed two days before, its author is nudged. */
export interface Assumption {
  readonly text: string;
  readonly confirms: PersonId;
  readonly bites: Instant;
  readonly confirmedAt: Instant | null;
}
export function assumptionDue({ bites, confirmedAt }: Assumption, now: Instant): boolean {
  const from = Temporal.Instant.from(bites).subtract({ hours: 48 }).toString();
  return (confirmedAt === null || isBefore(now, confirmedAt)) && !isBefore(now, from);
}
