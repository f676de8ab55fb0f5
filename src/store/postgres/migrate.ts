import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { doneMigrations } from './backup.ts';
import { migrations } from './migrations.ts';
import type { Database } from './tables.ts';

export type Migrated =
  | { readonly ok: true; readonly applied: readonly string[] }
  /** The data was written by a later version of the program; `newer` are its migrations that this one does not know. */
  | { readonly ok: false; readonly code: 'newer-data'; readonly newer: readonly string[] }
  | { readonly ok: false; readonly code: 'old-server'; readonly version: string };

/** The oldest PostgreSQL that we write for. */
const oldest = 15;

/**
 * Brings the tables to this version. Data of a later version is refused, untouched. `before` writes the backup: it is called when there
 * is something to lose, before the first migration runs, and a failure of it stops the rest.
 */
export async function migrate(db: Kysely<Database>, before: (first: string) => Promise<void>): Promise<Migrated> {
  const { rows } = await sql<{ readonly version: string; readonly there: boolean }>`
    select current_setting('server_version_num') as version, to_regclass('kysely_migration') is not null as there`.execute(db);
  const version = Math.floor(Number(rows[0]?.version ?? 0) / 10_000);
  if (version < oldest) return { ok: false, code: 'old-server', version: String(version) };
  const done = rows[0]?.there ? await doneMigrations(db) : [];
  const newer = done.filter((name) => !Object.hasOwn(migrations, name));
  if (newer.length > 0) return { ok: false, code: 'newer-data', newer };
  const first = Object.keys(migrations).find((name) => !done.includes(name));
  if (first === undefined) return { ok: true, applied: [] };
  if (done.length > 0) await before(first);
  const { error, results } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  if (error !== undefined) throw error;
  return { ok: true, applied: (results ?? []).map(({ migrationName }) => migrationName) };
}
