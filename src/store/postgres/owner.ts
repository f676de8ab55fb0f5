import type { Kysely } from 'kysely';
import type { Instant } from '#model/index.ts';
import { hashOf, newToken } from './secrets.ts';
import type { Database } from './tables.ts';

/**
 * The one who runs the installation: there is no password. A start, or `coverset open`, makes an address that is good once; the browser
 * that opens it holds a secret of its own from then on. Of both only the SHA-256 is kept, in the database: every process knows the browser.
 */
export interface Owner {
  /** The secret of a new address, good once, until an instant of the machine's clock. */
  readonly firstLink: (until: Instant) => Promise<string>;
  /** Uses an address: the secret of the browser that opened it. Null: it was used, has ended, or never was. */
  readonly enter: (token: string, at: Instant) => Promise<string | null>;
  /** Does this secret belong to a browser that opened such an address? */
  readonly knows: (secret: string, at: Instant) => Promise<boolean>;
}

const browserDays = 365;

export function ownerOf(db: Kysely<Database>): Owner {
  return {
    firstLink: async (until) => {
      const token = newToken();
      await db
        .insertInto('first_link')
        .values({ token_hash: hashOf(token), until, used_at: null })
        .execute();
      return token;
    },
    enter: (token, at) =>
      db.transaction().execute(async (trx) => {
        const used = await trx
          .updateTable('first_link')
          .set({ used_at: at })
          .where('token_hash', '=', hashOf(token))
          .where('until', '>', at)
          .where('used_at', 'is', null)
          .executeTakeFirst();
        if (used.numUpdatedRows === 0n) return null;
        const secret = newToken();
        const until = Temporal.Instant.from(at)
          .add({ hours: 24 * browserDays })
          .toString();
        await trx.deleteFrom('owner_session').where('until', '<=', at).execute();
        await trx.deleteFrom('first_link').where('until', '<=', at).execute();
        await trx
          .insertInto('owner_session')
          .values({ token_hash: hashOf(secret), until })
          .execute();
        return secret;
      }),
    knows: async (secret, at) => {
      const row = await db
        .selectFrom('owner_session')
        .select('until')
        .where('token_hash', '=', hashOf(secret))
        .where('until', '>', at)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
