import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { ColumnMemory, Done, Loaded, PrivateNotes, Refusal, Store } from '#commands/index.ts';
import { commit } from '#commands/index.ts';
import type { PersonId, Production } from '#model/index.ts';
import {
  columnMemory,
  dataFolder,
  fileStore,
  type House,
  isHouse,
  nameOfFile,
  notesOf,
  type OpenedHouse,
  openHouse,
} from '#store/index.ts';
import { houseRefusedText } from '#texts/index.ts';
import { exitCodes } from './exit-codes.ts';
import { type Stop, stop, stopAt } from './run.ts';

/** Why a house can't be opened, in one sentence. */
export const noHouse = (refusal: Extract<OpenedHouse, { readonly ok: false }>): Stop =>
  stop(exitCodes.unreadable, refusal.code, houseRefusedText(refusal));

export const databaseUrl = (): string | null => process.env['DATABASE_URL'] || null;

let opened: Promise<House> | null = null;

/** The house of the data folder; opened once, and closed by `closeHouse` when the verb is done. */
export function theHouse(): Promise<House> {
  opened ??= openHouse(dataFolder(process.env), databaseUrl()).then((one) => {
    if (!one.ok) throw noHouse(one);
    return one.house;
  });
  return opened;
}

export async function closeHouse(): Promise<void> {
  const house = await opened?.catch(() => null);
  await house?.close();
}

/**
 * A production that was taken over by the house is still reached by the file name it had: the file has moved, its folder is the data
 * folder, and the house knows the name.
 */
export async function inHouse(file: string): Promise<boolean> {
  if (existsSync(file) || !file.endsWith('.coverset.json')) return false;
  const folder = await realpath(path.dirname(file)).catch(() => null);
  const data = await realpath(dataFolder(process.env)).catch(() => null);
  return folder !== null && folder === data && (await isHouse(data));
}

const placeOf = async (file: string): Promise<Store> =>
  (await inHouse(file)) ? (await theHouse()).store(nameOfFile(file)) : fileStore(file);

/** Where a production is kept: in its file, or in the house that took the file over. */
export function storeOf(file: string): Store {
  let place: Promise<Store> | null = null;
  const found = (): Promise<Store> => {
    place ??= placeOf(file);
    return place;
  };
  return {
    load: async () => (await found()).load(),
    save: async (production, expected) => (await found()).save(production, expected),
  };
}

/** What is known of the columns of lists: the house's, where there is one in the data folder. */
export const columnsKnown = async (): Promise<ColumnMemory> =>
  (await isHouse(dataFolder(process.env))) ? (await theHouse()).columns : columnMemory(dataFolder(process.env));

/** The private lines of the one who uses the production. */
export const notesFor = async (file: string, author: PersonId | null): Promise<PrivateNotes> =>
  (await inHouse(file)) ? (await theHouse()).notes(nameOfFile(file), author ?? '') : notesOf(dataFolder(process.env), file);

export async function productionOf(file: string): Promise<Production> {
  const loaded: Loaded = await storeOf(file).load();
  if (loaded.ok) return loaded.production;
  throw loaded.code === 'missing'
    ? stop(exitCodes.unreadable, 'missing-production', `There is no file ${file}.`)
    : stopAt({ ok: false, code: 'unreadable-production', issues: loaded.issues });
}

/** One command on a file: loaded, done, saved; its refusal ends the verb. */
export async function change<D extends Done>(file: string, run: (production: Production) => D | Refusal): Promise<D> {
  const done = await commit(storeOf(file), run);
  if (!done.ok)
    throw done.code === 'missing-production' ? stop(exitCodes.unreadable, done.code, `There is no file ${file}.`) : stopAt(done);
  return done;
}
