import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { isSceneNumber } from './cells.ts';
import { datesOfColumn, short } from './date-column.ts';
import type { DateCell, DateFound } from './date-column.ts';
import { readDateText } from './date.ts';
import { datedColumns } from './dated-columns.ts';
import { readDayBreak } from './day-break.ts';
import type { DayBreakText } from './day-break.ts';
import { fieldsByValues, fieldsOf, findHeader } from './header.ts';
import { shownPages } from './pages.ts';
import { byField, readValues } from './read-cells.ts';
import type { ByField } from './read-cells.ts';
import type { Field, Row, TableAnswer, TableRow } from './rows.ts';
import { stripIssues } from './strips.ts';

export interface TableSource {
  readonly delimiter: string | null;
  readonly encoding: string | null;
  /** The mapping a person set by hand, one entry a column; null: read it from the header. */
  readonly fields: readonly (Field | null)[] | null;
}

/**
 * A breakdown, a schedule or a call list: header words mapped to fields, columns in any order, every row a thing or an issue.
 * Cells stay text; a date, a length or a phone that a spreadsheet changed is an issue and never a value.
 */
export function tableFromRows(all: readonly Row[], source: TableSource): TableAnswer {
  const filled = all.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const { place, known } = findHeader(filled);
  const header = filled[place];
  if (header === undefined) return nothingIn(source);
  const body = filled.slice(place + 1);
  const repeated = body.filter((row) => sameCells(row, header));
  const rows = body.filter((row) => !sameCells(row, header));
  const fields = source.fields ?? fieldsByValues(fieldsOf(header), rows);
  const context: Context = { fields, columns: header.cells.length };
  const first = rows.map((row) => readRow(row, context));
  const dated = withDates(first);
  const others = datedColumns(header, fields, rows);
  const total = dated.rows.reduce((sum, row) => sum + (counts(row) ? (row.eighths ?? 0) : 0), 0);
  return {
    kind: 'table',
    delimiter: source.delimiter,
    encoding: source.encoding,
    columns: header.cells.map((cell) => cell.trim()),
    fields,
    rows: dated.rows,
    dated: others.map(({ judged }) => judged),
    total: { eighths: total, shown: shownPages(total) },
    issues: [
      ...headerIssues(filled.slice(0, place), header, known, source.fields === null ? fields : null),
      ...repeated.map((row) => issue(row.line, 'header-again', 'The header is repeated on this line.')),
      ...dated.issues,
      ...others.flatMap(({ issues }) => issues),
      ...stripIssues(dated.rows, total),
    ],
  };
}

const nothingIn = (source: TableSource): TableAnswer => ({
  kind: 'table',
  delimiter: source.delimiter,
  encoding: source.encoding,
  columns: [],
  fields: [],
  rows: [],
  dated: [],
  total: { eighths: 0, shown: '0' },
  issues: [issue(null, 'no-rows', 'The file holds no rows.')],
});

const sameCells = (one: Row, other: Row): boolean =>
  one.cells.length === other.cells.length && one.cells.every((cell, place) => cell.trim() === other.cells[place]?.trim());

/** Rows that carry a length of script: scene rows, and rows that list a day's scenes. */
const counts = (row: TableRow): boolean => row.type === 'scene' || (row.type === 'row' && row.scenes !== null);

function headerIssues(above: readonly Row[], header: Row, known: number, fields: readonly (Field | null)[] | null): readonly Issue[] {
  const titles = above.map((row) =>
    issue(row.line, 'above-header', `"${short(filledCells(row).join(' '))}" stands above the header and was not read.`),
  );
  if (fields === null) return titles;
  if (known === 0 && !fields.some((field) => field !== null)) {
    const said = `No column of "${short(header.cells.join(', '))}" is known: the rows are kept as text until the columns are named.`;
    return [...titles, issue(header.line, 'no-known-column', said)];
  }
  return titles;
}

