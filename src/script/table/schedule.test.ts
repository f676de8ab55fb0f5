import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scheduleFromTable, scheduleToRows, tableFromRows } from './index.ts';
import type { ScheduleDay, ScheduleStrip } from './index.ts';

const read = (rows: readonly (readonly string[])[]) =>
  scheduleFromTable(
    tableFromRows(
      rows.map((cells, place) => ({ line: place + 1, cells })),
      { delimiter: null, encoding: null, fields: null },
    ),
  );
const scenes = (rows: readonly (readonly string[])[]) =>
  read(rows).days.map((day) => [
    day.day,
    day.date,
    day.strips.map((strip) => (strip.kind === 'scene' ? strip.scene : `(${strip.text})`)).join(' '),
  ]);
const lines = (text: string): readonly (readonly string[])[] => text.split('\n').map((line) => line.split('|'));

describe('days of a schedule', () => {
  it('of a stripboard: what stands above a day break', () => {
    const rows = lines(
      'Scene|Set|Pages\n12|BAR|1\n|LUNCH|\n14|LANE|4/8\nEND OF DAY 1 - 1 Jun 2026 - 1 4/8\n15|BAR|1\nEND OF DAY 2 - 2 Jun 2026 - 1 pgs\n16|BAR|1',
    );
    expect(scenes(rows)).toEqual([
      ['1', '2026-06-01', '12 (LUNCH) 14'],
      ['2', '2026-06-02', '15'],
    ]);
    expect(read(rows)).toMatchObject({ unscheduled: [{ scene: '16' }], issues: [{ line: 8, code: 'unscheduled' }] });
  });

  it('of a stripboard: what stands below a day that begins', () => {
    const rows = lines('Scene|Set|Pages\nDAY 1 - 1 Jun 2026\n12|BAR|1\nDAY 2 - 2 Jun 2026\n15|BAR|1\n16|BAR|1');
    expect(scenes(rows)).toEqual([
      ['1', '2026-06-01', '12'],
      ['2', '2026-06-02', '15 16'],
    ]);
  });

  it('of one row a day', () => {
    expect(scenes(lines('Day|Date|Scenes\n1|2026-06-01|12, 14A\n2|2026-06-02|3'))).toEqual([
      ['1', '2026-06-01', '12 14A'],
      ['2', '2026-06-02', '3'],
    ]);
  });

  it('of one row a scene, a day cell holding on', () => {
    expect(scenes(lines('Day|Scene\nThu|80\nThu|81\n|82\nFri|83'))).toEqual([
      ['Thu', null, '80 81 82'],
      ['Fri', null, '83'],
    ]);
  });

  it('says a scene that stands twice', () => {
    expect(read(lines('Day|Scene\n1|80\n2|80')).issues).toMatchObject([{ line: 3, code: 'scene-twice' }]);
  });
});

const word = fc.constantFrom('Bar', 'Lane, back', 'ROOF', 'Küche');
const scene = (number: number): fc.Arbitrary<ScheduleStrip> =>
  fc.record<ScheduleStrip & { readonly kind: 'scene' }>({
    kind: fc.constant('scene' as const),
    scene: fc.constantFrom(`${number}`, `${number}A`, `A${number}`, `${number} PT1`),
    line: fc.constant(null),
    intExt: fc.constantFrom('INT', 'EXT', 'INT/EXT', null),
    set: fc.option(word, { nil: null }),
    timeOfDay: fc.constantFrom('DAY', 'NIGHT', 'DUSK', null),
    eighths: fc.option(fc.integer({ min: 0, max: 80 }), { nil: null }),
    cast: fc.subarray(['1', '4', '7', 'MARA']),
  });
const banner: fc.Arbitrary<ScheduleStrip> = fc.record({
  kind: fc.constant('banner' as const),
  text: fc.constantFrom('LUNCH', 'COMPANY MOVE'),
  line: fc.constant(null),
});
const schedule: fc.Arbitrary<readonly ScheduleDay[]> = fc
  .array(fc.tuple(fc.boolean(), fc.option(fc.constantFrom('06:00', '25:30')), fc.array(fc.boolean(), { maxLength: 5 })), {
    minLength: 1,
    maxLength: 5,
  })
  .chain((days) =>
    fc.tuple(
      ...days.map(([dated, call, strips], day) =>
        fc
          .tuple(...strips.map((isScene, place) => (isScene ? scene(day * 10 + place + 1) : banner)))
          .map((all): ScheduleDay => ({ day: `${day + 1}`, date: dated ? `2026-06-0${day + 1}` : null, call, strips: all, line: null })),
      ),
    ),
  );

it('law: a schedule that is written as rows is read back', () => {
  const unplaced = (days: readonly ScheduleDay[]) =>
    days.map((day) => ({ ...day, line: null, strips: day.strips.map((strip) => ({ ...strip, line: null })) }));
  fc.assert(
    fc.property(schedule, (days) => {
      expect(unplaced(read(scheduleToRows(days)).days)).toEqual(days);
    }),
    { numRuns: 400 },
  );
});
