import { request } from 'node:http';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allCalls as callsOfContract, type Called, type Shape } from '#api/index.ts';
import { type Served, serveFeature } from './served.ts';

const allCalls = callsOfContract();
let served: Served;
beforeAll(async () => {
  served = await serveFeature('2026-12-01T05:25:00Z', '2026-11-25T09:00:00Z', { logger: false });
}, 120_000);
afterAll(() => served.end(), 60_000);

const runs = Number(process.env['COVERSET_RUNS'] ?? 0) > 0 ? 60 : 6;
const seed = Number(process.env['COVERSET_SEED'] ?? 20_261_201);

interface Answer {
  readonly status: number;
  readonly body: string;
}
/** By the plainest client: `fetch` would mend an address before it leaves. */
const ask = (method: string, path: string, body: string | Buffer | null, more: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  new Promise((done, failed) => {
    const { hostname, port } = new URL(served.origin);
    const type: Readonly<Record<string, string>> = body === null ? {} : { 'content-type': 'application/json' };
    const headers = { origin: served.origin, cookie: served.owner, ...type, ...more };
    const asked = request({ hostname, port, method, path, headers }, (answer) => {
      if ((answer.headers['content-type'] ?? '').includes('event-stream')) {
        asked.destroy();
        return done({ status: answer.statusCode ?? 0, body: '' });
      }
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => done({ status: answer.statusCode ?? 0, body: Buffer.concat(pieces).toString('utf8') }));
    });
    // An answer that came before all was sent (413) is an answer.
    asked.on('error', (problem: NodeJS.ErrnoException) =>
      problem.code === 'EPIPE' || problem.code === 'ECONNRESET' ? undefined : failed(problem),
    );
    asked.end(body ?? undefined);
  });

/** What nobody types and somebody sends. */
const hostileTexts = [
  ...[
    "'; drop table message; --",
    "1' or '1'='1",
    'x"; select pg_sleep(10); --',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
  ],
  ...[
    '../../../../etc/passwd',
    '..\\..\\..\\windows\\win.ini',
    '/etc/passwd',
    'file:///etc/passwd',
    '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '%00',
    '%c0%ae%c0%ae/',
  ],
  ...[
    '\0',
    'a\0b',
    '\ud800',
    '\u202e',
    '\ufeff',
    '𝒳'.repeat(40),
    '\r\nSet-Cookie: a=b',
    `\${7*7}`,
    '{{7*7}}',
    '$where',
    '-1',
    'NaN',
    '1e400',
  ],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', ' ', '2026-02-30', '9'.repeat(400)],
] as const;
const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary', maxLength: 40 }));
const long = fc.constantFrom(1_001, 5_001, 20_001, 300_000).map((length) => 'x'.repeat(length));
const deep = fc.constantFrom(50, 4_000).map((depth) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown);
const wrong = fc.oneof(
  text,
  long,
  deep,
  fc.constantFrom<unknown>(null, true, -1, 0.5, 1e308, [], {}, [[]], { $gt: '' }, { toString: 'x' }, { length: 1e9 }),
  fc.array(fc.constant('x'), { minLength: 101, maxLength: 600 }),
);

/** Anything in the fields that a call takes, some missing, some more. */
const inputOf = ({ fields }: Called) =>
  fc.record(Object.fromEntries([...fields, 'extra', 'role'].map((field) => [field, wrong])), { requiredKeys: [] });

/** The fields that stand in its path go there, the rest is the body. An empty one would be another route. */
function placed(
  { method, at }: Called,
  input: Readonly<Record<string, unknown>>,
): { readonly path: string; readonly body: string | null; readonly whole: boolean } {
  let whole = true;
  const path = at.replace(/\{(\w+)\}/gu, (_all, field: string) => {
    const value = input[field];
    const said = typeof value === 'string' ? value : JSON.stringify(value ?? 'x');
    whole &&= typeof value === 'string';
    return encodeURIComponent(said.toWellFormed()).slice(0, 6_000) || '%20';
  });
  const rest = Object.fromEntries(Object.entries(input).filter(([field]) => !at.includes(`{${field}}`)));
  return { path, body: method === 'GET' ? null : JSON.stringify(rest), whole };
}

