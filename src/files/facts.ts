import type { FactsSheet, Issue, SheetName } from '#script/index.ts';
import { factsSheetNames } from '#script/index.ts';
import { decodeText, megabyte } from './bytes.ts';
import { readTable, writeCsv } from './csv.ts';
import { writeXlsx } from './write-xlsx.ts';
import { looksLikeZip, readXlsx } from './xlsx.ts';

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

/** The same as one Excel workbook: every cell is text, so that nothing a person typed becomes a date. */
export const factsWorkbook = (sheets: readonly WrittenSheet[]): Uint8Array => writeXlsx(sheets);

/** Sheets of a workbook, or of a csv: by its rows "# People", else by the file's own name. */
export function readFactsFile(fileName: string, bytes: Uint8Array): FactsFile {
  if (looksLikeZip(bytes)) return fromXlsx(fileName, bytes);
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

/** Sheets that carry another name, or have no column "id", are the user's own: they are said and left alone. */
function fromXlsx(fileName: string, bytes: Uint8Array): FactsFile {
  const book = readXlsx(bytes);
  if (!book.ok) return { ok: false, code: book.code, said: book.said };
  const sheets = book.sheets.flatMap(({ name, rows }): readonly FactsSheet[] => {
    const known = sheetNamed(name);
    return known !== null && hasIds(rows) ? [{ name: known, rows }] : [];
  });
  if (sheets.length === 0)
    return { ok: false, code: 'not-facts', said: `"${fileName}" is no facts workbook: no sheet has a known name and a column "id".` };
  const others = book.sheets.filter(({ name, rows }) => rows.length > 0 && !(sheetNamed(name) !== null && hasIds(rows)));
  const left = others.map(({ name }): Issue => ({ line: null, code: 'sheet-not-read', said: `The sheet "${name}" was not read.` }));
  return { ok: true, sheets, issues: [...book.issues, ...book.sheets.flatMap(({ issues }) => issues), ...left] };
}
const hasIds = (rows: FactsSheet['rows']): boolean => rows[0]?.cells.some((cell) => cell.trim().toLowerCase() === 'id') ?? false;

function sheetOfMark([first = '', ...rest]: readonly string[]): SheetName | null {
  const mark = /^#\s*(\w+)$/u.exec(first.trim());
  return mark !== null && rest.every((cell) => cell.trim() === '') ? sheetNamed(mark[1] ?? '') : null;
}

const sheetNamed = (text: string): SheetName | null =>
  factsSheetNames.find((name) => name.toLowerCase() === text.trim().toLowerCase()) ?? null;
