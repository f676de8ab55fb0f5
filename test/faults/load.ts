// A working day in a minute: people on their links and editors on the page, over real HTTP, with what they waited and what it took.
import fs from 'node:fs';
import { Agent, request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type House, openHouse } from '#store/index.ts';
import { freePort } from '../vocabulary/free-port.ts';
import { endCoverset, type Running, startCoverset } from '../vocabulary/running.ts';

export interface Load {
  readonly people: number;
  readonly editors: number;
  readonly seconds: number;
}
/** Milliseconds of one kind of request. */
export interface Waited {
  readonly what: string;
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly most: number;
}
export interface LoadFigures {
  readonly waited: readonly Waited[];
  /** Requests that had no answer or one above 499, and their words. */
  readonly errors: readonly string[];
  /** Resident megabytes of the server, each tenth of the time. */
  readonly memory: readonly number[];
  readonly requestsASecond: number;
  /** Changes that the open streams of the editors heard of. */
  readonly heard: number;
}

const now = '2026-12-02T10:40:00Z';
const password = 'correct horse battery';

interface Playing {
  readonly running: Running;
  readonly agent: Agent;
  readonly times: Map<string, number[]>;
  readonly errors: string[];
  over: boolean;
  heard: number;
}

interface Asked {
  readonly what: string;
  readonly method: 'GET' | 'POST';
  readonly at: string;
  readonly cookie: string;
  readonly body: string | null;
  readonly type: string;
}

/** One request; what it took is kept under its kind, from the first byte asked to the last byte given. */
function ask({ running, agent, times, errors }: Playing, { what, method, at, cookie, body, type }: Asked): Promise<string> {
  const { hostname, port } = new URL(running.origin);
  const from = performance.now();
  const headers = {
    origin: running.origin,
    cookie,
    ...(body === null ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(body) }),
  };
  return new Promise((done) => {
    const asked = request({ agent, hostname, port, method, path: at, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => {
        const list = times.get(what) ?? [];
        list.push(performance.now() - from);
        times.set(what, list);
        if ((answer.statusCode ?? 500) >= 400) errors.push(`${what}: ${answer.statusCode}`);
        done(String(answer.headers['set-cookie'] ?? ''));
      });
    });
    asked.on('error', (problem) => {
      errors.push(`${what}: ${problem.message}`);
      done('');
    });
    asked.end(body ?? undefined);
  });
}

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';

/** Somebody on a phone: opens the link, reads, confirms once, looks again now and then. */
async function person(playing: Playing, token: string, number: number): Promise<void> {
  const opened = { what: 'a link is opened', method: 'GET', at: `/day/${token}`, cookie: '', body: null, type: '' } as const;
  await wait((number * 37) % 3_000);
  await ask(playing, opened);
  await wait(1_000 + ((number * 53) % 2_000));
  if (!playing.over) await ask(playing, { ...opened, what: 'a day is confirmed', method: 'POST', body: '', type: form });
  while (!playing.over) {
    await ask(playing, opened);
    await wait(3_000 + ((number * 91) % 2_000));
  }
}

/** Somebody at a desk: the page is open with its stream, a line is typed every few seconds, and the page is read anew. */
async function editor(playing: Playing, cookie: string, number: number): Promise<void> {
  const streaming = listen(playing, cookie);
  await wait((number * 173) % 3_000);
  for (let line = 1; !playing.over; line += 1) {
    await ask(playing, { what: 'the page is read', method: 'GET', at: '/api/page', cookie, body: null, type: '' });
    await wait(1_000 + ((number * 71) % 1_000));
    const body = JSON.stringify({ text: `zq desk ${number} line ${line}`, typed: null });
    if (!playing.over) await ask(playing, { what: 'a line is filed', method: 'POST', at: '/api/line', cookie, body, type: json });
    await wait(2_000 + ((number * 131) % 1_500));
  }
  streaming();
}

