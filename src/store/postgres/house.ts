import { access, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { ColumnMemory, PrivateNotes, PrivateTalks, Store, TalkBook } from '#commands/index.ts';
import { replaceFile } from '../atomic.ts';
import { type Access, accessOf } from './access.ts';
import { type BackedUp, type Restored, restoreBackup, writeBackup } from './backup.ts';
import { type Changes, changesOn } from './changes.ts';
import { postgresColumns } from './columns.ts';
import { type GivenAnswers, givenOf } from './given.ts';
import { type Connected, connect } from './connect.ts';
import { damagedIndexes } from './damaged.ts';
import { type Embedded, startEmbedded } from './embedded.ts';
import { type Links, linksOf } from './links.ts';
import { lookAt, type Looked } from './look.ts';
import { type Migrated, migrate } from './migrate.ts';
import { postgresNotes } from './notes.ts';
import { type Owner, ownerOf } from './owner.ts';
import { postgresTalks, takeTalks } from './talks.ts';
import { type OutgoingMessage, type Outbox, outboxOf, post } from './outbox.ts';
import { type ReadBacks, type Replaced, readBacksOf, replaceReadBacks } from './read-backs.ts';
import { retireAnswers } from './retire.ts';
import { type StoredAbout, storedAbout } from './stored-about.ts';
import { postgresStore, savedChannel } from './production-store.ts';

/** Everything that one installation keeps: its productions, their journals and private lines, in one PostgreSQL. */
export interface House {
  /** Names of productions, 'feature', in alphabetical order. */
  readonly names: () => Promise<readonly string[]>;
  readonly store: (name: string) => Store;
  /** The private lines of one author. */
  readonly notes: (name: string, author: string) => PrivateNotes;
  /** The talks of a production's authors; `shipped`: what a demo brings along, once. */
  readonly talks: (name: string, shipped: TalkBook | null) => PrivateTalks;
  /** A book of talks that an earlier version kept in a file. */
  readonly takeTalks: (name: string, author: string, book: TalkBook) => Promise<void>;
  readonly columns: ColumnMemory;
  /** Answers of the engine that were given, for every process of the installation. */
  readonly given: (name: string) => GivenAnswers;
  readonly access: Access;
  readonly owner: Owner;
  readonly links: Links;
  readonly outbox: Outbox;
  readonly readBacks: ReadBacks;
  /** Tells when a production was changed, by any process on this database. */
  readonly watch: Changes['watch'];
  /** Read-backs, personal links and their answers of a production end; the number of links that went. */
  readonly retire: (name: string) => Promise<number>;
  /** What is kept about one person beside the production itself; private notes are no part of it. */
  readonly about: (name: string, person: string) => Promise<StoredAbout>;
  /** The store of a production whose next save posts messages too, in the same transaction. */
  readonly posting: (name: string, batch: string, recallSeconds: number, messages: readonly OutgoingMessage[]) => Store;
  /** The same for a new wording of a batch: what was asked back with the old one ends in that transaction too. */
  readonly rewording: (
    name: string,
    batch: string,
    recallSeconds: number,
    messages: readonly OutgoingMessage[],
    replaced: Replaced,
  ) => Store;
  readonly backup: (file: string) => Promise<BackedUp>;
  /**
   * Looks after an embedded database for as long as the process serves: one that was killed or fell is started again. `tell` hears of a
   * start that failed; it is tried again. Gives back what ends the watch.
   */
  readonly keepUp: (tell: (problem: unknown) => void) => () => void;
  /** Indexes that PostgreSQL's own check finds damaged, by name; after a crash there must be none. */
  readonly damaged: () => Promise<readonly string[]>;
  /** Does the database answer? */
  readonly answers: () => Promise<boolean>;
  /** Ends the connections. The last one out stops an embedded database: while another process uses it, it runs on. */
  readonly close: () => Promise<void>;
}

export type OpenedHouse =
  | { readonly ok: true; readonly house: House; readonly applied: readonly string[] }
  | Extract<Migrated, { readonly ok: false }>
  /** No PostgreSQL came with the installation for this system, and DATABASE_URL names none. */
  | { readonly ok: false; readonly code: 'no-binaries' }
  /** The server that DATABASE_URL names does not answer, or refuses us; `said` are its own words, without the address. */
  | { readonly ok: false; readonly code: 'no-database'; readonly said: string }
  /** The data lies in the other kind of database than the one that would be opened now; `kind` is where it lies. */
  | { readonly ok: false; readonly code: 'other-database'; readonly kind: Kind };

type Kind = 'embedded' | 'external';
interface Base {
  readonly url: string;
  /** Null: it is somebody else's to start and to stop. */
  readonly embedded: Embedded | null;
}
type Based =
  | { readonly ok: true; readonly base: Base }
  | Extract<OpenedHouse, { readonly code: 'no-binaries' }>
  | Extract<OpenedHouse, { readonly code: 'other-database' }>;

async function baseOf(dataFolder: string, databaseUrl: string | null): Promise<Based> {
  const kind: Kind = databaseUrl === null ? 'embedded' : 'external';
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const stands = await markedAs(dataFolder);
  // An empty database opened by mistake looks like lost work: where the data lies is remembered in the folder.
  if (stands !== null && stands !== kind) return { ok: false, code: 'other-database', kind: stands };
  if (databaseUrl !== null) {
    await mark(dataFolder, kind);
    return { ok: true, base: { url: databaseUrl, embedded: null } };
  }
  const started = await startEmbedded(dataFolder);
  if (!started.ok) return started;
  await mark(dataFolder, kind);
  return { ok: true, base: { url: started.database.url, embedded: started.database } };
}

const markFile = (dataFolder: string): string => path.join(dataFolder, 'house.json');

async function markedAs(dataFolder: string): Promise<Kind | null> {
  const text = await readFile(markFile(dataFolder), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as { readonly database: Kind }).database;
}

async function mark(dataFolder: string, database: Kind): Promise<void> {
  if ((await markedAs(dataFolder)) === null) await replaceFile(markFile(dataFolder), `${JSON.stringify({ database })}\n`, 0o600);
}

/** Do the productions of this folder lie in a database? Before its first start nothing does. */
export const isHouse = async (dataFolder: string): Promise<boolean> => (await markedAs(dataFolder)) !== null;

/**
 * The house of a data folder: the server that DATABASE_URL names, else the PostgreSQL that came with the installation. Tables are brought
 * to this version first, with a backup in `backups/` before anything that stands is touched.
 */
export async function openHouse(dataFolder: string, databaseUrl: string | null): Promise<OpenedHouse> {
  const based = await baseOf(dataFolder, databaseUrl);
  if (!based.ok) return based;
  const { base } = based;
  const connected = connect(base.url);
  const end = (): Promise<void> => leave(connected, base);
  try {
    const migrated = await migrate(connected.db, async (first) => {
      await writeBackup(connected.db, path.join(dataFolder, 'backups', `before-${first}.${fileStamp()}.backup`), machineNow());
    });
    if (migrated.ok) return { ok: true, applied: migrated.applied, house: houseOn(connected, base) };
    await end();
    return migrated;
  } catch (problem) {
    await end();
    const said = connectionProblem(problem);
    if (said === null) throw problem;
    return { ok: false, code: 'no-database', said };
  }
}

export type RestoredHouse = Restored | Extract<Based, { readonly ok: false }>;

/** A backup into the database of a data folder that has no production yet. */
export async function restoreHouse(dataFolder: string, databaseUrl: string | null, file: string): Promise<RestoredHouse> {
  await access(file);
  const based = await baseOf(dataFolder, databaseUrl);
  if (!based.ok) return based;
  const connected = connect(based.base.url);
  try {
    return await restoreBackup(connected.db, file);
  } finally {
    await leave(connected, based.base);
  }
}

export type LookedAtHouse =
  | { readonly ok: true; readonly seen: Looked }
  | Extract<Based, { readonly ok: false }>
  | Extract<OpenedHouse, { readonly code: 'no-database' }>;

/** What the database of a data folder shows; nothing is changed, and no table is made or brought up. */
export async function lookAtHouse(dataFolder: string, databaseUrl: string | null, machine: () => number): Promise<LookedAtHouse> {
  const based = await baseOf(dataFolder, databaseUrl);
  if (!based.ok) return based;
  const connected = connect(based.base.url);
  try {
    return { ok: true, seen: await lookAt(connected.db, machine) };
  } catch (problem) {
    const said = connectionProblem(problem);
    if (said === null) throw problem;
    return { ok: false, code: 'no-database', said };
  } finally {
    await leave(connected, based.base);
  }
}

/** Times that others are looked for, and how long in between: whoever has just left is still seen for a moment. */
const looks = 10;
const lookAgainAfter = 50;

/** The last one out: a command line that looked in while the server runs must not take its database away. */
async function leave({ db, name }: Connected, { embedded }: Base): Promise<void> {
  // A database of somebody else's is left running in any case.
  const alone = embedded !== null && (await isAlone(db, name).catch(() => false));
  await db.destroy();
  if (alone) await embedded?.stop();
}

async function isAlone(db: Connected['db'], name: string): Promise<boolean> {
  for (let look = 0; look < looks; look += 1) {
    if (look > 0) await wait(lookAgainAfter);
    const { rows } = await sql<{ readonly others: number }>`
      select count(*) as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
        and application_name <> ${name}`.execute(db);
    if (rows[0]?.others === 0) return true;
  }
  return false;
}

const answersNow = (db: Connected['db']): Promise<boolean> =>
  sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );

