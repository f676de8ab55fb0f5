import type { ColumnMap, ColumnMeaning } from '#script/index.ts';
import { columnMeanings, headerWord, isColumnMeaning } from '#script/index.ts';
import { exitCodes } from './exit-codes.ts';
import { stop } from './run.ts';

/** What --map says, by header word: 'Sc=scene,Wer=name,Notiz=left out'. */
export type ColumnsSaid = ReadonlyMap<string, { readonly header: string; readonly means: ColumnMeaning }>;

export function columnsSaid(text: string | undefined): ColumnsSaid {
  const said = new Map<string, { readonly header: string; readonly means: ColumnMeaning }>();
  for (const pair of (text ?? '').split(',').filter((one) => one.trim() !== '')) {
    const at = pair.lastIndexOf('=');
    const [header, means] = [
      pair.slice(0, at).trim(),
      pair
        .slice(at + 1)
        .trim()
        .toLowerCase(),
    ];
    if (at < 1 || header === '' || !isColumnMeaning(means))
      throw stop(exitCodes.usage, 'not-a-mapping', `--map wants Header=meaning, not "${pair}". Meanings: ${columnMeanings.join(', ')}.`);
    said.set(headerWord(header), { header, means });
  }
  return said;
}

/** The mapping of one list: what is said now goes over what is remembered; null: nothing of either is about it. */
export function mapOf(header: readonly string[], said: ColumnsSaid, remembered: ColumnMap | null): ColumnMap | null {
  const named = header.map((cell) => said.get(headerWord(cell))?.means ?? null);
  if (remembered === null && named.every((one) => one === null)) return null;
  return header.map((_, column) => named[column] ?? remembered?.[column] ?? null);
}
