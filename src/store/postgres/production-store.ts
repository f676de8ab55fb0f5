import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Loaded, Revision, Saved, Store } from '#commands/index.ts';
import type { Entry, Production } from '#model/index.ts';
import { decodeFile, encodeFacts, fileFormat, fileVersion } from '#model/index.ts';
import type { Database } from './tables.ts';

/** The channel on which each save is told, to this process and to every other one on the same database. */
export const savedChannel = 'coverset_saved';

/** Another writer has this long to end, as with files; then it is said. */
const patience = '5s';

/** One state in memory: a page reads the same state many times, and a production is a value that nobody changes. */
interface Known {
  readonly revision: Revision;
  readonly loaded: Extract<Loaded, { readonly ok: true }>;
}

/** A production in PostgreSQL, under the same contract as one in a file. */
export function postgresStore(db: Kysely<Database>, name: string, also: Also = nothingElse): Store {
  let known: Known | null = null;
  /** Who asks while it is being read waits for the same reading: a hundred readers after one change read it once. */
  let reading: { readonly revision: Revision; readonly whole: Promise<Loaded> } | null = null;
  /** One save of this process after the other: at the row's lock they would wait with a connection in hand. */
  let turn: Promise<unknown> = Promise.resolve();
  const readWhole = async (revision: Revision): Promise<Loaded> => {
    if (reading?.revision !== revision) reading = { revision, whole: wholeOf(db, name) };
    const own = reading;
    const loaded = await own.whole.finally(() => {
      if (reading === own) reading = null;
    });
    if (loaded.ok) known = { revision: loaded.revision, loaded };
    return loaded;
  };
  return {
    load: async () => {
      const stands = await db.selectFrom('production').select('revision').where('name', '=', name).executeTakeFirst();
      if (stands === undefined) return { ok: false, code: 'missing' };
      // Looked at after the question: a save of this process may have come in between.
      return known?.revision === stands.revision ? known.loaded : readWhole(stands.revision);
    },
    save: (production, expected) => {
      const saving = turn.then(async (): Promise<Saved> => {
        // Seen already: who lost against another editor of this process need not write a megabyte to hear it from the database.
        if (known !== null && expected !== null && known.revision !== expected)
          return { ok: false, code: 'changed-meanwhile', stands: known.revision };
        const saved = await save(db, { name, production, expected, also });
        if (saved.ok) known = { revision: saved.revision, loaded: { ok: true, production, revision: saved.revision } };
        return saved;
      });
      turn = saving.catch(() => undefined);
      return saving;
    },
  };
}

/** Facts and journal of one instant: without it a writer could get in between the two questions. */
const wholeOf = (db: Kysely<Database>, name: string): Promise<Loaded> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((trx) => whole(trx, name));

async function whole(trx: Transaction<Database>, name: string): Promise<Loaded> {
  const row = await trx.selectFrom('production').select(['facts', 'format', 'revision']).where('name', '=', name).executeTakeFirst();
  if (row === undefined) return { ok: false, code: 'missing' };
  const entries = await trx
    .selectFrom('entry')
    .innerJoin('entry_body', (join) =>
      join.onRef('entry_body.production', '=', 'entry.production').onRef('entry_body.seq', '=', 'entry.seq'),
    )
    .select(['entry.id', 'entry.at', 'entry.by_person', 'entry.command', 'entry.undoes', 'entry_body.body'])
    .where('entry.production', '=', name)
    .orderBy('entry.seq')
    .execute();
  const journal = entries.map(({ id, at, by_person: by, command, undoes, body }) => ({ id, at, by, command, undoes, ...JSON.parse(body) }));
  // Through the same decoder as a file, so that data of an older version is brought up by the same numbered upgrades.
  const text = JSON.stringify({ format: fileFormat, version: row.format, production: { ...JSON.parse(row.facts), journal } });
  const decoded = decodeFile(text);
  if (!decoded.ok) return { ok: false, code: 'unreadable', issues: decoded.issues };
  return { ok: true, production: decoded.production, revision: row.revision };
}

/** What else belongs to a save: it is there with it, or neither is. */
export type Also = (trx: Transaction<Database>) => Promise<void>;
const nothingElse: Also = async () => undefined;

