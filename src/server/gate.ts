import { refusedTexts } from '#texts/index.ts';

/** What the gate looks at; header names are lower case. */
export interface Asked {
  readonly method: string;
  readonly host: string | null;
  readonly origin: string | null;
  readonly site: string | null;
  readonly cookie: string | null;
}
export type Gate =
  | { readonly ok: true }
  | { readonly ok: false; readonly status: 401 | 403; readonly code: string; readonly sentence: string };

export const cookieName = 'coverset';

/**
 * Who may speak to the server. The Host must be this machine's own name or the address that was set (otherwise a page elsewhere could point its name at 127.0.0.1),
 * a call that changes something must come from our own page, and the browser must be one that opened a printed address.
 */
export function mayPass(asked: Asked, port: number, isOwner: boolean, address: URL | null): Gate {
  const place = mayReach(asked, port, address);
  if (!place.ok) return place;
  if (!isOwner)
    return {
      ok: false,
      status: 401,
      code: 'sign-in',
      sentence: refusedTexts.signIn,
    };
  return { ok: true };
}

/** The same without the cookie: the page's own files hold nothing of the production. */
export function mayReach(asked: Asked, port: number, address: URL | null): Gate {
  const here = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  const hosts = address === null ? here : [...here, address.host];
  if (asked.host === null || !hosts.includes(asked.host))
    return { ok: false, status: 403, code: 'host', sentence: refusedTexts.host(hosts[0] ?? '') };
  const ours = [...here.map((host) => `http://${host}`), ...(address === null ? [] : [address.origin])];
  const foreign = asked.origin !== null && !ours.includes(asked.origin);
  // A reader of pages sends no Origin on GET; a call that changes something always has one in every browser.
  const nameless = asked.method !== 'GET' && asked.method !== 'HEAD' && asked.origin === null;
  const crossSite = asked.method !== 'GET' && asked.site !== null && asked.site !== 'same-origin';
  if (foreign || nameless || crossSite) return { ok: false, status: 403, code: 'origin', sentence: refusedTexts.origin };
  return { ok: true };
}

export const cookieHeader = (secret: string): string => `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/; Max-Age=31536000`;

/** The secret that a browser holds since it opened a printed address; null: none. */
export function ownerIn(header: string | null): string | null {
  const pair = (header ?? '').split(/;\s*/u).find((part) => part.startsWith(`${cookieName}=`));
  return pair === undefined ? null : pair.slice(cookieName.length + 1) || null;
}
