import { stat } from 'node:fs/promises';
import type { Loaded, Saved, Store } from '#commands/index.ts';
import { decodeFile, encodeFile } from '#model/index.ts';
import { behindLinks, readStanding, replaceFile, revisionOf, sweepDrafts } from './atomic.ts';
import { codeOf, withLock } from './lock.ts';

/** Long enough for any number of writers that take turns; a holder that is stuck is named after it. */
const patience = 5_000;

/** One production in one file. Its journal stands inside; private lines never do (see private-notes.ts). */
export function fileStore(name: string): Store {
  return { load: () => load(name), save: (production, expected) => save(name, encodeFile(production), expected) };
}

async function load(name: string): Promise<Loaded> {
  const standing = await readStanding(await behindLinks(name));
  if (standing === null) return { ok: false, code: 'missing' };
  const decoded = decodeFile(standing.text);
  if (!decoded.ok) return { ok: false, code: 'unreadable', issues: decoded.issues };
  return { ok: true, production: decoded.production, revision: standing.revision };
}

async function save(name: string, text: string, expected: string | null): Promise<Saved> {
  const file = await behindLinks(name);
  const done = await withLock(`${file}.lock`, patience, async (): Promise<Saved> => {
    const standing = await readStanding(file);
    if ((standing?.revision ?? null) !== expected) return { ok: false, code: 'changed-meanwhile', stands: standing?.revision ?? null };
    await sweepDrafts(file);
    await replaceFile(file, text, await modeOf(file));
    return { ok: true, revision: revisionOf(text) };
  });
  return done.ok ? done.value : done;
}

/** A production file keeps the rights it had; a new one is the user's own. */
async function modeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).mode & 0o777;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0o600;
    throw error;
  }
}
