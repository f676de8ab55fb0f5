import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Production } from '#model/index.ts';
import { decodeFile, encodeFacts, encodeFile } from '#model/index.ts';
import type { Row } from '#script/index.ts';
import { readFountain, tableFromRows } from '#script/index.ts';
import type { Founding } from './index.ts';
import { checkPlan, emptyProduction, foundProduction, importTable, planOfTable, undo } from './index.ts';

const founding: Founding = {
  title: null,
  kind: 'feature',
  zone: 'Europe/London',
  currency: 'GBP',
  me: 'Nora Vale',
  at: null,
  minutesPerPage: null,
  castAlready: new Set(),
};
const nora = { at: '2026-12-01T05:25:00Z', by: emptyProduction(founding).me };
const founded = (text: string, more: Partial<Founding> = {}) => foundProduction(readFountain(text, null), { ...founding, ...more });
const table = (...lines: readonly string[]) => {
  const rows: readonly Row[] = lines.map((line, place) => ({ line: place + 1, cells: line.split('|') }));
  return tableFromRows(rows, { delimiter: ',', encoding: 'utf-8', fields: null });
};
const sound = (production: Production) => expect(decodeFile(encodeFile(production))).toMatchObject({ ok: true });

describe('a production from a script', () => {
  const script =
    'Title: _Own Film_\n\nINT. MILL - LOFT - DAY #7#\n\nANNA\nWho?\n\nBEN (V.O.)\nMe.\n\nEXT. MILL - NIGHT\n\nWheel.\n\nINT. MILL - LOFT - CONTINUOUS\n\nANNA\nGo.\n';

  it('knows scenes, lengths, parts and places, and nothing that a script does not say', () => {
    const { production } = founded(script);
    sound(production);
    expect(production.title).toBe('Own Film');
    expect(production.plan).toEqual({ order: {}, boneyard: ['7', '1', '2'] });
    expect(production.scenes['2']).toMatchObject({ dayNight: 'NIGHT', place: 'mill', set: 'mill loft', minutes: null, cast: ['anna'] });
    expect(production.places).toMatchObject({
      mill: { name: 'Mill', fee: null, windows: null, sets: [{ name: 'loft' }, { name: 'mill' }] },
    });
    expect(Object.values(production.people).map(({ called, cast }) => [called, cast?.number ?? null, cast?.deal.rate ?? null])).toEqual([
      ['Nora', null, null],
      ['Anna', '1', null],
      ['Ben', '2', null],
    ]);
    expect(production.house).toMatchObject({ crewDay: null, contingency: null });
  });

  it("estimates minutes only by the house's own figure", () => {
    expect(
      Object.values(founded(script, { minutesPerPage: 60 }).production.scenes).every(({ minutes }) => minutes !== null && minutes >= 5),
    ).toBe(true);
  });

  it('drops no scene: two of one number, a letter, an unknown time of day', () => {
    const { production, issues } = founded('INT. A - DAY #3#\n\nx\n\nINT. B #3#\n\ny\n\nINT. C - DAY #4A#\n\nz\n');
    sound(production);
    expect(Object.keys(production.scenes).toSorted()).toEqual(['3', '3 2', '4A']);
    expect(issues.map(({ code }) => code)).toContain('scene-number-twice');
  });
});

describe('a child in a script', () => {
  const asked = (text: string, known: readonly string[]) =>
    founded(text, { castAlready: new Set(known) }).issues.map(({ line, said }) => [line, said.split('.')[0]]);
  const bus =
    'INT. BUS - NIGHT\n\nLOLA (9) sleeps beside TAREK, 41, and ANN (17).\n\nLOLA\nHere.\n\nTAREK\nNo.\n\nANN\nYes.\n\nLOLA (9) wakes.\n';
  it('is asked about once a part, at its line; grown people are not', () =>
    expect(asked(bus, [])).toEqual([
      [3, 'LOLA is 9 in the script'],
      [3, 'ANN is 17 in the script'],
    ]));
  it('is not asked about again in a revision', () => expect(asked(bus, ['LOLA'])).toEqual([[3, 'ANN is 17 in the script']]));
  it('is nobody who does not speak, no number of anything else', () =>
    expect(asked('INT. BUS - NIGHT\n\nSEATS (9) are torn.\n\nTAREK\nNo (9) of them.\n', [])).toEqual([]));
});

