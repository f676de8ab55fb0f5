import type { Issue, Row } from '#script/index.ts';
import { issue } from '#script/index.ts';
import type { Shown } from './cell-value.ts';
import { numberText, shownAs } from './cell-value.ts';
import { tableLimits } from './csv.ts';
import { attribute, plainXml, tagsOf } from './sheet-xml.ts';
import type { Zip, ZipRefusal } from './zip.ts';
import { openZip, unpack, workbookLimits } from './zip.ts';

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold something; `line` is the sheet's own row number. */
  readonly rows: readonly Row[];
  readonly issues: readonly Issue[];
}
export type XlsxRefusal =
  | ZipRefusal
  | 'old-workbook'
  | 'not-a-workbook'
  | 'xml-entities'
  | 'too-large'
  | 'too-many-columns'
  | 'too-many-cells';
export type Workbook =
  | { readonly ok: true; readonly sheets: readonly Sheet[]; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly code: XlsxRefusal; readonly said: string };

const largestFile = 32 * 1024 * 1024;
const mostSheets = 200;
const mostStrings = 2_000_000;

export const looksLikeZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
const looksLikeOldOffice = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;

/** Inside this file a refusal travels as an exception to the one place that catches it: parts are read at many depths. */
class Refusal extends Error {
  readonly code: XlsxRefusal;
  constructor(code: XlsxRefusal, said: string) {
    super(said);
    this.code = code;
  }
}

/**
 * All sheets of a workbook as rows of text. Sizes are checked in the archive's directory before anything is unpacked, and held while it is: a
 * bomb is refused with bounded memory. Numbers keep their digits; dates come as ISO; formulas give the value that was saved with them.
 */
export function readXlsx(bytes: Uint8Array): Workbook {
  try {
    if (bytes.length > largestFile) throw new Refusal('too-large', `The file has more than ${largestFile / 1024 / 1024} MB.`);
    if (looksLikeOldOffice(bytes))
      throw new Refusal('old-workbook', 'This is an old Excel workbook, or one with a password. Save it as .xlsx or .csv.');
    if (!looksLikeZip(bytes)) throw new Refusal('not-a-workbook', 'This file is no workbook.');
    return readParts(bytes);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, said: error.message };
    throw error;
  }
}

type Part = (name: string) => string | null;

function readParts(bytes: Uint8Array): Workbook {
  const zip: Zip = openZip(bytes, workbookLimits);
  if (!zip.ok) throw new Refusal(zip.code, zip.said);
  const part: Part = (name) => {
    const entry = zip.entries.get(name) ?? [...zip.entries.values()].find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (entry === undefined) return null;
    const unpacked = unpack(bytes, entry);
    if (!unpacked.ok) throw new Refusal(unpacked.code, unpacked.said);
    const xml = new TextDecoder().decode(unpacked.bytes);
    if (/<!(?:DOCTYPE|ENTITY)/u.test(xml)) throw new Refusal('xml-entities', `"${name}" declares a document type; no real workbook does.`);
    return xml;
  };
  const workbook = part('xl/workbook.xml');
  if (workbook === null) {
    const ods = zip.entries.has('content.xml');
    throw new Refusal(
      'not-a-workbook',
      ods ? 'This is an OpenDocument sheet. Save it as .xlsx or .csv.' : 'This archive holds no workbook.',
    );
  }
  const targets = relations(part('xl/_rels/workbook.xml.rels') ?? '');
  const context: Context = {
    strings: sharedStrings(part('xl/sharedStrings.xml') ?? ''),
    styles: stylesOf(part('xl/styles.xml') ?? ''),
    from1904: /<(?:\w+:)?workbookPr[^>]*date1904\s*=\s*["'](?:1|true)/u.test(workbook),
  };
  const budget = { cells: tableLimits.cells };
  const issues: Issue[] = [];
  const listed = [...tagsOf(workbook)].filter((tag) => tag.name === 'sheet' && !tag.closes).slice(0, mostSheets);
  const sheets = listed.flatMap((tag): Sheet[] => {
    const name = attribute(tag.attributes, 'name') ?? '';
    const target = targets.get(attribute(tag.attributes, 'id') ?? '');
    const xml = target === undefined ? null : part(target);
    if (xml === null) {
      issues.push(issue(null, 'sheet-missing', `The sheet "${name}" is named and not in the file.`));
      return [];
    }
    return [{ name, hidden: /hidden/iu.test(attribute(tag.attributes, 'state') ?? ''), ...rowsOf(xml, context, budget) }];
  });
  return { ok: true, sheets, issues };
}

function relations(xml: string): ReadonlyMap<string, string> {
  const all = [...tagsOf(xml)].filter((tag) => tag.name === 'Relationship');
  return new Map(
    all.flatMap((tag): [string, string][] => {
      const id = attribute(tag.attributes, 'Id');
      const target = attribute(tag.attributes, 'Target');
      if (id === null || target === null) return [];
      return [[id, target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//u, '')}`]];
    }),
  );
}

/** Texts by their number; phonetic readings (rPh) are no part of them. */
function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let text: string[] = [];
  let phonetic = false;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'rPh') phonetic = !tag.closes && !tag.empty;
    else if (tag.name === 't' && tag.closes && !phonetic) text.push(tag.before);
    else if (tag.name === 'si') {
      if (tag.closes || tag.empty) {
        strings.push(plainXml(text.join('')));
        if (strings.length > mostStrings) throw new Refusal('too-many-cells', 'The workbook holds more texts than are read.');
      }
      text = [];
    }
  }
  return strings;
}

