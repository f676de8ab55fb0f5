import { createHash, randomUUID } from 'node:crypto';
import { open, readdir, readFile, realpath, rename, unlink } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from './lock.ts';

/** A file as it stands, with a name for its state; null: there is none. */
export interface Standing {
  readonly text: string;
  readonly revision: string;
}

export const revisionOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export async function readStanding(file: string): Promise<Standing | null> {
  try {
    const text = await readFile(file, 'utf8');
    return { text, revision: revisionOf(text) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Replaces a file so that a reader, a crash or a cut of power sees the old text or the new one, never a part: written beside, flushed,
 * renamed over, and the folder flushed. Call it under the file's lock only.
 */
export async function replaceFile(file: string, text: string, mode: number): Promise<void> {
  const draft = path.join(path.dirname(file), `${draftPrefix(file)}${process.pid}.${randomUUID()}`);
  try {
    const handle = await open(draft, 'wx', mode);
    try {
      await handle.writeFile(text);
      await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    throw error;
  }
  await flushFolder(path.dirname(file));
}

/** Drafts that a killed writer left; under the lock nobody else has one. */
export async function sweepDrafts(file: string): Promise<void> {
  const folder = path.dirname(file);
  const left = (await readdir(folder)).filter((name) => name.startsWith(draftPrefix(file)));
  await Promise.all(left.map((name) => unlink(path.join(folder, name)).catch(() => undefined)));
}
const draftPrefix = (file: string): string => `.${path.basename(file)}.draft.`;

/** The file itself where a link leads to it: replacing the link would leave the file behind. */
export async function behindLinks(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return path.resolve(file);
    throw error;
  }
}

/** Makes the rename itself last. Windows has no such call and does without. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
