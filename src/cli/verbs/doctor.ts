import fs from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { dataFolder, isHouse, type LookedAtHouse, lookAtHouse, whoListens } from '#store/index.ts';
import { doctorTexts as say, houseRefusedText, houseTexts } from '#texts/index.ts';
import { exitCodes } from '../exit-codes.ts';
import { databaseUrl, productionOf } from '../house.ts';
import type { Common } from '../run.ts';
import { out, Stop } from '../run.ts';
import { demoFile } from './line.ts';

interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly said: string;
}
const well = (what: string, said: string): Finding => ({ what, ok: true, said });
const ill = (what: string, said: string): Finding => ({ what, ok: false, said });

/** Looks at what Coverset needs, one line each, with what to do where something is wrong. Nothing is changed. */
export async function doctor([file]: readonly string[], options: Common): Promise<number> {
  const place = dataFolder(process.env);
  const findings = [
    ...[runtime(), zones(), folder(place), room(place), ...(await database(place)), await port(place), await shipped()],
    ...(file === undefined ? [] : [await production(file)]),
  ];
  if (options.json) out.json({ findings });
  else for (const { what, ok, said } of findings) out.say(`${ok ? 'ok     ' : 'WRONG  '} ${what}: ${said}`);
  return findings.every(({ ok }) => ok) ? exitCodes.done : exitCodes.no;
}

function runtime(): Finding {
  const major = Number(process.versions.node.split('.')[0]);
  const ok = major >= 26 && 'Temporal' in globalThis;
  return ok ? well('Node', process.version) : ill('Node', say.otherNode(process.version));
}

function zones(): Finding {
  const tokyo = Temporal.Instant.from('2026-12-01T05:25:00Z')
    .toZonedDateTimeISO('Asia/Tokyo')
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
  return tokyo === '14:25' ? well('zones', say.zonesKnown) : ill('zones', say.noZones);
}

/** Others may pass through the folder, since an embedded database may run as a user of its own; they may not list or read it. */
const readableByOthers = 0o044;

function folder(place: string): Finding {
  const what = 'data folder';
  const there = fs.statSync(place, { throwIfNoEntry: false });
  if (there === undefined) return canMake(place) ? well(what, say.noFolderYet(place)) : ill(what, say.folderShut(place));
  if (!mayWrite(place)) return ill(what, say.folderShut(place));
  if (process.platform !== 'win32' && (there.mode & readableByOthers) !== 0) return ill(what, say.folderOpen(place));
  return well(what, place);
}

function mayWrite(place: string): boolean {
  try {
    fs.accessSync(place, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
/** The nearest folder above that is there decides. */
const standing = (place: string): string => (fs.existsSync(place) ? place : standing(path.dirname(place)));
const canMake = (place: string): boolean => mayWrite(standing(place));

/** One segment of PostgreSQL's own log has 16 MB, and a backup before a migration needs as much as the data. */
const leastRoom = 200;

function room(place: string): Finding {
  const { bavail, bsize } = fs.statfsSync(standing(place));
  const megabytes = Math.floor((bavail * bsize) / 1024 / 1024);
  return megabytes < leastRoom ? ill('disk', say.littleRoom(megabytes, place)) : well('disk', say.room(megabytes, place));
}

/** A network's clock is told apart from a wrong one by this, in seconds. */
const mostApart = 120;

async function database(place: string): Promise<readonly Finding[]> {
  const what = 'database';
  if (!mayWrite(place)) return [well(what, say.noDatabaseYet)];
  if (databaseUrl() === null && !(await isHouse(place))) return [well(what, say.noDatabaseYet)];
  const looked = await lookAtHouse(place, databaseUrl(), Date.now).catch((problem: unknown) => String(problem));
  if (typeof looked === 'string') return [ill(what, say.databaseDown(looked))];
  return looked.ok ? [tables(looked.seen), clock(looked.seen)] : [ill(what, houseRefusedText(looked))];
}

type Seen = Extract<LookedAtHouse, { readonly ok: true }>['seen'];

function tables({ version, pending, newer, damaged, waiting }: Seen): Finding {
  const what = 'database';
  if (newer.length > 0) return ill(what, say.newer(newer.join(', ')));
  if (damaged !== null && damaged.length > 0) return ill(what, say.damaged(damaged.join(', ')));
  if (pending.length > 0) return ill(what, say.pending(pending.join(', ')));
  return well(what, say.databaseHolds(version, waiting));
}

function clock({ ahead, fromTheFuture }: Seen): Finding {
  if (fromTheFuture > mostApart) return ill('clock', say.clockBehind(Math.round(fromTheFuture / 60)));
  if (Math.abs(ahead) > mostApart) return ill('clock', say.clocksDiffer(Math.abs(ahead)));
  return well('clock', say.clockHolds);
}

const usualPort = 4319;

async function port(place: string): Promise<Finding> {
  const kept = Number(await readFile(path.join(place, 'port'), 'utf8').catch(() => ''));
  const number = Number.isInteger(kept) && kept > 0 ? kept : usualPort;
  if (await isFree(number)) return well('port', say.portFree(number));
  const who = whoListens(number);
  const lock = await readFile(path.join(place, 'server.lock'), 'utf8').catch(() => '');
  const own = /"pid":(\d+)/u.exec(lock)?.[1];
  if (own !== undefined && who?.includes(`process ${own} `)) return well('port', say.portOurs(number, `process ${own}`));
  return ill('port', say.portTaken(number, who ?? say.anotherProgram));
}

const isFree = (number: number): Promise<boolean> =>
  new Promise((found) => {
    const probe = createServer();
    probe.once('error', () => found(false));
    probe.listen(number, '127.0.0.1', () => probe.close(() => found(true)));
  });

const shipped = (): Promise<Finding> => readable('demo', demoFile('feature'));
const production = (file: string): Promise<Finding> => readable('production', file);

async function readable(what: string, file: string): Promise<Finding> {
  try {
    const { title, scenes, days } = await productionOf(file);
    return well(what, houseTexts.holds(title, Object.keys(scenes).length, Object.keys(days).length));
  } catch (error) {
    if (error instanceof Stop) return ill(what, error.message);
    throw error;
  }
}
