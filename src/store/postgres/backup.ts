import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, unlink } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations.ts';
import type { Database } from './tables.ts';

/**
 * A backup is one text file: a first line that says what it is, one line a row, and a last line with the rows of each table and the
 * SHA-256 of everything before it. It is ours and not pg_dump's: the embedded PostgreSQL has none, and a file of ours goes into any
 * PostgreSQL from 15. Private lines are in none (practices section 8): a restore brings none back.
 */
const format = 'coverset-backup';
const version = 1;

interface Head {
  readonly format: typeof format;
  readonly version: number;
  /** When it was begun, by the machine's clock. */
  readonly at: string;
  readonly migrations: readonly string[];
}
interface Foot {
  readonly end: { readonly rows: Readonly<Record<string, number>>; readonly sha256: string };
}

/** What is kept, each table after those that it leans on, with the columns that give its rows one order. */
const kept: readonly { readonly table: string; readonly key: readonly string[] }[] = [
  { table: 'production', key: ['name'] },
  { table: 'entry', key: ['production', 'seq'] },
  { table: 'entry_body', key: ['production', 'seq'] },
  { table: 'account', key: ['id'] },
  { table: 'membership', key: ['production', 'account'] },
  { table: 'message', key: ['id'] },
  { table: 'read_back', key: ['production', 'batch', 'person'] },
  { table: 'read_back_event', key: ['id'] },
  { table: 'link', key: ['token_hash'] },
  { table: 'link_answer', key: ['token_hash'] },
  { table: 'answer', key: ['id'] },
  { table: 'column_list', key: ['used'] },
];

export interface BackedUp {
  readonly file: string;
  readonly rows: Readonly<Record<string, number>>;
}

/** Writes all rows of one instant. The file is whole or not there. It holds the production's own data: readable by this user alone. */
export async function writeBackup(db: Kysely<Database>, file: string, at: string): Promise<BackedUp> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const half = `${file}.${process.pid}.half`;
  const handle = await open(half, 'w', 0o600);
  try {
    const rows = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((trx) => writeRows(trx, handle, at));
    await handle.sync();
    await handle.close();
    await rename(half, file);
    return { file, rows };
  } catch (problem) {
    await handle.close().catch(() => undefined);
    await unlink(half).catch(() => undefined);
    throw problem;
  }
}

/** Rows a question: a backup of any size passes through little memory. */
const atOnce = 500;

async function writeRows(trx: Transaction<Database>, handle: FileHandle, at: string): Promise<Readonly<Record<string, number>>> {
  const sum = createHash('sha256');
  const write = async (value: unknown): Promise<void> => {
    const line = `${JSON.stringify(value)}\n`;
    sum.update(line);
    await handle.write(line);
  };
  await write({ format, version, at, migrations: await doneMigrations(trx) } satisfies Head);
  const counts: Record<string, number> = {};
  for (const { table, key } of kept) {
    // Before a migration its tables are not there yet.
    if (!(await isThere(trx, table))) continue;
    counts[table] = 0;
    let last: readonly unknown[] | null = null;
    for (;;) {
      const page: readonly Row[] = await pageOf(trx, table, key, last);
      for (const row of page) await write({ table, row });
      counts[table] += page.length;
      const end = page.at(-1);
      if (end === undefined || page.length < atOnce) break;
      last = key.map((column) => end[column]);
    }
  }
  await handle.write(`${JSON.stringify({ end: { rows: counts, sha256: sum.digest('hex') } } satisfies Foot)}\n`);
  return counts;
}

async function isThere(trx: Transaction<Database>, table: string): Promise<boolean> {
  const { rows } = await sql<{ readonly there: boolean }>`select to_regclass(${table}) is not null as there`.execute(trx);
  return rows[0]?.there === true;
}

type Row = Readonly<Record<string, unknown>>;

async function pageOf(
  trx: Transaction<Database>,
  table: string,
  key: readonly string[],
  last: readonly unknown[] | null,
): Promise<readonly Row[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  const after = last === null ? sql`true` : sql`(${columns}) > (${sql.join(last.map((value) => sql`${value}`))})`;
  const { rows } = await sql<Row>`select * from ${sql.table(table)} where ${after} order by ${columns} limit ${atOnce}`.execute(trx);
  return rows;
}

