import type { Kysely } from 'kysely';
import type { Database } from './tables.ts';

/**
 * Takes out what answered a message and what it was answered by: read-backs, personal links and their answers, of one production. What a client
 * or a receiver confirmed stands in the production itself. The number of links that went.
 */
export const retireAnswers = (db: Kysely<Database>, production: string): Promise<number> =>
  db.transaction().execute(async (trx) => {
    await trx.deleteFrom('read_back_event').where('production', '=', production).execute();
    await trx.deleteFrom('read_back').where('production', '=', production).execute();
    const links = trx.selectFrom('link').select('token_hash').where('production', '=', production);
    await trx.deleteFrom('link_answer').where('token_hash', 'in', links).execute();
    const gone = await trx.deleteFrom('link').where('production', '=', production).executeTakeFirst();
    return Number(gone.numDeletedRows);
  });
