import type { Kysely } from 'kysely';
import type { Instant } from '#model/index.ts';
import { hashOf, newToken } from './secrets.ts';
import type { Database } from './tables.ts';

/** What a personal link is for; one link has one. */
export type LinkPurpose = 'day' | 'read' | 'choose' | 'recap' | 'word' | 'yes' | 'promises' | 'stored';
export interface NewLink {
  readonly production: string;
  readonly person: string;
  readonly purpose: LinkPurpose;
  /** The day, the message: what the answer will be about. */
  readonly about: string;
  readonly until: Instant;
}
export interface Link extends NewLink {
  readonly madeAt: Instant;
  readonly revokedAt: Instant | null;
  readonly answer: { readonly text: string; readonly at: Instant } | null;
}

/** Personal links: reading one changes nothing. Instants are the program's clock, as everything on the page behind them is. */
export interface Links {
  /** The secret that goes into the address; nobody can be told it again. */
  readonly make: (link: NewLink, at: Instant) => Promise<string>;
  readonly read: (token: string) => Promise<Link | null>;
  /** One answer a link; false: there is one already, or no such link. */
  readonly answer: (token: string, text: string, at: Instant) => Promise<boolean>;
  /** Ends all links of one person for one purpose and thing: a newer text has newer links. */
  readonly revoke: (of: Pick<NewLink, 'production' | 'person' | 'purpose' | 'about'>, at: Instant) => Promise<number>;
}

export function linksOf(db: Kysely<Database>): Links {
  return {
    make: async ({ production, person, purpose, about, until }, at) => {
      const token = newToken();
      const row = { token_hash: hashOf(token), production, person, purpose, about, until, revoked_at: null, made_at: at };
      await db.insertInto('link').values(row).execute();
      return token;
    },
    read: async (token) => {
      const row = await db
        .selectFrom('link')
        .leftJoin('link_answer', 'link_answer.token_hash', 'link.token_hash')
        .select(['production', 'person', 'purpose', 'about', 'until', 'made_at', 'revoked_at', 'answer', 'at'])
        .where('link.token_hash', '=', hashOf(token))
        .executeTakeFirst();
      if (row === undefined) return null;
      const { production, person, about, until, made_at: madeAt, revoked_at: revokedAt, answer, at } = row;
      const said = answer === null || at === null ? null : { text: answer, at };
      return { ...{ production, person, about, until, madeAt, revokedAt }, purpose: row.purpose as LinkPurpose, answer: said };
    },
    answer: async (token, text, at) => {
      const done = await db
        .insertInto('link_answer')
        .columns(['token_hash', 'answer', 'at'])
        .expression((from) =>
          from
            .selectFrom('link')
            .select(({ val }) => ['token_hash', val(text).as('answer'), val(at).as('at')])
            .where('token_hash', '=', hashOf(token))
            .where('revoked_at', 'is', null),
        )
        .onConflict((taken) => taken.doNothing())
        .executeTakeFirst();
      return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    revoke: (of, at) => revokeLinks(db, of, at),
  };
}

export async function revokeLinks(
  db: Kysely<Database>,
  { production, person, purpose, about }: Pick<NewLink, 'production' | 'person' | 'purpose' | 'about'>,
  at: Instant,
): Promise<number> {
  const done = await db
    .updateTable('link')
    .set({ revoked_at: at })
    .where('production', '=', production)
    .where('person', '=', person)
    .where('purpose', '=', purpose)
    .where('about', '=', about)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}
