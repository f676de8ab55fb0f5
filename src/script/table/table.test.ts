import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOfShootDay, rollFromCall, tableFromRows } from './index.ts';
import type { Row, TableRow } from './index.ts';

const rowsOf = (text: string): readonly Row[] =>
  text
    .split('\n')
    .map((line, place) => ({ line: place + 1, cells: line.split('|') }))
    .filter((row) => row.cells.join('') !== '');
const table = (text: string) => tableFromRows(rowsOf(text), { delimiter: '|', encoding: null, fields: null });
const first = (text: string): TableRow => {
  const [row] = table(text).rows;
  if (row === undefined) throw new Error('no row');
  return row;
};
const codes = (text: string): readonly (readonly [number | null, string])[] => table(text).issues.map((one) => [one.line, one.code]);

describe('columns', () => {
  it.each([
    ['Scene No.|INT/EXT|Set|Day/Night|Page Count|Cast ID', '12A|Int.|Bar|Night|1 2/8|1, 4'],
    ['Szenen-Nr.|Innen/Außen|Motiv|Tag/Nacht|Seiten|Darsteller', '12A|Innen|Bar|Nacht|1 2/8|1; 4'],
    ['N° séq|INT/EXT|Décor|Effet|Nb pages|Rôles', '12A|INT|Bar|NUIT|1,25|1 / 4'],
    ['Escena|Int/Ext|Decorado|Día/Noche|Páginas|Personajes', '12A|INTERIOR|Bar|NOCHE|1.25|1 4'],
    ['Сцена|Инт/Нат|Объект|День/Ночь|Страниц|Актеры', '12A|ИНТ|Bar|НОЧЬ|1 2/8|1, 4'],
    ['Cast|Pages (8ths)|D/N|SET|I / E|Sc #', '1,4|10|N|Bar|I|12A'],
    ['Shooting schedule, draft 3\n\nScene|Heading|Length|Characters', '12A|INT. Bar - NIGHT|10/8|1,4'],
  ])('%s', (header, row) => {
    expect(first(`${header}\n${row}`)).toMatchObject({
      type: 'scene',
      scene: '12A',
      intExt: 'INT',
      set: 'Bar',
      timeOfDay: 'NIGHT',
      eighths: 10,
      cast: ['1', '4'],
    });
  });

  it('a column headed Day that holds D and N is the time of day', () => {
    expect(first('Scene|Day|Pages\n1|N|1')).toMatchObject({ timeOfDay: 'NIGHT', day: null });
    expect(first('Scene|Day|Pages\n1|3|1')).toMatchObject({ timeOfDay: null, day: '3' });
  });

  it('keeps rows whose columns nobody knows, and says so', () => {
    expect(table('Foo|Bar\nx|y')).toMatchObject({
      columns: ['Foo', 'Bar'],
      rows: [{ type: 'row', cells: ['x', 'y'] }],
      issues: [{ line: 1, code: 'no-known-column' }],
    });
  });

  it('takes a mapping that a person set', () => {
    expect(tableFromRows(rowsOf('Foo|Bar\n12A|4/8'), { delimiter: null, encoding: null, fields: ['scene', 'pages'] })).toMatchObject({
      rows: [{ type: 'scene', scene: '12A', eighths: 4 }],
      issues: [],
    });
  });

  it('says titles above, headers again, and cells beyond', () => {
    expect(codes('THE FILM\n\nScene|Pages\n1|4/8|x\nScene|Pages\n2|4/8')).toEqual([
      [1, 'above-header'],
      [5, 'header-again'],
      [4, 'cells-beyond-header'],
    ]);
  });
});

describe('what a spreadsheet did', () => {
  it.each(['08-Feb', '02-Aug', 'Feb 8', '2026-08-02', '2/8/2026', '46061'])('%s in the pages is asked for', (pages) => {
    expect(first(`Scene|Pages\n1|${pages}`).eighths).toBeNull();
    expect(codes(`Scene|Pages\n1|${pages}`)).toEqual([[2, 'pages-date']]);
  });

  it('errors, exponents and dates in other columns are said', () => {
    expect(codes('Scene|Cast|Phone|Pages|Call\n12-Jan|04-Jan|4,4E+11|#REF!|0,25')).toEqual([
      [2, 'scene-damaged'],
      [2, 'pages-unread'],
      [2, 'cast-damaged'],
      [2, 'call-number'],
      [2, 'phone-damaged'],
    ]);
  });
});

