import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Numbered, forward only: a migration that was released is never edited, the next one follows it. Each is plain SQL of its day, since
 * the types of today's rows would change under it.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001_productions': { up: (db) => all(db, productions) },
};

const productions = [
  sql`create table production (
    name text primary key,
    facts text not null,
    format bigint not null,
    revision text not null,
    entries bigint not null,
    chain text not null,
    written_at timestamptz not null default clock_timestamp()
  )`,
  sql`create table entry (
    production text not null references production (name),
    seq bigint not null,
    id text not null,
    at text not null,
    by_person text,
    command text not null,
    undoes text,
    chain text not null,
    written_at timestamptz not null default clock_timestamp(),
    primary key (production, seq),
    unique (production, id)
  )`,
  sql`create table entry_body (
    production text not null,
    seq bigint not null,
    body text not null,
    primary key (production, seq),
    foreign key (production, seq) references entry (production, seq)
  )`,
  sql`create table private_note (
    production text not null,
    author text not null,
    id bigint not null,
    note text not null,
    until timestamptz not null,
    primary key (production, author, id)
  )`,
  sql`create function journal_is_append_only() returns trigger language plpgsql as $$
    begin
      raise exception 'the journal is append-only: % on entry is refused', tg_op;
    end
  $$`,
  sql`create trigger entry_is_append_only before update or delete on entry
    for each row execute function journal_is_append_only()`,
  sql`create trigger entry_is_not_emptied before truncate on entry
    for each statement execute function journal_is_append_only()`,
];

async function all(db: Kysely<unknown>, statements: readonly ReturnType<typeof sql>[]): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
