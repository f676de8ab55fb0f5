import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskView, PageView, VersionView } from '#api/index.ts';
import { openHouse, type Scratch, scratchCluster } from '#store/index.ts';
import { freePort } from '../../../test/vocabulary/free-port.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** A server process of its own, with a data folder of its own, on the database that it shares. */
interface Running {
  readonly child: ChildProcess;
  readonly folder: string;
  readonly origin: string;
  readonly cookie: string;
}

async function serve(database: string): Promise<Running> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'coverset-two-'));
  const port = await freePort();
  const args = ['src/server/main.ts', '--data', folder, '--port', String(port), '--now', '2026-12-08T06:10:00Z'];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: database },
  });
  const address = await new Promise<string>((found, failed) => {
    child.stdout?.on('data', (piece: Buffer) => {
      const url = /http:\S+/u.exec(piece.toString('utf8'))?.[0];
      if (url !== undefined) found(url);
    });
    child.on('exit', (code) => failed(new Error(`the server ended with ${code}`)));
  });
  const opened = await fetch(address, { redirect: 'manual' });
  const cookie = String(opened.headers.get('set-cookie')).split(';')[0] ?? '';
  return { child, folder, origin: new URL(address).origin, cookie };
}

async function end({ child, folder }: Running): Promise<void> {
  const gone = new Promise((ended) => child.on('exit', ended));
  child.kill('SIGTERM');
  await gone;
  rmSync(folder, { recursive: true, force: true });
}

const type = async ({ origin, cookie }: Running, text: string): Promise<void> => {
  const done = await fetch(`${origin}/api/line`, {
    method: 'POST',
    headers: { origin, cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ text, typed: null }),
  });
  expect(done.status).toBe(200);
};

interface Heard {
  readonly id: number;
  readonly version: VersionView;
}
/** A stream as a browser reads it; `next` waits for the next change. */
async function listen({ origin, cookie }: Running, headers: Record<string, string>, query = '') {
  const away = new AbortController();
  const answer = await fetch(`${origin}/api/events${query}`, { headers: { cookie, ...headers }, signal: away.signal });
  const heard: Heard[] = [];
  const waiting: { tell: () => void } = { tell: () => undefined };
  const reading = (async () => {
    let rest = '';
    for await (const piece of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = `${rest}${piece}`.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const [, id, data] = /^id: (\d+)\nevent: change\ndata: (.*)$/su.exec(block) ?? [];
        if (id !== undefined && data !== undefined) heard.push({ id: Number(id), version: JSON.parse(data) as VersionView });
      }
      waiting.tell();
    }
  })().catch(() => undefined);
  let taken = 0;
  const next = async (): Promise<Heard> => {
    for (;;) {
      const one = heard[taken];
      if (one !== undefined) {
        taken += 1;
        return one;
      }
      await new Promise<void>((ready) => {
        waiting.tell = ready;
      });
    }
  };
  const leave = async (): Promise<void> => {
    away.abort();
    await reading;
  };
  return { answer, next, heard, away: leave, ended: reading };
}

