import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Numbered, forward only: a migration that was released is never edited, the next one follows it. Each is plain SQL of its day, since
 * the types of today's rows would change under it.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001_productions': { up: (db) => all(db, productions) },
  '0002_people_who_come_in': { up: (db) => all(db, peopleWhoComeIn) },
  '0003_outbox': { up: (db) => all(db, outbox) },
  '0004_read_backs': { up: (db) => all(db, readBacks) },
  '0005_handing': { up: (db) => all(db, handing) },
  '0006_shared_by_processes': { up: (db) => all(db, sharedByProcesses) },
  '0007_first_links': { up: (db) => all(db, firstLinks) },
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

const peopleWhoComeIn = [
  sql`create table account (
    id text primary key,
    email text not null unique,
    name text not null,
    password text not null,
    made_at timestamptz not null default clock_timestamp()
  )`,
  sql`create table membership (
    production text not null references production (name),
    account text not null references account (id),
    person text not null,
    role text not null,
    since timestamptz not null default clock_timestamp(),
    primary key (production, account)
  )`,
  sql`create table session (token_hash text primary key, account text not null references account (id), until timestamptz not null)`,
  sql`create table invitation (
    token_hash text primary key,
    production text not null references production (name),
    person text not null,
    role text not null,
    until timestamptz not null,
    used_at timestamptz
  )`,
  sql`create table link (
    token_hash text primary key,
    production text not null references production (name),
    person text not null,
    purpose text not null,
    about text not null,
    until text not null,
    revoked_at text,
    made_at text not null
  )`,
  sql`create table link_answer (
    token_hash text primary key references link (token_hash),
    answer text not null,
    at text not null,
    written_at timestamptz not null default clock_timestamp()
  )`,
];

const outbox = [
  sql`create table message (
    id bigint generated always as identity primary key,
    production text not null references production (name),
    batch text not null,
    person text not null,
    name text not null,
    address text not null,
    subject text not null,
    body text not null,
    key text not null,
    state text not null,
    tries bigint not null,
    problem text,
    leaves timestamptz not null,
    sent_at timestamptz,
    made_at timestamptz not null default clock_timestamp(),
    unique (production, key)
  )`,
  sql`create index message_waiting on message (leaves, id) where state = 'waiting'`,
];

const readBacks = [
  sql`alter table message add column link text, add column held_until text, add column told_at text`,
  sql`create table read_back (
    production text not null references production (name),
    batch text not null,
    person text not null,
    pick_up text,
    call text,
    fields text not null,
    replaced_at text,
    primary key (production, batch, person)
  )`,
  sql`create table read_back_event (
    id bigint generated always as identity primary key,
    production text not null,
    batch text not null,
    person text not null,
    at text not null,
    event text not null,
    foreign key (production, batch, person) references read_back (production, batch, person)
  )`,
];

const handing = [
  sql`create table handing (
    message bigint primary key references message (id),
    at timestamptz not null default clock_timestamp()
  )`,
];

const sharedByProcesses = [
  sql`create table private_talk (
    production text not null,
    author text not null,
    book text not null,
    words_until timestamptz,
    primary key (production, author)
  )`,
  sql`create table column_list (
    header text primary key,
    means text not null,
    used bigint generated always as identity
  )`,
  sql`create table answer (
    id bigint generated always as identity primary key,
    production text not null references production (name),
    key text not null,
    facts text not null,
    given text not null
  )`,
  sql`create index answer_of on answer (production, key, id)`,
];

const firstLinks = [
  sql`create table first_link (token_hash text primary key, until timestamptz not null, used_at timestamptz)`,
  sql`create table owner_session (token_hash text primary key, until timestamptz not null)`,
];

async function all(db: Kysely<unknown>, statements: readonly ReturnType<typeof sql>[]): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
