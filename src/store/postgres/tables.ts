import type { Generated, GeneratedAlways } from 'kysely';

/** How a column stands in PostgreSQL; `?` may be null, `=` has a default. */
export type ColumnKind = 'text' | 'text?' | 'bigint' | 'bigint=' | 'timestamptz' | 'timestamptz?' | 'timestamptz=';

interface Kinds {
  readonly text: string;
  readonly 'text?': string | null;
  readonly bigint: number;
  /** Counted by the database. */
  readonly 'bigint=': GeneratedAlways<number>;
  /** An ISO instant with Z: never a Date, which would show the machine's own zone. */
  readonly timestamptz: string;
  readonly 'timestamptz?': string | null;
  readonly 'timestamptz=': Generated<string>;
}

/**
 * Every table that we keep, with all of its columns. The types of rows are made of this and a test compares it with information_schema,
 * so that neither can say what the other does not hold.
 */
export const tables = {
  /** One production as it stands: its facts as the file format writes them (a NUL in a text is escaped there, which jsonb would refuse). */
  production: {
    name: 'text',
    facts: 'text',
    format: 'bigint',
    revision: 'text',
    entries: 'bigint',
    chain: 'text',
    written_at: 'timestamptz=',
  },
  /** The journal: one row a command, never changed (a trigger holds it). `at` is the command's own clock, `written_at` the server's. */
  entry: {
    production: 'text',
    seq: 'bigint',
    id: 'text',
    at: 'text',
    by_person: 'text?',
    command: 'text',
    undoes: 'text?',
    chain: 'text',
    written_at: 'timestamptz=',
  },
  /** What a row of the journal says and changed, apart from it: people are erasable, the journal is not (practices section 8). */
  entry_body: { production: 'text', seq: 'bigint', body: 'text' },
  /** Private lines: in no backup, no export, no journal. */
  private_note: { production: 'text', author: 'text', id: 'bigint', note: 'text', until: 'timestamptz' },
  /** Talks, a book for each author: in no backup, no export, no journal. `words_until`: when the first words of it end. */
  private_talk: { production: 'text', author: 'text', book: 'text', words_until: 'timestamptz?' },
  /** What the columns of a list hold, by the words of its header; `used` grows with each use. */
  column_list: { header: 'text', means: 'text', used: 'bigint=' },
  /** Answers of the engine as they were given: a decision and a return are judged against the one that was on the desk. */
  answer: { id: 'bigint=', production: 'text', key: 'text', facts: 'text', given: 'text' },
  /** Somebody who signs in. The password is kept as its scrypt hash with its own salt. */
  account: { id: 'text', email: 'text', name: 'text', password: 'text', made_at: 'timestamptz=' },
  /** Who an account is on a production, and as what. */
  membership: { production: 'text', account: 'text', person: 'text', role: 'text', since: 'timestamptz=' },
  /** Signed-in browsers. Of every secret in these tables only the SHA-256 is kept. */
  session: { token_hash: 'text', account: 'text', until: 'timestamptz' },
  /** An address that opens the page of the one who runs it: good once. And the browsers that came in by one. */
  first_link: { token_hash: 'text', until: 'timestamptz', used_at: 'timestamptz?' },
  owner_session: { token_hash: 'text', until: 'timestamptz' },
  /** An invitation: good once. */
  invitation: { token_hash: 'text', production: 'text', person: 'text', role: 'text', until: 'timestamptz', used_at: 'timestamptz?' },
  /** A personal link: one person, one purpose, one thing it is about; `until` by the program's clock. */
  link: {
    token_hash: 'text',
    production: 'text',
    person: 'text',
    purpose: 'text',
    about: 'text',
    until: 'text',
    revoked_at: 'text?',
    made_at: 'text',
  },
  /** The outbox: written with the row of the journal that says so, handed over by whichever process is free. */
  message: {
    id: 'bigint=',
    production: 'text',
    batch: 'text',
    person: 'text',
    name: 'text',
    address: 'text',
    subject: 'text',
    body: 'text',
    key: 'text',
    state: 'text',
    tries: 'bigint',
    problem: 'text?',
    leaves: 'timestamptz',
    sent_at: 'timestamptz?',
    made_at: 'timestamptz=',
    // The address of the receiver's own page: it goes out with the text and is not kept after that.
    link: 'text?',
    // By the program's clock: a reader's morning, and when it was really handed over.
    held_until: 'text?',
    told_at: 'text?',
  },
  /** A message whose last byte is being given to a mail server: with the message still waiting and nobody holding it, it may have arrived. */
  handing: { message: 'bigint', at: 'timestamptz=' },
  /** What a message wants to hear again from one receiver, as the pure part reads it. */
  read_back: {
    production: 'text',
    batch: 'text',
    person: 'text',
    pick_up: 'text?',
    call: 'text?',
    fields: 'text',
    replaced_at: 'text?',
  },
  /** What happened to it: an answer with how it was judged, the sender's word on it. Opening is none of it. */
  read_back_event: { id: 'bigint=', production: 'text', batch: 'text', person: 'text', at: 'text', event: 'text' },
  /** What was answered by a link, once a link: written by a press of a button, never by opening. */
  link_answer: { token_hash: 'text', answer: 'text', at: 'text', written_at: 'timestamptz=' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ColumnKind>>>>;

type Tables = typeof tables;
export type Database = {
  readonly [Table in keyof Tables]: { readonly [Column in keyof Tables[Table]]: Kinds[Tables[Table][Column] & ColumnKind] };
};
