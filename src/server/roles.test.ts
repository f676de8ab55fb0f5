import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allCalls as callsOfContract, type Called } from '#api/index.ts';
import { commit, noteSending } from '#commands/index.ts';
import { id, type PersonId, type Production, type RecapId, type Role } from '#model/index.ts';
import { placesIn, planted } from './canaries.ts';
import { answerPages } from './doors/answers.ts';
import { type Served, serveFeature } from './served.ts';

const now = '2026-12-02T10:40:00Z';
const machine = '2026-11-25T09:00:00Z';
const password = 'correct horse battery';

const allCalls = callsOfContract();
let served: Served;
let canaries: ReturnType<typeof planted>['canaries'];
const cookies = new Map<Who, string>();
const links = new Map<string, string>();

/** What a link of each purpose is about here, and whose it is. */
const aboutOf: Readonly<Record<string, string>> = {
  day: '2026-12-02',
  read: 'batch',
  choose: 'A-1',
  recap: 'RC-1',
  word: 'edgy lena',
  yes: '118',
};
const personOf = (purpose: string): string =>
  purpose === 'choose' || purpose === 'recap' || purpose === 'word' || purpose === 'yes' ? 'lena' : 'zoe';

/** What was agreed with somebody, as it left. */
const recapTo = (name: string, to: string): Production['recaps'][string] => ({
  ...{ id: id<RecapId>(name), to: id<PersonId>(to), by: id<PersonId>('nora'), at: now, correctBy: '2026-12-04T12:00:00Z', answers: [] },
  lines: [{ id: '1', kind: 'decision', text: 'version B', weight: null, record: null }],
});

/** Everybody who can stand before the door. */
type Who = Role | 'nobody';
const readers: Readonly<Record<Role, string>> = {
  ...{ producer: 'philippa', coordinator: 'ivy', head: 'suki', crew: 'zoe', client: 'lena', talent: 'mara', executive: 'vivian' },
};
const roles = Object.keys(readers) as Role[];
const everybody: readonly Who[] = [...roles, 'nobody'];

const headersOf = (who: Who): Record<string, string> => ({ origin: served.origin, cookie: cookies.get(who) ?? '' });
interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Headers;
}
async function ask(who: Who, method: string, at: string, body: unknown, more: Record<string, string> = {}): Promise<Answer> {
  const stop = new AbortController();
  const json = body === null ? {} : { body: JSON.stringify(body) };
  const type: Record<string, string> = body === null ? {} : { 'content-type': 'application/json' };
  const answer = await fetch(`${served.origin}${at}`, {
    ...{ method, redirect: 'manual', signal: stop.signal, headers: { ...headersOf(who), ...type, ...more } },
    ...json,
  });
  const isStream = (answer.headers.get('content-type') ?? '').includes('event-stream');
  const text = isStream ? await firstOf(answer) : await answer.text();
  if (isStream) stop.abort();
  return { status: answer.status, body: text, headers: answer.headers };
}
/** What a stream says at once; it has no end. */
async function firstOf(answer: Response): Promise<string> {
  const read = answer.body?.getReader().read();
  const nothing = new Promise<null>((done) => setTimeout(() => done(null), 300));
  const got = await Promise.race([read ?? nothing, nothing]);
  return got?.value === undefined ? '' : Buffer.from(got.value).toString('utf8');
}

/** A message to zoe that asks to be said back. */
async function posted(): Promise<void> {
  const asks = { purpose: 'read', about: null, page: `${served.origin}/read/`, at: now, until: '2026-12-30T00:00:00Z' } as const;
  const fields = [{ field: 'call', kind: 'words', needed: true }] as const;
  const message = {
    person: 'zoe',
    name: 'Zoe',
    address: 'zoe@unit.example.invalid',
    subject: 'zqmessagezq',
    body: 'zqmessagezq',
    key: 'k',
  };
  const store = served.house.posting('feature', 'batch', 3_600, [
    { ...message, heldUntil: null, asks: { ...asks, what: { fields: [...fields], pickUp: null, call: null, tap: false } } },
  ]);
  const done = await commit(store, (production) => noteSending(production, 'one message', { at: now, by: null }));
  if (!done.ok) throw new Error(done.code);
}