const filledCells = (row: Row): readonly string[] => row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');

interface Context {
  readonly fields: readonly (Field | null)[];
  readonly columns: number;
}
interface FirstReading {
  readonly row: TableRow;
  readonly date: { readonly of: 'column' | 'break'; readonly cell: DateCell } | null;
  readonly issues: readonly Issue[];
}

function readRow(row: Row, context: Context): FirstReading {
  const cells = byField(row, context.fields);
  const texts = filledCells(row);
  const bare = plainRow(row);
  const dayBreak = looksLikeStrip(cells) ? null : readDayBreak(texts.join(' '));
  if (dayBreak !== null && (isAlone(row, cells, context) || (dayBreak.breaks === 'end' && readDayBreak(texts[0] ?? '')?.breaks === 'end')))
    return dayBreakRow(row, texts, dayBreak, cells);
  if (isBanner(row, cells, context)) {
    const { values, issues } = readValues(row.line, cells.call === undefined ? {} : { call: cells.call });
    const text = bannerText(row, context);
    return {
      row: { ...bare, type: 'banner', text, day: cells.day || null, call: values.call ?? null },
      date: dateCell(row, cells),
      issues,
    };
  }
  const { values, issues } = readValues(row.line, cells);
  const isTotal =
    /^(?:grand\s+)?(?:total|gesamt|summe|somme|totale|suma|итого)\b/iu.test(texts[0] ?? '') && !isSceneNumber(cells.scene ?? '');
  const scene = !isTotal && values.scene ? values.scene : null;
  const type =
    scene !== null && (context.fields.includes('scene') || values.scenes?.length === 1) && cells.scenes === undefined ? 'scene' : 'row';
  const read: TableRow = { ...bare, ...values, type, scene, scenes: isTotal ? null : (values.scenes ?? null) };
  const more = [...issues, ...rowIssues(row, read, cells, context, isTotal)];
  return { row: read, date: dateCell(row, cells), issues: more };
}

const plainRow = (row: Row): TableRow => ({
  ...{
    line: row.line,
    type: 'row',
    cells: row.cells,
    text: null,
    scene: null,
    scenes: null,
    day: null,
    breaks: null,
    date: null,
    monthDay: null,
  },
  ...{ name: null, phone: null, intExt: null, set: null, timeOfDay: null, eighths: null, cast: [], call: null },
});

const dateCell = (row: Row, cells: ByField): FirstReading['date'] =>
  cells.date ? { of: 'column', cell: { line: row.line, text: cells.date, read: readDateText(cells.date) } } : null;

/** A strip has a scene number and something to shoot: its text is never taken for a day break. */
const looksLikeStrip = (cells: ByField): boolean =>
  isSceneNumber(cells.scene ?? '') && [cells.set, cells.heading, cells.intExt, cells.pages, cells.eighths, cells.cast].some((cell) => cell);

/** A row whose only text stands in one cell, or that has fewer cells than the table: a separator, not a line of the list. */
const isAlone = (row: Row, cells: ByField, context: Context): boolean =>
  context.columns > 1 && (filledCells(row).length === 1 || (row.cells.length < Math.min(3, context.columns) && !cells.scenes));

/** What a banner says: not the day and date that a flat list repeats in front of it, nor the number of its sheet. */
const bannerText = (row: Row, context: Context): string => {
  const said = row.cells.flatMap((cell, column) => {
    const field = context.fields[column] ?? '';
    const isNumber = field === 'sheet' && /\d/u.test(cell);
    return cell.trim() === '' || isNumber || ['day', 'date', 'call'].includes(field) ? [] : [cell.trim()];
  });
  return said.join(' ');
};

