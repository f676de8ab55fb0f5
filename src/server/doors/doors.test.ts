import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commit } from '#commands/index.ts';
import { decodeFile, type Role } from '#model/index.ts';
import { allRows, type House, openHouse, type Scratch, scratchCluster } from '#store/index.ts';
import { makeApp } from '../app.ts';
import { storeFor } from '../reader.ts';
import { memberFrom } from './session.ts';

const port = 4319;
const [host, origin] = [`127.0.0.1:${port}`, `http://127.0.0.1:${port}`];
const machine = '2026-11-25T09:00:00Z';
const form = { host, origin, 'content-type': 'application/x-www-form-urlencoded' };
const password = 'correct horse battery';

let scratch: Scratch;
let house: House;
let app: FastifyInstance;
let database = '';
let now = '2026-12-02T10:40:00Z';

beforeAll(async () => {
  scratch = await scratchCluster(null);
  database = await scratch.database();
  const data = mkdtempSync(path.join(os.tmpdir(), 'coverset-doors-'));
  const opened = await openHouse(data, database);
  const decoded = decodeFile(readFileSync(new URL('../../../demo/feature.coverset.json', import.meta.url), 'utf8'));
  if (!opened.ok || !decoded.ok) throw new Error('no house');
  house = opened.house;
  const store = house.store('feature');
  await store.save(decoded.production, null);
  app = await makeApp({
    context: {
      ...{ store, notes: house.notes('feature', 'nora'), talks: house.talks('feature', null), columns: house.columns },
      answers: {
        now: () => Promise.reject(new Error('not asked')),
        seen: () => Promise.resolve(null),
        chosen: () => Promise.resolve(null),
      },
      outgoing: {
        ...{ outbox: house.outbox, readBacks: house.readBacks, name: 'feature', address: null, preview: null },
        posting: () => store,
        rewording: () => store,
      },
      clock: { now: () => now, real: false },
      file: 'feature.coverset.json',
    },
    watch: (look) => house.watch('feature', look),
    ...{ port, owner: house.owner, page: '/nowhere', address: null },
    operation: { answers: house.answers, messages: house.outbox.count, log: { logger: false } },
    ownOf: (person) => ({
      store: storeFor(store, person),
      notes: house.notes('feature', person),
      outgoing: {
        outbox: house.outbox,
        readBacks: house.readBacks,
        name: 'feature',
        address: null,
        preview: null,
        posting: () => store,
        rewording: () => store,
      },
    }),
    doors: {
      ...{
        access: house.access,
        links: house.links,
        outbox: house.outbox,
        readBacks: house.readBacks,
        about: house.about,
        name: 'feature',
        now: () => now,
        machineNow: () => machine,
        secure: false,
      },
      production: () => store.load().then((loaded) => (loaded.ok ? loaded.production : null)),
      act: (run) => commit(store, run),
      member: memberFrom(house.access, 'feature', () => machine),
    },
  });
}, 60_000);
afterAll(async () => {
  await app.close();
  await house.close();
  await scratch.end();
}, 60_000);

const get = (url: string, cookie = '') => app.inject({ method: 'GET', url, headers: { host, cookie } });
const post = (url: string, fields: Record<string, string>, headers: Record<string, string> = form) =>
  app.inject({ method: 'POST', url, headers, payload: new URLSearchParams(fields).toString() });

const invited = (person: string, role: Role) => house.access.invite({ production: 'feature', person, role }, '2026-12-02T09:00:00Z');
/** Somebody who joined; their cookie. */
async function joined(person: string, role: Role): Promise<string> {
  const token = await invited(person, role);
  const done = await post(`/join?token=${token}`, { email: `${person}@unit.example.invalid`, password });
  return String(done.headers['set-cookie']).split(';')[0] ?? '';
}
const dayLink = (until: string) =>
  house.links.make({ production: 'feature', person: 'zoe', purpose: 'day', about: '2026-12-02', until }, now);