/** How often an embedded database is asked whether it is there, in milliseconds. */
const looksEvery = 500;

function keepUp(db: Connected['db'], { embedded }: Base, tell: (problem: unknown) => void): () => void {
  let busy = false;
  const look = async (): Promise<void> => {
    if (embedded === null || busy) return;
    busy = true;
    if (!(await answersNow(db))) await embedded.revive().catch(tell);
    busy = false;
  };
  const timer = setInterval(() => void look(), looksEvery);
  timer.unref();
  return () => clearInterval(timer);
}

function houseOn(connected: Connected, base: Base): House {
  const { db } = connected;
  const stores = new Map<string, Store>();
  const changes = changesOn(base.url, connected.name, savedChannel);
  return {
    names: async () => (await db.selectFrom('production').select('name').orderBy('name').execute()).map(({ name }) => name),
    store: (name) => {
      const known = stores.get(name) ?? postgresStore(db, name);
      stores.set(name, known);
      return known;
    },
    notes: (name, author) => postgresNotes(db, name, author),
    talks: (name, shipped) => postgresTalks(db, name, shipped),
    takeTalks: (name, author, book) => takeTalks(db, name, author, book),
    columns: postgresColumns(db),
    given: (name) => givenOf(db, name),
    access: accessOf(db),
    owner: ownerOf(db),
    links: linksOf(db),
    outbox: outboxOf(db),
    readBacks: readBacksOf(db),
    retire: (name) => retireAnswers(db, name),
    about: (name, person) => storedAbout(db, name, person),
    posting: (name, batch, recallSeconds, messages) => postgresStore(db, name, (trx) => post(trx, name, batch, recallSeconds, messages)),
    rewording: (name, batch, recallSeconds, messages, replaced) =>
      postgresStore(db, name, async (trx) => {
        await replaceReadBacks(trx, name, replaced);
        await post(trx, name, batch, recallSeconds, messages);
      }),
    backup: (file) => writeBackup(db, file, machineNow()),
    keepUp: (tell) => keepUp(db, base, tell),
    damaged: () => damagedIndexes(db),
    answers: () => answersNow(db),
    watch: changes.watch,
    close: async () => {
      await changes.close();
      await leave(connected, base);
    },
  };
}

/** The machine's own clock: a backup says when it was really written, whatever the program's clock was told. */
const machineNow = (): string => Temporal.Now.instant().toString({ smallestUnit: 'second' });
const fileStamp = (): string => machineNow().replaceAll(':', '-');

/** Words of the network, of a refused password, of a database that is not there; null: another fault. */
function connectionProblem(problem: unknown): string | null {
  if (!(problem instanceof Error)) return null;
  const code = 'code' in problem && typeof problem.code === 'string' ? problem.code : '';
  const network = /^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|EAI_AGAIN|ENOENT|EACCES)$/u.test(code);
  // 28: the password; 3D: no such database; 53 and 57: too many connections, going down, starting up; 42501: no right to make tables.
  const server = /^(28|3D|53|57)/u.test(code) || code === '42501';
  return network || server ? (problem.message === '' ? code : problem.message) : null;
}
