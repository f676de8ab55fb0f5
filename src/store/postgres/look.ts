import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { doneMigrations } from './backup.ts';
import { damagedIndexes } from './damaged.ts';
import { migrations } from './migrations.ts';
import type { Database } from './tables.ts';

/** What a database shows to somebody who looks at it and changes nothing. */
export interface Looked {
  readonly version: string;
  /** Migrations of this version that it has not had yet: they run at the next start, after a backup. */
  readonly pending: readonly string[];
  /** Migrations that this version does not know: a later one wrote the data. */
  readonly newer: readonly string[];
  /** Seconds by which the database's clock is ahead of this machine's; negative: behind. */
  readonly ahead: number;
  /** Seconds by which the newest row lies in the machine's future; 0 or less: it does not. */
  readonly fromTheFuture: number;
  /** Null: it could not be asked. */
  readonly damaged: readonly string[] | null;
  readonly waiting: number;
}

/** `machine`: the machine's own clock, in milliseconds since 1970. */
export async function lookAt(db: Kysely<Database>, machine: () => number): Promise<Looked> {
  const { rows } = await sql<{ readonly version: string; readonly clock: number; readonly there: boolean }>`
    select current_setting('server_version') as version, extract(epoch from clock_timestamp())::float8 as clock,
      to_regclass('kysely_migration') is not null as there`.execute(db);
  const { version = '', clock = 0, there = false } = rows[0] ?? {};
  const now = machine() / 1000;
  const done = there ? await doneMigrations(db) : [];
  const has = (name: string): boolean => done.includes(name);
  return {
    version: version.split(' ')[0] ?? version,
    pending: Object.keys(migrations).filter((name) => !has(name)),
    newer: done.filter((name) => !Object.hasOwn(migrations, name)),
    ahead: Math.round(clock - now),
    fromTheFuture: has('0001_productions') ? Math.round((await newestOf(db)) - now) : 0,
    damaged: await damagedIndexes(db).catch(() => null),
    waiting: has('0003_outbox') ? await waitingOf(db) : 0,
  };
}

async function newestOf(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{
    readonly newest: number | null;
  }>`select extract(epoch from max(written_at))::float8 as newest from entry`.execute(db);
  return rows[0]?.newest ?? 0;
}

async function waitingOf(db: Kysely<Database>): Promise<number> {
  const row = await db
    .selectFrom('message')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
