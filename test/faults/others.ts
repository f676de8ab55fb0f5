// Faults without a kill -9: connections that are cut, a database that is restarted, a disk that is full, two servers on one folder.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { dropOthers, openHouse, scratchCluster } from '#store/index.ts';
import { freePort } from '../vocabulary/free-port.ts';
import { called, endCoverset, type Running, startCoverset } from '../vocabulary/running.ts';

/** One line of figures; not `ok`: something was lost, damaged or did not come back. */
export interface Outcome {
  readonly what: string;
  readonly figure: string;
  readonly ok: boolean;
}

const now = '2026-12-01T10:00:00Z';
const quiet = { COVERSET_LOG: 'silent' };

interface Written {
  readonly acknowledged: string[];
  readonly heard: Record<string, number>;
  over: boolean;
}

async function writing(running: () => Running, written: Written, name: string): Promise<void> {
  for (let number = 1; !written.over; number += 1) {
    const text = `zq ${name} ${number}`;
    const answer = await called(running(), 'POST', '/api/line', { text, typed: null });
    if (answer?.status === 200) written.acknowledged.push(text);
    else {
      const key = answer === null ? 'nobody answered' : `${answer.status} ${/"code":"([a-z-]+)"/u.exec(answer.body)?.[1] ?? '?'}`;
      written.heard[key] = (written.heard[key] ?? 0) + 1;
      await wait(30);
    }
  }
}

const heardWords = ({ heard }: Written): string =>
  Object.entries(heard)
    .map(([what, count]) => `${what}: ${count}`)
    .join(', ') || 'nothing';

/** Under writes of three until the work is done; then all that was acknowledged is looked for in the production. */
async function underWrites(running: Running, work: () => Promise<void>): Promise<Written> {
  const written: Written = { acknowledged: [], heard: {}, over: false };
  const busy = ['one', 'two', 'three'].map((name) => writing(() => running, written, name));
  await work();
  written.over = true;
  await Promise.all(busy);
  return written;
}

async function lostOf(folder: string, database: string | null, { acknowledged }: Written): Promise<number> {
  const opened = await openHouse(folder, database);
  if (!opened.ok) throw new Error(`the house does not open again: ${opened.code}`);
  const loaded = await opened.house.store('feature').load();
  await opened.house.close();
  if (!loaded.ok) throw new Error('the production is not read any more');
  const there = new Set(Object.values(loaded.production.kept).map(({ text }) => text));
  return acknowledged.filter((text) => !there.has(text)).length;
}

function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'coverset-fault-'));
  fs.chmodSync(folder, 0o711);
  return folder;
}

/** A write is acknowledged again; milliseconds until then. */
async function untilWritten(running: Running): Promise<number> {
  const from = performance.now();
  for (let number = 1; ; number += 1) {
    if ((await called(running, 'POST', '/api/line', { text: `zq again ${from} ${number}`, typed: null }))?.status === 200)
      return performance.now() - from;
    await wait(20);
  }
}

const onlyExpected = ({ heard }: Written): boolean =>
  Object.keys(heard).every((one) => ['503 database-away', '409 busy', '507 disk-full'].includes(one));

/** Every connection of the database is cut, again and again, in the middle of transactions. */
export async function severed(times: number): Promise<Outcome> {
  const [folder, scratch, port] = [newFolder(), await scratchCluster(null), await freePort()];
  const database = await scratch.database();
  const running = await startCoverset({ folder, port, now, env: { ...quiet, DATABASE_URL: database } });
  let cut = 0;
  const written = await underWrites(running, async () => {
    for (let round = 0; round < times; round += 1) {
      await wait(120);
      cut += await dropOthers(database);
    }
    await untilWritten(running);
  });
  await endCoverset(running, 'SIGTERM');
  const lost = await lostOf(folder, database, written);
  await scratch.end();
  fs.rmSync(folder, { recursive: true, force: true });
  return {
    what: `connections cut inside transactions: ${cut}; acknowledged / lost`,
    figure: `${written.acknowledged.length} / ${lost}; heard ${heardWords(written)}`,
    ok: lost === 0 && onlyExpected(written) && written.acknowledged.length > 0,
  };
}

