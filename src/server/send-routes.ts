import { createHash } from 'node:crypto';
import type { SendingView } from '#api/index.ts';
import { commit, noteSending } from '#commands/index.ts';
import type { Decision, PersonId, Production } from '#model/index.ts';
import type { MessageRow, OutgoingMessage } from '#store/index.ts';
import { mailTexts } from '#texts/index.ts';
import { type CheckContext, check, type Draft, mayLeave } from '#words/index.ts';
import type { Outgoing } from './outgoing.ts';
import { type Context, doing, type Errors, pageOf, refused, refusedBy } from './routing.ts';

/** So long a slip of the thumb can be taken back (practices section 8). */
const recallSeconds = 20;

interface ToSend {
  readonly production: Production;
  readonly decision: Decision;
  readonly written: readonly { readonly draft: Draft; readonly check: CheckContext }[];
  /** Texts as the sender left them, by person; who is not named has the draft. */
  readonly edits: readonly { readonly person: string; readonly text: string }[];
}

/**
 * Posts the texts of a decision: one row of the journal and all messages, or none of them. A text that holds what no key sends holds all
 * of them back; who has no address is not among them, and is on the list of those to ring.
 */
export async function sendTexts(context: Context, errors: Errors, { production, decision, written, edits }: ToSend) {
  const { outgoing } = context;
  if (!outgoing.reachable) throw refused(errors, 'no-address', mailTexts.noAddress);
  const texts = written.map(({ draft, check: known }) => {
    const text = edits.find(({ person }) => person === draft.to.personId)?.text ?? draft.body;
    const open = draft.asks.some((ask) => text.includes(`[${ask}`));
    if (open || mayLeave(check(text, known)) === 'stopped') throw refused(errors, 'blocked', mailTexts.blocked(draft.to.name));
    return { draft, text };
  });
  const messages = texts.flatMap(({ draft, text }) => messageOf(production, decision, draft, text));
  const known = await sentAlready(outgoing, decision, messages);
  if (known) throw refused(errors, 'already-sent', mailTexts.alreadySent);
  const batch = `${decision.id}#${createHash('sha256')
    .update(JSON.stringify(messages.map(({ key }) => key)))
    .digest('hex')
    .slice(0, 16)}`;
  const done = await commit(outgoing.posting(batch, recallSeconds, messages), (now) =>
    noteSending(now, mailTexts.row(messages.length, decision.what), doing(now, context)),
  );
  if (!done.ok) throw refusedBy(errors, done);
  return { said: mailTexts.posted(messages.length, recallSeconds), page: await pageOf(context, done.production) };
}

function messageOf(production: Production, decision: Decision, { to, subject }: Draft, body: string): readonly OutgoingMessage[] {
  const address = production.people[to.personId as PersonId]?.email ?? null;
  if (address === null) return [];
  const key = createHash('sha256')
    .update(JSON.stringify([decision.id, decision.at, to.personId, subject, body]))
    .digest('hex');
  return [{ person: to.personId, name: to.name, address, subject, body, key }];
}

/** All of it in the same words to the same people: a second press of the same key. */
async function sentAlready({ outbox, name }: Outgoing, decision: Decision, messages: readonly OutgoingMessage[]): Promise<boolean> {
  const batch = await outbox.latest(name, `${decision.id}#`);
  if (batch === null) return false;
  const keys = new Set((await outbox.batch(name, batch)).filter(({ state }) => state !== 'recalled').map(({ key }) => key));
  return messages.every(({ key }) => keys.has(key));
}

/** The newest sending of a decision; null: nothing was sent. */
export async function presentSending({ outbox, name, preview }: Outgoing, decision: Decision | null): Promise<SendingView | null> {
  const batch = decision === null ? null : await outbox.latest(name, `${decision.id}#`);
  if (batch === null) return null;
  const rows = await outbox.batch(name, batch);
  const first = rows.filter(({ state }) => state === 'waiting').map(({ leaves }) => Date.parse(leaves));
  const left = first.length === rows.length ? Math.max(0, Math.ceil((Math.min(...first) - Date.now()) / 1000)) : 0;
  return {
    ...{ batch, people: rows.length, names: rows.map((row) => row.name), recallable: left, state: stateOf(rows, left), preview },
    sent: rows.filter(({ state }) => state === 'sent').length,
    problems: rows.flatMap((row) => (row.problem === null || row.state === 'sent' ? [] : [{ name: row.name, why: row.problem }])),
  };
}

function stateOf(rows: readonly MessageRow[], left: number): SendingView['state'] {
  if (rows.every(({ state }) => state === 'recalled')) return 'recalled';
  if (left > 0) return 'waiting';
  return rows.some(({ state }) => state === 'waiting') ? 'leaving' : 'done';
}

/** Takes back what has not left. */
export async function recallTexts(context: Context, errors: Errors, production: Production, batch: string) {
  const count = await context.outgoing.outbox.recall(context.outgoing.name, batch);
  if (count === 0) throw refused(errors, 'too-late', mailTexts.tooLate);
  return { said: mailTexts.recalled(count), page: await pageOf(context, production) };
}
