import { contactColumns } from './contacts/contact-table.ts';
import { rundownColumns } from './rundown/rundown-table.ts';
import { fieldsByValues, fieldsOf, findHeader, headerWord } from './table/header.ts';
import { moneyColumns } from './table/money.ts';
import type { Row } from './table/rows.ts';

/** What a person may say that a column holds, and the header word by which the readers know it; 'left out' is a meaning too. */
const meaningWords = {
  scene: 'scene',
  scenes: 'scenes',
  heading: 'heading',
  'int/ext': 'int/ext',
  set: 'set',
  'day/night': 'day/night',
  pages: 'pages',
  eighths: 'eighths',
  cast: 'cast',
  day: 'shoot day',
  date: 'date',
  call: 'call',
  place: 'place',
  minutes: 'minutes',
  background: 'background',
  synopsis: 'synopsis',
  purpose: 'purpose',
  banner: 'banner',
  name: 'name',
  'first name': 'first name',
  'last name': 'last name',
  phone: 'phone',
  mail: 'email',
  role: 'job title',
  character: 'character',
  company: 'company',
  department: 'department',
  line: 'line item',
  amount: 'amount',
  code: 'code',
  currency: 'currency',
  cue: 'cue',
  title: 'title',
  start: 'start',
  end: 'end',
  duration: 'duration',
  note: 'note',
} as const;
export type ColumnMeaning = keyof typeof meaningWords | 'left out';
export const columnMeanings: readonly ColumnMeaning[] = [
  ...(Object.keys(meaningWords) as readonly (keyof typeof meaningWords)[]),
  'left out',
];
export const isColumnMeaning = (text: string): text is ColumnMeaning => (columnMeanings as readonly string[]).includes(text);

/** The mapping a person made, one entry a column of the header; null: read it from the header. */
export type ColumnMap = readonly (ColumnMeaning | null)[];

/** One column of a list, as it is read. */
export interface ListColumn {
  readonly name: string;
  /** null: nothing is taken from it. */
  readonly means: ColumnMeaning | null;
  /** A person said so; otherwise its header or its values did. */
  readonly byHand: boolean;
  /** Rows that hold something in it, and the first of them; of people nothing is shown. */
  readonly filled: number;
  readonly sample: string;
}
export interface ListColumns {
  /** The same for every list with the same header: a mapping is remembered by it. */
  readonly signature: string;
  readonly columns: readonly ListColumn[];
}

/** The header of any list: where the readers find it, else the first row of words. null: there is none. */
export function headerOfList(rows: readonly Row[]): { readonly place: number; readonly signature: string } | null {
  const filled = rows.slice(0, 200).filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const scored = filled.slice(0, 30).map((row) => Math.max(...readings.map((read) => read(row, []).filter((one) => one !== null).length)));
  const most = Math.max(0, ...scored);
  const row = filled[most >= 2 ? scored.indexOf(most) : findHeader(filled).place];
  if (row === undefined || row.cells.length > mostColumns) return null;
  return { place: rows.indexOf(row), signature: row.cells.map(headerWord).join(' | ') };
}
/** A list that a person maps by hand has some dozen columns. */
const mostColumns = 200;

type Reading = (header: Row, rows: readonly Row[]) => readonly (ColumnMeaning | null)[];

/** How each reader takes the columns, in the words that a person uses for them. */
const asTable: Reading = (header, rows) =>
  fieldsByValues(fieldsOf(header), rows).map((field, column) => {
    if (field === null) return besides.get(headerWord(header.cells[column] ?? '')) ?? null;
    if (field === 'intExt') return 'int/ext';
    return field === 'timeOfDay' ? 'day/night' : field === 'sheet' ? null : field;
  });
/** Columns of a breakdown that only a production has a use for. */
const besides = new Map<string, ColumnMeaning>([
  ...(['place', 'location', 'address'] as const).map((word) => [word, 'place'] as const),
  ...(['minutes', 'min', 'mins'] as const).map((word) => [word, 'minutes'] as const),
  ...(['background', 'bg', 'extras'] as const).map((word) => [word, 'background'] as const),
  ...(['synopsis', 'description'] as const).map((word) => [word, 'synopsis'] as const),
  ['purpose', 'purpose'],
]);
const contactWords = { given: 'first name', family: 'last name', email: 'mail', org: 'company', uid: null } as const;
const asContacts: Reading = ({ cells }) =>
  contactColumns(cells).map((field, column) => {
    if (field === 'role' && /^(?:character|rolle)$/u.test(headerWord(cells[column] ?? ''))) return 'character';
    return field === null ? null : field in contactWords ? contactWords[field as keyof typeof contactWords] : (field as ColumnMeaning);
  });
const asMoney: Reading = (header) => moneyColumns(header).map((column) => (column === 'name' ? 'line' : column));
const rundownWords: ReadonlySet<string> = new Set(['cue', 'title', 'start', 'end', 'duration', 'note']);
const asRundown: Reading = (header) =>
  rundownColumns(header).map((column) => (column !== null && rundownWords.has(column) ? (column as ColumnMeaning) : null));
const readings: readonly Reading[] = [asTable, asContacts, asMoney, asRundown];

/**
 * The rows with their header in words that the readers know: what a person said of a column holds, another column of the same meaning
 * gives way to it. Cells stay as they are.
 */
export function withColumnsNamed(rows: readonly Row[], place: number, map: ColumnMap): readonly Row[] {
  const header = rows[place];
  if (header === undefined) return rows;
  const said = new Set(map);
  const native = readings.map((read) => read(header, rows.slice(place + 1)));
  const cells = header.cells.map((cell, column) => {
    const means = map[column] ?? null;
    if (means === 'left out') return `left out: ${cell}`;
    if (means !== null) return meaningWords[means];
    return native.some((one) => one[column] !== null && said.has(one[column] ?? null)) ? `not read: ${cell}` : cell;
  });
  return rows.map((row, at) => (at === place ? { line: row.line, cells } : row));
}

/** What each column of a list was taken for, as the reader of its kind takes it; `written` is the header as the file has it. */
export function columnsOfList(
  kind: 'table' | 'contacts' | 'money' | 'rundown',
  rows: readonly Row[],
  place: number,
  written: Row,
  map: ColumnMap,
): readonly ListColumn[] {
  const header = rows[place] ?? written;
  const body = rows.slice(place + 1);
  const means = { table: asTable, contacts: asContacts, money: asMoney, rundown: asRundown }[kind](header, body);
  return written.cells.map((cell, column) => {
    const values = body.flatMap((row) => row.cells[column]?.trim() || []);
    const byHand = (map[column] ?? null) !== null;
    return {
      name: cell.trim() || `column ${column + 1}`,
      means: map[column] === 'left out' ? 'left out' : (means[column] ?? null),
      byHand,
      filled: values.length,
      // A row may be a minor's, whose phone and school stand on no page (story:S11.8).
      sample: kind === 'contacts' ? '' : (values[0] ?? '').slice(0, 60),
    };
  });
}
