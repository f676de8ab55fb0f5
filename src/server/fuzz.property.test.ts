import { request } from 'node:http';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allCalls, type Called, type Shape } from './all-calls.ts';
import { type Served, serveFeature } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serveFeature('2026-12-01T05:25:00Z', '2026-11-25T09:00:00Z');
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
    asked.on('error', (problem: NodeJS.ErrnoException) => (problem.code === 'EPIPE' || problem.code === 'ECONNRESET' ? undefined : failed(problem)));
    asked.end(body ?? undefined);
  });

/** What nobody types and somebody sends. */
const hostileTexts = [
  ...["'; drop table message; --", "1' or '1'='1", 'x"; select pg_sleep(10); --', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>'],
  ...['../../../../etc/passwd', '..\\..\\..\\windows\\win.ini', '/etc/passwd', 'file:///etc/passwd', '%2e%2e%2f%2e%2e%2fetc%2fpasswd', '%00', '%c0%ae%c0%ae/'],
  ...['\0', 'a\0b', '\ud800', '\u202e', '\ufeff', '𝒳'.repeat(40), '\r\nSet-Cookie: a=b', '${7*7}', '{{7*7}}', '$where', '-1', 'NaN', '1e400'],
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
function placed({ method, at }: Called, input: Readonly<Record<string, unknown>>): { readonly path: string; readonly body: string | null; readonly whole: boolean } {
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
      if (shape.format === 'date') return fc.constantFrom('2026-12-02', '0001-01-01', '9999-12-31');
      const [least, most] = [shape.minLength ?? 0, shape.maxLength ?? 20_000];
      return fc.oneof({ weight: 8, arbitrary: text }, { weight: 1, arbitrary: fc.constant('x'.repeat(most)) }).map((one) => one.slice(0, most).padEnd(least, 'x'));
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

async function tried(call: Called, input: Readonly<Record<string, unknown>>): Promise<Answer & { readonly taken: boolean; readonly sent: string }> {
  const { path, body, whole } = placed(call, input);
  const answer = await ask(call.method, path, body);
  return { ...answer, taken: whole && call.takes(input), sent: `${path} ${body?.slice(0, 300)} -> ${answer.status} ${answer.body.slice(0, 300)}` };
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
    fc.assert(fc.asyncProperty(inputOf(call), (input) => refusedOrDone(call, input)), { seed, numRuns: call.fields.length === 0 ? 1 : runs }));

  it('answers hostile words in its shape without a fault', () => {
    const { shape } = call;
    if (shape === null) return refusedOrDone(call, {});
    const input = shaped(shape) as fc.Arbitrary<Readonly<Record<string, unknown>>>;
    return fc.assert(fc.asyncProperty(input, (one) => refusedOrDone(call, one)), { seed, numRuns: 2 * runs });
  });
});
