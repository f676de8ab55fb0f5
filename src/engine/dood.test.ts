import { describe, expect, it } from 'vitest';
import { addDays } from '#model/index.ts';
import { day, performer, place, production, scene, standing, usualHouse } from '../../test/vocabulary/production.ts';
import { dood, doodCells, totalsOf } from './dood.ts';

/** March 2026 from Mon 2 to Wed 18: weekends off, work on Mon 2, Tue 3 and Wed 18. */
const dates = Array.from({ length: 17 }, (_, index) => addDays('2026-03-02', index));
const off = new Set(dates.filter((date) => [6, 7].includes(Temporal.PlainDate.from(date).dayOfWeek)));
const works = (...own: readonly string[]) => new Set(own);
const three = works('2026-03-02', '2026-03-03', '2026-03-18');
const hold = { hold: true, drop: null, printDropped: false };
const line = (cells: readonly string[]) => cells.map((cell) => cell || '-').join(' ');

describe('rule:dood codes of the day-out-of-days', () => {
  it('rule:dood without holds: SW W, nothing between, WF; held 0', () => {
    const cells = doodCells(dates, off, three, { ...hold, hold: false });
    expect(line(cells)).toBe('SW W - - - . . - - - - - . . - - WF');
    expect(totalsOf(dates, cells)).toMatchObject({ worked: 3, held: 0 });
  });
  it('rule:dood with holds: every day between is held but the company days off; worked 3, held 10', () => {
    const cells = doodCells(dates, off, three, hold);
    expect(line(cells)).toBe('SW W H H H . . H H H H H . . H H WF');
    expect(totalsOf(dates, cells)).toMatchObject({ worked: 3, held: 10, start: '2026-03-02', finish: '2026-03-18' });
  });
  it('rule:dood with a drop of ten days: WD, a blank or a D, PWF; held 0', () => {
    const dropped = { hold: true, drop: { after: 10, inclusive: true } };
    expect(line(doodCells(dates, off, three, { ...dropped, printDropped: true }))).toBe('SW WD D D D . . D D D D D . . D D PWF');
    expect(line(doodCells(dates, off, three, { ...dropped, printDropped: false }))).toBe('SW WD - - - . . - - - - - . . - - PWF');
  });
  it('rule:dood the pick-up on Wed 18 is allowed over ten and over fourteen calendar days, on Tue 17 not over fourteen', () => {
    const gap = (back: string, after: number, inclusive: boolean) =>
      line(
        doodCells(dates, off, works('2026-03-02', '2026-03-03', back), { hold: true, drop: { after, inclusive }, printDropped: true }),
      ).includes('WD');
    expect(gap('2026-03-18', 10, true)).toBe(true);
    expect(gap('2026-03-18', 14, true)).toBe(true);
    expect(gap('2026-03-17', 10, true)).toBe(true);
    expect(gap('2026-03-17', 14, true)).toBe(false);
    expect([gap('2026-03-18', 14, true), gap('2026-03-18', 14, false)]).toEqual([true, false]);
  });
  it('rule:dood one day is SWF, a second gap is never dropped, and nobody who is not called has a code', () => {
    expect(line(doodCells(dates, off, works('2026-03-04'), hold))).toBe('- - SWF - - . . - - - - - . . - - -');
    const twice = works('2026-03-02', '2026-03-09', '2026-03-17');
    expect(line(doodCells(dates, off, twice, { hold: true, drop: { after: 5, inclusive: true }, printDropped: false }))).toBe(
      'SWD - - - - . . PW H H H H . . H WF -',
    );
    expect(line(doodCells(dates, off, works(), hold))).toBe('- - - - - . . - - - - - . . - - -');
  });
});

describe('rule:dood a booked day that is missed', () => {
  const made = (away: boolean) =>
    production({
      people: [
        performer('Ada', 2, { kind: 'weekly', from: '2026-03-02' }, {}),
        performer('Bo', 1, { kind: 'weekly', from: '2026-03-02' }, {}),
      ],
      places: [place('Mill', ['loft'], {})],
      days: ['2026-03-02', '2026-03-03', '2026-03-04'].map((date, index) => day(date, index + 1, {})),
      scenes: ['1', '2', '3'].map((number) => scene(number, 'INT mill/loft DAY', 8, 60, 'ADA')),
      availability: away ? [standing('ada', '2026-03-03', 'X')] : [],
      plan: '2026-03-02: 1 | 2026-03-03: 2 | 2026-03-04: 3',
    });
  it('rule:dood prints a mark and no W (floor 1.7), in rows by cast number', () => {
    const plan = {
      ...made(true).plan,
      order: { ...made(true).plan.order, ['2026-03-03' as never]: [], ['2026-03-04' as never]: ['2', '3'] as never },
    };
    const printed = dood(made(true), plan, hold);
    expect(printed.rows.map((row) => row.number)).toEqual(['1', '2']);
    expect(printed.rows.map((row) => line(row.cells))).toEqual(['- - -', 'SW * WF']);
    expect(printed.rows[1]?.totals).toMatchObject({ worked: 2, held: 0 });
    expect(line(dood(made(false), made(false).plan, hold).rows[1]?.cells ?? [])).toBe('SW W WF');
  });
});

describe('rule:dood under an agreement that knows drops', () => {
  const made = (pickUp: string | null, packs: readonly string[]) => {
    const dates3 = ['2026-03-02', '2026-03-03', '2026-03-18'];
    return production({
      people: [performer('Dee', 1, { kind: 'daily-consecutive', pickUp }, {})],
      places: [place('Mill', ['loft'], {})],
      days: dates3.map((date, at) => day(date, at + 1, {})),
      scenes: dates3.map((_, at) => scene(String(at + 1), 'INT mill/loft DAY', 8, 60, 'DEE')),
      plan: dates3.map((date, at) => `${date}: ${at + 1}`).join(' | '),
      more: { house: { ...usualHouse, packs: packs.map((pack) => ({ pack, overrides: [] })) } },
    });
  };
  const codes = (facts: ReturnType<typeof made>) =>
    dood(facts, facts.plan, hold)
      .rows[0]?.cells.filter((cell) => cell.includes('W'))
      .join(' ');
  it('rule:dood a firm date of return is a drop and a pick-up; without the date, or without the agreement, the days are held', () => {
    expect(codes(made('2026-03-18', ['us-sag-aftra']))).toBe('SW WD PWF');
    expect(codes(made(null, ['us-sag-aftra']))).toBe('SW W WF');
    expect(codes(made('2026-03-18', []))).toBe('SW W WF');
    expect(codes(made('2026-03-12', ['us-sag-aftra']))).toBe('SW W WF');
  });
});
