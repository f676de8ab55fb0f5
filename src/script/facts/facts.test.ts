import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Production } from '#model/index.ts';
import { apply, decodeFile, encodeFile, openSet } from '#model/index.ts';
import type { FactsSheet, SheetName } from './index.ts';
import { readFacts, sheetNames, writeFacts } from './index.ts';

const golden = readFileSync(new URL('../../model/file/golden/today.json', import.meta.url), 'utf8');
const sample = (): Production => {
  const decoded = decodeFile(golden);
  if (!decoded.ok) throw new Error('the golden file is not read');
  return decoded.production;
};
const at = '2026-12-08T06:15:00Z';
const sheets = (production: Production): readonly FactsSheet[] =>
  writeFacts(production).map(({ name, rows }) => ({ name, rows: rows.map((cells, place) => ({ line: place + 1, cells })) }));

/** The workbook with one cell typed over. */
function typed(name: SheetName, key: string, header: string, text: string): readonly FactsSheet[] {
  return sheets(sample()).map((sheet) => {
    if (sheet.name !== name) return sheet;
    const column = sheet.rows[0]?.cells.indexOf(header) ?? -1;
    if (column < 0) throw new Error(`no column ${header}`);
    return {
      name,
      rows: sheet.rows.map((row) =>
        row.cells[0] === key ? { line: row.line, cells: row.cells.map((cell, place) => (place === column ? text : cell)) } : row,
      ),
    };
  });
}
const read = (book: readonly FactsSheet[]) => {
  const before = sample();
  const { changes, issues } = readFacts(before, book, at);
  const applied = apply(before, changes);
  if (!applied.ok) throw new Error(applied.code);
  expect(decodeFile(encodeFile(applied.production))).toMatchObject({ ok: true });
  return { changes, production: applied.production, issues: issues.map(({ line, code }) => ({ line, code })) };
};

