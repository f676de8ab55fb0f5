import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { PrivateTalks, TalkBook } from '#commands/index.ts';
import { talking, withoutEndedWords } from '#commands/index.ts';
import type { Instant } from '#model/index.ts';
import { sameValue } from '#model/index.ts';
import type { Database } from './tables.ts';

const nobody: TalkBook = { talks: [], core: [] };

/**
 * The talks of a production's authors, a book each (practices section 8): in a table of their own that no backup and no export reads. What
 * was said and has ended is taken out whenever the table is used, whoever said it. `shipped`: what a demo brings along, once.
 */
export function postgresTalks(db: Kysely<Database>, production: string, shipped: TalkBook | null): PrivateTalks {
  const change: PrivateTalks['change'] = (author, at, by) =>
    db.transaction().execute(async (trx) => {
      // One writer of this book at a time: what is there is read and written whole.
      await sql`select pg_advisory_xact_lock(hashtextextended(${JSON.stringify(['talks', production, author])}, 0))`.execute(trx);
      await sweep(trx, at);
      const stands = await bookOf(trx, production, author);
      const next = by(withoutEndedWords(stands ?? shipped ?? nobody, at));
      if (!sameValue(next, stands ?? shipped ?? nobody)) await put(trx, production, author, next);
      return next;
    });
  return { read: (author, at) => change(author, at, (book) => book), change };
}

/** A book that an earlier version kept in a file; one that is there already stays as it is. */
export async function takeTalks(db: Kysely<Database>, production: string, author: string, book: TalkBook): Promise<void> {
  await db
    .insertInto('private_talk')
    .values({ production, author, book: JSON.stringify(book), words_until: talking.wordsEnd(book) })
    .onConflict((there) => there.doNothing())
    .execute();
}

async function bookOf(trx: Transaction<Database>, production: string, author: string): Promise<TalkBook | null> {
  const row = await trx
    .selectFrom('private_talk')
    .select('book')
    .where('production', '=', production)
    .where('author', '=', author)
    .executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.book) as TalkBook);
}

async function put(trx: Transaction<Database>, production: string, author: string, book: TalkBook): Promise<void> {
  const now = { book: JSON.stringify(book), words_until: talking.wordsEnd(book) };
  await trx
    .insertInto('private_talk')
    .values({ production, author, ...now })
    .onConflict((there) => there.columns(['production', 'author']).doUpdateSet(now))
    .execute();
}

/** Rows that another one writes at this moment are left to that one: it sweeps its own. */
async function sweep(trx: Transaction<Database>, at: Instant): Promise<void> {
  const ended = await trx
    .selectFrom('private_talk')
    .select(['production', 'author', 'book'])
    .where('words_until', '<=', at)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const { production, author, book } of ended) await put(trx, production, author, withoutEndedWords(JSON.parse(book) as TalkBook, at));
}
