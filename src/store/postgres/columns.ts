import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ColumnMemory } from '#commands/index.ts';
import type { Database } from './tables.ts';

/** Enough for every office a producer gets lists from. */
const mostLists = 300;

/** What the columns of lists hold, by a list's header, for everybody of the installation: header words and meanings only, no cell of any list. */
export function postgresColumns(db: Kysely<Database>): ColumnMemory {
  return {
    all: async () => {
      const rows = await db.selectFrom('column_list').select(['header', 'means']).orderBy('used').execute();
      return new Map(rows.map(({ header, means }) => [header, JSON.parse(means) as (string | null)[]]));
    },
    remember: async (header, map) => {
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('column_list').where('header', '=', header).execute();
        if (map.some((one) => one !== null))
          await trx
            .insertInto('column_list')
            .values({ header, means: JSON.stringify(map) })
            // Somebody remembered the same header at this moment: one of the two stands.
            .onConflict((there) => there.column('header').doUpdateSet({ means: JSON.stringify(map) }))
            .execute();
        await sql`delete from column_list where header in (select header from column_list order by used desc offset ${sql.lit(mostLists)})`.execute(
          trx,
        );
      });
    },
  };
}
