import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { ColumnMemory } from '#commands/index.ts';
import { readStanding, replaceFile, sweepDrafts } from './atomic.ts';
import { withLock } from './lock.ts';

interface ColumnsFile {
  readonly format: 'coverset-columns';
  readonly version: 1;
  /** The last one used stands last. */
  readonly lists: readonly { readonly header: string; readonly means: readonly (string | null)[] }[];
}
/** Enough for every office a producer gets lists from. */
const mostLists = 300;

/**
 * What a person said the columns of a list hold, by the list's header: `columns.json` in the user's data folder. It holds header words and
 * meanings only, no cell of any list. A file that is not understood is no memory; the next mapping writes a new one.
 */
export function columnMemory(dataFolder: string): ColumnMemory {
  const file = path.join(dataFolder, 'columns.json');
  return {
    all: async () =>
      new Map((await read(file)).map(({ header, means }) => [header, means.map((one) => (typeof one === 'string' ? one : null))])),
    remember: async (signature, map) => {
      await mkdir(dataFolder, { recursive: true });
      const done = await withLock(`${file}.lock`, 10_000, async () => {
        const others = (await read(file)).filter(({ header }) => header !== signature);
        const lists = map.every((one) => one === null) ? others : [...others, { header: signature, means: map }];
        const whole: ColumnsFile = { format: 'coverset-columns', version: 1, lists: lists.slice(-mostLists) };
        await sweepDrafts(file);
        await replaceFile(file, `${JSON.stringify(whole, null, 1)}\n`, 0o600);
      });
      if (!done.ok) throw new Error(`the memory of columns is held by ${done.holder}`);
    },
  };
}

async function read(file: string): Promise<ColumnsFile['lists']> {
  const standing = await readStanding(file);
  if (standing === null) return [];
  try {
    const parsed = JSON.parse(standing.text) as ColumnsFile;
    const { format, version, lists } = parsed;
    return format === 'coverset-columns' && version === 1 && Array.isArray(lists)
      ? lists.filter((one) => typeof one?.header === 'string' && Array.isArray(one.means))
      : [];
  } catch {
    return [];
  }
}