const postmasterOf = (folder: string): number =>
  Number(fs.readFileSync(path.join(folder, 'database', 'postgresql-18', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** The database is told to end under the server, as an operator or a system that goes down does. */
export async function restarted(times: number): Promise<Outcome> {
  const [folder, port] = [newFolder(), await freePort()];
  const running = await startCoverset({ folder, port, now, env: quiet });
  const back: number[] = [];
  const written = await underWrites(running, async () => {
    for (let round = 0; round < times; round += 1) {
      await wait(400);
      process.kill(postmasterOf(folder), 'SIGINT');
      back.push(Math.round(await untilWritten(running)));
    }
  });
  await endCoverset(running, 'SIGTERM');
  const lost = await lostOf(folder, null, written);
  fs.rmSync(folder, { recursive: true, force: true });
  return {
    what: `database restarted under the server: ${times}; acknowledged / lost`,
    figure: `${written.acknowledged.length} / ${lost}; back after at most ${Math.max(...back)} ms; heard ${heardWords(written)}`,
    ok: lost === 0 && onlyExpected(written) && Math.max(...back) < 5_000,
  };
}

/** The disk of the data folder is filled to the last byte under writes, and freed again. Needs root: a small disk of its own is mounted. */
export async function diskFull(): Promise<Outcome> {
  const what = 'disk full under writes, then freed; acknowledged / lost';
  if (process.getuid?.() !== 0 || process.platform !== 'linux')
    return { what, figure: 'not played: only root may mount a small disk', ok: true };
  const folder = newFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=180m,mode=0711', 'coverset-faults', folder]);
  try {
    const port = await freePort();
    const running = await startCoverset({ folder, port, now, env: quiet });
    const filler = path.join(folder, 'filler');
    let said = '';
    let back = 0;
    const written = await underWrites(running, async () => {
      await wait(500);
      fill(filler);
      said = await untilRefused(running);
      await wait(1_500);
      fs.rmSync(filler);
      back = Math.round(await untilWritten(running));
    });
    await endCoverset(running, 'SIGTERM');
    const lost = await lostOf(folder, null, written);
    return {
      what,
      figure: `${written.acknowledged.length} / ${lost}; said ${said}; back ${back} ms after room was made; heard ${heardWords(written)}`,
      ok: lost === 0 && onlyExpected(written) && back < 5_000,
    };
  } finally {
    execFileSync('umount', ['-l', folder]);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes until the disk takes no more. */
function fill(file: string): void {
  const handle = fs.openSync(file, 'w');
  for (const size of [1 << 20, 1 << 12, 1]) {
    const block = Buffer.alloc(size);
    try {
      for (;;) fs.writeSync(handle, block);
    } catch {
      // Full for blocks of this size.
    }
  }
  fs.closeSync(handle);
}

async function untilRefused(running: Running): Promise<string> {
  for (let number = 1; ; number += 1) {
    const answer = await called(running, 'POST', '/api/line', { text: `zq full ${number} ${'x'.repeat(900)}`, typed: null });
    if (answer !== null && answer.status !== 200) return `${answer.status} ${/"code":"([a-z-]+)"/u.exec(answer.body)?.[1] ?? '?'}`;
  }
}

/** A second server on a data folder that one holds. */
export async function twoServers(): Promise<Outcome> {
  const folder = newFolder();
  const running = await startCoverset({ folder, port: await freePort(), now, env: quiet });
  const second = await startCoverset({ folder, port: await freePort(), now, env: quiet }).then(
    () => 'it started',
    (problem: Error) => problem.message,
  );
  const first = await called(running, 'POST', '/api/line', { text: 'zq still here', typed: null });
  await endCoverset(running, 'SIGTERM');
  const third = await startCoverset({ folder, port: await freePort(), now, env: quiet });
  const page = await called(third, 'GET', '/api/page', null);
  await endCoverset(third, 'SIGTERM');
  fs.rmSync(folder, { recursive: true, force: true });
  const refused = second.includes('Another Coverset runs on this data folder');
  return {
    what: 'two servers on one data folder',
    figure: refused ? 'the second said who holds it and ended; the first went on; the next one starts' : `the second: ${second}`,
    ok: refused && first?.status === 200 && page?.status === 200 && page.body.includes('zq still here'),
  };
}
