import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { PrivateNotes } from '#commands/index.ts';
import type { Note, NoteId } from '#model/index.ts';
import { id } from '#model/index.ts';
import type { Database } from './tables.ts';

/**
 * The private lines of one author on one production (practices section 8): in a table of their own that no backup and no export reads.
 * Notes that ended are taken out whenever the table is used, whoever wrote them.
 */
export function postgresNotes(db: Kysely<Database>, production: string, author: string): PrivateNotes {
  const own = { production, author };
  const sweep = (at: string) => db.deleteFrom('private_note').where('until', '<=', at).execute();
  const nameOf = (one: number): NoteId => id<NoteId>(`n${one}`);
  return {
    all: async (at) => {
      await sweep(at);
      const rows = await db
        .selectFrom('private_note')
        .select(['id', 'note'])
        .where('production', '=', production)
        .where('author', '=', author)
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ id: nameOf(row.id), ...(JSON.parse(row.note) as Omit<Note, 'id'>) }));
    },
    add: async (note) => {
      await sweep(note.at);
      const next = await db.transaction().execute(async (trx) => {
        // One writer of this author at a time: numbers are counted.
        await sql`select pg_advisory_xact_lock(hashtextextended(${JSON.stringify(own)}, 0))`.execute(trx);
        const last = await trx
          .selectFrom('private_note')
          .select(({ fn }) => fn.max('id').as('id'))
          .where('production', '=', production)
          .where('author', '=', author)
          .executeTakeFirst();
        const number = 1 + Number(last?.id ?? 0);
        await trx
          .insertInto('private_note')
          .values({ ...own, id: number, note: JSON.stringify(note), until: note.until })
          .execute();
        return number;
      });
      return { id: nameOf(next), ...note };
    },
    remove: async (note, at) => {
      await sweep(at);
      const gone = await db
        .deleteFrom('private_note')
        .where('production', '=', production)
        .where('author', '=', author)
        .where('id', '=', Number(note.slice(1)) || 0)
        .executeTakeFirst();
      return gone.numDeletedRows > 0n;
    },
  };
}
