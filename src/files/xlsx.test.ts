import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from './write-xlsx.ts';
import { readXlsx } from './xlsx.ts';
import { packZip } from './zip.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const head = '<?xml version="1.0"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="r"';

/** A workbook of one sheet from the XML of its rows. */
const workbook = (rows: string, more: { readonly strings?: string; readonly styles?: string; readonly book?: string } = {}): Uint8Array =>
  packZip([
    {
      name: 'xl/workbook.xml',
      bytes: utf8(
        `${head}<workbook ${main}>${more.book ?? ''}<sheets><sheet name="One &amp; only" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: utf8('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
    },
    { name: 'xl/sharedStrings.xml', bytes: utf8(`<sst>${more.strings ?? ''}</sst>`) },
    { name: 'xl/styles.xml', bytes: utf8(more.styles ?? '<styleSheet/>') },
    { name: 'xl/worksheets/sheet1.xml', bytes: utf8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`) },
  ]);

const cellsOf = (bytes: Uint8Array): readonly (readonly string[])[] => {
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(read.code);
  return read.sheets[0]?.rows.map((row) => row.cells) ?? [];
};
const refusal = (bytes: Uint8Array): string | null => {
  const read = readXlsx(bytes);
  return read.ok ? null : read.code;
};

describe('workbooks read', () => {
  it('places cells by their reference and rows by their number', () => {
    const read = readXlsx(workbook('<row r="3"><c r="B3"><v>12</v></c><c r="D3" t="inlineStr"><is><t>x</t></is></c></row>'));
    expect(read).toMatchObject({
      ok: true,
      sheets: [{ name: 'One & only', hidden: false, rows: [{ line: 3, cells: ['', '12', '', 'x'] }] }],
    });
  });

  it('joins runs of a text, leaves phonetic readings out and undoes escapes', () => {
    const strings = '<si><r><t>Mel</t></r><r><t xml:space="preserve"> B&#233;</t></r><rPh><t>no</t></rPh></si><si><t>a_x000D_\nb</t></si>';
    expect(cellsOf(workbook('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>', { strings }))).toEqual([['Mel Bé', 'a\nb']]);
  });

  it('shows dates and times as ISO, hours past midnight counting on, digits in full', () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[h]:mm"/><numFmt numFmtId="171" formatCode="d\\-mmm"/><numFmt numFmtId="172" formatCode="# ?/8"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="22"/><xf numFmtId="172"/></cellXfs></styleSheet>';
    const cell = (style: number, value: string): string => `<c s="${style}"><v>${value}</v></c>`;
    const row = `<row>${[cell(1, '46174'), cell(2, '0.25'), cell(3, '1.0625'), cell(4, '46236'), cell(5, '46174.5'), cell(0, '8.19012345678E13'), cell(0, '0.30000000000000004'), cell(6, '1.25')].join('')}</row>`;
    expect(cellsOf(workbook(row, { styles }))).toEqual([
      ['2026-06-01', '06:00', '25:30', '2026-08-02', '2026-06-01 12:00', '81901234567800', '0.3', '1.25'],
    ]);
  });

  it('counts from 1904 where the workbook says so', () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>';
    expect(cellsOf(workbook('<row><c s="0"><v>44712</v></c></row>', { styles, book: '<workbookPr date1904="1"/>' }))).toEqual([
      ['2026-06-01'],
    ]);
  });

  it('says a formula that was saved without its value', () => {
    expect(readXlsx(workbook('<row r="7"><c><f>A1</f></c><c><v>1</v></c></row>'))).toMatchObject({
      sheets: [{ issues: [{ line: 7, code: 'formula-without-value' }] }],
    });
  });
});

describe('dangerous workbooks are refused before they cost memory', () => {
  it('a bomb that says its size', () => {
    const zeros = new Uint8Array(60 * 1024 * 1024);
    expect(refusal(packZip([{ name: 'xl/workbook.xml', bytes: zeros }]))).toBe('zip-bomb');
  });

  it('a bomb that lies about its size', () => {
    const honest = packZip([{ name: 'xl/workbook.xml', bytes: new Uint8Array(3_000_000) }]);
    const lying = Uint8Array.from(honest);
    const directory = lying.length - 22 - 46 - 'xl/workbook.xml'.length;
    new DataView(lying.buffer).setUint32(directory + 24, 1000, true);
    expect(refusal(lying)).toBe('zip-bomb');
  });

  it('cut-off, foreign, old, encrypted and empty files', () => {
    const good = writeXlsx([{ name: 'A', rows: [['a']] }]);
    expect(refusal(good.subarray(0, good.length - 30))).toBe('zip-broken');
    expect(refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1))).toBe('old-workbook');
    expect(refusal(utf8('no workbook'))).toBe('not-a-workbook');
    expect(refusal(packZip([{ name: 'content.xml', bytes: utf8('<x/>') }]))).toBe('not-a-workbook');
    expect(refusal(new Uint8Array(0))).toBe('not-a-workbook');
  });

  it('entities, a million columns, damage inside', () => {
    expect(refusal(packZip([{ name: 'xl/workbook.xml', bytes: utf8('<!DOCTYPE x [<!ENTITY a "b">]><workbook/>') }]))).toBe('xml-entities');
    expect(refusal(workbook(`<row>${'<c><v>1</v></c>'.repeat(5000)}</row>`))).toBe('too-many-columns');
    expect(refusal(workbook('<row><c r="XFD1"><v>1</v></c></row>'))).toBe('too-many-columns');
    const bytes = workbook('<row><c><v>1</v></c></row>');
    const packed = deflateRawSync(utf8('x'));
    bytes.set(packed, 45);
    expect(refusal(bytes)).toBe('zip-broken');
  });

  it('fuzz: a workbook with flipped bytes is read or refused', () => {
    const good = writeXlsx([
      {
        name: 'A',
        rows: [
          ['Scene', 'Pages'],
          ['12A', '1 2/8'],
          ['13', 5],
        ],
      },
    ]);
    const flips = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(flips, (all) => {
        const bytes = Uint8Array.from(good);
        for (const [at, value] of all) bytes[at] = value;
        expect(typeof readXlsx(bytes).ok).toBe('boolean');
      }),
    );
  });
});

describe('workbooks written', () => {
  it('keeps what a spreadsheet would change, and is the same each time', () => {
    const rows = [
      ['Scene', 'Pages', 'Note'],
      ['012', '2/8', '=1+1'],
      ['1E2', 2.5, '_x000D_ & <b>\n"q"'],
    ];
    const bytes = writeXlsx([
      { name: 'Break/down', rows },
      { name: 'break down', rows: [] },
    ]);
    expect(
      writeXlsx([
        { name: 'Break/down', rows },
        { name: 'break down', rows: [] },
      ]),
    ).toEqual(bytes);
    expect(readXlsx(bytes)).toMatchObject({ ok: true, sheets: [{ name: 'Break down' }, { name: 'break down 2' }] });
    expect(cellsOf(bytes)).toEqual(rows.map((row) => row.map(String)));
  });

  it('law: text that is written is read back', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((one) => one !== '' && !/[\p{Cc}\p{Cs}\ufeff\ufffd-\uffff]/u.test(one));
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        expect(cellsOf(writeXlsx([{ name: 'A', rows }]))).toEqual(rows);
      }),
    );
  });
});
