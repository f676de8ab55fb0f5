import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { PrivateTalks, TalkBook } from '#commands/index.ts';
import { withoutEndedWords } from '#commands/index.ts';
import type { Instant, PersonId } from '#model/index.ts';
import { sameValue } from '#model/index.ts';
import { readStanding, replaceFile, sweepDrafts } from './atomic.ts';
import { withLock } from './lock.ts';

interface TalksFile {
  readonly format: 'coverset-private-talks';
  readonly version: 1;
  /** By production and author. */
  readonly books: Readonly<Record<string, TalkBook>>;
}

const nobody: TalkBook = { talks: [], core: [] };

/** The talks of one user: `private/talks.json` in the user's data folder, 0600 in a folder of 0700. `shipped`: what a demo brings along, once. */
export function privateTalks(dataFolder: string, production: string, shipped: TalkBook | null): PrivateTalks {
  const file = path.join(dataFolder, 'private', 'talks.json');
  const change = (author: PersonId, at: Instant, by: (book: TalkBook) => TalkBook): Promise<TalkBook> =>
    changed(file, `${production} ${author}`, at, shipped ?? nobody, by);
  return { read: (author, at) => change(author, at, (book) => book), change };
}

async function changed(file: string, key: string, at: Instant, first: TalkBook, by: (book: TalkBook) => TalkBook): Promise<TalkBook> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const done = await withLock(`${file}.lock`, 10_000, async () => {
    const books = await read(file);
    const next = by(withoutEndedWords(books[key] ?? first, at));
    if (sameValue(next, books[key] ?? first)) return next;
    const whole: TalksFile = { format: 'coverset-private-talks', version: 1, books: { ...books, [key]: next } };
    await sweepDrafts(file);
    await replaceFile(file, `${JSON.stringify(whole, null, 1)}\n`, 0o600);
    return next;
  });
  if (!done.ok) throw new Error(`the private talks are held by ${done.holder}`);
  return done.value;
}

/** The program's own file: anything else in it is a fault worth stopping at, never overwritten. */
async function read(file: string): Promise<Readonly<Record<string, TalkBook>>> {
  const standing = await readStanding(file);
  if (standing === null) return {};
  const parsed = JSON.parse(standing.text) as TalksFile;
  if (parsed.format !== 'coverset-private-talks' || parsed.version !== 1) throw new Error(`not a file of private talks: ${file}`);
  return parsed.books;
}
