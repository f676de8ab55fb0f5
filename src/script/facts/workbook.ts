import type { Availability, Change, House, PersonId, Production } from '#model/index.ts';
import { availabilityKey, id, sameValue } from '#model/index.ts';
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { readState, showState, stated, stateDates } from './availability.ts';
import { houseRows } from './house-sheet.ts';
import { daysSheet } from './days-sheet.ts';
import { kitSheet } from './kit-sheet.ts';
import { moneySheet, scenesSheet } from './scenes-sheet.ts';
import { peopleSheet } from './people-sheet.ts';
import { placesSheet } from './places-sheet.ts';
import { deliverablesSheet } from './deliverables-sheet.ts';
import { savingsSheet } from './savings-sheet.ts';
import type { Column, Sheet, SheetName } from './sheet.ts';

/** A sheet as rows of text: the header first. `line` says where a row stood in the file that it came from. */
export interface FactsSheet {
  readonly name: SheetName;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}
export const sheetNames: readonly SheetName[] = ['People', 'Days', 'Places', 'Kit', 'Money', 'Savings', 'Scenes', 'House'];

/** What a workbook changes. Every cell that is not understood is an issue with its line, and its field is unknown or as it stood. */
export interface FactsRead {
  readonly changes: readonly Change[];
  readonly issues: readonly Issue[];
}

type AnySheet = { readonly write: () => readonly (readonly string[])[]; readonly read: (rows: FactsSheet['rows']) => FactsRead };

/** All sheets of a production, filled with what it knows; what is unknown says `ask` (product: facts come from somewhere). */
export const writeFacts = (
  production: Production,
): readonly { readonly name: SheetName; readonly rows: readonly (readonly string[])[] }[] =>
  sheetNames.map((name) => ({ name, rows: sheetsOf(production, '')[name].write() }));

/** Reads sheets back. Rows and columns that are missing leave what stands; `at` is when it is read. */
export function readFacts(production: Production, sheets: readonly FactsSheet[], at: string): FactsRead {
  const all = sheetsOf(production, at);
  const reads = sheets.map(({ name, rows }) => all[name].read(rows));
  return { changes: reads.flatMap(({ changes }) => changes), issues: reads.flatMap(({ issues }) => issues) };
}

const sheetsOf = (production: Production, at: string): Readonly<Record<SheetName, AnySheet>> => ({
  People: peopleWithStates(production, at),
  Days: plain(daysSheet(production)),
  Places: plain(placesSheet(production)),
  Kit: plain(kitSheet(production)),
  Money: plain(moneySheet(production)),
  Savings: plain(savingsSheet(production)),
  Deliverables: plain(deliverablesSheet(production)),
  Scenes: plain(scenesSheet(production)),
  House: house(production),
});

const plain = <R>(sheet: Sheet<R>): AnySheet => ({
  write: () => [
    ['id', ...sheet.columns.map(({ header }) => header)],
    ...sheet.records.map((one) => [sheet.keyOf(one), ...sheet.columns.map(({ show }) => show(one))]),
  ],
  read: (rows) => readSheet(sheet, rows, []),
});

function readSheet<R>(sheet: Sheet<R>, [header, ...rows]: FactsSheet['rows'], others: readonly string[]): FactsRead {
  if (header === undefined) return { changes: [], issues: [] };
  const heads = header.cells.map((cell) => cell.trim().toLowerCase());
  const keyAt = heads.indexOf('id');
  if (keyAt < 0) return { changes: [], issues: [issue(header.line, 'no-id', `The sheet ${sheet.name} has no column "id".`)] };
  const known = new Set([...sheet.columns.map(({ header: name }) => name), 'id', '', ...others]);
  const strange = heads
    .filter((head) => !known.has(head))
    .map((head) => issue(header.line, 'unknown-column', `Nobody knows the column "${head}" of ${sheet.name}.`));
  const seen = new Set<string>();
  const reads = rows.flatMap((row): readonly FactsRead[] => {
    const key = (row.cells[keyAt] ?? '').trim();
    if (row.cells.every((cell) => cell.trim() === '')) return [];
    if (key === '') return [wrong(row.line, 'no-id', `A row of ${sheet.name} has no id.`)];
    if (seen.has(key)) return [wrong(row.line, 'twice', `"${key}" stands twice in ${sheet.name}; the first row counts.`)];
    seen.add(key);
    return [readRow(sheet, key, row, heads)];
  });
  return { changes: reads.flatMap(({ changes }) => changes), issues: [...strange, ...reads.flatMap(({ issues }) => issues)] };
}

const wrong = (line: number, code: string, said: string): FactsRead => ({ changes: [], issues: [issue(line, code, said)] });

