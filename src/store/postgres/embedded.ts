import { execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type Binaries, copyForRoot, findBinaries, forRoot, makeWhole } from './binaries.ts';
import { databaseUser, giveTo, type RunsAs, reaches } from './system-user.ts';

export interface Embedded {
  readonly url: string;
  /** Starts it again where it was killed or fell; nothing where it answers. */
  readonly revive: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export type StartedEmbedded = { readonly ok: true; readonly database: Embedded } | { readonly ok: false; readonly code: 'no-binaries' };

/** A start that has no answer by then has failed, and the database's own last words are shown. Recovery after a cut of power takes seconds. */
const patience = 60_000;
/** A socket's path may have about 100 bytes. */
const longestSocketPath = 80;

/** Starts the PostgreSQL of a data folder, or takes it up again where it still runs. */
export async function startEmbedded(dataFolder: string): Promise<StartedEmbedded> {
  const found = process.platform === 'win32' ? null : findBinaries();
  if (found === null) return { ok: false, code: 'no-binaries' };
  return { ok: true, database: await startCluster(dataFolder, found, []) };
}

/** The same with binaries from elsewhere: tests play on Debian's PostgreSQL too. */
export async function startCluster(dataFolder: string, found: Binaries, extra: readonly string[]): Promise<Embedded> {
  const as = databaseUser();
  const place = clusterPlace(dataFolder, found, as);
  const binaries = reaches(found.folder, as) ? found : copyForRoot(found);
  const database = running({ binaries, place, as, extra });
  if (await answers(place.url)) return database;
  if (binaries.ours) makeWhole(binaries);
  if (!fs.existsSync(place.cluster)) initialise(binaries, place, as);
  await database.revive();
  return database;
}

interface Place {
  readonly folder: string;
  readonly cluster: string;
  readonly socket: string;
  readonly secretFile: string;
  readonly url: string;
}

/** Folders are made here; the cluster itself is not. */
function clusterPlace(dataFolder: string, { major }: Binaries, as: RunsAs): Place {
  fs.mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const own = fs.realpathSync(dataFolder);
  const tag = createHash('sha256').update(own).digest('hex').slice(0, 12);
  // Under a home that only root may enter, the database's user reaches nothing.
  const folder = reaches(own, as) ? path.join(own, 'database') : path.join(forRoot, `data-${tag}`);
  fs.mkdirSync(path.dirname(folder), { recursive: true, mode: 0o755 });
  const inFolder = path.join(folder, 'run');
  const socket = Buffer.byteLength(inFolder) > longestSocketPath ? `/tmp/coverset-${tag}` : inFolder;
  for (const made of [folder, socket]) {
    fs.mkdirSync(made, { recursive: true, mode: 0o700 });
    giveTo(made, as);
  }
  // Elsewhere than the data folder it says whose it is.
  fs.writeFileSync(path.join(folder, 'belongs-to'), own);
  const secretFile = path.join(folder, 'secret');
  if (!fs.existsSync(secretFile)) writeWhole(secretFile, randomBytes(24).toString('hex'));
  giveTo(secretFile, as);
  const secret = fs.readFileSync(secretFile, 'utf8');
  const url = `postgres://coverset:${secret}@/postgres?host=${encodeURIComponent(socket)}&port=5432`;
  return { folder, cluster: path.join(folder, `postgresql-${major}`), socket, secretFile, url };
}

function writeWhole(file: string, text: string): void {
  const half = `${file}.${process.pid}.half`;
  fs.writeFileSync(half, text, { mode: 0o600 });
  // A second start at the same instant must not replace the first one's secret.
  try {
    fs.linkSync(half, file);
  } catch (problem) {
    if (!fs.existsSync(file)) throw problem;
  }
  fs.unlinkSync(half);
}

const noRoom = (): Error => Object.assign(new Error('no room for the database'), { code: 'ENOSPC' });

const plainEnvironment = (): Record<string, string> => ({ PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' });

/** Made beside and renamed: an initdb that was killed leaves half a folder that no later start takes for a cluster. */
function initialise({ folder }: Binaries, place: Place, as: RunsAs): void {
  const half = `${place.cluster}.${process.pid}.half`;
  fs.rmSync(half, { recursive: true, force: true });
  const args = [
    '-D',
    half,
    '-U',
    'coverset',
    '-A',
    'scram-sha-256',
    `--pwfile=${place.secretFile}`,
    '-k',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
  ];
  try {
    execFileSync(path.join(folder, 'bin', 'initdb'), args, {
      ...as,
      cwd: '/',
      env: plainEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  } catch (problem) {
    fs.rmSync(half, { recursive: true, force: true });
    throw /No space left on device/u.test(String(problem)) ? noRoom() : problem;
  }
  try {
    fs.renameSync(half, place.cluster);
  } catch (problem) {
    fs.rmSync(half, { recursive: true, force: true });
    if (!fs.existsSync(place.cluster)) throw problem;
  }
}

/** What a typed text says must not reach the log through a statement that failed. */
const settings = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'recovery_init_sync_method=syncfs',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_min_error_statement=panic',
  'log_parameter_max_length_on_error=0',
];

interface Start {
  readonly binaries: Binaries;
  readonly place: Place;
  readonly as: RunsAs;
  readonly extra: readonly string[];
}

async function untilItAnswers(start: Start): Promise<void> {
  const { place } = start;
  const until = performance.now() + patience;
  while (performance.now() < until) {
    const ended = spawnServer(start);
    while (!ended() && performance.now() < until) {
      if (await answers(place.url)) return;
      await wait(15);
    }
    // It would not start for as long as there is no room: that is said at once, and tried again by whoever waits for it.
    if (/No space left on device/u.test(lastWords(place))) throw noRoom();
    // Another start was quicker, or what a killed server left is still going down: look, wait, and try again.
    if (await answers(place.url)) return;
    await wait(200);
  }
  throw new Error(`the database did not start. ${lastWords(place)}`);
}

function spawnServer({ binaries: { folder }, place, as, extra }: Start): () => boolean {
  const log = fs.openSync(path.join(place.folder, 'log'), 'w', 0o600);
  const args = ['-D', place.cluster, '-k', place.socket, ...[...settings, ...extra].flatMap((one) => ['-c', one])];
  const child = spawn(path.join(folder, 'bin', 'postgres'), args, {
    ...as,
    cwd: '/',
    env: plainEnvironment(),
    // A file, not a pipe: a pipe of a server that was killed would end the database at its next word.
    stdio: ['ignore', log, log],
    detached: true,
  });
  fs.closeSync(log);
  let over = false;
  child.on('exit', () => {
    over = true;
  });
  child.on('error', () => {
    over = true;
  });
  child.unref();
  return () => over;
}

function lastWords({ folder }: Place): string {
  try {
    return fs.readFileSync(path.join(folder, 'log'), 'utf8').trim().split('\n').slice(-3).join(' ');
  } catch {
    return '';
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

const running = (start: Start): Embedded => ({
  url: start.place.url,
  revive: async () => {
    if (!(await answers(start.place.url))) await untilItAnswers(start);
  },
  stop: async () => {
    const { place } = start;
    const pidFile = path.join(place.cluster, 'postmaster.pid');
    const postmaster = Number(readOr(pidFile, '0').split('\n')[0]);
    if (postmaster <= 1) return;
    // SIGINT: open transactions are taken back, everything is written, and it ends.
    signal(postmaster);
    while (fs.existsSync(pidFile) && alive(postmaster)) await wait(10);
  },
});

function readOr(file: string, otherwise: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // It ended by itself in between.
  }
}
function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