const codeIn = (body: string): string => /"code":"([^"]+)"/u.exec(body)?.[1] ?? '';

/** The shape that a call wants, with hostile words in it: ids of nobody, texts of an attacker, dates as they are. */
function shaped(shape: Shape): fc.Arbitrary<unknown> {
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map(shaped));
  switch (shape.type) {
    case 'string': {
      if (shape.format === 'date-time') return fc.constantFrom('2026-12-02T10:40:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z');
      if (shape.format === 'date') return fc.constantFrom('2026-12-02', '0001-01-01', '9999-12-31');
      const [least, most] = [shape.minLength ?? 0, shape.maxLength ?? 20_000];
      return fc
        .oneof({ weight: 8, arbitrary: text }, { weight: 1, arbitrary: fc.constant('x'.repeat(most)) })
        .map((one) => one.slice(0, most).padEnd(least, 'x'));
    }
    case 'array':
      return fc.array(shaped(shape.items ?? {}), { minLength: shape.minItems ?? 0, maxLength: (shape.minItems ?? 0) + 2 });
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(shape.properties ?? {}).map(([key, one]) => [key, shaped(one)])));
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return fc.constantFrom(0, 1, 11);
    case 'null':
      return fc.constant(null);
    default:
      throw new Error(`the fuzz knows no ${JSON.stringify(shape)} yet: teach it`);
  }
}

async function tried(
  call: Called,
  input: Readonly<Record<string, unknown>>,
): Promise<Answer & { readonly taken: boolean; readonly sent: string }> {
  const { path, body, whole } = placed(call, input);
  const answer = await ask(call.method, path, body);
  return {
    ...answer,
    taken: whole && call.takes(input),
    sent: `${path} ${body?.slice(0, 300)} -> ${answer.status} ${answer.body.slice(0, 300)}`,
  };
}

/** Never a fault; a refusal has a code, and with it nothing is stored. */
async function refusedOrDone(call: Called, input: Readonly<Record<string, unknown>>): Promise<void> {
  const before = await served.rows();
  const { status, body, taken, sent } = await tried(call, input);
  expect(status, sent).toBeLessThan(500);
  if (!taken && call.fields.length > 0) expect(status, sent).toBeGreaterThanOrEqual(400);
  if (status < 400) return;
  expect(codeIn(body), sent).not.toBe('');
  expect(await served.rows(), sent).toBe(before);
}

describe.each(allCalls.map((call) => ({ name: call.name, call })))('$name', ({ call }) => {
  it('answers what has not its shape with 4xx and a code, and stores nothing of it', () =>
    fc.assert(
      fc.asyncProperty(inputOf(call), (input) => refusedOrDone(call, input)),
      { seed, numRuns: call.fields.length === 0 ? 1 : runs },
    ));

  it('answers hostile words in its shape without a fault', () => {
    const { shape } = call;
    if (shape === null) return refusedOrDone(call, {});
    const input = shaped(shape) as fc.Arbitrary<Readonly<Record<string, unknown>>>;
    return fc.assert(
      fc.asyncProperty(input, (one) => refusedOrDone(call, one)),
      { seed, numRuns: 2 * runs },
    );
  });
});

const outside = (): readonly { readonly method: string; readonly url: string }[] =>
  served.routes.filter(({ method, url }) => url !== '/api/*' && (method === 'GET' || method === 'POST'));
const hostilePlaces = [
  ...hostileTexts.map((one) => encodeURIComponent(one.toWellFormed())),
  ...[
    '%',
    '%zz',
    '%E0%A4%A',
    '%c0%ae%c0%ae',
    '..%2f..%2f..%2f..%2fetc%2fpasswd',
    '....//....//etc/passwd',
    '%00',
    '%0d%0aSet-Cookie:a=b',
    `${'a/'.repeat(40)}b`,
  ],
  'x'.repeat(7_000),
];

