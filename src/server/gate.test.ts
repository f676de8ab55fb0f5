import { describe, expect, it } from 'vitest';
import { type Asked, mayPass, mayReach, ownerIn } from './gate.ts';

const secret = 'f'.repeat(64);
const ours: Asked = { method: 'GET', host: '127.0.0.1:4319', origin: null, site: 'same-origin', cookie: `coverset=${secret}` };
const ask = (other: Partial<Asked>, isOwner = true) => mayPass({ ...ours, ...other }, 4319, isOwner, null);

describe('the gate', () => {
  it('lets in the browser that opened the printed address', () => expect(ask({}).ok).toBe(true));
  it('answers to its three names on this machine', () => {
    for (const host of ['127.0.0.1:4319', 'localhost:4319', '[::1]:4319']) expect(ask({ host }).ok).toBe(true);
  });
  it('refuses another Host: a page elsewhere may point its own name at this machine', () => {
    for (const host of ['evil.example:4319', '127.0.0.1:4320', '127.0.0.1', null])
      expect(ask({ host })).toMatchObject({ ok: false, code: 'host' });
  });
  it('refuses a call that changes something from another page, and one that hides where it comes from', () => {
    expect(ask({ method: 'POST', origin: 'http://evil.example' })).toMatchObject({ ok: false, code: 'origin' });
    expect(ask({ method: 'POST', origin: null })).toMatchObject({ ok: false, code: 'origin' });
    expect(ask({ method: 'POST', origin: 'http://127.0.0.1:4319', site: 'cross-site' })).toMatchObject({ ok: false, code: 'origin' });
    expect(ask({ method: 'POST', origin: 'http://127.0.0.1:4319' }).ok).toBe(true);
  });
  it('refuses a reader from another page too', () =>
    expect(ask({ origin: 'http://evil.example' })).toMatchObject({ ok: false, code: 'origin' }));
  it('asks for a browser that opened a printed address, and knows its secret among other cookies', () => {
    expect(ask({}, false)).toMatchObject({ ok: false, status: 401, code: 'sign-in' });
    for (const cookie of [null, '', 'coverset=', 'other=x', 'coverset_session=x']) expect(ownerIn(cookie)).toBe(null);
    expect(ownerIn(`a=b; coverset=${secret}; c=d`)).toBe(secret);
  });
  it("gives the page's own files without a cookie, never to another Host", () => {
    expect(mayReach({ ...ours, cookie: null }, 4319, null).ok).toBe(true);
    expect(mayReach({ ...ours, cookie: null, host: 'evil.example' }, 4319, null).ok).toBe(false);
  });
});