export type Restored =
  | { readonly ok: true; readonly rows: Readonly<Record<string, number>>; readonly at: string }
  | { readonly ok: false; readonly code: 'not-a-backup' | 'damaged' | 'not-empty' }
  | { readonly ok: false; readonly code: 'newer-data'; readonly newer: readonly string[] };

/**
 * Puts a backup into a database that holds no production yet: all of it or nothing. The file is judged whole before the first row goes in.
 * Tables are made as they were when the backup was written, and then brought up.
 */
export async function restoreBackup(db: Kysely<Database>, file: string): Promise<Restored> {
  const judged = await judge(file);
  if (!judged.ok) return judged;
  const newer = judged.head.migrations.filter((name) => !Object.hasOwn(migrations, name));
  if (newer.length > 0) return { ok: false, code: 'newer-data', newer };
  const { rows } = await sql<{ readonly there: boolean }>`select to_regclass('production') is not null as there`.execute(db);
  if (rows[0]?.there) {
    const one = await db.selectFrom('production').select('name').limit(1).executeTakeFirst();
    if (one !== undefined) return { ok: false, code: 'not-empty' };
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const last = judged.head.migrations.at(-1);
  if (!rows[0]?.there && last !== undefined) await thrown(migrator.migrateTo(last));
  await db.transaction().execute((trx) => readRows(trx, file));
  await thrown(migrator.migrateToLatest());
  return { ok: true, rows: judged.foot.end.rows, at: judged.head.at };
}

async function thrown(migrating: Promise<{ readonly error?: unknown }>): Promise<void> {
  const { error } = await migrating;
  if (error !== undefined) throw error;
}

const lines = (file: string) => createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });

type Judged =
  | { readonly ok: true; readonly head: Head; readonly foot: Foot }
  | { readonly ok: false; readonly code: 'not-a-backup' | 'damaged' };

async function judge(file: string): Promise<Judged> {
  const sum = createHash('sha256');
  let head: Head | null = null;
  let before: string | null = null;
  for await (const line of lines(file)) {
    if (before !== null) sum.update(`${before}\n`);
    else {
      head = parsed<Head>(line);
      if (head?.format !== format || head.version !== version || !Array.isArray(head.migrations))
        return { ok: false, code: 'not-a-backup' };
    }
    before = line;
  }
  const foot = before === null ? null : parsed<Foot>(before);
  if (head === null) return { ok: false, code: 'not-a-backup' };
  return foot?.end?.sha256 === sum.digest('hex') ? { ok: true, head, foot } : { ok: false, code: 'damaged' };
}

function parsed<T>(line: string): T | null {
  try {
    return JSON.parse(line) as T;
  } catch {
    return null;
  }
}

async function readRows(trx: Transaction<Database>, file: string): Promise<void> {
  let table: string | null = null;
  let some: Row[] = [];
  const flush = async (): Promise<void> => {
    if (table !== null && some.length > 0)
      await sql`insert into ${sql.table(table)} overriding system value select * from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(some)}::json)`.execute(
        trx,
      );
    some = [];
  };
  for await (const line of lines(file)) {
    const row = parsed<{ readonly table?: string; readonly row?: Row }>(line);
    if (row?.table === undefined || row.row === undefined || !kept.some((one) => one.table === row.table)) continue;
    if (row.table !== table || some.length >= atOnce) await flush();
    table = row.table;
    some.push(row.row);
  }
  await flush();
  await settleMessages(trx);
  await countOn(trx);
}

/**
 * What waited in the outbox when the backup was made may have left since: nobody is told twice, or told by accident, because somebody restored.
 * It stands there to be looked at.
 */
async function settleMessages(trx: Transaction<Database>): Promise<void> {
  if (!(await isThere(trx, 'message'))) return;
  await trx
    .updateTable('message')
    .set({ state: 'dead', problem: 'restored from a backup: it may have left before' })
    .where('state', '=', 'waiting')
    .execute();
}

/** Columns that the database counts: rows came in with their own numbers, and the next one follows the last. */
const counted = [
  ['message', 'id'],
  ['read_back_event', 'id'],
  ['answer', 'id'],
  ['column_list', 'used'],
] as const;
async function countOn(trx: Transaction<Database>): Promise<void> {
  for (const [table, column] of counted) {
    if (!(await isThere(trx, table))) continue;
    const next = sql`(select coalesce(max(${sql.ref(column)}), 0) + 1 from ${sql.table(table)})`;
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}), ${next}, false)`.execute(trx);
  }
}

export async function doneMigrations(db: Kysely<Database>): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