describe('what is no call of the page', () => {
  it('has routes, all of which are tried below', () => {
    const urls = new Set(served.routes.map(({ method, url }) => `${method} ${url}`));
    for (const one of [
      'GET /open',
      'POST /sign-in',
      'POST /join',
      'GET /mine',
      'POST /day/:token',
      'POST /read/:token',
      'POST /api/incoming/take',
      'GET /metrics',
    ])
      expect(urls, one).toContain(one);
  });

  it('answers a hostile place, question or form without a fault, and stores nothing', async () => {
    const before = await served.rows();
    for (const { method, url } of outside())
      for (const place of hostilePlaces) {
        const path = `${url.replace(/:\w+|\*/gu, place)}?token=${place.slice(0, 500)}&name=${place.slice(0, 500)}&columns=${place.slice(0, 500)}`;
        const form = new URLSearchParams({
          email: `${place.slice(0, 50)}@x`,
          password: place.slice(0, 400),
          tap: place.slice(0, 50),
          choice: place.slice(0, 50),
        });
        const isFile = url.startsWith('/api/incoming');
        const body = method === 'GET' ? null : isFile ? Buffer.from([0, 255, 1, 254, ...Buffer.from(place)]) : form.toString();
        const type = isFile ? 'application/octet-stream' : 'application/x-www-form-urlencoded';
        const answer = await ask(method, encodeURI(path).replaceAll('%25', '%'), body, method === 'GET' ? {} : { 'content-type': type });
        expect(answer.status, `${method} ${path.slice(0, 200)}`).toBeLessThan(500);
        expect(answer.body, `${method} ${path.slice(0, 200)}`).not.toMatch(/root:x:|<script>alert|at \w+ \(/u);
      }
    expect(await served.rows()).toBe(before);
  });

  it('answers what is no HTTP, no JSON, too large, too deep or of another kind with 4xx', async () => {
    const before = await served.rows();
    const line = (body: string | Buffer, more: Readonly<Record<string, string>> = {}) => ask('POST', '/api/line', body, more);
    const refusals = [
      await line('{"text":'),
      await line(''),
      await line('null'),
      await line('[]'),
      await line('"a text"'),
      await line('{"__proto__":{"text":"x"},"text":"x"}'),
      await line('{"constructor":{"prototype":{"text":"x"}},"text":"x"}'),
      await line(Buffer.from([0xff, 0xfe, 0x7b, 0x00])),
      await line(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
      await line('text=ring%20olu', { 'content-type': 'application/x-www-form-urlencoded' }),
      await line('<line>ring olu</line>', { 'content-type': 'text/xml' }),
      await line('{"text":"ring olu"}', { 'content-type': 'text/plain' }),
      await line('{"text":"ring olu"}', { 'content-type': 'multipart/form-data; boundary=x' }),
      await ask('POST', '/sign-in', `email=${'x'.repeat(20_000)}`, { 'content-type': 'application/x-www-form-urlencoded' }),
      await ask('POST', '/sign-in', '{"email":"a@b"}'),
      await ask('DELETE', '/api/page', null),
      await ask('PUT', '/api/line', '{"text":"x"}'),
      await ask('POST', '/api/no/such/call', '{}'),
      await ask('GET', '/api/../api/../../etc/passwd', null),
      await ask('GET', '/assets/..%2f..%2f..%2fetc/passwd', null),
    ];
    expect(refusals.map(({ status }) => status).filter((status) => status < 400 || status >= 500)).toEqual([]);
    expect(refusals.filter(({ body }) => body.startsWith('{') && codeIn(body) === '')).toEqual([]);
    expect((await line('x'.repeat(13_000_000))).status).toBe(413);
    for (const raw of [
      'GET / HTTP/1.1\r\nHost: x\r\nBad Header\r\n\r\n',
      'NONSENSE\r\n\r\n',
      `GET /${'x'.repeat(70_000)} HTTP/1.1\r\n\r\n`,
    ])
      expect(await rawly(raw)).toMatch(/^HTTP\/1\.1 4\d\d /u);
    expect(await served.rows()).toBe(before);
  });
});

/** Bytes as they are, past every client that would mend them; the first line of what comes back. */
const rawly = (text: string): Promise<string> =>
  new Promise((done, failed) => {
    const socket = connect(Number(new URL(served.origin).port), '127.0.0.1', () => socket.write(text));
    socket.once('data', (piece) => {
      done(piece.toString('latin1').split('\r\n')[0] ?? '');
      socket.destroy();
    });
    socket.once('error', failed);
  });