async function joined(person: string, role: Role): Promise<string> {
  const token = await served.house.access.invite({ production: 'feature', person, role }, '2026-12-02T09:00:00Z');
  const form = new URLSearchParams({ email: `${person}@unit.example.invalid`, password });
  const came = await fetch(`${served.origin}/join?token=${token}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: served.origin },
    body: form,
  });
  return (came.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

beforeAll(async () => {
  served = await serveFeature(now, machine, { logger: false });
  const owner = (at: string, body: unknown) =>
    fetch(`${served.origin}${at}`, {
      ...{ method: 'POST', body: JSON.stringify(body) },
      headers: { origin: served.origin, cookie: served.owner, 'content-type': 'application/json' },
    });
  // A day in which things happened: a blow, a promise, a note, an angry client, a talk.
  for (const text of [
    '! mara out fri',
    '+ zoe: lens list fri 17 > suki',
    '+ nora: contract fri 17 > vivian',
    '~ zqnotezq asked twice',
    'zqkeptzq ring',
  ])
    expect((await owner('/api/line', { text, typed: null })).status, text).toBe(200);
  expect((await owner('/api/complaints', { from: 'lena', said: 'the car is the wrong colour' })).status).toBe(200);
  await posted();
  const store = served.house.store('feature');
  const loaded = await store.load();
  if (!loaded.ok) throw new Error('the production is not there');
  const made = planted({ ...loaded.production, recaps: { 'RC-1': recapTo('RC-1', 'lena'), 'RC-2': recapTo('RC-2', 'vivian') } });
  const rows = loaded.production.journal.map(({ what }) => ({ word: what, place: () => 'journal[].what' }));
  const others = [
    { word: 'zqnotezq', place: () => 'a private line' },
    { word: 'zqmessagezq', place: () => 'a message to somebody' },
  ];
  canaries = [...made.canaries, ...rows, ...others];
  // The journal is append-only and keeps its words; the facts are planted.
  const saved = await store.save({ ...made.production, journal: loaded.production.journal }, loaded.revision);
  if (!saved.ok) throw new Error(saved.code);
  for (const role of roles) cookies.set(role, await joined(readers[role], role));
  for (const purpose of ['day', 'read', 'stored', ...answerPages.map((page) => page.purpose)] as const) {
    const link = {
      production: 'feature',
      person: personOf(purpose),
      purpose,
      about: aboutOf[purpose] ?? 'x',
      until: '2026-12-30T00:00:00Z',
    };
    links.set(purpose, await served.house.links.make(link, now));
  }
}, 120_000);
afterAll(() => served.end(), 60_000);

/** What everybody is shown on their own page, and what more of it a role has. */
const self = ['people.*.name of the reader'];
const ownPromises = ['people.*.called of another', 'promises.*.what of the reader'];
/** What is stored about the reader, and where the authors of private notes are asked; nothing about anybody else. */
const stored = [
  ...self,
  'people.*.email of another',
  'people.*.email of the reader',
  'people.*.name of another',
  'people.*.phone of the reader',
];
const met = ['detours.*.what', 'journal[].what'];

/**
 * Calls that a role has beside a producer, who has all, and the places of the production that their answers show (practices section 6).
 * What is not listed is not reached, and not shown.
 */
const allowedCalls: Readonly<Partial<Record<Role, Readonly<Record<string, readonly string[]>>>>> = {
  coordinator: {
    page: [...self, 'people.*.called of another', 'places.*.name', 'scenes.*.heading', 'scenes.*.synopsis'],
    ...{ 'board.move': [], undo: [], redo: [] },
  },
};
/** The pages outside the calls that show anything of the production. */
const allowedPages: Readonly<Record<string, readonly string[]>> = {
  'producer /mine': [...self, 'places.*.name', 'people.*.called of another'],
  'coordinator /mine': [...met, ...self, 'people.*.called of another', 'places.*.name'],
  'head /mine': [...met, ...self, ...ownPromises, 'places.*.name'],
  'crew /mine': [...met, ...self, ...ownPromises, 'people.*.called of the reader', 'places.*.name'],
  'producer /mine/stored': stored,
  'coordinator /mine/stored': stored,
  'head /mine/stored': [...stored, ...ownPromises],
  'crew /mine/stored': [...stored, ...ownPromises, 'a message to somebody'],
  'client /mine/stored': [...stored, ...ownPromises, 'told.*.text of the reader'],
  'talent /mine/stored': [...stored, 'availability.*.source of the reader'],
  'executive /mine/stored': [...stored, ...ownPromises],
  'client /mine': [
    ...['deliverables.*.name of the reader', 'deliverables.*.pays (money) of the reader'],
    ...[...self, ...ownPromises, 'told.*.text of the reader'],
  ],
  'talent /mine': [...self, 'days.*.published[].makeUp of the reader', 'days.*.published[].pickUp of the reader', 'places.*.name'],
  'executive /mine': [...self, ...ownPromises, 'deliverables.*.name of another'],
};
/** The page behind each kind of link, opened by somebody who is not signed in. */
const allowedLinks: Readonly<Record<string, readonly string[]>> = {
  day: ['people.*.called of the reader', 'people.*.name of another', 'places.*.name'],
  read: ['a message to somebody', 'people.*.called of the reader', 'people.*.name of another'],
  choose: ['people.*.called of the reader', 'people.*.name of another'],
  word: ['people.*.called of the reader', 'people.*.name of another'],
  recap: ['people.*.called of the reader', 'people.*.name of another', 'recaps.*.lines[].text of the reader'],
  yes: ['orders.*.sum (money)', 'orders.*.what', 'people.*.called of the reader', 'people.*.name of another'],
  promises: [...ownPromises, 'people.*.called of the reader', 'people.*.name of another'],
  stored: [...stored, ...ownPromises, 'a message to somebody'],
};

const inputFor = (call: Called): Record<string, unknown> | null => (call.method === 'GET' ? null : {});
const placeOf = ({ at }: Called): string => at.replace(/\{\w+\}/gu, 'x');

describe.each(everybody)('%s', (who) => {
  it('reaches the calls that are listed for them and no other', async () => {
    const reached: string[] = [];
    for (const call of allCalls) {
      const answer = await ask(who, call.method, placeOf(call), inputFor(call));
      const isShut = who === 'nobody' ? answer.status === 401 : answer.status === 403;
      if (!isShut) reached.push(call.name);
      if (isShut) expect(placesIn(answer.body, canaries, ''), call.name).toEqual([]);
    }
    const listed = who === 'producer' ? allCalls.map(({ name }) => name) : who === 'nobody' ? [] : Object.keys(allowedCalls[who] ?? {});
    // A new call that somebody but the producer reaches is listed above, with the places that it may show.
    expect(reached.toSorted()).toEqual(listed.toSorted());
  });

  it('is shown the listed places of the production and no other', async () => {
    const shown: Record<string, readonly string[]> = {};
    for (const call of allCalls) {
      if (who === 'producer' || who === 'nobody' || allowedCalls[who]?.[call.name] === undefined) continue;
      const answer = await ask(who, call.method, placeOf(call), inputFor(call));
      shown[call.name] = placesIn(answer.body, canaries, readers[who]);
    }
    const listed = who === 'producer' || who === 'nobody' ? {} : (allowedCalls[who] ?? {});
    expect(shown).toEqual(Object.fromEntries(Object.entries(listed).map(([name, places]) => [name, places.toSorted()])));
  });

  it('is shown the listed places on pages outside the calls', async () => {
    const shown: Record<string, readonly string[]> = {};
    for (const { method, url } of served.routes.filter(
      (route) => route.method === 'GET' && !route.url.startsWith('/api/') && !route.url.includes(':') && !route.url.includes('*'),
    )) {
      const answer = await ask(who, method, url, null);
      const places = placesIn(answer.body, canaries, who === 'nobody' ? '' : readers[who]);
      if (places.length > 0) shown[url] = places;
    }
    const key = (url: string): string => `${who} ${url}`;
    expect(Object.fromEntries(Object.entries(shown).map(([url, places]) => [key(url), places]))).toEqual(
      Object.fromEntries(
        Object.entries(allowedPages).flatMap(([name, places]) => (name.startsWith(`${who} `) ? [[name, places.toSorted()]] : [])),
      ),
    );
  });

  it('is not let in by a route under /api that is no call of the contract', async () => {
    for (const { method, url } of served.routes.filter(
      (route) => route.url.startsWith('/api/') && route.url !== '/api/*' && route.method !== 'HEAD',
    )) {
      const { status, body } = await ask(
        who,
        method,
        url,
        method === 'GET' ? null : 'x',
        method === 'GET' ? {} : { 'content-type': 'application/octet-stream' },
      );
      const mayCoordinate = who === 'coordinator' && url === '/api/events';
      if (who === 'nobody') expect(status, url).toBe(401);
      else if (who !== 'producer' && !mayCoordinate) expect(status, url).toBe(403);
      if (who !== 'producer') expect(placesIn(body, canaries, ''), url).toEqual([]);
    }
  });
});

describe('a personal link', () => {
  it('shows the listed places on the page of its own purpose, to whoever has it, and is nothing on every other one', async () => {
    const pages = served.routes.filter(({ method, url }) => method === 'GET' && url.includes('/:token')).map(({ url }) => url);
    // A new kind of link is made above and listed here with what its page shows.
    expect([...links.keys()].map((purpose) => `/${purpose}/:token`).toSorted()).toEqual(pages.toSorted());
    const placesOn = async (url: string, purpose: string, token: string) => {
      const { status, body } = await ask('nobody', 'GET', url.replace(':token', token), null);
      return { status, places: placesIn(body, canaries, personOf(purpose)) };
    };
    const shown: Record<string, readonly string[]> = {};
    for (const [purpose, token] of links) shown[purpose] = (await placesOn(`/${purpose}/:token`, purpose, token)).places;
    expect(shown).toEqual(Object.fromEntries(Object.entries(allowedLinks).map(([purpose, places]) => [purpose, places.toSorted()])));
    // Only now: a place that tries addresses which are none is soon kept waiting.
    for (const [purpose, token] of links)
      for (const url of pages.filter((one) => one !== `/${purpose}/:token`)) {
        const { status, places } = await placesOn(url, purpose, token);
        expect([status === 404 || status === 429, places], `${purpose} on ${url}`).toEqual([true, []]);
      }
  });
});

describe('from elsewhere', () => {
  it('changes nothing: every route that takes a form or a call refuses another page, and a call without a page', async () => {
    const before = await served.rows();
    const posts = [
      ...allCalls.filter(({ method }) => method === 'POST').map((call) => ({ method: 'POST', url: placeOf(call) })),
      ...served.routes.filter(({ method, url }) => method !== 'GET' && method !== 'HEAD' && url !== '/api/*'),
    ];
    expect(posts.length).toBeGreaterThan(40);
    for (const { method, url } of posts) {
      const at = url.replace(/:\w+/gu, links.get('day') ?? 'x');
      for (const more of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
        { origin: `${served.origin}.evil.example` },
      ])
        expect((await ask('producer', method, at, {}, more)).status, `${method} ${url} ${JSON.stringify(more)}`).toBe(403);
      const { origin: _none, ...headers } = headersOf('producer');
      const bare = await fetch(`${served.origin}${at}`, { method, redirect: 'manual', headers });
      expect(bare.status, `${method} ${url} without an origin`).toBe(403);
    }
    expect(await served.rows()).toBe(before);
  });

  it('gets no page that runs a script of its own: the policy allows our files only, and nothing stands inline', async () => {
    const pages = served.routes.filter(({ method, url }) => method === 'GET' && !url.startsWith('/api/'));
    for (const who of ['nobody', 'crew', 'producer'] as const)
      for (const { url } of pages) {
        const { headers, body } = await ask(
          who,
          'GET',
          url.replace(/:\w+/gu, links.get(url.split('/')[1] ?? '') ?? 'x').replace('*', ''),
          null,
        );
        const policy = headers.get('content-security-policy') ?? '';
        expect(policy, url).toMatch(/script-src 'self'(;|$)/u);
        expect(policy, url).not.toMatch(/unsafe|\*|https?:/u);
        expect(policy, url).toMatch(/frame-ancestors 'none'/u);
        expect(headers.get('x-content-type-options'), url).toBe('nosniff');
        if (!(headers.get('content-type') ?? '').includes('html')) continue;
        expect(body, url).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+\s*=|javascript:|\sstyle\s*=/iu);
      }
  });
});

describe('a session', () => {
  it('is a fresh one for who signs in: what was planted in the browser before stays worth nothing', async () => {
    const planted = 'coverset_session=planted-by-somebody-else';
    const form = new URLSearchParams({ email: 'zoe@unit.example.invalid', password });
    const came = await fetch(`${served.origin}/sign-in`, {
      ...{ method: 'POST', redirect: 'manual', headers: { origin: served.origin, cookie: planted }, body: form },
    });
    const fresh = (came.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect([came.status, fresh === planted, fresh === cookies.get('crew')]).toEqual([303, false, false]);
    const opened = await fetch(`${served.origin}/mine`, { redirect: 'manual', headers: { cookie: planted } });
    expect(opened.headers.get('location')).toBe('/sign-in');
  });

  it('of another production opens nothing here, and neither does its link', async () => {
    const loaded = await served.house.store('feature').load();
    if (!loaded.ok) throw new Error('the production is not there');
    await served.house.store('other').save({ ...loaded.production, title: 'Other' }, null);
    const token = await served.house.access.invite({ production: 'other', person: 'nora', role: 'producer' }, '2026-12-02T09:00:00Z');
    const joined = await served.house.access.join(token, { email: 'other@x.invalid', name: 'Other', password }, machine);
    if (!joined.ok) throw new Error(joined.code);
    const cookie = `coverset_session=${joined.session}`;
    for (const call of allCalls.filter(({ method }) => method === 'GET'))
      expect((await fetch(`${served.origin}${placeOf(call)}`, { headers: { cookie } })).status, call.name).toBe(401);
    const link = { production: 'other', person: 'zoe', purpose: 'day', about: '2026-12-02', until: '2026-12-30T00:00:00Z' } as const;
    const theirs = await served.house.links.make(link, now);
    expect((await ask('nobody', 'GET', `/day/${theirs}`, null)).status).toBeOneOf([404, 429]);
  });
});
