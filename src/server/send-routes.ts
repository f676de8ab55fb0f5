import { createHash } from 'node:crypto';
import { commit, noteSending, readBacks } from '#commands/index.ts';
import type { Decision, Instant, PersonId, Production } from '#model/index.ts';
import type { OutgoingMessage } from '#store/index.ts';
import { mailTexts } from '#texts/index.ts';
import { type CheckContext, check, type Draft, type FactsSheet, mayLeave } from '#words/index.ts';
import type { Outgoing } from './outgoing.ts';
import { type Context, doing, type Errors, pageOf, refused, refusedBy } from './routing.ts';

/** So long a slip of the thumb can be taken back (practices section 8). */
export const recallSeconds = 20;

interface ToSend {
  readonly production: Production;
  readonly decision: Decision;
  readonly sheet: FactsSheet;
  readonly written: readonly { readonly draft: Draft; readonly check: CheckContext }[];
  /** Texts as the sender left them, by person; who is not named has the draft. */
  readonly edits: readonly { readonly person: string; readonly text: string }[];
}

/**
 * Posts the texts of a decision: one row of the journal and all messages, or none of them. A text that holds what no key sends holds all
 * of them back; who has no address is not among them, and is on the list of those to ring.
 */
export async function sendTexts(context: Context, errors: Errors, { production, decision, sheet, written, edits }: ToSend) {
  const { outgoing } = context;
  const { address } = outgoing;
  if (address === null) throw refused(errors, 'no-address', mailTexts.noAddress);
  const texts = written.map(({ draft, check: known }) => {
    const text = edits.find(({ person }) => person === draft.to.personId)?.text ?? draft.body;
    const open = draft.asks.some((ask) => text.includes(`[${ask}`));
    if (open || mayLeave(check(text, known)) === 'stopped') throw refused(errors, 'blocked', mailTexts.blocked(draft.to.name));
    return { draft, text };
  });
  const messages = texts.flatMap(({ draft, text }) => {
    const own = draft.readBack ? sheet.changes.find(({ personId, now }) => personId === draft.to.personId && now.state === 'called') : null;
    const what = own ? readBacks.ofCall(own.now) : null;
    return messageOf(production, decision, draft, text, asksAt(address, context.clock.now(), what));
  });
  const known = await sentAlready(outgoing, decision, messages);
  if (known) throw refused(errors, 'already-sent', mailTexts.alreadySent);
  const batch = batchName(`${decision.id}#`, messages);
  const done = await commit(outgoing.posting(batch, recallSeconds, messages), (now) =>
    noteSending(now, mailTexts.row(messages.length, decision.what), doing(now, context)),
  );
  if (!done.ok) throw refusedBy(errors, done);
  return { said: mailTexts.posted(messages.length, recallSeconds), page: await pageOf(context, done.production) };
}

/** The same of the same is the same message: a second press of a key sends nothing twice. */
export const messageKey = (of: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(of)).digest('hex');

/** A link to say it back lives so long, in hours: longer than any instruction stands. */
const linkHours = 30 * 24;
export const linkUntil = (at: Instant): Instant => Temporal.Instant.from(at).add({ hours: linkHours }).toString({ smallestUnit: 'second' });

/** Where the answer is given, for what is asked back. */
export function asksAt(address: URL, at: Instant, what: NonNullable<OutgoingMessage['asks']>['what'] | null): OutgoingMessage['asks'] {
  return what === null ? null : { purpose: 'read', about: null, what, page: new URL('/read/', address).href, at, until: linkUntil(at) };
}

function messageOf(
  production: Production,
  decision: Decision,
  { to, subject }: Draft,
  body: string,
  asks: OutgoingMessage['asks'],
): readonly OutgoingMessage[] {
  const address = production.people[to.personId as PersonId]?.email ?? null;
  if (address === null) return [];
  const key = messageKey([decision.id, decision.at, to.personId, subject, body]);
  return [{ person: to.personId, name: to.name, address, subject, body, key, heldUntil: null, asks }];
}

/** The same messages are the same batch. */
export const batchName = (prefix: string, messages: readonly OutgoingMessage[]): string =>
  `${prefix}${messageKey(messages.map(({ key }) => key)).slice(0, 16)}`;

/** All of it in the same words to the same people: a second press of the same key. */
async function sentAlready({ outbox, name }: Outgoing, decision: Decision, messages: readonly OutgoingMessage[]): Promise<boolean> {
  const batch = await outbox.latest(name, `${decision.id}#`);
  if (batch === null) return false;
  const keys = new Set((await outbox.batch(name, batch)).filter(({ state }) => state !== 'recalled').map(({ key }) => key));
  return messages.every(({ key }) => keys.has(key));
}
