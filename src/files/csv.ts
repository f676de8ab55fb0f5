import Papa from 'papaparse';
import type { Issue, Row } from '#script/index.ts';
import { findDelimiter, guardCell, issue, restoreCell, separatorLine } from '#script/index.ts';

/** Rows of text, or why the file is not read. */
export type TableText =
  | { readonly ok: true; readonly delimiter: string | null; readonly rows: readonly Row[]; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly code: TableRefusal; readonly line: number | null; readonly said: string };
export type TableRefusal = 'line-too-long' | 'too-many-columns' | 'too-many-rows' | 'too-many-cells' | 'not-text';

/** Limits far above any list of a production; past them the file is something else, and memory stays bounded. */
export const tableLimits = { line: 1_000_000, columns: 4_096, rows: 200_000, cells: 4_000_000 } as const;

/**
 * CSV or TSV text as rows, each with the line it begins on. The delimiter is found by equal column counts (a "sep=" line wins);
 * cells are never typed. An apostrophe that our own export put before a sign is taken off. A quote that is never closed is read as
 * a plain character and said.
 */
export function readTable(text: string): TableText {
  const lines = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  if (lines.includes('\u0000')) return { ok: false, code: 'not-text', line: null, said: 'The file holds binary data and is no table.' };
  const stated = separatorLine(lines);
  const content = stated === null ? lines : lines.slice(stated.length);
  const delimiter = stated?.delimiter ?? findDelimiter(content);
  const tooBig = beyondLimits(content, delimiter, stated === null ? 1 : 2);
  if (tooBig !== null) return tooBig;
  const firstLine = stated === null ? 1 : 2;
  const parsed = parse(content, delimiter ?? ',', firstLine, true);
  if (parsed.kind === 'refused') return parsed.refusal;
  if (parsed.openQuote === null) return { ok: true, delimiter, rows: parsed.rows, issues: parsed.issues };
  return withoutOpenQuote(content, delimiter ?? ',', firstLine, parsed, delimiter);
}

function beyondLimits(text: string, delimiter: string | null, firstLine: number): TableText | null {
  const sign = delimiter ?? ',';
  let line = firstLine;
  for (let from = 0; from < text.length; line++) {
    const to = text.indexOf('\n', from);
    const end = to < 0 ? text.length : to;
    if (end - from > tableLimits.line) return refused('line-too-long', line, `Line ${line} is longer than ${tableLimits.line} characters.`);
    if (end - from > tableLimits.columns && count(text, sign, from, end) >= tableLimits.columns) {
      return refused('too-many-columns', line, `Line ${line} has more than ${tableLimits.columns} columns.`);
    }
    from = end + 1;
  }
  return null;
}

const refused = (code: TableRefusal, line: number | null, said: string): TableText => ({ ok: false, code, line, said });

function count(text: string, sign: string, from: number, end: number): number {
  let found = 0;
  for (let at = text.indexOf(sign, from); at >= 0 && at < end; at = text.indexOf(sign, at + 1)) found++;
  return found;
}

type Parsed =
  | { readonly kind: 'read'; readonly rows: readonly Row[]; readonly issues: readonly Issue[]; readonly openQuote: number | null }
  | { readonly kind: 'refused'; readonly refusal: TableText };

/** `openQuote` is the place in the text where the row begins whose quote is never closed. */
function parse(text: string, delimiter: string, firstLine: number, quotes: boolean): Parsed {
  const rows: Row[] = [];
  const issues: Issue[] = [];
  let line = firstLine;
  let from = 0;
  let cells = 0;
  let openQuote: number | null = null;
  let refusal: TableText | null = null;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    ...(quotes ? {} : { quoteChar: '\u0001' }),
    step: (result, parser) => {
      const { cursor } = result.meta;
      if (result.errors.some((error) => error.code === 'MissingQuotes')) {
        openQuote = from;
        parser.abort();
        return;
      }
      if (result.errors.length > 0)
        issues.push(issue(line, 'quote-inside', 'A quotation mark inside a quoted cell is not doubled; the cell is kept as it was read.'));
      const row = result.data.map(restoreCell);
      cells += row.length;
      if (row.some((cell) => cell.trim() !== '')) rows.push({ line, cells: row });
      line += count(text, '\n', from, cursor);
      from = cursor;
      refusal = tooMuch(row, rows.length, cells, line);
      if (refusal !== null) parser.abort();
    },
  });
  return refusal === null ? { kind: 'read', rows, issues, openQuote } : { kind: 'refused', refusal };
}

function tooMuch(row: readonly string[], rows: number, cells: number, line: number): TableText | null {
  if (row.length > tableLimits.columns)
    return refused('too-many-columns', line, `The row at line ${line} has more than ${tableLimits.columns} columns.`);
  if (rows > tableLimits.rows) return refused('too-many-rows', line, `The file has more than ${tableLimits.rows} rows.`);
  return cells > tableLimits.cells ? refused('too-many-cells', line, `The file has more than ${tableLimits.cells} cells.`) : null;
}

/** Reads what stands from the open quote on without quotes: one more pass, never a pass a line. */
function withoutOpenQuote(
  text: string,
  delimiter: string,
  firstLine: number,
  before: Parsed & { readonly kind: 'read' },
  shown: string | null,
): TableText {
  const at = before.openQuote ?? 0;
  const line = firstLine + count(text, '\n', 0, at);
  const rest = parse(text.slice(at), delimiter, line, false);
  if (rest.kind === 'refused') return rest.refusal;
  const said = issue(
    line,
    'quote-open',
    'A quotation mark opens here and never closes; from this line on quotation marks are read as plain characters.',
  );
  return { ok: true, delimiter: shown, rows: [...before.rows, ...rest.rows], issues: [...before.issues, said, ...rest.issues] };
}

/** How a CSV file is written. `mark` puts a byte order mark first, which spreadsheets need to read UTF-8. */
export interface CsvStyle {
  readonly delimiter: ',' | ';' | '\t';
  readonly mark: boolean;
}
export const ownCsv: CsvStyle = { delimiter: ',', mark: true };

/**
 * Rows as CSV text, CRLF, read back exactly by `readTable` (line breaks inside cells as LF). Text a spreadsheet would run is neutralised;
 * numbers stay numbers; phone numbers and everything with a sign in front is quoted (case:S09).
 */
export function writeCsv(rows: readonly (readonly string[])[], style: CsvStyle = ownCsv): string {
  const lines = rows.map((cells) => cells.map((cell) => guardCell(cell.replace(/\r\n?/gu, '\n'))));
  const text = Papa.unparse(lines, {
    delimiter: style.delimiter,
    newline: '\r\n',
    quotes: (cell: unknown) => typeof cell === 'string' && (/^[+\d][\d\s().-]{5,}$/u.test(cell) || /^[\s'"]|[\s"']$/u.test(cell)),
  });
  return `${style.mark ? '\ufeff' : ''}${text}${rows.length > 0 ? '\r\n' : ''}`;
}
