import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { NewNote, PrivateNotes } from '#commands/index.ts';
import type { Instant, Note, NoteId } from '#model/index.ts';
import { id, isBefore } from '#model/index.ts';
import { behindLinks, readStanding, replaceFile, sweepDrafts } from './atomic.ts';
import { withLock } from './lock.ts';

interface Kept extends Note {
  /** Which production the note belongs to: the note itself is in no production. */
  readonly production: string;
}
interface NotesFile {
  readonly format: 'coverset-private-notes';
  readonly version: 1;
  readonly notes: readonly Kept[];
}

/**
 * The private lines of one user: `private/notes.json` in the user's data folder, 0600 in a folder of 0700 (practices section 8).
 * Notes that ended are taken out whenever the file is used.
 */
export function privateNotes(dataFolder: string, production: string): PrivateNotes {
  const file = path.join(dataFolder, 'private', 'notes.json');
  const own = (note: Kept): boolean => note.production === production;
  return {
    all: async (at) => (await change(file, at, (notes) => ({ notes, value: null }))).notes.filter(own).map(asNote),
    add: async (note) => (await change(file, note.at, (notes) => added(notes, note, production))).value,
    remove: async (note, at) =>
      (
        await change(file, at, (notes) => ({
          notes: notes.filter((one) => !own(one) || one.id !== note),
          value: notes.some((one) => own(one) && one.id === note),
        }))
      ).value,
  };
}

/** The notes that belong to a production in a file: the file's own path names it, by whatever link it was opened. */
export const notesOf = async (dataFolder: string, productionFile: string): Promise<PrivateNotes> =>
  privateNotes(dataFolder, await behindLinks(productionFile));

function added(notes: readonly Kept[], note: NewNote, production: string): { readonly notes: readonly Kept[]; readonly value: Note } {
  const next = 1 + Math.max(0, ...notes.map((one) => Number(one.id.slice(1)) || 0));
  const value: Note = { id: id<NoteId>(`n${next}`), ...note };
  return { notes: [...notes, { ...value, production }], value };
}

const asNote = ({ production: _which, ...note }: Kept): Note => note;

async function change<T>(
  file: string,
  at: Instant,
  by: (notes: readonly Kept[]) => { readonly notes: readonly Kept[]; readonly value: T },
): Promise<{ readonly notes: readonly Kept[]; readonly value: T }> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const done = await withLock(`${file}.lock`, 10_000, async () => {
    const before = await read(file);
    const next = by(before.filter((note) => isBefore(at, note.until)));
    const text = `${JSON.stringify({ format: 'coverset-private-notes', version: 1, notes: next.notes } satisfies NotesFile, null, 1)}\n`;
    await sweepDrafts(file);
    if (next.notes.length !== before.length || next.value !== null) await replaceFile(file, text, 0o600);
    return next;
  });
  if (!done.ok) throw new Error(`the private notes are held by ${done.holder}`);
  return done.value;
}

/** The program's own file in the program's own folder: anything else in it is a fault worth stopping at, never overwritten. */
async function read(file: string): Promise<readonly Kept[]> {
  const standing = await readStanding(file);
  if (standing === null) return [];
  const parsed = JSON.parse(standing.text) as NotesFile;
  if (parsed.format !== 'coverset-private-notes' || parsed.version !== 1) throw new Error(`not a file of private notes: ${file}`);
  return parsed.notes;
}
