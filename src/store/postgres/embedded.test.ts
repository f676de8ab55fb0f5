import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { doing, sampleProduction } from '../contract.ts';
import { openHouse } from './house.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folders: string[] = [];
/** A data folder that only we may enter, as it is in a home: as root the database then lies elsewhere. */
function dataFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'coverset-embedded-'));
  folders.push(folder);
  return folder;
}
afterEach(() => {
  for (const folder of folders.splice(0)) {
    rmSync(clusterFolder(folder), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
});

const opened = async (folder: string) => {
  const house = await openHouse(folder, null);
  if (!house.ok) throw new Error(house.code);
  return house.house;
};

/** Where the cluster of a folder lies: in it, or where root keeps it. */
function clusterFolder(folder: string): string {
  const inside = path.join(folder, 'database');
  if (existsSync(inside)) return inside;
  const kept = '/var/lib/coverset';
  const own = existsSync(kept) ? readdirSync(kept).map((name) => path.join(kept, name, 'belongs-to')) : [];
  const mark = own.find((file) => existsSync(file) && readFileSync(file, 'utf8') === folder);
  return mark === undefined ? inside : path.dirname(mark);
}

/** Another process that keeps lines in the house of a folder, one commit each, and prints every one that was acknowledged. */
function writer(folder: string, name: string) {
  const program = `
    import { commit, keepLine } from '#commands/index.ts';
    import { openHouse } from '#store/index.ts';
    const opened = await openHouse(${JSON.stringify(folder)}, null);
    const store = opened.house.store('p');
    for (let n = 0; ; n++) {
      const done = await commit(store, (production) => keepLine(production, '${name} ' + n, ${JSON.stringify(doing)}));
      if (!done.ok) process.exit(1);
      console.log('${name} ' + n);
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const five = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      lines.push(...text.split('\n').filter((line) => line !== ''));
      if (lines.length >= 5) resolve();
    });
  });
  return { child, lines, five, ended: new Promise((resolve) => child.on('close', resolve)) };
}

it('loses nothing that was acknowledged when the program is killed; the next start takes the database up again', {
  timeout: 120_000,
}, async () => {
  const folder = dataFolder();
  const house = await opened(folder);
  await house.store('p').save(sampleProduction(), null);
  await house.close();
  const cluster = clusterFolder(folder);
  const pidFile = path.join(cluster, 'postgresql-18', 'postmaster.pid');
  expect(existsSync(pidFile)).toBe(false);

  const acknowledged: string[] = [];
  for (const turn of ['one', 'two', 'three']) {
    const { child, lines, five, ended } = writer(folder, turn);
    await five;
    child.kill('SIGKILL');
    await ended;
    acknowledged.push(...lines);
    // The database outlives the program; on the second turn it is killed too.
    if (turn === 'two') process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL');
  }
  const again = await opened(folder);
  const loaded = await again.store('p').load();
  const kept = loaded.ok ? Object.values(loaded.production.kept).map(({ text }) => text) : [];
  expect(kept).toEqual(expect.arrayContaining(acknowledged));
  // Two are in: the first to leave must not take the database from the other.
  const other = await opened(folder);
  await again.close();
  expect((await other.store('p').load()).ok).toBe(true);
  await other.close();
  expect(existsSync(pidFile)).toBe(false);
});

it('is not misled by half a cluster that a killed start left, and remembers where the data lies', { timeout: 60_000 }, async () => {
  const folder = dataFolder();
  mkdirSync(path.join(folder, 'database', 'postgresql-18.4711.half'), { recursive: true });
  const house = await opened(folder);
  expect(await house.names()).toEqual([]);
  await house.close();
  expect(await openHouse(folder, 'postgres://elsewhere/x')).toEqual({ ok: false, code: 'other-database', kind: 'embedded' });
});
