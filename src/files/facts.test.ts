import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { decodeFile } from '#model/index.ts';
import { factsSheetNames, readFacts, writeFacts } from '#script/index.ts';
import { factsFiles, factsInOne, factsWorkbook, readFactsFile } from './facts.ts';
import { writeXlsx } from './write-xlsx.ts';

const decoded = decodeFile(readFileSync(new URL('../model/file/golden/today.json', import.meta.url), 'utf8'));
if (!decoded.ok) throw new Error('the golden file is not read');
const production = decoded.production;
const bytes = (text: string) => new TextEncoder().encode(text);

it('reads its own sheets back from one file exactly, phone numbers and all', () => {
  const file = readFactsFile('facts.csv', bytes(factsInOne(writeFacts(production))));
  expect(file.ok && file.issues).toEqual([]);
  expect(file.ok && file.sheets.map(({ name }) => name)).toEqual(factsSheetNames);
  expect(file.ok && readFacts(production, file.sheets, '2026-12-01T05:25:00Z')).toEqual({ changes: [], issues: [] });
});

it('reads its own sheets back from a folder', () => {
  const files = factsFiles(writeFacts(production)).map(({ name, text }) => readFactsFile(`facts/${name}`, bytes(text)));
  const sheets = files.flatMap((file) => (file.ok ? file.sheets : []));
  expect(sheets).toHaveLength(factsSheetNames.length);
  expect(readFacts(production, sheets, '2026-12-01T05:25:00Z')).toEqual({ changes: [], issues: [] });
});

it('names the line of the file, not of the sheet', () => {
  const text = factsInOne(writeFacts(production)).replace(',900,', ',02-Sep,');
  const file = readFactsFile('facts.csv', bytes(text));
  const line = text.split('\r\n').findIndex((row) => row.includes('02-Sep')) + 1;
  expect(file.ok && readFacts(production, file.sheets, '2026-12-01T05:25:00Z').issues).toMatchObject([{ line, code: 'damaged-date' }]);
});

it('takes no other list for facts', () => {
  expect(readFactsFile('breakdown.csv', bytes('Scene,Set\n1,HALL\n'))).toMatchObject({ ok: false, code: 'not-facts' });
  expect(readFactsFile('facts.csv', new Uint8Array([0x25, 0x50, 0x44, 0x46]))).toMatchObject({ ok: false, code: 'not-text' });
});

it('reads its own workbook back, and leaves the sheets of others alone (story:S26.10)', () => {
  const sheets = writeFacts(production);
  const file = readFactsFile('facts.xlsx', factsWorkbook(sheets));
  expect(file.ok && file.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
  expect(file.ok && readFacts(production, file.sheets, '2026-12-01T05:25:00Z')).toEqual({ changes: [], issues: [] });
  const mine = writeXlsx([
    { name: 'My sums', rows: [['a', 1]] },
    {
      name: 'Money',
      rows: [
        ['id', 'sum'],
        ['B1', null],
        ['B2', 4200.5],
      ],
    },
  ]);
  const read = readFactsFile('facts.xlsx', mine);
  expect(read.ok && read.issues.map(({ code }) => code)).toEqual(['sheet-not-read']);
  const { changes } = readFacts(production, read.ok ? read.sheets : [], '2026-12-01T05:25:00Z');
  expect(changes.map((change) => [change.id, (change.now as { readonly sum: unknown }).sum])).toEqual([
    ['B1', null],
    ['B2', { minor: 420050, currency: 'GBP' }],
  ]);
  expect(readFactsFile('list.xlsx', writeXlsx([{ name: 'Scenes', rows: [['Scene', 'Pages']] }]))).toMatchObject({
    ok: false,
    code: 'not-facts',
  });
});
