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
/** `unsure`: everything was handed over and no answer was heard, so it may have arrived; it is not sent a second time by itself. */
export type MessageState = 'waiting' | 'sent' | 'recalled' | 'dead' | 'unsure';
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

/**
 * Hands one message over. `beforeTheLastByte` is waited for before the mail server is given the end of it: until then no server has
 * accepted anything, and from then on it may have, whatever becomes of us.
 */
export type Deliver = (message: MessageRow, beforeTheLastByte: () => Promise<void>) => Promise<Delivered>;
/** 'never': this receiver won't take it, trying again is of no use. 'unsure': it was all given, and no answer was heard. */
export type Delivered = { readonly ok: true } | { readonly ok: false; readonly why: string; readonly next: 'again' | 'never' | 'unsure' };

/** Waits between the tries of one message, in seconds; after the last one it is dead, and stays visible. */
const waits = [10, 60, 300, 1_800, 7_200] as const;

export interface Outbox {
  readonly batch: (production: string, batch: string) => Promise<readonly MessageRow[]>;
  /** The batches whose name begins so, the newest first. */
  readonly batches: (production: string, prefix: string) => Promise<readonly string[]>;
  /** The newest batch whose name begins so. */
  readonly latest: (production: string, prefix: string) => Promise<string | null>;
  /** How many messages of the whole house wait, may have arrived, or will not arrive. */
  readonly count: () => Promise<{ readonly waiting: number; readonly unsure: number; readonly dead: number }>;
  /** Takes back what has not left; the number of messages that were. */
  readonly recall: (production: string, batch: string) => Promise<number>;
  /** A message that is dead or unsure leaves once more, because somebody said so; false: there is none such. */
  readonly again: (production: string, batch: string, person: string) => Promise<boolean>;
  /** Sends what may leave now, one after the other, until nothing is left; the number that left. */
  readonly deliver: (delivery: Delivery) => Promise<number>;
}