function isBanner(row: Row, cells: ByField, context: Context): boolean {
  const texts = filledCells(row);
  if (context.columns < 2 || bannerText(row, context) === '') return false;
  const stripped = context.fields.includes('scene');
  if (texts.length === 1) {
    const only = texts[0] ?? '';
    if (cells.scene) return !isSceneNumber(only);
    return stripped || !context.fields.some((field) => field !== null && cells[field] === only);
  }
  if (!stripped) return false;
  const scene = cells.scene ?? '';
  const total = /^(?:grand\s+)?(?:total|gesamt|summe|somme)/iu.test(texts[0] ?? '');
  const asStrip = [cells.intExt, cells.timeOfDay, cells.pages, cells.eighths, cells.cast, cells.phone, cells.name, cells.heading].some(
    (cell) => cell,
  );
  return !asStrip && !total && !/\d/u.test(scene) && (scene === '' || !cells.set);
}

function dayBreakRow(row: Row, texts: readonly string[], found: DayBreakText, cells: ByField): FirstReading {
  const text = texts.join(' ');
  const own: DateCell | null = found.date.kind === 'none' ? null : { line: row.line, text, read: found.date };
  const pages = cells.pages && texts.length > 1 ? readValues(row.line, { pages: cells.pages }).values.eighths : null;
  const date = own === null ? dateCell(row, cells) : ({ of: 'break', cell: own } as const);
  return {
    row: { ...plainRow(row), type: 'day_break', text, day: found.day, breaks: found.breaks, eighths: pages ?? found.eighths },
    date,
    issues: [],
  };
}

function rowIssues(row: Row, read: TableRow, cells: ByField, context: Context, isTotal: boolean): readonly Issue[] {
  const issues: Issue[] = [];
  const over = row.cells.slice(context.columns).filter((cell) => cell.trim() !== '');
  if (over.length > 0)
    issues.push(issue(row.line, 'cells-beyond-header', `"${short(over.join(' | '))}" stands beyond the last column of the header.`));
  if (context.fields.includes('scene') && read.scene === null && !isTotal && (cells.set || cells.intExt || cells.pages)) {
    issues.push(issue(row.line, 'scene-number-missing', 'This row has a set or a length and no scene number.'));
  }
  return issues;
}

/** Puts the dates in: day breaks and the date column are two columns, and one may decide the order for the other. */
function withDates(first: readonly FirstReading[]): { readonly rows: readonly TableRow[]; readonly issues: readonly Issue[] } {
  const cellsOf = (of: 'column' | 'break'): readonly DateCell[] => first.flatMap((one) => (one.date?.of === of ? [one.date.cell] : []));
  const numbered = (reading: FirstReading): number => Number(/^\D*(\d+)\D*$/u.exec(reading.row.day ?? '')?.[1] ?? Number.NaN);
  const rising = (of: 'column' | 'break'): boolean => {
    const days = first.filter((one) => one.date?.of === of).map(numbered);
    return days.every((day, place) => place === 0 || day >= (days[place - 1] ?? 0)) && !days.some(Number.isNaN);
  };
  const inColumn = datesOfColumn(cellsOf('column'), rising('column'), null);
  const inBreaks = datesOfColumn(cellsOf('break'), rising('break'), inColumn.order.order);
  const column =
    inColumn.order.order === null && inBreaks.order.order !== null
      ? datesOfColumn(cellsOf('column'), rising('column'), inBreaks.order.order)
      : inColumn;
  const found = new Map<number, DateFound>();
  for (const [cells, dates] of [[cellsOf('column'), column.dates] as const, [cellsOf('break'), inBreaks.dates] as const]) {
    for (const [place, cell] of cells.entries()) {
      const date = dates[place];
      if (date !== undefined) found.set(cell.line, date);
    }
  }
  const rows = first.map(({ row }) => {
    const date = found.get(row.line);
    return date === undefined ? row : { ...row, date: date.date, monthDay: date.monthDay };
  });
  const issues = first.flatMap((one) => [...one.issues, ...(found.get(one.row.line)?.issues ?? [])]);
  return { rows, issues };
}
