import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable, tableLimits, writeCsv } from './csv.ts';

const rowsOf = (text: string): readonly (readonly string[])[] => {
  const read = readTable(text);
  if (!read.ok) throw new Error(read.code);
  return read.rows.map((row) => row.cells);
};
const refusal = (text: string): string | null => {
  const read = readTable(text);
  return read.ok ? null : read.code;
};

describe('CSV written', () => {
  it('case:S09 neutralises formulas, keeps numbers and phones, and gives the originals back', () => {
    const row = ['=cmd()', '-0.5', '+44 20 7946 0000', '@crew', '12A', '\tx', '-1+1|cmd', "'=quoted", '＝SUM(A1)'];
    const text = writeCsv([['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'], row], { delimiter: ',', mark: false });
    expect(text.split('\r\n')[1]).toBe(`"'=cmd()",-0.5,"+44 20 7946 0000","'@crew",12A,"'\tx","'-1+1|cmd","''=quoted","'＝SUM(A1)"`);
    expect(rowsOf(text)[1]).toEqual(row);
  });

  it('says UTF-8 to spreadsheets with a mark', () => expect(writeCsv([['é']]).startsWith('\ufeff')).toBe(true));

  const cell = fc
    .oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'=+-@\'",;\t\n\r|a1 ') }))
    .map((text) => text.replaceAll('\0', ''));
  it('law: what is written is read back, line breaks as LF', () => {
    const rows = fc
      .integer({ min: 2, max: 6 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 8 }));
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t' as const), (written, delimiter) => {
        const marked = written.map((cells, place) => [`row ${place}`, ...cells]);
        const text = `sep=${delimiter}\r\n${writeCsv(marked, { delimiter: delimiter as ',', mark: false })}`;
        const clean = (one: string): string => one.replace(/\r\n?/g, '\n');
        expect(rowsOf(text)).toEqual(marked.map((cells) => cells.map(clean)));
      }),
    );
  });
});

describe('CSV read', () => {
  it('gives the line of each row, also after cells of several lines', () => {
    const read = readTable('a,b\n"1\n2",x\n\n3,y\n');
    expect(read.ok && read.rows.map((row) => row.line)).toEqual([1, 2, 5]);
  });

  it('lets a "sep=" line name the delimiter and is no row', () => {
    const read = readTable('sep=|\na|b;c;d\n1|2;3;4\n');
    expect(read).toMatchObject({ ok: true, delimiter: '|', rows: [{ line: 2, cells: ['a', 'b;c;d'] }, { line: 3 }] });
  });

  it('reads on after a quote that never closes, and says where', () => {
    const read = readTable('a,b\n1,x\n2,"y\n3,z\n4,w\n');
    expect(read).toMatchObject({ ok: true, issues: [{ line: 3, code: 'quote-open' }] });
    expect(read.ok && read.rows.map((row) => row.cells)).toEqual([
      ['a', 'b'],
      ['1', 'x'],
      ['2', '"y'],
      ['3', 'z'],
      ['4', 'w'],
    ]);
  });

  it('keeps every cell as text', () => expect(rowsOf('n,p\n012,1E2\n')[1]).toEqual(['012', '1E2']));

  it('refuses a million columns, endless lines and too many rows with a code', () => {
    expect(refusal(','.repeat(1_000_000))).toBe('too-many-columns');
    expect(refusal(`a,b\n${'x'.repeat(tableLimits.line + 1)}`)).toBe('line-too-long');
    expect(refusal('a,b\n'.repeat(tableLimits.rows + 2))).toBe('too-many-rows');
    expect(refusal(`a,b\n${'"x,y'.repeat(10)}\0`)).toBe('not-text');
  });

  it('fuzz: any text gives rows or a refusal, and every filled line is within a row', () => {
    const text = fc.string({ unit: fc.constantFrom(...'a1,;\t|"\'\n\r= '), maxLength: 200 });
    fc.assert(
      fc.property(text, (given) => {
        const read = readTable(given);
        if (!read.ok) return;
        const all = read.rows.flatMap((row) => row.cells).join('');
        for (const letter of ['a', '1']) expect(all.split(letter).length).toBe(given.replace(/^"?sep=.*\n?/i, '').split(letter).length);
      }),
    );
  });
});
