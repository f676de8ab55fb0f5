import type { Kysely } from 'kysely';
import type { Given } from '#commands/index.ts';
import type { Database } from './tables.ts';

/** How many answers are kept for one thing that was asked: undo and redo go back to an older one. */
const keptMost = 6;

/** Answers of the engine as they were given, so that every process finds the desk as it was. */
export interface GivenAnswers {
  /** Those that were given to one thing that was asked, the newest last. */
  readonly of: (key: string) => Promise<readonly Given[]>;
  /** Keeps one; it takes the place of an earlier one from the same facts. */
  readonly keep: (key: string, given: Given) => Promise<void>;
}

export function givenOf(db: Kysely<Database>, production: string): GivenAnswers {
  return {
    of: async (key) => {
      const rows = await db
        .selectFrom('answer')
        .select('given')
        .where('production', '=', production)
        .where('key', '=', key)
        .orderBy('id')
        .execute();
      return rows.map(({ given }) => JSON.parse(given) as Given);
    },
    keep: (key, given) =>
      db.transaction().execute(async (trx) => {
        const { facts } = given.mark;
        const here = trx.deleteFrom('answer').where('production', '=', production).where('key', '=', key);
        await here.where('facts', '=', facts).execute();
        await trx
          .insertInto('answer')
          .values({ production, key, facts, given: JSON.stringify(given) })
          .execute();
        const newest = trx
          .selectFrom('answer')
          .select('id')
          .where('production', '=', production)
          .where('key', '=', key)
          .orderBy('id', 'desc')
          .limit(keptMost);
        await here.where('id', 'not in', newest).execute();
      }),
  };
}