export interface Delivery {
  readonly by: Deliver;
  /** The program's clock: a message may be held until its reader's morning. */
  readonly now: () => Instant;
  /** False: no further message is begun. */
  readonly goesOn: () => boolean;
  /** What is said of a message that a process had in hand when it was killed. */
  readonly unsure: string;
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
    const link = asks === null ? null : `${asks.page}${token}`;
    const leaves = sql<string>`clock_timestamp() + make_interval(secs => ${recallSeconds})`;
    const done = await trx
      .insertInto('message')
      .values({
        ...{ production, batch, person, name, address, subject, body, key, state: 'waiting', tries: 0, problem: null, sent_at: null },
        ...{ link, held_until: heldUntil, told_at: null, leaves },
      })
      // What was taken back may be sent after all; what waits or has left is not sent twice.
      .onConflict((taken) =>
        taken
          .columns(['production', 'key'])
          .doUpdateSet({ batch, address, state: 'waiting', link, held_until: heldUntil, leaves })
          .where('message.state', '=', 'recalled'),
      )
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
      .onConflict((taken) => taken.columns(['production', 'batch', 'person']).doNothing())
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

interface Tried {
  readonly row: MessageRow & { readonly tries: number };
  readonly done: Delivered;
  readonly now: Instant;
}

/**
 * The next message that may leave, held by its row while it is handed over: another process takes the next one, and a process that is
 * killed gives it back. A lock without the key, so that the mark below can lean on the row while it is held.
 */
const nextOf = (trx: Transaction<Database>, now: Instant) =>
  trx
    .selectFrom('message')
    .select([...columns, 'tries'])
    .select(({ exists, selectFrom }) =>
      exists(selectFrom('handing').select('handing.message').whereRef('handing.message', '=', 'message.id')).as('left'),
    )
    .where('state', '=', 'waiting')
    .where('leaves', '<=', sql<string>`clock_timestamp()`)
    .where(sql<boolean>`(held_until is null or held_until::timestamptz <= ${now}::timestamptz)`)
    .orderBy('leaves')
    .orderBy('id')
    .limit(1)
    .forNoKeyUpdate()
    .skipLocked()
    .executeTakeFirst();

/** By a connection of its own, so that it stands whatever becomes of the transaction that holds the row. */
const markHanding = async (db: Kysely<Database>, message: number): Promise<void> => {
  await db
    .insertInto('handing')
    .values({ message })
    .onConflict((there) => there.doNothing())
    .execute();
};

/** What became of it. It may come late and by another connection: what is known of a message is better than a doubt about it. */
async function settle(db: Kysely<Database>, { row, done, now }: Tried): Promise<void> {
  const wait = !done.ok && done.next === 'again' ? waits[row.tries] : undefined;
  const told = { told_at: now, sent_at: sql<string>`clock_timestamp()` };
  const next = done.ok
    ? { state: 'sent', problem: null, link: null, ...told }
    : done.next === 'unsure'
      ? { state: 'unsure', problem: done.why, ...told }
      : wait === undefined
        ? { state: 'dead', problem: done.why }
        : { leaves: sql<string>`clock_timestamp() + make_interval(secs => ${wait})`, problem: done.why };
  await db
    .updateTable('message')
    .set({ ...next, tries: row.tries + (done.ok ? 0 : 1) })
    .where('id', '=', row.id)
    .execute();
  await db.deleteFrom('handing').where('message', '=', row.id).execute();
}

/**
 *   row held | bytes ... | mark | last byte | answer | settled
 *            killed here: waits on |   here: unsure   | here: known
 * `known` keeps what the mail server said where the database was away at that instant.
 */
async function handOver(db: Kysely<Database>, { by, now: clock, unsure }: Delivery, known: (tried: Tried) => void) {
  return db.transaction().execute(async (trx): Promise<'none' | 'sent' | 'not'> => {
    const now = clock();
    const found = await nextOf(trx, now);
    if (found === undefined) return 'none';
    const { left, ...held } = found;
    const row = { ...shaped(held), tries: held.tries };
    const done: Delivered = left ? { ok: false, why: unsure, next: 'unsure' } : await by(row, () => markHanding(db, row.id));
    const tried = { row, done, now };
    known(tried);
    await settle(trx, tried);
    return done.ok ? 'sent' : 'not';
  });
}

/** What stands in the outbox, for whoever shows it. */
function readsOf(db: Kysely<Database>): Pick<Outbox, 'batch' | 'batches' | 'latest' | 'count'> {
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
    count: async () => {
      const rows = await db
        .selectFrom('message')
        .select(['state', ({ fn }) => fn.countAll<number>().as('count')])
        .where('state', 'in', ['waiting', 'unsure', 'dead'])
        .groupBy('state')
        .execute();
      const of = (state: MessageState): number => Number(rows.find((row) => row.state === state)?.count ?? 0);
      return { waiting: of('waiting'), unsure: of('unsure'), dead: of('dead') };
    },
  };
}

export function outboxOf(db: Kysely<Database>): Outbox {
  /** What a mail server answered while the database was away: it is written before anything else leaves. */
  let open: Tried | null = null;
  const known = (tried: Tried): void => {
    open = tried;
  };
  return {
    ...readsOf(db),
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
    again: async (production, batch, person) => {
      const done = await db
        .updateTable('message')
        .set({ state: 'waiting', tries: 0, problem: null, told_at: null, leaves: sql<string>`clock_timestamp()` })
        .where('production', '=', production)
        .where('batch', '=', batch)
        .where('person', '=', person)
        .where('state', 'in', ['dead', 'unsure'])
        .executeTakeFirst();
      return done.numUpdatedRows > 0n;
    },
    deliver: async (delivery) => {
      let sent = 0;
      while (delivery.goesOn()) {
        if (open !== null) await settle(db, open);
        open = null;
        const outcome = await handOver(db, delivery, known);
        open = null;
        if (outcome === 'none') break;
        sent += outcome === 'sent' ? 1 : 0;
      }
      return sent;
    },
  };
}
