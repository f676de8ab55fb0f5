import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Who holds a lock: enough for another process to see whether the holder still lives. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, where the system tells; a number that was given to another process since then is not the holder. */
  readonly began: string | null;
  readonly nonce: string;
}

export type Locked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: 'busy'; readonly holder: string };

/**
 * Runs `work` while no other process does the same under this lock. The lock is a file made by a hard link, whole or not at all;
 * one whose holder died is taken over. `patience` in milliseconds: then the living holder is named and nothing is done.
 */
export async function withLock<T>(lock: string, patience: number, work: () => Promise<T>): Promise<Locked<T>> {
  const held = await acquire(lock, patience);
  if (held.holder !== null) return { ok: false, code: 'busy', holder: held.holder };
  try {
    return { ok: true, value: await work() };
  } finally {
    await release(lock, held.nonce);
  }
}

export type Kept = { readonly ok: true; readonly release: () => Promise<void> } | { readonly ok: false; readonly holder: string };

/** Holds a lock for as long as a process likes; a process that died held it no longer. `holder`: 'process 4711 on studio'. */
export async function keepLock(lock: string, patience: number): Promise<Kept> {
  const held = await acquire(lock, patience);
  if (held.holder !== null) return { ok: false, holder: held.holder.replace(/ \(.*$/u, '') };
  return { ok: true, release: () => release(lock, held.nonce) };
}

type Held = { readonly holder: null; readonly nonce: string } | { readonly holder: string };

async function acquire(lock: string, patience: number): Promise<Held> {
  const own: Holder = { pid: process.pid, host: os.hostname(), began: await beginningOf(process.pid), nonce: randomUUID() };
  const until = performance.now() + patience;
  for (let turn = 1; ; turn++) {
    if (await create(lock, own)) return { holder: null, nonce: own.nonce };
    const other = await holderOf(lock);
    if (other === null) continue;
    if (!(await isAlive(other))) await takeOut(lock, other, patience);
    else if (performance.now() > until) return { holder: `process ${other.pid} on ${other.host} (${lock})` };
    else await wait(Math.min(5 * turn, 50));
  }
}

async function create(lock: string, own: Holder): Promise<boolean> {
  const draft = `${lock}.${own.nonce}`;
  await writeFile(draft, JSON.stringify(own), { flag: 'wx', mode: 0o600 });
  try {
    await link(draft, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

/**
 * Takes out a dead holder's lock. Two that find it dead must not each take one out: the second would take the first one's new lock.
 * So the right to take out this very lock is itself a lock, named after it.
 *   A: dead N | lock N.out | N still there: unlink | free N.out
 *   B: dead N |   (waits)                          | lock N.out | N is gone: nothing to do
 */
async function takeOut(lock: string, dead: Holder, patience: number): Promise<void> {
  await withLock(`${lock}.${dead.nonce}.out`, patience, async () => {
    const stands = await holderOf(lock);
    if (stands?.nonce !== dead.nonce) return;
    await sweepDead(lock);
    await unlink(lock);
  });
}

/** Drafts of locks that dead processes left beside it. A living one's draft is left alone: it is about to become the lock. */
async function sweepDead(lock: string): Promise<void> {
  const folder = path.dirname(lock);
  const names = (await readdir(folder)).filter((name) => name.startsWith(`${path.basename(lock)}.`));
  for (const name of names) {
    const draft = path.join(folder, name);
    const left = await holderOf(draft).catch(() => null);
    if (left !== null && !(await isAlive(left))) await unlink(draft).catch(() => undefined);
  }
}

/** Only an own lock is freed. It is moved aside first, so that what is deleted is surely the file that was read. */
async function release(lock: string, nonce: string): Promise<void> {
  const stands = await holderOf(lock);
  if (stands?.nonce !== nonce) return;
  await rename(lock, `${lock}.${nonce}`);
  await unlink(`${lock}.${nonce}`);
}

async function holderOf(file: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Another machine's process can't be seen from here: it counts as alive. */
async function isAlive({ pid, host, began }: Holder): Promise<boolean> {
  if (host !== os.hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  return began === null || began === (await beginningOf(pid));
}

/** Linux names the tick at which a process began; elsewhere null. */
async function beginningOf(pid: number): Promise<string | null> {
  try {
    const line = await readFile(`/proc/${pid}/stat`, 'latin1');
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
