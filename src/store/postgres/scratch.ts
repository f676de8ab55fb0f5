import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import type { Binaries } from './binaries.ts';
import { findBinaries } from './binaries.ts';
import { connect } from './connect.ts';
import { startCluster } from './embedded.ts';

/** A PostgreSQL of a test's own: databases are made in it as they are needed, and it is gone with the test. */
export interface Scratch {
  readonly url: string;
  /** The address of a new, empty database. */
  readonly database: () => Promise<string>;
  readonly end: () => Promise<void>;
}

/** Debian's own PostgreSQL, the oldest that we write for; null where it is not installed (`apt-get install postgresql-15`). */
export function debians(): Binaries | null {
  const folder = '/usr/lib/postgresql/15';
  return existsSync(path.join(folder, 'bin', 'postgres')) ? { folder, version: '15', major: '15', ours: false } : null;
}

/** Nothing of a test outlives it, so nothing waits for the disk. No cluster of a user is ever started so. */
const forTests = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'];

/** `binaries` null: those that came with the installation. */
export async function scratchCluster(binaries: Binaries | null): Promise<Scratch> {
  const taken = binaries ?? findBinaries();
  if (taken === null) throw new Error('npm brought no PostgreSQL for this system: tests need it');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'coverset-pg-'));
  // The database's own user has to get through; what lies inside is closed again.
  await chmod(folder, 0o711);
  const cluster = await startCluster(folder, taken, forTests);
  return {
    url: cluster.url,
    database: () => databaseIn(cluster.url),
    end: async () => {
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Makes an empty database in a scratch cluster; its address. */
export async function databaseIn(cluster: string): Promise<string> {
  const { db } = connect(cluster);
  const name = `scratch_${randomBytes(6).toString('hex')}`;
  await sql`create database ${sql.ref(name)}`.execute(db);
  await db.destroy();
  return cluster.replace('@/postgres?', `@/${name}?`);
}

/** Every row of our tables as text, but for the tables that are left out: what must not have been kept can be looked for. */
export async function allRows(url: string, without: readonly string[]): Promise<string> {
  const { db } = connect(url);
  const { rows } = await sql<{ readonly name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' order by table_name`.execute(db);
  const lists = [];
  for (const { name } of rows.filter((one) => !without.includes(one.name)))
    lists.push((await sql<object>`select * from ${sql.table(name)}`.execute(db)).rows.map((row) => `${name} ${JSON.stringify(row)}`));
  await db.destroy();
  return lists.flat().join('\n');
}

/** Cuts every connection of the database but this one's own: transactions that are open there are taken back. Their number. */
export async function dropOthers(url: string): Promise<number> {
  const { db } = connect(url);
  const { rows } = await sql<object>`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`.execute(db);
  await db.destroy();
  return rows.length;
}

/** One statement in a test's own database, to make the fault that is looked for. */
export async function run(url: string, statement: string): Promise<void> {
  const { db } = connect(url);
  await sql.raw(statement).execute(db);
  await db.destroy();
}
