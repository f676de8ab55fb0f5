import { randomBytes } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './tables.ts';

export interface Connected {
  /** Names these connections among all clients of the database. */
  readonly name: string;
  readonly pool: pg.Pool;
  readonly db: Kysely<Database>;
}

const { builtins, getTypeParser } = pg.types;

/** bigint as a number (ours are counts), instants as ISO text with Z; set for our own pool only, since other parts of a process may have their own. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') => {
    if (oid === builtins.INT8) return Number;
    if (oid === builtins.DATE) return (text: string) => text;
    if (oid === builtins.TIMESTAMPTZ) return isoInstant;
    return getTypeParser(oid, format);
  }) as typeof getTypeParser,
};
/** '2026-12-01 05:25:00.123+00' as PostgreSQL writes it in UTC. */
const isoInstant = (text: string): string => text.replace(' ', 'T').replace(/\+00$/u, 'Z');

/** Enough for one process: a request holds a connection only while it asks. */
const most = 10;

/** A pool on any PostgreSQL from 15. Connections are made when they are needed; one that breaks while idle is replaced, and ends nothing. */
export function connect(url: string): Connected {
  const name = `coverset ${process.pid} ${randomBytes(4).toString('hex')}`;
  // Idle connections stay: an embedded database runs for as long as somebody is connected.
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    types,
    application_name: name,
    idleTimeoutMillis: 0,
    options: '-c TimeZone=UTC -c DateStyle=ISO',
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { name, pool, db: new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }) };
}