describe('dates of a column', () => {
  const dates = (...cells: readonly string[]) =>
    table(['Shoot day|Date', ...cells.map((cell, place) => `${place + 1}|${cell}`)].join('\n'));
  it.each([
    [
      ['03/04/2026', '15/04/2026'],
      ['2026-04-03', '2026-04-15'],
    ],
    [
      ['04/03/2026', '04/15/2026'],
      ['2026-04-03', '2026-04-15'],
    ],
    [
      ['3.4.2026', '4.4.26'],
      ['2026-04-03', '2026-04-04'],
    ],
    [
      ['Fri 03/04/2026', '04/04/2026'],
      ['2026-04-03', '2026-04-04'],
    ],
    [
      ['2026-04-03', 'Sat 4 Apr 2026'],
      ['2026-04-03', '2026-04-04'],
    ],
    [
      ['April 3rd, 2026', '4 avril 2026'],
      ['2026-04-03', '2026-04-04'],
    ],
  ])('%j', (cells, expected) => {
    const read = dates(...cells);
    expect(read.rows.map((row) => row.date)).toEqual(expected);
    expect(read.issues).toEqual([]);
  });

  it('case:S04 what nothing decides is asked for with both readings and their weekdays', () => {
    const read = dates('03/04/2026', '05/04/2026');
    expect(read.rows.map((row) => row.date)).toEqual([null, null]);
    expect(read.issues[0]?.said).toMatch(/Friday 2026-04-03.*Wednesday 2026-03-04/);
  });

  it('days that count up only one way decide, and it is said', () => {
    const read = dates('03/04/2026', '04/04/2026', '02/05/2026');
    expect(read.rows.map((row) => row.date)).toEqual(['2026-04-03', '2026-04-04', '2026-05-02']);
    expect(read.issues.map((one) => one.code)).toContain('date-order-by-sequence');
  });

  it('both orders in one column: only dates that can be read one way are taken', () => {
    const read = dates('13/04/2026', '04/15/2026', '03/05/2026');
    expect(read.rows.map((row) => row.date)).toEqual(['2026-04-13', '2026-04-15', null]);
  });

  it('a day and month without a year are kept as such', () => {
    expect(dates('03/11', '13/11').rows.map((row) => row.monthDay)).toEqual(['11-03', '11-13']);
    expect(dates('03/04').issues.map((one) => one.code)).toEqual(['date-order']);
  });

  it('a wrong weekday, a day that does not exist and a day number are said', () => {
    expect(dates('Tue 1 Jun 2026').issues.map((one) => one.code)).toEqual(['date-weekday']);
    expect(dates('31/02/2026').issues.map((one) => one.code)).toEqual(['date-unread']);
    expect(dates('46174').issues.map((one) => one.code)).toEqual(['date-serial']);
  });
});

describe('stripboards', () => {
  const head = 'Sheet|Scene|I/E|Set|D/N|Pages|Cast';
  it.each([
    ['END OF DAY 3 -- Tuesday, June 2, 2026 -- Total Pages: 1 6/8', { day: '3', date: '2026-06-02', eighths: 14, breaks: 'end' }],
    ['End of Shoot Day #3 of 25, 2.6.2026, 12 pgs', { day: '3', date: '2026-06-02', eighths: 96 }],
    ['Ende Drehtag 3 - Di 2. Juni 2026 - 4/8 S.', { day: '3', date: '2026-06-02', eighths: 4 }],
    ['DAY 3 - TUESDAY 2 JUNE 2026', { day: '3', date: '2026-06-02', eighths: null, breaks: 'start' }],
    ['|END OF DAY|3|2026-06-02||1 6/8|', { day: '3', date: '2026-06-02', eighths: 14 }],
  ])('day break: %s', (line, expected) => expect(first(`${head}\n${line}`)).toMatchObject({ type: 'day_break', ...expected }));

  it.each(['|||LUNCH|||', 'LUNCH', '|COMPANY MOVE|||||', '|||MOVE TO LANE (20 min)||', '|MEAL|||||'])('banner: %s', (line) => {
    expect(first(`${head}\n${line}`)).toMatchObject({ type: 'banner', scene: null });
  });

  it('a set called Day 5 is a strip, not a day break', () => {
    expect(first(`${head}\n1|5|INT|END OF DAY BAR|N|1|1`)).toMatchObject({ type: 'scene', set: 'END OF DAY BAR' });
  });

  it('case:S13 every total is the sum of its scenes; a stated one that differs is said', () => {
    const read = table(`${head}\n1|1|INT|A|D|1 1/8|\n2|2|INT|B|D|2|\n3|3|EXT|C|N|3/8|\nEND OF DAY 1 - 3 3/8 pages\nTotal|||||3 4/8|`);
    expect(read.total).toEqual({ eighths: 28, shown: '3 4/8' });
    expect(read.issues).toMatchObject([{ line: 5, code: 'day-total' }]);
  });

  it('a strip without its number is said', () => expect(codes(`${head}\n1||INT|BAR|N|4/8|1`)).toEqual([[2, 'scene-number-missing']]));
});