describe('the one who runs it', () => {
  const open = (token: string, headers: Record<string, string> = {}) =>
    app.inject({ method: 'GET', url: `/open?token=${token}`, headers: { host, ...headers } });

  it('comes in by an address that is good once; another browser, a second time and a later day are told what to type', async () => {
    const token = await house.owner.firstLink('2026-11-26T09:00:00Z');
    // A browser that looks ahead, and a HEAD, use nothing up.
    expect((await open(token, { 'sec-purpose': 'prefetch;prerender' })).statusCode).toBe(503);
    expect((await app.inject({ method: 'HEAD', url: `/open?token=${token}`, headers: { host } })).headers['set-cookie']).toBeUndefined();
    const came = await open(token);
    expect([came.statusCode, came.headers.location]).toEqual([302, '/']);
    const cookie = String(came.headers['set-cookie']).split(';')[0] ?? '';
    expect(String(came.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/u);
    expect((await get('/api/page', cookie)).statusCode).toBe(200);
    const again = await open(token);
    expect([again.statusCode, again.headers['set-cookie'], again.body.includes('npx --no coverset open')]).toEqual([410, undefined, true]);
    expect((await open(token, { cookie })).statusCode).toBe(302);
    expect((await open(await house.owner.firstLink(machine))).statusCode).toBe(410);
    for (const strange of ['', 'x', 'y'.repeat(5000)]) expect((await open(strange)).statusCode).toBe(410);
    const rows = await allRows(database, []);
    for (const secret of [token, cookie.split('=')[1] ?? '']) expect(rows).not.toContain(secret);
  });

  it('is known to every process on the database, and nobody else is', async () => {
    const opened = await openHouse(mkdtempSync(path.join(os.tmpdir(), 'coverset-doors-')), database);
    if (!opened.ok) throw new Error(opened.code);
    const secret = await house.owner.enter(await house.owner.firstLink('2026-11-26T09:00:00Z'), machine);
    expect(await opened.house.owner.knows(secret ?? '', machine)).toBe(true);
    expect(await opened.house.owner.knows(`${secret}x`, machine)).toBe(false);
    expect(await opened.house.owner.knows(secret ?? '', '2027-11-25T09:00:00Z')).toBe(false);
    await opened.house.close();
  });
});

describe('an account', () => {
  it('is made by an invitation, once, and signs in again', async () => {
    const token = await invited('philippa', 'producer');
    expect((await get(`/join?token=${token}`)).body).toContain('You join as Philippa Stone, producer.');
    expect((await post(`/join?token=${token}`, { email: 'p@x.invalid', password: 'short' })).statusCode).toBe(422);
    const came = await post(`/join?token=${token}`, { email: 'P@x.invalid', password });
    expect([came.statusCode, came.headers.location]).toEqual([303, '/']);
    expect(String(came.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/u);
    expect((await get(`/join?token=${token}`)).statusCode).toBe(410);
    expect((await post(`/join?token=${token}`, { email: 'q@x.invalid', password })).statusCode).toBe(410);
    const again = await post('/sign-in', { email: 'p@X.invalid', password });
    expect(again.statusCode).toBe(303);
    const rows = await allRows(database, []);
    for (const secret of [token, password, String(came.headers['set-cookie']).slice(18, 61)]) expect(rows).not.toContain(secret);
  });

  it('ends with signing out, and another account can not take over its invitation by a wrong password', async () => {
    const cookie = await joined('philippa', 'producer');
    expect((await get('/api/page', cookie)).statusCode).toBe(200);
    await app.inject({ method: 'POST', url: '/sign-out', headers: { ...form, cookie } });
    expect((await get('/api/page', cookie)).statusCode).toBe(401);
    const token = await invited('jo', 'producer');
    const other = await post(`/join?token=${token}`, { email: 'philippa@unit.example.invalid', password: 'not the password' });
    expect(other.statusCode).toBe(403);
  });

  it('is not guessed: the sixth try of a minute waits, and a page elsewhere signs nobody in', async () => {
    const tries = [];
    for (let n = 0; n < 6; n += 1)
      tries.push((await post('/sign-in', { email: 'ruth@x.invalid', password: `wrong ${n} wrong` })).statusCode);
    expect(tries).toEqual([401, 401, 401, 401, 401, 429]);
    const elsewhere = { ...form, origin: 'http://evil.example' };
    expect((await post('/sign-in', { email: 'p@x.invalid', password }, elsewhere)).statusCode).toBe(403);
  });
});

describe('what a role sees (practices section 6)', () => {
  it('a producer has the page as their own', async () => {
    const cookie = await joined('philippa', 'producer');
    expect(JSON.parse((await get('/api/page', cookie)).body)).toMatchObject({ me: 'Philippa Stone' });
    const taken = await app.inject({
      method: 'POST',
      url: '/api/line',
      headers: { host, origin, cookie },
      payload: { text: 'ring olu', typed: null },
    });
    expect(taken.statusCode).toBe(200);
    const loaded = await house.store('feature').load();
    expect(loaded.ok && [loaded.production.me, loaded.production.journal.at(-1)?.by]).toEqual(['nora', 'philippa']);
  });

  it.each([
    ['ivy', 'coordinator'],
    ['suki', 'head'],
    ['zoe', 'crew'],
    ['lena', 'client'],
    ['tom', 'talent'],
    ['anselm', 'executive'],
  ] as const)('%s, %s, reaches no call of the producer, and reads no sum but their own', async (person, role) => {
    const cookie = await joined(person, role);
    for (const url of ['/api/desk/x', '/api/talks', '/api/facts', '/api/words', '/api/playbook'])
      expect((await get(url, cookie)).statusCode).toBe(403);
    expect((await get('/api/page', cookie)).statusCode).toBe(role === 'coordinator' ? 200 : 403);
    const mine = await get('/mine', cookie);
    expect(mine.statusCode).toBe(200);
    const own = { suki: ['£4,200'], lena: ['£180,000'] }[person as string] ?? [];
    expect(mine.body.match(/[£$€][\d,.]+/gu) ?? []).toEqual(own);
    const days = (mine.body.match(/<li><strong>/gu) ?? []).length;
    if (role === 'head' || role === 'coordinator') expect(days).toBeGreaterThan(20);
    // Wed 2 December, 10:40: the days up to today are out, tomorrow's sheet is not.
    if (role === 'crew') expect(mine.body).not.toContain('Thu 3 December');
    if (role === 'client') expect(mine.body).toContain('picture 4 is filmed on Friday 4 December');
  });

  it('who is nobody is sent to the door', async () => {
    expect((await get('/mine')).headers.location).toBe('/sign-in');
    expect((await get('/mine', 'coverset_session=made-up')).headers.location).toBe('/sign-in');
  });
});

describe('story:S5.12 a personal link', () => {
  it('confirms nothing by being opened, and once by the button', async () => {
    const token = await dayLink('2026-12-02T23:00:00Z');
    for (let times = 0; times < 3; times += 1) {
      const opened = await get(`/day/${token}`);
      expect([opened.statusCode, opened.headers['cache-control']]).toEqual([200, 'no-store']);
      expect(opened.body).toContain('You answer as Zoe.');
    }
    expect((await house.links.read(token))?.answer).toBeNull();
    expect((await post(`/day/${token}`, {})).statusCode).toBe(303);
    expect((await get(`/day/${token}`)).body).toContain('You confirmed this on Wed 2 December, 10:40 London');
    now = '2026-12-02T11:00:00Z';
    await post(`/day/${token}`, {});
    expect((await house.links.read(token))?.answer?.at).toBe('2026-12-02T10:40:00Z');
    expect(await allRows(database, [])).not.toContain(token);
  });

  it('ends at its instant, names whom to ask, and is replaced by a newer one', async () => {
    const token = await dayLink('2026-12-02T18:00:00Z');
    now = '2026-12-02T18:00:00Z';
    const late = await get(`/day/${token}`);
    expect([late.statusCode, late.body.includes('no longer valid. Ask Ivy Chen')]).toEqual([410, true]);
    expect((await post(`/day/${token}`, {})).statusCode).toBe(410);
    expect((await house.links.read(token))?.answer).toBeNull();
    now = '2026-12-02T10:40:00Z';
    await house.links.revoke({ production: 'feature', person: 'zoe', purpose: 'day', about: '2026-12-02' }, now);
    expect((await get(`/day/${token}`)).body).toContain('replaced');
    expect(await house.links.answer(token, 'confirmed', now)).toBe(false);
  });

  it('is not found with one letter changed, and guessing is throttled', async () => {
    const token = await dayLink('2026-12-02T23:00:00Z');
    const wrong = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    const seen = [];
    for (let times = 0; times < 11; times += 1) seen.push((await get(`/day/${wrong}`)).statusCode);
    expect([seen[0], seen[9], seen[10]]).toEqual([404, 404, 429]);
  });
});
