import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commit, keepLine, undo } from '#commands/index.ts';
import { encodeFile, id, type PersonId } from '#model/index.ts';
import { doing, sampleProduction, storeContract } from '../contract.ts';
import { privateNotes } from '../private-notes.ts';
import { connect } from './connect.ts';
import { migrations } from './migrations.ts';
import { type House, openHouse, restoreHouse } from './house.ts';
import { debians, type Scratch, scratchCluster } from './scratch.ts';
import { tables } from './tables.ts';
import { takeOverFiles } from './take-over.ts';

const folder = () => mkdtempSync(path.join(os.tmpdir(), 'coverset-house-'));
const me = id<PersonId>('nora');

async function houseAt(url: string, data = folder()): Promise<House> {
  const opened = await openHouse(data, url);
  if (!opened.ok) throw new Error(opened.code);
  return opened.house;
}

const servers = [
  { kind: 'the PostgreSQL that npm brought', binaries: null },
  ...(debians() === null ? [] : [{ kind: 'the PostgreSQL 15 of Debian', binaries: debians() }]),
];

describe.each(servers)('$kind', ({ kind, binaries }) => {
  let scratch: Scratch;
  const open: House[] = [];
  const opened = async (url: string, data = folder()): Promise<House> => {
    const house = await houseAt(url, data);
    open.push(house);
    return house;
  };
  const fresh = async (): Promise<House> => opened(await scratch.database());
  beforeAll(async () => {
    scratch = await scratchCluster(binaries);
  }, 60_000);
  afterAll(async () => {
    for (const house of open) await house.close();
    await scratch.end();
  });

  let url: string | null = null;
  let count = 0;
  storeContract(kind, async (again) => {
    url ??= await scratch.database();
    count += 1;
    const name = again ?? `p${count}`;
    // Opened again is another process: a house of its own, which remembers nothing.
    return { store: (await opened(url)).store(name), name };
  });

  it('has exactly the tables and columns that the types of rows name', async () => {
    const at = await scratch.database();
    await opened(at);
    const { db } = connect(at);
    const { rows } = await sql<{
      readonly t: string;
      readonly c: string;
      readonly k: string;
      readonly n: string;
      readonly d: string | null;
      readonly i: string;
    }>`
      select table_name as t, column_name as c, data_type as k, is_nullable as n, column_default as d, is_identity as i from information_schema.columns
      where table_schema = 'public' and table_name not like 'kysely%'`.execute(db);
    await db.destroy();
    const short = (kind: string): string => (kind === 'timestamp with time zone' ? 'timestamptz' : kind);
    const stands = rows.map(
      ({ t, c, k, n, d, i }) => `${t}.${c} ${short(k)}${n === 'YES' ? '?' : ''}${d === null && i === 'NO' ? '' : '='}`,
    );
    const named = Object.entries(tables).flatMap(([table, columns]) => Object.entries(columns).map(([c, k]) => `${table}.${c} ${k}`));
    expect(stands.toSorted()).toEqual(named.toSorted());
  });

  it('keeps a journal that nobody changes, with the time of the server beside that of the command', async () => {
    const at = await scratch.database();
    const house = await opened(at);
    const store = house.store('p');
    await store.save(sampleProduction(), null);
    const done = await commit(store, (production) => keepLine(production, 'ring', doing));
    expect(done.ok).toBe(true);
    const { db } = connect(at);
    const row = await db.selectFrom('entry').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ at: doing.at, by_person: doing.by, command: done.ok ? done.entry.command : '' });
    expect(Math.abs(Date.parse(row.written_at) - Date.now())).toBeLessThan(3_600_000);
    for (const statement of [sql`update entry set at = 'x'`, sql`delete from entry`, sql`truncate entry cascade`])
      await expect(statement.execute(db)).rejects.toThrow(/append-only/u);
    await db.destroy();
  });

  it('refuses a journal that became shorter', async () => {
    const store = (await fresh()).store('p');
    const done = await commitTo(store);
    await expect(store.save({ ...sampleProduction(), journal: [] }, done)).rejects.toThrow(/append-only/u);
  });

  it('case:W02 takes back own work after any delay, and refuses where somebody built on it', async () => {
    const store = (await fresh()).store('p');
    await store.save(sampleProduction(), null);
    const nora = { at: '2026-12-01T05:25:00Z', by: me };
    const kept = await commit(store, (production) => keepLine(production, 'hers', nora));
    expect(kept.ok).toBe(true);
    const back = await commit(store, (production) => undo(production, null, { at: '2026-12-09T05:25:00Z', by: me }));
    expect(back.ok).toBe(true);
    const jo = { at: '2026-12-09T05:26:00Z', by: id<PersonId>('jo') };
    const his = await commit(store, (production) => keepLine(production, 'his', jo));
    const refused = await commit(store, (production) => undo(production, his.ok ? his.entry.id : null, nora));
    expect(refused).toMatchObject({ ok: false, code: 'not-yours' });
  });

  it('takes any text, a NUL too', async () => {
    const house = await fresh();
    const store = house.store('p');
    await store.save(sampleProduction(), null);
    await commit(store, (production) => keepLine(production, 'a\0b \ud83c\udfac “”', doing));
    const loaded = await (await opened(url ?? '')).store('p').load();
    expect(loaded.ok || loaded.code).toBeTruthy();
    const again = await store.load();
    expect(again.ok && Object.values(again.production.kept).map(({ text }) => text)).toContain('a\0b \ud83c\udfac “”');
  });

  it('refuses data of a later version and touches nothing', async () => {
    const at = await scratch.database();
    await opened(at);
    const { db } = connect(at);
    await sql`insert into kysely_migration values ('9999_later', '2030-01-01')`.execute(db);
    expect(await openHouse(folder(), at)).toEqual({ ok: false, code: 'newer-data', newer: ['9999_later'] });
    await db.destroy();
  });

  it('writes a backup before a migration touches what stands', async () => {
    const at = await scratch.database();
    const { db } = connect(at);
    const first = Object.keys(migrations)[0] ?? '';
    await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateTo(first);
    await db.destroy();
    const data = folder();
    await opened(at, data);
    const names = readdirSync(path.join(data, 'backups'));
    expect(names).toEqual([expect.stringMatching(/^before-0002_people_who_come_in\..*\.backup$/u)]);
    // The older backup goes in too: tables are made as they were, then brought up.
    expect(await restoreHouse(folder(), await scratch.database(), path.join(data, 'backups', names[0] ?? ''))).toMatchObject({ ok: true });
  });

  it('names a database that does not answer', async () => {
    expect(await openHouse(folder(), 'postgres://nobody:x@127.0.0.1:1/none')).toMatchObject({ ok: false, code: 'no-database' });
  });

  it('tells two authors apart, and forgets a private line when it ends', async () => {
    const house = await fresh();
    const note = { author: me, about: null, text: 'said yes, looked away', at: '2026-12-01T05:25:00Z', until: '2026-12-15T05:25:00Z' };
    const [hers, his] = [house.notes('p', 'nora'), house.notes('p', 'jo')];
    const added = await hers.add(note);
    await his.add({ ...note, author: id<PersonId>('jo'), text: 'his' });
    expect(await hers.all('2026-12-02T00:00:00Z')).toEqual([added]);
    expect(await hers.remove(id('n9'), '2026-12-02T00:00:00Z')).toBe(false);
    expect(await hers.all('2026-12-15T05:25:00Z')).toEqual([]);
  });

  it('story:S15.9 backs up and restores row for row, without a private line', async () => {
    const at = await scratch.database();
    const data = folder();
    const house = await opened(at, data);
    const store = house.store('feature');
    await store.save(sampleProduction(), null);
    for (const text of ['one', 'two', 'three']) await commit(store, (production) => keepLine(production, text, doing));
    await house
      .notes('feature', 'nora')
      .add({ ...{ author: me, about: null, at: doing.at }, text: 'crossed arms', until: '2030-01-01T00:00:00Z' });
    const file = path.join(data, 'all.backup');
    const { rows } = await house.backup(file);
    expect(rows).toMatchObject({
      production: 1,
      entry: sampleProduction().journal.length + 3,
      entry_body: sampleProduction().journal.length + 3,
    });
    expect(readFileSync(file, 'utf8')).not.toContain('crossed arms');

    const empty = await scratch.database();
    expect(await restoreHouse(folder(), empty, file)).toMatchObject({ ok: true, rows });
    const [one, other] = [await rowsOf(at), await rowsOf(empty)];
    expect(other).toEqual(one);
    const loaded = await (await opened(empty)).store('feature').load();
    expect(loaded).toEqual(await store.load());
    expect(await restoreHouse(folder(), empty, file)).toEqual({ ok: false, code: 'not-empty' });

    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('two', 'owt'));
    expect(await restoreHouse(folder(), await scratch.database(), file)).toEqual({ ok: false, code: 'damaged' });
    writeFileSync(file, text.slice(0, text.length / 2));
    expect(await restoreHouse(folder(), await scratch.database(), file)).toEqual({ ok: false, code: 'damaged' });
    writeFileSync(file, 'hello');
    expect(await restoreHouse(folder(), await scratch.database(), file)).toEqual({ ok: false, code: 'not-a-backup' });
  });

  it('takes over the files of an earlier version once, and loses nothing', async () => {
    const data = folder();
    writeFileSync(path.join(data, 'feature.coverset.json'), encodeFile(sampleProduction()));
    writeFileSync(path.join(data, 'bad.coverset.json'), 'no');
    const note = { author: me, about: null, text: 'hers', at: doing.at, until: '2030-01-01T00:00:00Z' };
    await privateNotes(data, 'feature.coverset.json').add(note);
    await privateNotes(data, '/elsewhere/other.coverset.json').add({ ...note, text: 'of a file elsewhere' });
    const house = await opened(await scratch.database(), data);
    const over = { taken: ['feature.coverset.json'], left: [{ file: 'bad.coverset.json', code: 'unreadable' }] };
    expect(await takeOverFiles(house, data)).toEqual(over);
    expect(await house.names()).toEqual(['feature']);
    const loaded = await house.store('feature').load();
    expect(loaded.ok && loaded.production).toEqual(sampleProduction());
    expect((await house.notes('feature', 'nora').all(doing.at)).map(({ text }) => text)).toEqual(['hers']);
    expect(readdirSync(path.join(data, 'taken-over'))).toEqual(['feature.coverset.json']);
    expect(readFileSync(path.join(data, 'private', 'notes.json'), 'utf8')).not.toContain('hers');
    expect(await privateNotes(data, '/elsewhere/other.coverset.json').all(doing.at)).toHaveLength(1);

    // A start that was killed between taking and putting aside finds the same file again; another one of that name stays.
    writeFileSync(path.join(data, 'feature.coverset.json'), encodeFile(sampleProduction()));
    expect((await takeOverFiles(house, data)).taken).toEqual(['feature.coverset.json']);
    writeFileSync(path.join(data, 'feature.coverset.json'), encodeFile({ ...sampleProduction(), title: 'Another' }));
    expect((await takeOverFiles(house, data)).left).toContainEqual({ file: 'feature.coverset.json', code: 'differs' });
  });
});

async function commitTo(store: ReturnType<House['store']>): Promise<string> {
  const saved = await store.save(sampleProduction(), null);
  if (!saved.ok) throw new Error(saved.code);
  return saved.revision;
}

/** Every row of every table that a backup keeps, as text. */
async function rowsOf(url: string): Promise<readonly string[]> {
  const { db } = connect(url);
  const lists = await Promise.all(
    ['production', 'entry', 'entry_body'].map(
      async (table) => (await sql`select * from ${sql.table(table)} order by 1, 2`.execute(db)).rows,
    ),
  );
  await db.destroy();
  return lists.flat().map((row) => JSON.stringify(row));
}
