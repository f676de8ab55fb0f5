import type { ColumnMap, ColumnMeaning, ListColumns, ScriptLanguage } from '#script/index.ts';
import { columnMeanings, headerWord, isColumnMeaning, scriptLanguages } from '#script/index.ts';

/** What somebody typed of columns, by header word: 'Sc=scene,Wer=name,Notiz=left out'. */
export type ColumnsSaid = ReadonlyMap<string, { readonly header: string; readonly means: ColumnMeaning }>;
export type ReadColumnsSaid =
  | { readonly ok: true; readonly said: ColumnsSaid }
  | { readonly ok: false; readonly code: 'not-a-mapping'; readonly pair: string };

export const meaningsOfColumns: readonly string[] = columnMeanings;
export const languageNamed = (text: string): ScriptLanguage | null => scriptLanguages.find((one) => one === text) ?? null;

export function columnsSaid(text: string): ReadColumnsSaid {
  const said = new Map<string, { readonly header: string; readonly means: ColumnMeaning }>();
  for (const pair of text.split(',').filter((one) => one.trim() !== '')) {
    const at = pair.lastIndexOf('=');
    const [header, means] = [
      pair.slice(0, at).trim(),
      pair
        .slice(at + 1)
        .trim()
        .toLowerCase(),
    ];
    if (at < 1 || header === '' || !isColumnMeaning(means)) return { ok: false, code: 'not-a-mapping', pair };
    said.set(headerWord(header), { header, means });
  }
  return { ok: true, said };
}

/** Words as they were kept or sent, one entry a column; one that is no meaning here says nothing. */
export const columnMapOf = (words: readonly (string | null)[]): ColumnMap =>
  words.map((word) => (word !== null && isColumnMeaning(word) ? word : null));

/** The mapping of one list: what is said now goes over what is remembered; null: nothing of either is about it. */
export function mapOf(header: readonly string[], said: ColumnsSaid, remembered: readonly (string | null)[] | null): ColumnMap | null {
  const named = header.map((cell) => said.get(headerWord(cell))?.means ?? null);
  if (remembered === null && named.every((one) => one === null)) return null;
  const kept = columnMapOf(remembered ?? []);
  return header.map((_, column) => named[column] ?? kept[column] ?? null);
}

/** A header that none of the lists has: a slip of the pen. */
export function strangeColumn(lists: readonly (ListColumns | null)[], said: ColumnsSaid): string | null {
  const headers = new Set(lists.flatMap((list) => list?.columns.map(({ name }) => headerWord(name)) ?? []));
  return [...said].find(([word]) => !headers.has(word))?.[1].header ?? null;
}