function readRow<R>(sheet: Sheet<R>, key: string, row: FactsSheet['rows'][number], heads: readonly string[]): FactsRead {
  const stands = sheet.records.find((one) => sheet.keyOf(one) === key) ?? null;
  const made = stands ?? sheet.make(key);
  if (typeof made === 'string') return wrong(row.line, 'not-there', `${made}.`);
  const { record, issues } = readCells(
    sheet.columns,
    made,
    (header) => cellAt(row, heads, header),
    (header) => `${sheet.name}, ${key}, ${header}`,
    row.line,
  );
  if (stands !== null && sameValue(stands, record)) return { changes: [], issues };
  return { changes: [{ on: sheet.on, id: key, was: stands, now: record }], issues };
}

/** null: the sheet has no such column. A row that ends before it has an empty cell there: spreadsheets don't store those. */
function cellAt(row: FactsSheet['rows'][number], heads: readonly string[], header: string): string | null {
  const place = heads.indexOf(header);
  return place < 0 ? null : (row.cells[place] ?? '');
}

function readCells<R>(
  columns: readonly Column<R>[],
  first: R,
  cell: (header: string) => string | null,
  where: (header: string) => string,
  line: number,
): { readonly record: R; readonly issues: readonly Issue[] } {
  let record = first;
  const issues: Issue[] = [];
  for (const { header, show, read } of columns) {
    const text = cell(header);
    // A cell that was not touched is not read: what a record shows may be shorter than what it holds.
    if (text === null || text.trim() === show(first).trim()) continue;
    if (read === null) {
      issues.push(issue(line, 'shown-only', `${where(header)}: this column is for reading; "${text.trim()}" was not taken.`));
      continue;
    }
    const got = read(text);
    record = got.put(record);
    if (!got.ok) issues.push(issue(line, got.code, `${where(header)}: ${got.said}.`));
  }
  return { record, issues };
}

function peopleWithStates(production: Production, at: string): AnySheet {
  const sheet = peopleSheet(production);
  const dates = stateDates(production);
  const recordOf = (person: string, date: string): Availability | null =>
    production.availability[availabilityKey(id<PersonId>(person), date)] ?? null;
  const base = plain(sheet);
  return {
    write: () =>
      base
        .write()
        .map((row, place) =>
          place === 0 ? [...row, ...dates] : [...row, ...dates.map((date) => showState(recordOf(row[0] ?? '', date)))],
        ),
    read: (rows) => {
      const heads = (rows[0]?.cells ?? []).map((cell) => cell.trim().toLowerCase());
      const dated = heads.filter((head) => /^\d{4}-\d\d-\d\d$/u.test(head));
      const people = readSheet(sheet, rows, dated);
      const keyAt = heads.indexOf('id');
      const made = new Set([...Object.keys(production.people), ...people.changes.map((change) => change.id)]);
      const states = rows.slice(1).flatMap((row): readonly FactsRead[] => {
        const person = (row.cells[keyAt] ?? '').trim();
        if (keyAt < 0 || !made.has(person)) return [];
        return dated.map((date) => readStateCell(production, id<PersonId>(person), date, cellAt(row, heads, date), row.line, at));
      });
      return {
        changes: [...people.changes, ...states.flatMap(({ changes }) => changes)],
        issues: [...people.issues, ...states.flatMap(({ issues }) => issues)],
      };
    },
  };
}

function readStateCell(production: Production, person: PersonId, date: string, text: string | null, line: number, at: string): FactsRead {
  const was = production.availability[availabilityKey(person, date)] ?? null;
  if (text === null || text.trim() === showState(was)) return { changes: [], issues: [] };
  const said = readState(text);
  if (!said.ok) return wrong(line, said.code, `People, ${person}, ${date}: ${said.said}.`);
  const now = stated(production, person, date, said.value, at);
  return sameValue(was, now)
    ? { changes: [], issues: [] }
    : { changes: [{ on: 'availability', id: availabilityKey(person, date), was, now }], issues: [] };
}

function house(production: Production): AnySheet {
  const figures = houseRows(production);
  return {
    write: () => [['id', 'value'], ...figures.map(({ header, show }) => [header, show(production.house)])],
    read: ([header, ...rows]) => {
      if (header === undefined) return { changes: [], issues: [] };
      const named = new Map(rows.map((row) => [(row.cells[0] ?? '').trim().toLowerCase(), row] as const));
      const strange = rows
        .filter(
          (row) =>
            (row.cells[0] ?? '').trim() !== '' && !figures.some((figure) => figure.header === (row.cells[0] ?? '').trim().toLowerCase()),
        )
        .map((row) => issue(row.line, 'unknown-figure', `Nobody knows the figure "${(row.cells[0] ?? '').trim()}" of the house.`));
      let now: House = production.house;
      const issues: Issue[] = [...strange];
      for (const figure of figures) {
        const row = named.get(figure.header);
        const read = readCells(
          [figure],
          now,
          () => (row === undefined ? null : (row.cells[1] ?? '')),
          (name) => `House, ${name}`,
          row?.line ?? 0,
        );
        now = read.record;
        issues.push(...read.issues);
      }
      const change: Change = { on: 'house', id: 'house', was: production.house, now };
      return { changes: sameValue(production.house, now) ? [] : [change], issues };
    },
  };
}