describe('a breakdown and a schedule', () => {
  const breakdown = table(
    'Scene|I/E|Set|D/N|Pages|Minutes|Cast|Location',
    '1|INT|LOFT|DAY|1 2/8|90|ANNA, BEN|Mill',
    '2|EXT|YARD|NIGHT|4/8|ask|ANNA|Mill',
    '3|INT|KITCHEN|DAY|2|120|1, CARL|House',
  );

  it('make a production without a script', () => {
    const done = importTable(emptyProduction(founding), breakdown, nora);
    if (!done.ok) throw new Error(done.code);
    sound(done.production);
    expect(done.production.scenes['1']).toMatchObject({ eighths: 10, minutes: 90, place: 'mill', cast: ['anna', 'ben'], heading: 'LOFT' });
    expect(done.production.scenes['2']?.minutes).toBe(null);
    expect(done.production.scenes['3']?.cast).toEqual(['anna', 'carl']);
    expect(done.issues.map(({ line, code }) => [line, code])).toEqual([[3, 'not-minutes']]);
    expect(done.production.plan.boneyard).toEqual(['1', '2', '3']);
    const back = undo(done.production, null, nora);
    expect(back.ok && encodeFacts(back.production)).toBe(encodeFacts(emptyProduction(founding)));
  });

  it('hold over the script where they say something, and leave the rest', () => {
    const before = founded('INT. MILL - LOFT - DAY #1#\n\n= He asks.\n\nANNA\nWho?\n').production;
    const done = importTable(before, table('Scene|Pages|Minutes', '1|2 1/8|75'), nora);
    expect(done.ok && done.production.scenes['1']).toEqual({ ...before.scenes['1'], eighths: 17, minutes: 75 });
    expect(done.ok && importTable(done.production, table('Scene|Pages|Minutes', '1|2 1/8|75'), nora)).toMatchObject({
      ok: false,
      code: 'no-facts-changed',
    });
  });

  it('plan days in their order, and say which scenes nobody knew', () => {
    const first = importTable(emptyProduction(founding), breakdown, nora);
    if (!first.ok) throw new Error(first.code);
    const schedule = table('Day|Date|Call|Scene', '1|2026-12-01|08:00|3', '1|2026-12-01|08:00|1', '2|2026-12-02|08:00|9');
    const done = importTable(first.production, schedule, nora);
    if (!done.ok) throw new Error(done.code);
    sound(done.production);
    expect(done.production.plan.order).toEqual({ '2026-12-01': ['3', '1'], '2026-12-02': ['9'] });
    expect(done.issues.map(({ code }) => code)).toEqual(['scene-new', 'length-unknown']);
    expect(done.production.days['2026-12-01']).toMatchObject({ number: '1', call: '08:00' });
  });

  it('are judged without being taken (story:S3.4)', () => {
    const decoded = decodeFile(readFileSync(new URL('../../demo/feature.coverset.json', import.meta.url), 'utf8'));
    if (!decoded.ok) throw new Error('the demo is not read');
    const swapped = table(
      'Day|Date|Scene',
      ...['72', '73', '74'].map((scene) => `14|2026-12-08|${scene}`),
      ...['80', '81', '82'].map((scene) => `16|2026-12-10|${scene}`),
    );
    const { plan, issues } = planOfTable(decoded.production, swapped);
    expect(issues).toEqual([]);
    const checked = checkPlan(decoded.production, plan);
    expect(checked.holds).toBe(false);
    expect(checked.evidence.map(({ rule, part }) => [rule, part])).toEqual([['light', '82']]);
    expect(checked.evidence[0]?.sentence).toContain('15:10-16:50');
    const inOrder = planOfTable(
      decoded.production,
      table('Day|Date|Scene', ...['82', '80', '81'].map((scene) => `14|2026-12-08|${scene}`)),
    );
    expect(checkPlan(decoded.production, inOrder.plan).holds).toBe(true);
  });
});