async function save(
  db: Kysely<Database>,
  { name, production, expected, also }: { name: string; production: Production; expected: Revision | null; also: Also },
): Promise<Saved> {
  const facts = encodeFacts(production);
  try {
    return await db.transaction().execute(async (trx): Promise<Saved> => {
      await sql`set local lock_timeout = ${sql.lit(patience)}`.execute(trx);
      const stands = await standing(trx, name);
      if ((stands?.revision ?? null) !== expected) return { ok: false, code: 'changed-meanwhile', stands: stands?.revision ?? null };
      const links = chained(production.journal, stands);
      const chain = links.at(-1)?.chain ?? stands?.chain ?? '';
      const revision = createHash('sha256').update(facts).update(chain).digest('hex');
      const now = {
        facts,
        format: fileVersion,
        revision,
        entries: production.journal.length,
        chain,
        written_at: sql<string>`clock_timestamp()`,
      };
      const founded =
        stands === null
          ? await trx
              .insertInto('production')
              .values({ name, ...now })
              .onConflict((taken) => taken.doNothing())
              .executeTakeFirst()
          : null;
      // Two founded it at once: the other one was first.
      if (founded?.numInsertedOrUpdatedRows === 0n)
        return { ok: false, code: 'changed-meanwhile', stands: (await standing(trx, name))?.revision ?? null };
      if (stands !== null) await trx.updateTable('production').set(now).where('name', '=', name).execute();
      if (stands !== null && stands.format !== fileVersion) await rewrite(trx, name, production.journal.slice(0, stands.entries));
      await append(trx, name, links);
      await also(trx);
      await sql`select pg_notify(${savedChannel}, ${JSON.stringify({ production: name, revision })})`.execute(trx);
      return { ok: true, revision };
    });
  } catch (problem) {
    if (stateOf(problem) === lockNotAvailable) return { ok: false, code: 'busy', holder: 'another writer in the database' };
    throw problem;
  }
}

interface Standing {
  readonly revision: Revision;
  readonly format: number;
  readonly entries: number;
  readonly chain: string;
}
const standing = async (trx: Transaction<Database>, name: string): Promise<Standing | null> =>
  (await trx
    .selectFrom('production')
    .select(['revision', 'format', 'entries', 'chain'])
    .where('name', '=', name)
    .forUpdate()
    .executeTakeFirst()) ?? null;

interface Link {
  readonly seq: number;
  readonly entry: Entry;
  readonly chain: string;
}
/** The rows that are new, each with the hash of all rows up to it: the revision then needs no look at the whole journal. */
function chained(journal: readonly Entry[], stands: Standing | null): readonly Link[] {
  const from = stands?.entries ?? 0;
  if (journal.length < from) throw new Error(`the journal is append-only: ${from} rows stand, ${journal.length} came`);
  let chain = stands?.chain ?? '';
  return journal.slice(from).map((entry, place) => {
    chain = createHash('sha256')
      .update(chain)
      .update(JSON.stringify(bodyOf(entry)))
      .update(headOf(entry))
      .digest('hex');
    return { seq: from + place + 1, entry, chain };
  });
}
const bodyOf = ({ what, why, changes }: Entry) => ({ what, why, changes });
const headOf = ({ id, at, by, command, undoes }: Entry): string => JSON.stringify([id, at, by, command, undoes]);

/** Rows a statement: PostgreSQL takes 65,535 values in one. */
const atOnce = 1_000;

async function append(trx: Transaction<Database>, production: string, links: readonly Link[]): Promise<void> {
  for (let first = 0; first < links.length; first += atOnce) {
    const some = links.slice(first, first + atOnce);
    const rows = some.map(({ seq, entry: { id, at, by, command, undoes }, chain }) => ({
      ...{ production, seq, id, at, by_person: by, command, undoes, chain },
    }));
    await trx.insertInto('entry').values(rows).execute();
    const bodies = some.map(({ seq, entry }) => ({ production, seq, body: JSON.stringify(bodyOf(entry)) }));
    await trx.insertInto('entry_body').values(bodies).execute();
  }
}

/** A production of an older version was brought up in memory: what its rows changed is written in today's form too, as one. */
async function rewrite(trx: Transaction<Database>, production: string, journal: readonly Entry[]): Promise<void> {
  for (const [place, entry] of journal.entries())
    await trx
      .updateTable('entry_body')
      .set({ body: JSON.stringify(bodyOf(entry)) })
      .where('production', '=', production)
      .where('seq', '=', place + 1)
      .execute();
}

const lockNotAvailable = '55P03';
const stateOf = (problem: unknown): string | null =>
  problem instanceof Error && 'code' in problem && typeof problem.code === 'string' ? problem.code : null;
