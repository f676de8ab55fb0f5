import { access, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeFile, encodeFile } from '#model/index.ts';
import { dataFolder, type RestoredHouse, restoreHouse } from '#store/index.ts';
import { houseTexts } from '#texts/index.ts';
import { exitCodes } from '../exit-codes.ts';
import { databaseUrl, noHouse, productionOf, storeOf, theHouse } from '../house.ts';
import type { Common } from '../run.ts';
import { out, stop, stopAt } from '../run.ts';

type WithOutput = Common & { readonly output?: string };

/** Everything of the house but private lines, as one file with a checksum. */
export async function backup(_none: readonly string[], options: WithOutput): Promise<number> {
  const file = path.resolve(options.output ?? '');
  const done = await (await theHouse()).backup(file);
  if (options.json) out.json(done);
  else out.say(houseTexts.backedUp(file, done.rows['production'] ?? 0, done.rows['entry'] ?? 0));
  return exitCodes.done;
}

/** A backup into an empty installation. */
export async function restore([file = '']: readonly string[], options: Common): Promise<number> {
  const from = path.resolve(file);
  await access(from).catch(() => {
    throw stop(exitCodes.unreadable, 'missing-file', `There is no file ${file} that can be read.`);
  });
  const done = await restoreHouse(dataFolder(process.env), databaseUrl(), from);
  if (!done.ok) throw refused(done, file);
  if (options.json) out.json(done);
  else out.say(houseTexts.restored(file, done.at, done.rows['production'] ?? 0));
  return exitCodes.done;
}

function refused(done: Extract<RestoredHouse, { readonly ok: false }>, file: string) {
  switch (done.code) {
    case 'not-a-backup':
      return stop(exitCodes.unreadable, done.code, houseTexts.notABackup(file));
    case 'damaged':
      return stop(exitCodes.unreadable, done.code, houseTexts.damaged(file));
    case 'not-empty':
      return stop(exitCodes.refused, done.code, houseTexts.notEmpty);
    default:
      return noHouse(done);
  }
}

/** One production as a file, with its journal; a production in the house is named by the file that it would be. */
export async function exportProduction([file = '']: readonly string[], options: WithOutput): Promise<number> {
  const production = await productionOf(file);
  const target = path.resolve(options.output ?? '');
  await writeFile(target, encodeFile(production), { mode: 0o600 });
  if (options.json) out.json({ file: target, title: production.title });
  else out.say(houseTexts.exported(production.title, target));
  return exitCodes.done;
}

const readHere = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');

/** A file that `export` wrote, or one of the demos: not a script, not a list. */
export async function isProduction(file: string): Promise<boolean> {
  const decoded = decodeFile(await readHere(file));
  return decoded.ok || !decoded.issues.some(({ code }) => code === 'not-json' || code === 'not-a-production');
}

/** A whole production with its journal, to a place where none is yet. */
export async function importProduction(file: string, target: string, options: Common): Promise<number> {
  const decoded = decodeFile(await readHere(file));
  if (!decoded.ok) throw stopAt({ ok: false, code: 'unreadable-production', issues: decoded.issues });
  const saved = await storeOf(path.resolve(target)).save(decoded.production, null);
  if (!saved.ok) throw stop(exitCodes.refused, saved.code, houseTexts.nameTaken(target));
  if (options.json) out.json({ file: target, title: decoded.production.title });
  else out.say(houseTexts.imported(decoded.production.title, target));
  return exitCodes.done;
}
