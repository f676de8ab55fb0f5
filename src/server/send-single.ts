import { commit, type Doing, type Done, type Refusal, type SingleDraft, writing } from '#commands/index.ts';
import type { Instant, Production } from '#model/index.ts';
import type { OutgoingMessage } from '#store/index.ts';
import { mailTexts, readBackTexts } from '#texts/index.ts';
import { check, mayLeave } from '#words/index.ts';
import { type Context, doing, type Errors, pageOf, refused, refusedBy } from './routing.ts';
import { batchName, linkUntil, messageKey, recallSeconds } from './send-routes.ts';

/** One text to one person, from the page on which it was written. */
interface Single {
  readonly draft: SingleDraft;
  /** As the sender left it. */
  readonly text: string;
  /** Its batches' names begin so: what it is about. */
  readonly prefix: string;
  /** What the receiver answers by a link; null: nothing. */
  readonly link: { readonly purpose: 'choose' | 'recap' | 'word' | 'yes' | 'promises'; readonly about: string } | null;
  readonly urgency: 'answer' | 'usual';
  /** The row of the journal, with what is known to be told by it. */
  readonly note: (production: Production, doing: Doing) => Done | Refusal;
}

/**
 * Posts it: the row and the message, or neither. What holds what no key sends is refused, as is a text with a gap in it, and the same text
 * a second time.
 */
export async function sendSingle(context: Context, errors: Errors, production: Production, single: Single) {
  const { outgoing, clock } = context;
  const { draft, text, prefix, link, urgency, note } = single;
  const { address } = outgoing;
  if (address === null) throw refused(errors, 'no-address', mailTexts.noAddress);
  const { name, email } = production.people[draft.to] ?? { name: draft.to, email: null };
  if (email === null) throw refused(errors, 'nobody', readBackTexts.nobody);
  if (draft.asks.some((ask) => text.includes(`[${ask}`)) || mayLeave(check(text, draft.check)) === 'stopped')
    throw refused(errors, 'blocked', mailTexts.blocked(name));
  const subject = draft.subject === '' ? production.title : draft.subject;
  const key = messageKey([prefix, draft.to, subject, text]);
  const asks = link === null ? null : asksOf(address, clock.now(), link);
  const held = writing.heldUntil(production, draft.to, urgency, clock.now());
  const messages = [{ person: draft.to, name, address: email, subject, body: text, key, heldUntil: held, asks }];
  const batch = batchName(prefix, messages);
  const before = await outgoing.outbox.batch(outgoing.name, batch);
  if (before.some(({ state }) => state !== 'recalled')) throw refused(errors, 'already-sent', mailTexts.alreadySent);
  const done = await commit(outgoing.posting(batch, recallSeconds, messages), (now) => note(now, doing(now, context)));
  if (!done.ok) throw refusedBy(errors, done);
  return { said: mailTexts.posted(1, recallSeconds), page: await pageOf(context, done.production), production: done.production };
}

function asksOf(address: URL, at: Instant, { purpose, about }: NonNullable<Single['link']>): NonNullable<OutgoingMessage['asks']> {
  return { purpose, about, what: null, page: new URL(`/${purpose}/`, address).href, at, until: linkUntil(at) };
}