describe('two server processes on one database', () => {
  let scratch: Scratch;
  let database = '';
  let one: Running;
  let other: Running;
  beforeAll(async () => {
    scratch = await scratchCluster(null);
    database = await scratch.database();
    one = await serve(database);
    other = await serve(database);
  }, 120_000);
  afterAll(async () => {
    await Promise.all([end(one), end(other)]);
    await scratch.end();
  }, 60_000);

  it('a change made by one is told by the other, with both versions', async () => {
    const stream = await listen(other, {});
    expect(stream.answer.headers.get('content-type')).toContain('text/event-stream');
    expect(stream.answer.headers.get('cache-control')).toBe('no-store');
    await type(one, '! kelsey baths out today');
    const { version } = await stream.next();
    expect([version.who, version.own]).toEqual(['Nora', true]);
    expect(version.what).toMatch(/Kelsey Baths/u);
    await stream.away();
  }, 60_000);

  it('a browser that one let in is known to the other, and decides there on the answer that the first gave', async () => {
    const both = { ...other, cookie: one.cookie };
    const page = (await (await fetch(`${both.origin}/api/page`, { headers: { cookie: both.cookie } })).json()) as PageView;
    const disruption = page.disruptions[0]?.id ?? '';
    const asked = await fetch(`${one.origin}/api/desk/${encodeURIComponent(disruption)}`, { headers: { cookie: one.cookie } });
    const desk = (await asked.json()) as DeskView;
    const decided = await fetch(`${both.origin}/api/desk/${encodeURIComponent(disruption)}/decide`, {
      method: 'POST',
      headers: { origin: both.origin, cookie: both.cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ option: desk.options[0]?.id, facts: desk.facts, why: null, silent: [] }),
    });
    expect(decided.status).toBe(200);
    // Its texts are those of the way that was chosen, in the first process too.
    const after = (await (
      await fetch(`${one.origin}/api/desk/${encodeURIComponent(disruption)}`, { headers: { cookie: one.cookie } })
    ).json()) as DeskView;
    expect(after.decided?.option?.id).toBe(desk.options[0]?.id);
  }, 60_000);

  it('who was away hears what was missed by the last number, each row once', async () => {
    const first = await listen(other, {});
    await type(one, 'ring olu');
    const seen = await first.next();
    await first.away();
    await type(one, 'ring rami');
    await type(other, 'ring fern');
    const back = await listen(other, { 'last-event-id': String(seen.id) });
    const missed = [await back.next(), await back.next()];
    expect(missed.map(({ id }) => id)).toEqual([seen.id + 1, seen.id + 2]);
    await type(one, 'ring suki');
    expect((await back.next()).id).toBe(seen.id + 3);
    const page = await listen(one, {}, `?after=${seen.id}`);
    expect((await page.next()).id).toBe(seen.id + 1);
    await Promise.all([back.away(), page.away()]);
  }, 60_000);

  it('goes on when the database cut the listening connections', async () => {
    const stream = await listen(other, {});
    const admin = new pg.Client({ connectionString: database });
    await admin.connect();
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen %' and pid <> pg_backend_pid()`);
    await type(one, 'ring kit');
    // What was typed is in no event: the row says that a line was kept.
    expect((await stream.next()).version.what).toBe('a line kept as it was typed');
    await admin.end();
    await stream.away();
  }, 60_000);

  it('who is not signed in hears nothing, and a coordinator hears of the plan alone', async () => {
    expect((await listen({ ...one, cookie: '' }, {})).answer.status).toBe(401);
    const opened = await openHouse(one.folder, database);
    if (!opened.ok) throw new Error(opened.code);
    const machineNow = Temporal.Now.instant();
    const token = await opened.house.access.invite(
      { production: 'feature', person: 'jo', role: 'coordinator' },
      machineNow.add({ hours: 1 }).toString(),
    );
    const came = await opened.house.access.join(
      token,
      { email: 'jo@x.invalid', name: 'Jo', password: 'correct horse battery' },
      machineNow.toString(),
    );
    if (!came.ok) throw new Error(came.code);
    const jo = { ...other, cookie: `coverset_session=${came.session}` };
    const stream = await listen(jo, {});
    await type(one, 'pay olu £400');
    const moved = await fetch(`${one.origin}/api/board/move`, {
      method: 'POST',
      headers: { origin: one.origin, cookie: one.cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ part: '82', to: '2026-12-11' }),
    });
    expect(moved.status).toBe(200);
    expect((await stream.next()).version).toMatchObject({
      who: 'Nora',
      own: false,
      what: '82 moved from Thu 10 December to Fri 11 December',
    });
    expect(stream.heard).toHaveLength(1);
    await opened.house.access.signOut(came.session);
    const back = await fetch(`${one.origin}/api/board/move`, {
      method: 'POST',
      headers: { origin: one.origin, cookie: one.cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ part: '82', to: '2026-12-10' }),
    });
    expect(back.status).toBe(200);
    // Whoever signed out is let go at the next change, and hears nothing of it.
    await stream.ended;
    expect(stream.heard).toHaveLength(1);
    expect((await listen(jo, {})).answer.status).toBe(401);
    await opened.house.close();
  }, 60_000);
});
