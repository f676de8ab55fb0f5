import type { FactsSheet, Issue, SheetName } from '#script/index.ts';
import { factsSheetNames } from '#script/index.ts';
import { decodeText, megabyte } from './bytes.ts';
import { readTable, writeCsv } from './csv.ts';

export interface WrittenSheet {
  readonly name: SheetName;
  readonly rows: readonly (readonly string[])[];
}
export type FactsFile =
  | { readonly ok: true; readonly sheets: readonly FactsSheet[]; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly code: string; readonly said: string };

/** One csv a sheet, for a folder. */
export const factsFiles = (sheets: readonly WrittenSheet[]): readonly { readonly name: string; readonly text: string }[] =>
  sheets.map(({ name, rows }) => ({ name: `${name}.csv`, text: writeCsv(rows) }));

/** All sheets in one csv: each begins with a row "# People". Rows are filled up to one width, so that no reader doubts the delimiter. */
export function factsInOne(sheets: readonly WrittenSheet[]): string {
  const width = Math.max(...sheets.flatMap(({ rows }) => rows.map((row) => row.length)));
  const filled = (row: readonly string[]): readonly string[] => [...row, ...Array.from({ length: width - row.length }, () => '')];
  return writeCsv(sheets.flatMap(({ name, rows }) => [[`# ${name}`], ...rows, []].map(filled)));
}

/** Sheets of a csv: by its rows "# People", else by the file's own name. */
export function readFactsFile(fileName: string, bytes: Uint8Array): FactsFile {
  const text = decodeText(bytes, 64 * megabyte);
  if (!text.ok) return { ok: false, code: text.code, said: text.said };
  const table = readTable(text.text);
  if (!table.ok) return { ok: false, code: table.code, said: table.said };
  const issues = [...text.issues, ...table.issues];
  const marks = table.rows.flatMap((row, place) => {
    const name = sheetOfMark(row.cells);
    return name === null ? [] : [{ name, place }];
  });
  if (marks.length > 0) {
    const sheets = marks.map(({ name, place }, index) => ({
      name,
      rows: table.rows.slice(place + 1, marks[index + 1]?.place ?? table.rows.length),
    }));
    return { ok: true, sheets, issues };
  }
  const own = sheetNamed(fileName.replace(/^.*[/\\]/u, '').replace(/\.[^.]*$/u, ''));
  if (own !== null) return { ok: true, sheets: [{ name: own, rows: table.rows }], issues };
  return { ok: false, code: 'not-facts', said: `"${fileName}" is no facts workbook: it has no row like "# People" and no sheet's name.` };
}

function sheetOfMark([first = '', ...rest]: readonly string[]): SheetName | null {
  const mark = /^#\s*(\w+)$/u.exec(first.trim());
  return mark !== null && rest.every((cell) => cell.trim() === '') ? sheetNamed(mark[1] ?? '') : null;
}

const sheetNamed = (text: string): SheetName | null =>
  factsSheetNames.find((name) => name.toLowerCase() === text.trim().toLowerCase()) ?? null;