describe('case:S16 work after midnight stays in its shoot day', () => {
  const call = '17:00';
  const at = (time: string): string =>
    Temporal.Instant.from(instantOfShootDay('2026-06-05', call, time, 'Europe/London'))
      .toZonedDateTimeISO('Europe/London')
      .toString({ smallestUnit: 'minute', timeZoneName: 'never' });
  it('rolls times before the call to the next date', () => {
    expect(['23:15', '00:40', '26:10', '04:30'].map(at)).toEqual([
      '2026-06-05T23:15+01:00',
      '2026-06-06T00:40+01:00',
      '2026-06-06T02:10+01:00',
      '2026-06-06T04:30+01:00',
    ]);
    expect(rollFromCall(call, '04:30')).toBe('28:30');
  });

  it('gives 11.5 hours, and the next call eleven hours after wrap', () => {
    const wrap = Temporal.Instant.from(at('04:30'));
    expect(Temporal.Instant.from(at(call)).until(wrap).total('hours')).toBe(11.5);
    expect(wrap.add({ hours: 11 }).toString()).toBe('2026-06-06T14:30:00Z');
  });
});

it('fuzz: every filled row below the header is a row or an issue with its line', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '12A',
      'INT',
      'BAR',
      'N',
      '1 2/8',
      '08-Feb',
      '1, 4',
      'LUNCH',
      'END OF DAY 1 - 3/4/26',
      'DAY 2',
      'Total',
      '03/04/2026',
      '46174',
      '6a',
      '0.25',
      '#REF!',
      '4E+11',
    ),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );
  const header = fc.constantFrom(
    'Scene',
    'Day',
    'Date',
    'Set',
    'I/E',
    'D/N',
    'Pages',
    'Cast',
    'Call',
    'Phone',
    'Scenes',
    'Heading',
    'Name',
    'Other',
  );
  const shape = fc
    .integer({ min: 1, max: 8 })
    .chain((width) =>
      fc.tuple(
        fc.array(header, { minLength: width, maxLength: width }),
        fc.array(fc.array(cell, { maxLength: width + 1 }), { maxLength: 12 }),
      ),
    );
  fc.assert(
    fc.property(shape, ([columns, cells]) => {
      const rows = [columns, ...cells].map((one, place) => ({ line: place + 1, cells: one }));
      const read = tableFromRows(rows, { delimiter: null, encoding: null, fields: null });
      const told = new Set([...read.rows.map((row) => row.line), ...read.issues.map((one) => one.line)]);
      const headerLine = rows.find((row) => row.cells.join() === read.columns.join())?.line ?? 1;
      for (const row of rows) if (row.cells.some((one) => one.trim() !== '') && row.line > headerLine) expect(told).toContain(row.line);
      for (const row of read.rows) expect(row.cells).toEqual(rows[row.line - 1]?.cells);
    }),
    { numRuns: 500 },
  );
});

describe('rows of values that hold a header word by chance', () => {
  const rowsOf = (...lines: readonly string[]) => lines.map((line, place) => ({ line: place + 1, cells: line.split('|') }));
  const read = (...lines: readonly string[]) => tableFromRows(rowsOf(...lines), { delimiter: ',', encoding: 'utf-8', fields: null });

  it('are no header: the row of words above them is, and no row is lost', () => {
    const money = read('Code|Item|Sum', '7|van|450.00', '8|cast|1500.00', '9|day|20.00');
    expect(money.columns).toEqual(['Code', 'Item', 'Sum']);
    expect(money.rows.map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  it('leave a title above the header alone', () => {
    expect(read('The Weighbridge||', 'Scene|Set|Pages', '1|YARD|2/8').columns).toEqual(['Scene', 'Set', 'Pages']);
    expect(read('The Film|Draft', 'Scene|1|2', '4|x|x').columns).toEqual(['Scene', '1', '2']);
  });
});

describe('columns of dates without a field (story:S16.9)', () => {
  it('are judged each by its own rows, and no date is guessed', () => {
    const rows = ['No|Name|Asked|Released', 'K1|Anders Cole|03/11|03/04', 'K2|Bridie Vaughan|13/11|'];
    const table = tableFromRows(
      rows.map((line, place) => ({ line: place + 1, cells: line.split('|') })),
      { delimiter: ',', encoding: 'utf-8', fields: null },
    );
    expect(table.dated).toMatchObject([
      { name: 'Asked', cells: [{ monthDay: '11-03' }, { monthDay: '11-13' }] },
      { name: 'Released', cells: [{ line: 2, date: null, monthDay: null }] },
    ]);
    expect(table.issues).toContainEqual(expect.objectContaining({ line: 2, code: 'date-order' }));
  });
});
