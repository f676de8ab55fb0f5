import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Instant, Role } from '#model/index.ts';
import { hashOf, isPassword, newToken, passwordHash } from './secrets.ts';
import type { Database } from './tables.ts';

/** Somebody who came in: who they are on one production, and as what. */
export interface Member {
  readonly account: string;
  readonly person: string;
  readonly role: Role;
}
export interface Invitation {
  readonly production: string;
  readonly person: string;
  readonly role: Role;
}
export type Joined =
  | { readonly ok: true; readonly session: string }
  /** The invitation was used, has ended or never was; or the address belongs to an account with another password. */
  | { readonly ok: false; readonly code: 'no-invitation' | 'wrong-password' };

/** Accounts, sessions and invitations. Instants are the real clock's: a demo's moved clock must not keep a session alive. */
export interface Access {
  /** The secret of a new invitation. */
  readonly invite: (invitation: Invitation, until: Instant) => Promise<string>;
  readonly invitation: (token: string, at: Instant) => Promise<Invitation | null>;
  readonly join: (
    token: string,
    by: { readonly email: string; readonly name: string; readonly password: string },
    at: Instant,
  ) => Promise<Joined>;
  /** The secret of a new session; null: no such account, or another password. It takes as long either way. */
  readonly signIn: (email: string, password: string, at: Instant) => Promise<string | null>;
  readonly member: (session: string, production: string, at: Instant) => Promise<Member | null>;
  readonly signOut: (session: string) => Promise<void>;
  /** Everybody who came in on a production, and as what. */
  readonly members: (production: string) => Promise<readonly Pick<Member, 'person' | 'role'>[]>;
}

const sessionDays = 30;
const sessionEnd = (at: Instant): string =>
  Temporal.Instant.from(at)
    .add({ hours: sessionDays * 24 })
    .toString();
const plainEmail = (email: string): string => email.trim().toLowerCase();
/** What a password is compared with where there is no account; made at the first such try. */
let nobodys: Promise<string> | null = null;
const hashOfNobody = (): Promise<string> => {
  nobodys ??= passwordHash('nobody');
  return nobodys;
};

export function accessOf(db: Kysely<Database>): Access {
  const openInvitation = (token: string, at: Instant) =>
    db.selectFrom('invitation').selectAll().where('token_hash', '=', hashOf(token)).where('until', '>', at).where('used_at', 'is', null);
  const newSession = async (account: string, at: Instant): Promise<string> => {
    const session = newToken();
    await db.deleteFrom('session').where('until', '<=', at).execute();
    await db
      .insertInto('session')
      .values({ token_hash: hashOf(session), account, until: sessionEnd(at) })
      .execute();
    return session;
  };
  return {
    invite: async ({ production, person, role }, until) => {
      const token = newToken();
      await db
        .insertInto('invitation')
        .values({ token_hash: hashOf(token), production, person, role, until, used_at: null })
        .execute();
      return token;
    },
    invitation: async (token, at) => {
      const row = await openInvitation(token, at).executeTakeFirst();
      return row === undefined ? null : { production: row.production, person: row.person, role: row.role as Role };
    },
    join: async (token, by, at) => {
      const hash = await passwordHash(by.password);
      const email = plainEmail(by.email);
      const known = await db.selectFrom('account').select(['id', 'password']).where('email', '=', email).executeTakeFirst();
      if (known !== undefined && !(await isPassword(by.password, known.password))) return { ok: false, code: 'wrong-password' };
      const account = known?.id ?? randomUUID();
      const came = await db.transaction().execute(async (trx) => {
        const used = await trx
          .updateTable('invitation')
          .set({ used_at: at })
          .where('token_hash', '=', hashOf(token))
          .where('until', '>', at)
          .where('used_at', 'is', null)
          .returning(['production', 'person', 'role'])
          .executeTakeFirst();
        if (used === undefined) return false;
        if (known === undefined) await trx.insertInto('account').values({ id: account, email, name: by.name, password: hash }).execute();
        await trx
          .insertInto('membership')
          .values({ ...used, account })
          .onConflict((taken) => taken.columns(['production', 'account']).doUpdateSet({ person: used.person, role: used.role }))
          .execute();
        return true;
      });
      return came ? { ok: true, session: await newSession(account, at) } : { ok: false, code: 'no-invitation' };
    },
    signIn: async (email, password, at) => {
      const row = await db.selectFrom('account').select(['id', 'password']).where('email', '=', plainEmail(email)).executeTakeFirst();
      const right = await isPassword(password, row?.password ?? (await hashOfNobody()));
      return row !== undefined && right ? newSession(row.id, at) : null;
    },
    member: async (session, production, at) => {
      const row = await db
        .selectFrom('session')
        .innerJoin('membership', 'membership.account', 'session.account')
        .select(['membership.account', 'membership.person', 'membership.role'])
        .where('session.token_hash', '=', hashOf(session))
        .where('session.until', '>', at)
        .where('membership.production', '=', production)
        .executeTakeFirst();
      return row === undefined ? null : { account: row.account, person: row.person, role: row.role as Role };
    },
    members: (production) => membersOf(db, production),
    signOut: async (session) => {
      await db.deleteFrom('session').where('token_hash', '=', hashOf(session)).execute();
    },
  };
}

async function membersOf(db: Kysely<Database>, production: string): Promise<readonly Pick<Member, 'person' | 'role'>[]> {
  const rows = await db.selectFrom('membership').select(['person', 'role']).where('production', '=', production).orderBy('since').execute();
  return rows.map(({ person, role }) => ({ person, role: role as Role }));
}
