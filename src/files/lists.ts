import type { CalendarAnswer, ContactsAnswer, Issue, Row, RundownAnswer, TableAnswer } from '#script/index.ts';
import { readCalendar, readContacts, readRundown, rundownFromRows, rundownHeader, tableFromRows, wholeCalendar } from '#script/index.ts';
import { decodeText, megabyte } from './bytes.ts';
import { contentLines } from './content-lines.ts';
import { readTable } from './csv.ts';
import type { FileInHand, FileReader, Refused } from './file-in-hand.ts';
import { refused } from './file-in-hand.ts';
import { looksLikeZip, readXlsx } from './xlsx.ts';

/** Lists of a production have some hundred kilobytes; a calendar of ten years some megabytes. */
const largest = 8 * megabyte;

/** Of a file that is refused the reason stands first: it is the code that the user is given. */
const before = <Answer extends { readonly kind: string; readonly issues: readonly Issue[] }>(
  found: readonly Issue[],
  answer: Answer,
): Answer => ({ ...answer, issues: answer.kind === 'refused' ? [...answer.issues, ...found] : [...found, ...answer.issues] });

/** A list as it was written: the rows of its first sheet, before anybody says what its columns mean. */
export interface PlainList {
  readonly kind: 'rows';
  readonly rows: readonly Row[];
  readonly delimiter: string | null;
  readonly encoding: string | null;
  readonly issues: readonly Issue[];
}

function csvRows({ bytes }: FileInHand): PlainList | Refused {
  const decoded = decodeText(bytes, largest);
  if (!decoded.ok) return refused(null, decoded.code, decoded.said);
  const table = readTable(decoded.text);
  if (!table.ok) return refused(table.line, table.code, table.said);
  const { rows, delimiter } = table;
  return { kind: 'rows', rows, delimiter, encoding: decoded.encoding, issues: [...decoded.issues, ...table.issues] };
}

/** A breakdown, a schedule or a show, by the words of its header. */
export function listFrom(list: PlainList): TableAnswer | RundownAnswer {
  const { rows, delimiter, encoding, issues } = list;
  const header = rundownHeader(rows);
  if (header >= 0) return before(issues, rundownFromRows(rows, header));
  return before(issues, tableFromRows(rows, { delimiter, encoding, fields: null }));
}

const readList = (list: PlainList | Refused): TableAnswer | RundownAnswer | Refused => (list.kind === 'rows' ? listFrom(list) : list);

/** The rows of a csv or of a workbook's first sheet; null: the file is no list. */
export function rowsOfList(file: FileInHand): PlainList | Refused | null {
  if (xlsxReader.claims(file) > 0) return xlsxRows(file);
  return csvReader.claims(file) > 0 ? csvRows(file) : null;
}

function xlsxRows({ bytes }: FileInHand): PlainList | Refused {
  const book = readXlsx(bytes);
  if (!book.ok) return refused(null, book.code, book.said);
  const [sheet, ...others] = [...book.sheets].sort(
    (one, other) => Number(one.hidden) - Number(other.hidden) || Number(one.rows.length === 0) - Number(other.rows.length === 0),
  );
  if (sheet === undefined) return refused(null, 'no-rows', 'The workbook holds no sheet.');
  const left = others
    .filter((other) => other.rows.length > 0)
    .map(
      (other): Issue => ({
        line: null,
        code: 'sheet-not-read',
        said: `The sheet "${other.name}"${other.hidden ? ' (hidden)' : ''} was not read; it has ${other.rows.length} rows.`,
      }),
    );
  return { kind: 'rows', rows: sheet.rows, delimiter: null, encoding: null, issues: [...book.issues, ...left, ...sheet.issues] };
}

function readCalendarFile({ bytes }: FileInHand): CalendarAnswer | Refused {
  const lines = contentLines(bytes, largest);
  return lines.ok ? before(lines.issues, readCalendar(lines.lines, wholeCalendar)) : refused(null, lines.code, lines.said);
}

function readContactsFile({ bytes }: FileInHand): ContactsAnswer | Refused {
  const lines = contentLines(bytes, largest);
  return lines.ok ? before(lines.issues, readContacts(lines.lines)) : refused(null, lines.code, lines.said);
}

function readJsonFile({ bytes }: FileInHand): RundownAnswer | Refused {
  const decoded = decodeText(bytes, largest);
  if (!decoded.ok) return refused(null, decoded.code, decoded.said);
  if (nestsTooDeep(decoded.text)) return refused(null, 'too-deep', `This JSON nests deeper than ${deepestJson} levels.`);
  const parsed = parseJson(decoded.text);
  return parsed.ok
    ? before(decoded.issues, readRundown(parsed.value, null))
    : refused(parsed.line, 'json-broken', 'This file is no complete JSON.');
}

/** Projects nest about eight deep. */
const deepestJson = 100;

/** Counted before parsing, which would build every level first. Brackets inside texts do not count. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '[' || sign === '{') depth++;
    else if (sign === ']' || sign === '}') depth--;
    if (depth > deepestJson) return true;
  }
  return false;
}

/** Cut-off and nested without end fail alike; the engine names the place only sometimes. */
function parseJson(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly line: number | null } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    const at = error instanceof SyntaxError ? /position (\d+)/u.exec(error.message)?.[1] : undefined;
    return { ok: false, line: at === undefined ? null : text.slice(0, Number(at)).split('\n').length };
  }
}

export const calendarReader: FileReader<CalendarAnswer | Refused> = {
  kind: 'calendar',
  claims: ({ head, extension }) =>
    /^\s*BEGIN:VCALENDAR/iu.test(head) ? 2 : ['ics', 'ical', 'ifb', 'icalendar', 'vcs'].includes(extension) ? 1 : 0,
  read: readCalendarFile,
};

export const contactsReader: FileReader<ContactsAnswer | Refused> = {
  kind: 'contacts',
  claims: ({ head, extension }) => (/^\s*BEGIN:VCARD/iu.test(head) ? 2 : ['vcf', 'vcard'].includes(extension) ? 1 : 0),
  read: readContactsFile,
};

/** Excel's "Unicode text" is a table in a .txt file: tabs in its first two lines say so. */
const tabbed = (head: string): boolean => {
  const lines = head.split(/\r\n?|\n/u).filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.slice(0, 2).every((line) => line.trim().split('\t').length > 2);
};

export const csvReader: FileReader<TableAnswer | RundownAnswer | Refused> = {
  kind: 'table',
  claims: ({ head, extension }) => (['csv', 'tsv', 'tab'].includes(extension) ? 1 : extension === 'txt' && tabbed(head) ? 2 : 0),
  read: (file) => readList(csvRows(file)),
};

export const xlsxReader: FileReader<TableAnswer | RundownAnswer | Refused> = {
  kind: 'workbook',
  claims: ({ bytes, extension }) => (['xlsx', 'xlsm', 'xls', 'xlsb', 'ods'].includes(extension) ? (looksLikeZip(bytes) ? 2 : 1) : 0),
  read: (file) => readList(xlsxRows(file)),
};

export const rundownReader: FileReader<RundownAnswer | Refused> = {
  kind: 'rundown',
  claims: ({ extension }) => (['json', 'ontime', 'uss'].includes(extension) ? 1 : 0),
  read: readJsonFile,
};
