import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeFile } from '#model/index.ts';
import { openHouse, run, type Scratch, scratchCluster } from '#store/index.ts';
import { freePort } from '../../test/vocabulary/free-port.ts';

const patience = { timeout: 60_000 };
let scratch: Scratch;
beforeAll(async () => {
  scratch = await scratchCluster(null);
}, 60_000);
afterAll(() => scratch.end(), 60_000);

const newFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'coverset-doctor-'));
interface Found {
  readonly ok: boolean;
  readonly said: string;
}

/** What the doctor finds, as a user runs it; `as` another user than root where there is one. */
async function found(
  folder: string,
  env: Readonly<Record<string, string>>,
  as: number | null = null,
): Promise<Readonly<Record<string, Found>>> {
  const { DATABASE_URL: _theirs, ...own } = process.env;
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'main.ts'), 'doctor', '--json'], {
    ...{ env: { ...own, COVERSET_DATA: folder, ...env }, stdio: ['ignore', 'pipe', 'inherit'], cwd: '/' },
    ...(as === null ? {} : { uid: as, gid: as }),
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await new Promise((ended) => child.on('close', ended));
  const { findings } = JSON.parse(said) as { readonly findings: readonly (Found & { readonly what: string })[] };
  return Object.fromEntries(findings.map(({ what, ...one }) => [what, one]));
}

/** A house in a database of its own, with the shipped feature in it. */
async function house(): Promise<{ readonly folder: string; readonly database: string }> {
  const [folder, database] = [newFolder(), await scratch.database()];
  const opened = await openHouse(folder, database);
  const decoded = decodeFile(fs.readFileSync(new URL('../../demo/feature.coverset.json', import.meta.url), 'utf8'));
  if (!opened.ok || !decoded.ok) throw new Error('no house');
  await opened.house.store('feature').save(decoded.production, null);
  await opened.house.close();
  return { folder, database };
}

describe('the doctor, with the real fault', () => {
  it('finds nothing where all is well', patience, async () => {
    const { folder, database } = await house();
    const all = await found(folder, { DATABASE_URL: database });
    expect(Object.entries(all).filter(([, { ok }]) => !ok)).toEqual([]);
    expect(all['database']?.said).toContain('tables of this version');
  });

  it('a disk that is nearly full', patience, async () => {
    if (process.getuid?.() !== 0 || process.platform !== 'linux') return;
    const folder = newFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20m,mode=0700', 'coverset-doctor', folder]);
    try {
      expect((await found(folder, {}))['disk']).toMatchObject({ ok: false, said: expect.stringContaining('make room') });
    } finally {
      execFileSync('umount', ['-l', folder]);
    }
  });

  it('a folder that others may read', patience, async () => {
    const folder = newFolder();
    fs.chmodSync(folder, 0o755);
    expect((await found(folder, {}))['data folder']).toMatchObject({ ok: false, said: expect.stringContaining('chmod 700') });
  });

  it('a folder that this user may not write', patience, async () => {
    if (process.getuid?.() !== 0) return;
    const nobody = 65_534;
    const parent = newFolder();
    fs.chmodSync(parent, 0o711);
    const folder = path.join(parent, 'data');
    fs.mkdirSync(folder, { mode: 0o700 });
    // Root may write everywhere: the fault is seen by an ordinary user, where one can reach the program.
    const all = await found(folder, {}, nobody).catch(() => null);
    if (all !== null) expect(all['data folder']).toMatchObject({ ok: false, said: expect.stringContaining('chown') });
  });

  it('a port that another program holds', patience, async () => {
    const [folder, port] = [newFolder(), await freePort()];
    fs.writeFileSync(path.join(folder, 'port'), `${port}\n`);
    const holder = createServer();
    await new Promise<void>((ready) => holder.listen(port, '127.0.0.1', ready));
    const { port: seen } = await found(folder, {});
    holder.close();
    expect(seen).toMatchObject({ ok: false, said: expect.stringContaining(`npm start -- --port ${port + 1}`) });
    expect(seen?.said).toContain(`process ${process.pid}`);
  });

  it('tables of a later version, and of an earlier one', patience, async () => {
    const { folder, database } = await house();
    await run(database, "insert into kysely_migration (name, timestamp) values ('9999_later', '2027-01-01T00:00:00Z')");
    expect((await found(folder, { DATABASE_URL: database }))['database']).toMatchObject({
      ok: false,
      said: expect.stringContaining('9999_later'),
    });
    const empty = { folder: newFolder(), database: await scratch.database() };
    const early = (await found(empty.folder, { DATABASE_URL: empty.database }))['database'];
    expect(early).toMatchObject({ ok: false, said: expect.stringContaining('0001_productions') });
  });

  it('a clock that was set back since the newest row', patience, async () => {
    const { folder, database } = await house();
    await run(database, 'alter table entry disable trigger user');
    await run(database, "update entry set written_at = clock_timestamp() + interval '3 hours'");
    expect((await found(folder, { DATABASE_URL: database }))['clock']).toMatchObject({
      ok: false,
      said: expect.stringMatching(/1(79|80) minutes/u),
    });
  });

  it('a database that is away', patience, async () => {
    const seen = await found(newFolder(), { DATABASE_URL: `postgres://nobody:secret@127.0.0.1:${await freePort()}/x` });
    expect(seen['database']).toMatchObject({ ok: false, said: expect.stringContaining('ECONNREFUSED') });
    expect(JSON.stringify(seen)).not.toContain('secret');
  });
});