/** The stream of an open page; gives what ends it. */
function listen(playing: Playing, cookie: string): () => void {
  const { hostname, port } = new URL(playing.running.origin);
  const asked = request({ hostname, port, path: '/api/events', headers: { cookie } }, (answer) => {
    if (answer.statusCode !== 200) playing.errors.push(`a stream: ${answer.statusCode}`);
    answer.setEncoding('utf8').on('data', (text: string) => {
      playing.heard += text.split('event: ').length - 1;
    });
    answer.on('error', () => undefined);
  });
  asked.on('error', () => undefined);
  asked.end();
  return () => asked.destroy();
}

async function comeIn(playing: Playing, house: House, { people, editors }: Load) {
  const loaded = await house.store('feature').load();
  if (!loaded.ok) throw new Error('the production is not there');
  const known = Object.keys(loaded.production.people);
  const days = Object.values(loaded.production.days)
    .filter(({ date }) => date >= '2026-12-02')
    .map(({ date }) => date);
  const link = (number: number) => ({
    ...{ production: 'feature', person: known[number % known.length] ?? '', purpose: 'day' as const },
    ...{ about: days[Math.floor(number / known.length) % days.length] ?? '', until: '2026-12-31T00:00:00Z' },
  });
  const tokens = await Promise.all(Array.from({ length: people }, (_, number) => house.links.make(link(number), now)));
  const cookies: string[] = [];
  for (let number = 0; number < editors; number += 1) {
    const invited = { production: 'feature', person: known[number % known.length] ?? '', role: 'producer' as const };
    const token = await house.access.invite(invited, '2099-01-01T00:00:00Z');
    const body = new URLSearchParams({ email: `desk${number}@unit.example.invalid`, password }).toString();
    const came = await ask(playing, { what: 'joining', method: 'POST', at: `/join?token=${token}`, cookie: '', body, type: form });
    cookies.push(came.split(';')[0] ?? '');
  }
  playing.times.delete('joining');
  return { tokens, cookies };
}

const at = (sorted: readonly number[], share: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
function figuresOf(what: string, times: readonly number[]): Waited {
  const sorted = times.toSorted((one, other) => one - other);
  return { what, count: times.length, p50: at(sorted, 0.5), p95: at(sorted, 0.95), p99: at(sorted, 0.99), most: at(sorted, 1) };
}

const resident = ({ running }: Playing): number => {
  const pages = Number(fs.readFileSync(`/proc/${running.child.pid}/statm`, 'utf8').split(' ')[1]);
  return Math.round((pages * 4096) / 1024 / 1024);
};

/** Everybody at once for so many seconds, on an embedded database of its own. */
export async function playLoad(load: Load): Promise<LoadFigures> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'coverset-load-'));
  fs.chmodSync(folder, 0o711);
  const running = await startCoverset({ folder, port: await freePort(), now, env: { COVERSET_LOG: 'silent' } });
  const playing: Playing = {
    running,
    agent: new Agent({ keepAlive: true, maxSockets: 256 }),
    times: new Map(),
    errors: [],
    over: false,
    heard: 0,
  };
  const opened = await openHouse(folder, null);
  if (!opened.ok) throw new Error(opened.code);
  const { tokens, cookies } = await comeIn(playing, opened.house, load);
  const memory: number[] = [];
  const everybody = [
    ...tokens.map((token, number) => person(playing, token, number)),
    ...cookies.map((cookie, number) => editor(playing, cookie, number)),
  ];
  for (let tenth = 0; tenth < 10; tenth += 1) {
    await wait(load.seconds * 100);
    memory.push(resident(playing));
  }
  playing.over = true;
  await Promise.all(everybody);
  playing.agent.destroy();
  await opened.house.close();
  await endCoverset(running, 'SIGTERM');
  fs.rmSync(folder, { recursive: true, force: true });
  const all = [...playing.times.values()].flat();
  const waited = [...playing.times].map(([what, times]) => figuresOf(what, times));
  const { errors, heard } = playing;
  return {
    waited: [...waited, figuresOf('all of them', all)],
    errors,
    memory,
    requestsASecond: Math.round(all.length / load.seconds),
    heard,
  };
}
