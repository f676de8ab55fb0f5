import type { Access, Member } from '#store/index.ts';

const cookieName = 'coverset_session';

export function sessionIn(cookie: string | null): string | null {
  const pair = (cookie ?? '').split(/;\s*/u).find((part) => part.startsWith(`${cookieName}=`));
  return pair === undefined ? null : pair.slice(cookieName.length + 1) || null;
}

/** A new session never takes over the name of an older one: what a stranger planted in the browser before is worth nothing. */
export const sessionCookie = (session: string, secure: boolean): string =>
  `${cookieName}=${session}; HttpOnly; SameSite=Lax; Path=/; Max-Age=2592000${secure ? '; Secure' : ''}`;
export const noSessionCookie = `${cookieName}=; HttpOnly; SameSite=Lax; Path=/; Max-Age=0`;

/** Who a request's session is on the production; null: nobody who is known. */
export type MineFrom = (cookie: string | null) => Promise<Member | null>;

export const memberFrom =
  (access: Access, production: string, now: () => string): MineFrom =>
  async (cookie) => {
    const session = sessionIn(cookie);
    return session === null ? null : access.member(session, production, now());
  };
