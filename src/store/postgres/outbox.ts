import type { Instant } from '#model/index.ts';
import type { KeptReadBack } from '#commands/index.ts';
import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import { type LinkPurpose, revokeLinks } from './links.ts';
import { hashOf, newToken } from './secrets.ts';
import type { Database } from './tables.ts';

/** One text to one person, as it leaves. */
export interface OutgoingMessage {
  readonly person: string;
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  /** The same thing told to the same person in the same words: it leaves once, however often it was asked for. */
  readonly key: string;
  /** By the program's clock: until then it waits for the reader's morning; null: it leaves at once. */
  readonly heldUntil: Instant | null;
  /** What the receiver is asked to say again, on a page of their own. */
  readonly asks: Asks | null;
}
/** An answer to be asked for with a message, on a page of the receiver's own. */
interface Asks {
  readonly purpose: LinkPurpose;
  /** What the answer will be about; null: this batch. A link of the same person for the same thing ends with it. */
  readonly about: string | null;
  /** What is to be said again; null: another answer than a read-back. */
  readonly what: Pick<KeptReadBack, 'fields' | 'pickUp' | 'call' | 'tap'> | null;
  /** The address that the link's secret is put behind. */
  readonly page: string;
  readonly at: Instant;
  readonly until: Instant;
}
export type MessageState = 'waiting' | 'sent' | 'recalled' | 'dead';
export interface MessageRow {
  readonly id: number;
  readonly batch: string;
  readonly person: string;
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  readonly key: string;
  readonly state: MessageState;
  readonly problem: string | null;
  /** When it may leave, by the machine's clock: until then it can be recalled. */
  readonly leaves: string;
  readonly link: string | null;
  readonly heldUntil: Instant | null;
  /** By the program's clock; null: not yet. */
  readonly toldAt: Instant | null;
}

/** Hands one message over; `again` false: this receiver will never take it, trying again would be of no use. */
export type Deliver = (
  message: MessageRow,
) => Promise<{ readonly ok: true } | { readonly ok: false; readonly why: string; readonly again: boolean }>;

/** Waits between the tries of one message, in seconds; after the last one it is dead, and stays visible. */
const waits = [10, 60, 300, 1_800, 7_200] as const;

export interface Outbox {
  readonly batch: (production: string, batch: string) => Promise<readonly MessageRow[]>;
  /** The batches whose name begins so, the newest first. */
  readonly batches: (production: string, prefix: string) => Promise<readonly string[]>;
  /** The newest batch whose name begins so. */
  readonly latest: (production: string, prefix: string) => Promise<string | null>;
  /** Takes back what has not left; the number of messages that were. */
  readonly recall: (production: string, batch: string) => Promise<number>;
  /** Sends what may leave now, one after the other, until nothing is left; the number that left. */
  readonly deliver: (by: Deliver, now: () => Instant) => Promise<number>;
}

/** Into the outbox, inside the transaction of the row of the journal that says so: both are there, or neither. */
export async function post(
  trx: Transaction<Database>,
  production: string,
  batch: string,
  recallSeconds: number,
  messages: readonly OutgoingMessage[],
): Promise<void> {
  for (const { person, name, address, subject, body, key, heldUntil, asks } of messages) {
    const token = asks === null ? null : newToken();
    const done = await trx
      .insertInto('message')
      .values({
        ...{ production, batch, person, name, address, subject, body, key, state: 'waiting', tries: 0, problem: null, sent_at: null },
        ...{ link: asks === null ? null : `${asks.page}${token}`, held_until: heldUntil, told_at: null },
        leaves: sql<string>`clock_timestamp() + make_interval(secs => ${recallSeconds})`,
      })
      .onConflict((taken) => taken.columns(['production', 'key']).doNothing())
      .executeTakeFirst();
    if (asks !== null && token !== null && done.numInsertedOrUpdatedRows === 1n) await ask(trx, { production, batch, person }, asks, token);
  }
}

