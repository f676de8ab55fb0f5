import { mkdir, readdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { TalkBook } from '#commands/index.ts';
import type { NoteId } from '#model/index.ts';
import { decodeFile, sameValue } from '#model/index.ts';
import { columnMemory } from '../column-memory.ts';
import { privateNotes } from '../private-notes.ts';
import type { House } from './house.ts';

const ending = '.coverset.json';

/** 'feature.coverset.json' is the production 'feature'. */
export const nameOfFile = (file: string): string => path.basename(file).replace(new RegExp(`${ending.replaceAll('.', '\\.')}$`, 'u'), '');

export interface TakenOver {
  readonly taken: readonly string[];
  /** Files that stay where they are: unreadable ones, and those whose name belongs to another production already. */
  readonly left: readonly { readonly file: string; readonly code: 'unreadable' | 'differs' }[];
}

/**
 * Productions and private lines that an earlier version kept as files in the data folder go into the house, once. Each file is then moved
 * to `taken-over/`: nothing is lost, and no second truth lies about. Killed midway it goes on where it stopped.
 */
export async function takeOverFiles(house: House, dataFolder: string): Promise<TakenOver> {
  const files = (await readdir(dataFolder)).filter((name) => name.endsWith(ending)).sort();
  const taken: string[] = [];
  const left: { readonly file: string; readonly code: 'unreadable' | 'differs' }[] = [];
  for (const file of files) {
    const outcome = await takeOver(house, dataFolder, file);
    if (outcome === 'taken') taken.push(file);
    else left.push({ file, code: outcome });
  }
  await takeNotes(house, dataFolder);
  await takeTalks(house, dataFolder);
  await takeColumns(house, dataFolder);
  return { taken, left };
}

async function takeOver(house: House, dataFolder: string, file: string): Promise<'taken' | 'unreadable' | 'differs'> {
  const decoded = decodeFile(await readFile(path.join(dataFolder, file), 'utf8'));
  if (!decoded.ok) return 'unreadable';
  const store = house.store(nameOfFile(file));
  const saved = await store.save(decoded.production, null);
  if (!saved.ok) {
    const stands = await store.load();
    if (!stands.ok || !sameValue(stands.production, decoded.production)) return 'differs';
  }
  await putAside(dataFolder, file);
  return 'taken';
}

async function putAside(dataFolder: string, file: string): Promise<void> {
  const aside = path.join(dataFolder, 'taken-over');
  await mkdir(aside, { recursive: true, mode: 0o700 });
  await rename(path.join(dataFolder, file), path.join(aside, path.basename(file)));
}

interface TalksFile {
  /** By production and author: 'feature.coverset.json nora'. */
  readonly books: Readonly<Record<string, TalkBook>>;
}

/** Talks are private: their file is gone once all its books are in, and none is put aside. */
async function takeTalks(house: House, dataFolder: string): Promise<void> {
  const file = path.join(dataFolder, 'private', 'talks.json');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return;
  for (const [key, book] of Object.entries((JSON.parse(text) as TalksFile).books)) {
    const between = key.lastIndexOf(' ');
    await house.takeTalks(nameOfFile(key.slice(0, between)), key.slice(between + 1), book);
  }
  await rm(file);
}

/** What the columns of lists hold, the last used last; what the house knows already counts. */
async function takeColumns(house: House, dataFolder: string): Promise<void> {
  const before = await columnMemory(dataFolder).all();
  if (before.size === 0) return;
  const known = await house.columns.all();
  for (const [header, means] of before) if (!known.has(header)) await house.columns.remember(header, means);
  await putAside(dataFolder, 'columns.json');
}

interface NotesFile {
  readonly notes: readonly { readonly id: NoteId; readonly production: string }[];
}

/**
 * Private lines are not put aside: a copy would outlive their end. Each leaves the file once it is in. Lines that belong to production
 * files elsewhere stay: those are the command line's own.
 */
async function takeNotes(house: House, dataFolder: string): Promise<void> {
  const text = await readFile(path.join(dataFolder, 'private', 'notes.json'), 'utf8').catch(() => null);
  if (text === null) return;
  const { notes } = JSON.parse(text) as NotesFile;
  const here = await realpath(dataFolder);
  const ours = new Set(notes.map(({ production }) => production).filter((one) => path.dirname(one) === '.' || path.dirname(one) === here));
  for (const production of ours) await takeNotesOf(house, dataFolder, production);
}

async function takeNotesOf(house: House, dataFolder: string, production: string): Promise<void> {
  const filed = privateNotes(dataFolder, production);
  // Nothing has ended at the beginning of time: what has is taken out by the house.
  for (const { id, ...note } of await filed.all('0001-01-01T00:00:00Z')) {
    const own = house.notes(nameOfFile(production), note.author);
    const there = await own.all(note.at);
    if (!there.some((one) => one.text === note.text && one.at === note.at)) await own.add(note);
    await filed.remove(id, note.at);
  }
}