/** How each cell style shows numbers. */
function stylesOf(xml: string): readonly Shown[] {
  const codes = new Map<number, string>();
  const styles: Shown[] = [];
  let inCells = false;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'numFmt' && !tag.closes)
      codes.set(Number(attribute(tag.attributes, 'numFmtId')), attribute(tag.attributes, 'formatCode') ?? '');
    else if (tag.name === 'cellXfs') inCells = !tag.closes;
    else if (tag.name === 'xf' && inCells && !tag.closes) {
      const id = Number(attribute(tag.attributes, 'numFmtId') ?? 0);
      styles.push(shownAs(id, codes.get(id) ?? null));
    }
  }
  return styles;
}

interface Context {
  readonly strings: readonly string[];
  readonly styles: readonly Shown[];
  readonly from1904: boolean;
}
interface CellSoFar {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  value: string | null;
  inline: string[];
}

function rowsOf(
  xml: string,
  context: Context,
  budget: { cells: number },
): { readonly rows: readonly Row[]; readonly issues: readonly Issue[] } {
  const rows: Row[] = [];
  const issues: Issue[] = [];
  let line = 0;
  let cells: string[] = [];
  let next = 0;
  let cell: CellSoFar | null = null;
  let phonetic = false;
  const endCell = (): void => {
    if (cell === null) return;
    const text = textOf(cell, context);
    if (cell.formula && cell.value === null && cell.inline.length === 0)
      issues.push(issue(line, 'formula-without-value', `Row ${line} holds a formula that was saved without its value.`));
    if (text !== '') put(cells, cell.column, text, budget);
    cell = null;
  };
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'row') {
      if (!tag.closes) {
        line = rowNumber(tag.attributes, line);
        cells = [];
        next = 0;
      }
      if ((tag.closes || tag.empty) && cells.length > 0) rows.push({ line, cells: Array.from(cells, (one) => one ?? '') });
      if (rows.length > tableLimits.rows) throw new Refusal('too-many-cells', `A sheet has more than ${tableLimits.rows} rows.`);
    } else if (tag.name === 'c') {
      if (tag.closes) endCell();
      else {
        const column = columnOf(attribute(tag.attributes, 'r'), next);
        next = column + 1;
        cell = {
          column,
          type: attribute(tag.attributes, 't') ?? 'n',
          style: Number(attribute(tag.attributes, 's') ?? 0),
          formula: false,
          value: null,
          inline: [],
        };
        if (tag.empty) endCell();
      }
    } else if (tag.name === 'rPh') phonetic = !tag.closes && !tag.empty;
    else if (tag.name === 'sheetData' && tag.closes) break;
    else if (cell !== null) insideCell(cell, tag, phonetic);
  }
  return { rows, issues };
}

function insideCell(
  cell: CellSoFar,
  tag: { readonly name: string; readonly closes: boolean; readonly empty: boolean; readonly before: string },
  phonetic: boolean,
): void {
  if (tag.name === 'f') cell.formula = true;
  if (!tag.closes) return;
  if (tag.name === 'v') cell.value = tag.before;
  else if (tag.name === 't' && !phonetic) cell.inline.push(tag.before);
}

function put(cells: string[], column: number, text: string, budget: { cells: number }): void {
  if (column >= tableLimits.columns) throw new Refusal('too-many-columns', `A sheet has more than ${tableLimits.columns} columns.`);
  budget.cells -= Math.max(1, column + 1 - cells.length);
  if (budget.cells < 0) throw new Refusal('too-many-cells', `The workbook has more than ${tableLimits.cells} cells.`);
  while (cells.length < column) cells.push('');
  cells[column] = text;
}

const rowNumber = (attributes: string, before: number): number => {
  const stated = Number(attribute(attributes, 'r') ?? Number.NaN);
  return Number.isInteger(stated) && stated > 0 && stated <= 10_000_000 ? stated : before + 1;
};

/** "B12" is column 1. */
function columnOf(reference: string | null, next: number): number {
  const letters = /^([A-Z]{1,3})\d*$/iu.exec(reference ?? '')?.[1]?.toUpperCase();
  if (letters === undefined) return next;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textOf(cell: CellSoFar, { strings, styles, from1904 }: Context): string {
  if (cell.type === 's') return strings[Number(cell.value)] ?? '';
  if (cell.type === 'inlineStr' || (cell.value === null && cell.inline.length > 0)) return plainXml(cell.inline.join(''));
  const value = plainXml(cell.value ?? '');
  if (cell.type === 'b') return value === '' ? '' : value === '0' ? 'FALSE' : 'TRUE';
  return cell.type === 'n' ? numberText(value, styles[cell.style] ?? 'number', from1904) : value;
}