async function ask(
  trx: Transaction<Database>,
  of: { readonly production: string; readonly batch: string; readonly person: string },
  { purpose, about, what, until, at }: Asks,
  token: string,
): Promise<void> {
  const { production, person, batch } = of;
  if (what !== null) {
    const { pickUp, call, ...rest } = what;
    await trx
      .insertInto('read_back')
      .values({ ...of, pick_up: pickUp, call, fields: JSON.stringify(rest), replaced_at: null })
      .execute();
  }
  // Two open links about one thing could be answered with two figures: the newer text has the only one.
  if (about !== null) await revokeLinks(trx, { production, person, purpose, about }, at);
  const link = { token_hash: hashOf(token), production, person, purpose, about: about ?? batch, until, revoked_at: null, made_at: at };
  await trx.insertInto('link').values(link).execute();
}

const columns = [
  ...(['id', 'batch', 'person', 'name', 'address', 'subject', 'body', 'key', 'state', 'problem', 'leaves', 'link'] as const),
  ...(['held_until as heldUntil', 'told_at as toldAt'] as const),
];
const shaped = (row: Omit<MessageRow, 'state'> & { readonly state: string }): MessageRow => ({
  ...row,
  state: row.state as MessageState,
});

/**
 * One message is held by its row while it is handed over: another process takes the next one, and a process that is killed gives it back.
 * The row is marked in the same transaction, so that what was handed over is marked within the next millisecond or handed over again
 * under the same Message-ID.
 */
const handOver = (db: Kysely<Database>, by: Deliver, now: Instant): Promise<'none' | 'sent' | 'not'> =>
  db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('message')
      .select([...columns, 'tries'])
      .where('state', '=', 'waiting')
      .where('leaves', '<=', sql<string>`clock_timestamp()`)
      .where(sql<boolean>`(held_until is null or held_until::timestamptz <= ${now}::timestamptz)`)
      .orderBy('leaves')
      .orderBy('id')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (row === undefined) return 'none';
    const done = await by(shaped(row));
    const mark = trx.updateTable('message').where('id', '=', row.id);
    if (done.ok)
      await mark.set({ state: 'sent', sent_at: sql<string>`clock_timestamp()`, problem: null, told_at: now, link: null }).execute();
    else {
      const wait = done.again ? waits[row.tries] : undefined;
      const next = wait === undefined ? { state: 'dead' } : { leaves: sql<string>`clock_timestamp() + make_interval(secs => ${wait})` };
      await mark.set({ ...next, tries: row.tries + 1, problem: done.why }).execute();
    }
    return done.ok ? 'sent' : 'not';
  });

export function outboxOf(db: Kysely<Database>): Outbox {
  return {
    batch: async (production, batch) =>
      (
        await db
          .selectFrom('message')
          .select(columns)
          .where('production', '=', production)
          .where('batch', '=', batch)
          .orderBy('id')
          .execute()
      ).map(shaped),
    batches: async (production, prefix) =>
      (
        await db
          .selectFrom('message')
          .select('batch')
          .where('production', '=', production)
          .where(sql<boolean>`starts_with(batch, ${prefix})`)
          .groupBy('batch')
          .orderBy(sql`max(id)`, 'desc')
          .execute()
      ).map(({ batch }) => batch),
    latest: async (production, prefix) =>
      (
        await db
          .selectFrom('message')
          .select('batch')
          .where('production', '=', production)
          .where(sql<boolean>`starts_with(batch, ${prefix})`)
          .orderBy('id', 'desc')
          .limit(1)
          .executeTakeFirst()
      )?.batch ?? null,
    recall: async (production, batch) => {
      const done = await db
        .updateTable('message')
        .set({ state: 'recalled' })
        .where('production', '=', production)
        .where('batch', '=', batch)
        .where('state', '=', 'waiting')
        .where('tries', '=', 0)
        .where(sql<boolean>`leaves > clock_timestamp()`)
        .executeTakeFirst();
      return Number(done.numUpdatedRows);
    },
    deliver: async (by, now) => {
      let sent = 0;
      for (let outcome = await handOver(db, by, now()); outcome !== 'none'; outcome = await handOver(db, by, now()))
        sent += outcome === 'sent' ? 1 : 0;
      return sent;
    },
  };
}