describe('a facts workbook', () => {
  it('changes nothing when it is read back untouched', () => {
    expect(readFacts(sample(), sheets(sample()), at)).toEqual({ changes: [], issues: [] });
  });

  it('says ask where nobody knows, never 0', () => {
    const cell = (name: SheetName, key: string, header: string) => {
      const rows = writeFacts(sample()).find((sheet) => sheet.name === name)?.rows ?? [];
      return rows.find(([id]) => id === key)?.[rows[0]?.indexOf(header) ?? -1];
    };
    expect(cell('People', 'tom', 'rate')).toBe('ask');
    expect(cell('Scenes', '40', 'minutes')).toBe('ask');
    expect(cell('Places', 'barn', 'fee')).toBe('ask');
    expect(cell('Money', 'B2', 'sum')).toBe('ask');
    expect(cell('Kit', '32mm', 'weight g')).toBe('ask');
    expect(cell('People', 'nora', 'rate')).toBe('');
  });

  it.each([
    ['People', 'tom', 'rate', '£1,250.50', (p: Production) => p.people['tom']?.cast?.deal.rate, { minor: 125050, currency: 'GBP' }],
    ['People', 'mara', 'rate', '', (p: Production) => p.people['mara']?.cast?.deal.rate, null],
    ['People', 'tom', 'out', '2026-12-05 18:00', (p: Production) => p.people['tom']?.cast?.deal.out, '2026-12-05T18:00'],
    ['People', 'tom', 'agent', 'Anselm Roy', (p: Production) => p.people['tom']?.cast?.agent, 'anselm'],
    ['Money', 'B1', 'sum', '', (p: Production) => p.moneyLines['B1']?.sum, null],
    ['Scenes', '40', 'minutes', '100', (p: Production) => p.scenes['40']?.minutes, 100],
    ['Scenes', '31', 'pages', '1 5/8', (p: Production) => p.scenes['31']?.eighths, 13],
    [
      'Places',
      'barn',
      'open',
      '2026-12-11 10:00-16:00',
      (p: Production) => p.places['barn']?.windows,
      [{ from: '2026-12-11', to: '2026-12-11', opens: '10:00', closes: '16:00' }],
    ],
    ['Places', 'harrow', 'open', 'none', (p: Production) => p.places['harrow']?.windows, []],
    [
      'Places',
      'barn',
      'sets',
      'press; loft from 2026-12-10 07:00',
      (p: Production) => p.places['barn']?.sets,
      [
        { ...openSet, id: 'press', name: 'press' },
        { ...openSet, id: 'loft', name: 'loft', readyFrom: '2026-12-10T07:00' },
      ],
    ],
    ['Days', '2026-12-02', 'call', '9:15', (p: Production) => p.days['2026-12-02']?.call, '09:15'],
    [
      'Days',
      '2026-12-02',
      'pre-calls',
      'make-up 06:00; locations 06:30',
      (p: Production) => p.days['2026-12-02']?.preCalls,
      [
        { who: 'make-up', at: '06:00' },
        { who: 'locations', at: '06:30' },
      ],
    ],
    ['Kit', '32mm', 'weight g', '850', (p: Production) => p.kit['32mm']?.weight, 850],
    ['House', 'crew day', 'value', 'ask', (p: Production) => p.house.crewDay, null],
    ['People', 'mara', 'rate', 'USD 1,246', (p: Production) => p.people['mara']?.cast?.deal.rate, { minor: 124_600, currency: 'USD' }],
    ['People', 'mara', 'fringes %', '21', (p: Production) => p.people['mara']?.cast?.deal.fringe, 21],
    ['People', 'mara', 'firm pick-up', '2026-12-18', (p: Production) => p.people['mara']?.cast?.deal.pickUp, '2026-12-18'],
    [
      'People',
      'mara',
      'rate source',
      'guess 800-1400: one call',
      (p: Production) => p.people['mara']?.cast?.deal.source,
      { kind: 'guess', low: { minor: 80_000, currency: 'GBP' }, high: { minor: 140_000, currency: 'GBP' }, hinge: 'one call' },
    ],
    [
      'People',
      'mara',
      'rate source',
      'quote Celia Boone 2026-11-30',
      (p: Production) => p.people['mara']?.cast?.deal.source,
      { kind: 'quote', from: 'Celia Boone', on: '2026-11-30' },
    ],
    ['Places', 'barn', 'each visit', '3000', (p: Production) => p.places['barn']?.visit, { minor: 300_000, currency: 'GBP' }],
    ['Places', 'barn', 'cancelling', 'free', (p: Production) => p.places['barn']?.cancelling, { kind: 'free' }],
    ['Kit', '32mm', 'rent per day', '150', (p: Production) => p.kit['32mm']?.rent?.perDay, { minor: 15_000, currency: 'GBP' }],
    [
      'House',
      'packs',
      'value',
      'us-sag-aftra: cast.meal.grace 12 (deal memo, 3 Nov), cast.rest off (side letter); us-california-minors',
      (p: Production) => p.house.packs,
      [
        {
          pack: 'us-sag-aftra',
          overrides: [
            { term: 'cast.meal.grace', figure: 12, source: 'deal memo, 3 Nov' },
            { term: 'cast.rest', figure: null, source: 'side letter' },
          ],
        },
        { pack: 'us-california-minors', overrides: [] },
      ],
    ],
    [
      'House',
      'crew',
      'value',
      'drivers: 3 x USD 400 for 600 min; make-up: 2 x ask for 660 min + 12.5% (budget)',
      (p: Production) => p.house.crew,
      [
        { who: 'drivers', heads: 3, rate: { minor: 40_000, currency: 'USD' }, hours: 600, fringe: 0, source: null, serves: 'set' },
        { who: 'make-up', heads: 2, rate: null, hours: 660, fringe: 12.5, source: { kind: 'budget' }, serves: 'set' },
      ],
    ],
    [
      'House',
      'exchange',
      'value',
      'EUR 0.86 on 2026-12-01 (bank)',
      (p: Production) => p.house.exchange,
      [{ currency: 'EUR', rate: 0.86, on: '2026-12-01', source: 'bank' }],
    ],
  ] as const)('%s %s %s: "%s"', (name, key, header, text, field, wanted) => {
    const { production, issues, changes } = read(typed(name, key, header, text));
    expect(field(production)).toEqual(wanted);
    expect(issues).toEqual([]);
    expect(changes).toHaveLength(1);
  });

  it("enters a person's state of a day with its source, and keeps the source of what stays (story:S3.7)", () => {
    const { production, changes } = read(typed('People', 'mara', '2026-12-02', 'A from 9:30'));
    expect(production.availability['mara 2026-12-02']).toEqual({
      person: 'mara',
      date: '2026-12-02',
      state: 'A',
      from: '09:30',
      until: null,
      callBy: null,
      source: 'facts workbook',
      knownAt: at,
    });
    expect(production.availability['tom 2026-12-02']).toEqual(sample().availability['tom 2026-12-02']);
    expect(changes).toHaveLength(1);
    expect(read(typed('People', 'mara', '2026-12-01', '')).production.availability['mara 2026-12-01']).toBeUndefined();
  });

  it.each([
    [
      'a weight that a spreadsheet made a date (story:S5.11)',
      'Kit',
      '35mm',
      'weight g',
      '02-Sep',
      'damaged-date',
      (p: Production) => p.kit['35mm']?.weight,
      null,
    ],
    [
      'pages that a spreadsheet made a date',
      'Scenes',
      '31',
      'pages',
      '02-Aug',
      'not-pages',
      (p: Production) => p.scenes['31']?.eighths,
      12,
    ],
    ['thousands or a decimal', 'Money', 'B1', 'sum', '12.000', 'not-a-sum', (p: Production) => p.moneyLines['B1']?.sum, null],
    ['another currency', 'Places', 'harrow', 'fee', '€3500', 'other-currency', (p: Production) => p.places['harrow']?.fee, null],
    [
      'a date that is none',
      'People',
      'mara',
      'deal from',
      '2026-02-30',
      'not-understood',
      (p: Production) => p.people['mara']?.cast?.deal.from,
      null,
    ],
    [
      'W, which is read from the plan',
      'People',
      'mara',
      '2026-12-02',
      'W',
      'not-a-state',
      (p: Production) => p.availability['mara 2026-12-02'],
      undefined,
    ],
    ['an agent whom nobody knows', 'People', 'tom', 'agent', 'Otto', 'not-there', (p: Production) => p.people['tom']?.cast?.agent, null],
    [
      'a heading, which the script says',
      'Scenes',
      '31',
      'heading',
      'INT ATTIC DAY',
      'shown-only',
      (p: Production) => p.scenes['31']?.heading,
      'GARDEN',
    ],
    [
      'a time that is none',
      'Days',
      '2026-12-02',
      'call',
      '25:99',
      'not-understood',
      (p: Production) => p.days['2026-12-02']?.call,
      '07:30',
    ],
  ] as const)('says what it does not understand, with its line: %s', (_what, name, key, header, text, code, field, wanted) => {
    const book = typed(name, key, header, text);
    const line = book.find((sheet) => sheet.name === name)?.rows.find((row) => row.cells[0] === key)?.line;
    const { production, issues } = read(book);
    expect(issues).toEqual([{ line, code }]);
    expect(field(production)).toEqual(wanted);
  });

  it('takes new rows, and says which it can not take', () => {
    const rows = (cells: readonly (readonly string[])[]) => cells.map((row, place) => ({ line: place + 1, cells: row }));
    const { production, issues } = read([
      {
        name: 'Days',
        rows: rows([
          ['id', 'call'],
          ['2026-12-03', '08:00'],
          ['someday', '08:00'],
        ]),
      },
      {
        name: 'People',
        rows: rows([
          ['id', 'name', 'role', 'audience'],
          ['olu', 'Olu Adeyemi', 'transport', 'mover'],
          ['', 'Nobody', '', ''],
          ['olu', 'Again', '', ''],
        ]),
      },
      {
        name: 'Scenes',
        rows: rows([
          ['id', 'minutes', 'mood'],
          ['99', '10', 'dark'],
        ]),
      },
      { name: 'Kit', rows: rows([['name'], ['crane']]) },
    ]);
    expect(production.days['2026-12-03']).toMatchObject({ number: '11', call: '08:00', status: 'planned' });
    expect(production.people['olu']).toMatchObject({ name: 'Olu Adeyemi', role: 'transport', audience: 'mover', cast: null });
    expect(issues).toEqual([
      { line: 3, code: 'not-there' },
      { line: 3, code: 'no-id' },
      { line: 4, code: 'twice' },
      { line: 1, code: 'unknown-column' },
      { line: 2, code: 'not-there' },
      { line: 1, code: 'no-id' },
    ]);
  });

  it('has a sheet for each kind of fact', () => {
    expect(writeFacts(sample()).map(({ name }) => name)).toEqual(sheetNames);
  });
});
