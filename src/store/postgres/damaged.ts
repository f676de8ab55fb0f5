import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from './tables.ts';

/** Indexes that do not hold by PostgreSQL's own check (amcheck), by name. Refused by a database whose user may not make extensions. */
export async function damagedIndexes(db: Kysely<Database>): Promise<readonly string[]> {
  await sql`create extension if not exists amcheck`.execute(db);
  const { rows } = await sql<{ readonly name: string }>`
    select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
    join pg_namespace n on n.oid = c.relnamespace where a.amname = 'btree' and n.nspname in ('public', 'pg_toast') order by 1`.execute(db);
  const bad: string[] = [];
  for (const { name } of rows) {
    const held = await sql`select bt_index_parent_check(c.oid::regclass, true) from pg_class c where c.relname = ${name}`.execute(db).then(
      () => true,
      () => false,
    );
    if (!held) bad.push(name);
  }
  return bad;
}
