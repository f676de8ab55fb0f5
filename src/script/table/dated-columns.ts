import type { Issue } from '../issue.ts';
import { datesOfColumn } from './date-column.ts';
import { readDateText } from './date.ts';
import type { DatedColumn, Field, Row } from './rows.ts';

/** "03/11", "3-11-26", "2026-11-03", "3 Nov": what a column of dates is made of. A point alone may be an amount or a time. */
const dateForm =
  /^(?:\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?|\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\d{1,2}\.? \p{L}{3,12}\.?(?: \d{4})?)$/u;
/** Lengths in eighths, "2/8", look like dates. */
const isEighths = (cells: readonly string[]): boolean => cells.every((cell) => /^\d{1,2}\/8$/u.test(cell));

/** Columns without a field of their own whose every filled cell is a date, like "Asked" and "Released" of an interview list (story:S16.9). */
export function datedColumns(
  header: Row,
  fields: readonly (Field | null)[],
  rows: readonly Row[],
): readonly { readonly judged: DatedColumn; readonly issues: readonly Issue[] }[] {
  return header.cells.flatMap((name, column) => {
    if ((fields[column] ?? null) !== null) return [];
    const filled = rows.flatMap((row) => {
      const text = row.cells[column]?.trim() ?? '';
      return text === '' ? [] : [{ line: row.line, text }];
    });
    const texts = filled.map(({ text }) => text);
    if (texts.length === 0 || !texts.every((text) => dateForm.test(text)) || isEighths(texts)) return [];
    const cells = filled.map((cell) => ({ ...cell, read: readDateText(cell.text) }));
    if (cells.some(({ read }) => read.kind === 'none' || read.kind === 'unread' || read.kind === 'serial')) return [];
    const { dates } = datesOfColumn(cells, false, null);
    const found = filled.map((cell, place) => ({ ...cell, date: dates[place]?.date ?? null, monthDay: dates[place]?.monthDay ?? null }));
    return [{ judged: { column, name: name.trim(), cells: found }, issues: dates.flatMap(({ issues }) => issues) }];
  });
}
