import type { Role } from '#model/index.ts';

/** What the calls of a page are named by: method and path below /api. */
type Call = `${'GET' | 'POST'} /${string}`;

/**
 * Which calls a role has beside its page at /mine. A producer has all; everybody else has what is named here, each with a presenter of
 * its own for what it gives back (practices section 6). What is not named is denied.
 */
const callsOf: Readonly<Partial<Record<Role, readonly Call[]>>> = {
  coordinator: ['GET /page', 'POST /board/move', 'POST /undo', 'POST /redo', 'GET /events'],
};

/** Whether somebody who signed in may make a call; `url` with its query. */
export function mayCall(role: Role, method: string, url: string): boolean {
  if (role === 'producer') return true;
  const path = url.split('?')[0] ?? '';
  return (callsOf[role] ?? []).some((call) => call === `${method} ${path.replace(/^\/api/u, '')}`);
}

/** Who has the page itself, and not only one of their own. */
export const hasPage = (role: Role): boolean => role === 'producer' || role === 'coordinator';
