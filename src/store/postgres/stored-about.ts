import type { Instant } from '#model/index.ts';
import type { Kysely } from 'kysely';
import type { Database } from './tables.ts';

/** What the tables beside the production hold about one person. Private notes are no part of it: nobody but their author reads them. */
export interface StoredAbout {
  readonly messages: readonly { readonly subject: string; readonly body: string; readonly at: Instant | null }[];
  readonly answers: readonly { readonly said: string; readonly at: Instant }[];
  readonly links: readonly {
    readonly purpose: string;
    readonly madeAt: Instant;
    readonly until: Instant;
    readonly answer: string | null;
  }[];
  readonly account: { readonly email: string; readonly role: string } | null;
}

export async function storedAbout(db: Kysely<Database>, production: string, person: string): Promise<StoredAbout> {
  const messages = await db
    .selectFrom('message')
    .select(['subject', 'body', 'told_at as at'])
    .where('production', '=', production)
    .where('person', '=', person)
    .where('state', '!=', 'recalled')
    .orderBy('id')
    .execute();
  const events = await db
    .selectFrom('read_back_event')
    .select(['event', 'at'])
    .where('production', '=', production)
    .where('person', '=', person)
    .orderBy('id')
    .execute();
  const links = await db
    .selectFrom('link')
    .leftJoin('link_answer', 'link_answer.token_hash', 'link.token_hash')
    .select(['purpose', 'made_at as madeAt', 'until', 'answer'])
    .where('production', '=', production)
    .where('person', '=', person)
    .orderBy('made_at')
    .execute();
  const account = await db
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account')
    .select(['email', 'role'])
    .where('production', '=', production)
    .where('person', '=', person)
    .executeTakeFirst();
  return {
    messages,
    answers: events.flatMap(({ event, at }) => Object.values(saidIn(event)).map((said) => ({ said, at }))),
    links,
    account: account ?? null,
  };
}

function saidIn(event: string): Readonly<Record<string, string>> {
  const { said } = JSON.parse(event) as { readonly said?: Readonly<Record<string, string>> };
  return said ?? {};
}
