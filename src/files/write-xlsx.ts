import { escapeXml } from './sheet-xml.ts';
import { packZip } from './zip.ts';

export type SheetCell = string | number | null;
export interface SheetToWrite {
  readonly name: string;
  /** The first row is the header: bold, and it stays while the rest scrolls. */
  readonly rows: readonly (readonly SheetCell[])[];
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/**
 * A workbook of text and numbers; the same content gives the same bytes. Text cells have the text format, so that a spreadsheet keeps "2/8",
 * "012" and "=note" as they are, also after editing. Numbers must be finite.
 */
export function writeXlsx(sheets: readonly SheetToWrite[]): Uint8Array {
  const names = sheetNames(sheets.map((sheet) => sheet.name));
  const parts: { name: string; text: string }[] = [
    { name: '[Content_Types].xml', text: contentTypes(sheets.length) },
    { name: '_rels/.rels', text: relationships([{ id: 'rId1', type: `${office}/officeDocument`, target: 'xl/workbook.xml' }]) },
    { name: 'xl/workbook.xml', text: workbookXml(names) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: relationships([
        ...names.map((_, place) => ({ id: `rId${place + 1}`, type: `${office}/worksheet`, target: `worksheets/sheet${place + 1}.xml` })),
        { id: `rId${names.length + 1}`, type: `${office}/styles`, target: 'styles.xml' },
      ]),
    },
    { name: 'xl/styles.xml', text: stylesXml },
    ...sheets.map((sheet, place) => ({ name: `xl/worksheets/sheet${place + 1}.xml`, text: sheetXml(sheet.rows) })),
  ];
  const encoder = new TextEncoder();
  return packZip(parts.map(({ name, text }) => ({ name, bytes: encoder.encode(xmlHead + text) })));
}

/** At most 31 characters, none of []:*?/\, no two alike without regard to case. */
function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain =
      name
        .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
        .replace(/^'+|'+$/gu, '')
        .trim()
        .slice(0, 31)
        .trim() || 'Sheet';
    let free = plain;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${plain.slice(0, 27)} ${number}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

const contentTypes = (sheets: number): string => {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = Array.from(
    { length: sheets },
    (_, place) => `<Override PartName="/xl/worksheets/sheet${place + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return (
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${parts.join('')}</Types>`
  );
};

const relationships = (all: readonly { readonly id: string; readonly type: string; readonly target: string }[]): string =>
  `<Relationships xmlns="${packages}/relationships">${all.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`;

const workbookXml = (names: readonly string[]): string =>
  `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
    .map((name, place) => `<sheet name="${escapeXml(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`)
    .join('')}</sheets></workbook>`;

/** Style 0 number, 1 text, 2 header: bold text. */
const stylesXml =
  `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>';

function sheetXml(rows: readonly (readonly SheetCell[])[]): string {
  const body = rows.map((row, place) => {
    const cells = row.map((cell, column) => cellXml(cell, `${letters(column)}${place + 1}`, place === 0 ? 2 : 1)).join('');
    return cells === '' ? '' : `<row r="${place + 1}">${cells}</row>`;
  });
  const columns = widths(rows).map(
    (width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1" style="1"/>`,
  );
  const cols = columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `<worksheet xmlns="${main}">${frozen}${cols}<sheetData>${body.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: SheetCell, reference: string, textStyle: 1 | 2): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new Error(`not a number for a sheet: ${cell}`);
    return `<c r="${reference}"><v>${cell}</v></c>`;
  }
  return `<c r="${reference}" s="${textStyle}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.replace(/\r\n?/gu, '\n'))}</t></is></c>`;
}

function letters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : letters(Math.floor(column / 26) - 1) + rest;
}

/** Wide enough for the longest line of the first rows, within reason. */
function widths(rows: readonly (readonly SheetCell[])[]): readonly number[] {
  const found: number[] = [];
  for (const row of rows.slice(0, 200)) {
    for (const [column, cell] of row.entries()) {
      const longest = String(cell ?? '')
        .split('\n')
        .reduce((most, line) => Math.max(most, line.length), 0);
      found[column] = Math.max(found[column] ?? 8, Math.min(48, longest + 2));
    }
  }
  return found;
}
