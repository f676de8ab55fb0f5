import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFeature } from '../served.ts';
import { logOptions } from './log.ts';

const lines: string[] = [];
let served: Served;
beforeAll(async () => {
  const sink = { write: (line: string) => void lines.push(line) };
  served = await serveFeature('2026-12-02T10:40:00Z', '2026-11-25T09:00:00Z', logOptions({ COVERSET_LOG: 'debug' }, sink));
}, 60_000);
afterAll(() => served.end(), 60_000);

const get = (at: string, headers: Record<string, string> = {}) =>
  fetch(`${served.origin}${at}`, { redirect: 'manual', headers: { cookie: served.owner, ...headers } });
const post = (at: string, body: string | URLSearchParams, headers: Record<string, string> = {}) =>
  fetch(`${served.origin}${at}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: served.origin, cookie: served.owner, ...headers },
    body,
  });
const json = { 'content-type': 'application/json' };

describe('the log', () => {
  it('says what was asked and how it went, and nothing that anybody typed, no address, no secret', async () => {
    const planted = {
      ...{ typed: 'zqtypedzq', password: 'zqpasswordzq123', email: 'zqmailzq@unit.example.invalid', query: 'zqqueryzq' },
      ...{ agent: 'zqagentzq', session: 'zqsessionzq', fault: 'zqfaultzq', path: 'zqpathzq' },
      token: await served.house.links.make(
        { production: 'feature', person: 'zoe', purpose: 'day', about: '2026-12-02', until: '2026-12-30T00:00:00Z' },
        '2026-12-02T10:40:00Z',
      ),
    };
    await post('/api/line', JSON.stringify({ text: planted.typed, typed: null }), { ...json, 'user-agent': planted.agent });
    await post('/api/line', `{"text":"${planted.typed}`, json);
    await post('/sign-in', new URLSearchParams({ email: planted.email, password: planted.password }));
    await get(`/open?token=${planted.query}`);
    await get(`/day/${planted.token}`, { cookie: `coverset_session=${planted.session}` });
    await get(`/api/talks/${planted.path}`);
    await get(`/${planted.path}`);
    served.app.log.error({ err: Object.assign(new Error(planted.fault), { detail: planted.fault }) });
    const said = lines.join('');
    for (const [what, word] of Object.entries(planted)) expect(said.includes(word), what).toBe(false);
    expect(lines.filter((line) => line.includes('127.0.0.1') && !line.includes('Server listening'))).toEqual([]);
    const routes = lines.map((line) => JSON.parse(line) as { readonly route?: string; readonly status?: number });
    expect(routes).toContainEqual(expect.objectContaining({ method: 'POST', route: 'line.take', status: 200 }));
    expect(routes).toContainEqual(expect.objectContaining({ method: 'GET', route: '/day/:token', status: 200 }));
    expect(routes).toContainEqual(expect.objectContaining({ method: 'POST', route: '/sign-in', status: 401 }));
    expect(routes).toContainEqual(expect.objectContaining({ level: 50, err: expect.objectContaining({ type: 'Error', message: '' }) }));
    // The place of a fault is told, or nobody could mend it.
    expect(said).toContain('operation.test.ts');
  });
});

describe('what those who run it look at', () => {
  it('tells that it lives, that it can be worked with, and its figures by route and not by person', async () => {
    expect([(await get('/healthz')).status, await (await get('/readyz')).json()]).toEqual([200, { ready: true }]);
    const answer = await get('/metrics');
    expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    const text = await answer.text();
    expect(text).toMatch(/^coverset_requests_total\{method="POST",route="line.take",status="200"\} 1$/mu);
    expect(text).toMatch(/^coverset_request_seconds_bucket\{method="GET",route="\/day\/:token",le="\+Inf"\} 1$/mu);
    expect(text).toMatch(/^coverset_database_up 1$/mu);
    expect(text).toMatch(/^coverset_messages\{state="waiting"\} 0$/mu);
    // Every line is a comment or a figure in the form that Prometheus reads.
    for (const line of text.trim().split('\n'))
      expect(line).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{(?:\w+="[^"]*",?)*\})? [-+.\deE]+)$/u);
    expect(text).not.toMatch(/zoe|feature|zq/u);
  });

  it('gives figures at the machine’s own names only', async () => {
    const { app } = served;
    const outside = await app.inject({ method: 'GET', url: '/metrics', headers: { host: 'show.example.invalid' } });
    expect([outside.statusCode, outside.body.includes('coverset_')]).toEqual([404, false]);
  });
});
