import { describe, expect, it } from 'vitest';
import type { DaySkeleton, PartId, Production } from '#model/index.ts';
import {
  dayOf,
  eighths,
  id,
  instantOf,
  minutesBetween,
  readEighths,
  showEighths,
  sumEighths,
  usableMinutes,
  usualSkeleton,
  wallTime,
} from '#model/index.ts';
import { p1 } from '../../test/vocabulary/p1.ts';
import { day, performer, place, production, scene, usualHouse } from '../../test/vocabulary/production.ts';
import { audit } from './audit.ts';
import { judge } from './judged.ts';
import { sunTimes } from './sun.ts';
import { dayRun } from './timeline.ts';

const parts = (text: string): readonly PartId[] => text.split(' ').map((part) => id<PartId>(part));
const clock = (run: ReturnType<typeof dayRun>): string =>
  run.slots.map((slot) => `${slot.part} ${wallTime(slot.start)}-${wallTime(slot.end)}`).join(', ');

describe('a day on the clock', () => {
  it('a ten-hour day holds 510 minutes', () => expect(usableMinutes(usualSkeleton)).toBe(510));

  const facts = p1();
  it.each([
    ['2026-12-01', '31 32 34 40', '31 08:30-10:20, 32 10:40-13:10, 34 14:30-15:30, 40 15:30-17:10', 460],
    ['2026-12-01', '40 36 41 60', '40 08:30-10:10, 36 10:30-12:30, 41 13:30-14:40, 60 15:00-17:40', 490],
    ['2026-12-01', '40 34 31 32', '40 08:30-10:10, 34 10:10-11:10, 31 11:30-13:20, 32 14:40-17:10', 460],
    ['2026-12-02', '31 34 33 45', '31 08:30-10:20, 34 10:40-11:40, 33 13:00-15:20, 45 15:20-16:50', 440],
    ['2026-12-03', '32 50 51', '32 08:30-11:00, 50 11:20-15:50, 51 16:10-16:55', 445],
    ['2026-12-04', '62', '62 08:30-11:00', 150],
  ])('story:P1 %s: %s', (date, order, told, used) => {
    const run = dayRun(facts, dayOf(facts, id(date)), parts(order));
    expect([clock(run), run.used]).toEqual([told, used]);
  });
  it('story:P1 lunch interrupts a scene six hours after the call where no scene ends before', () => {
    expect(dayRun(facts, dayOf(facts, id('2026-12-03')), parts('32 50 51')).lunch).toEqual({ from: 810, to: 870 });
  });

  /** P2: crew call 07:00, quay to boat 30, quay to market 20, a company move of 60; here each change is the house's own. */
  const harbour = (skeleton: Partial<DaySkeleton>, date: string): Production =>
    production({
      people: [performer('Alma', 1, { from: date }, {}), performer('Joon', 2, { from: date }, {})],
      places: [place('Harbour', ['quay', 'boat', 'fish market'], {}), place('Stage', ['flat'], {})],
      days: [day(date, 1, { call: '07:00' })],
      scenes: [
        scene('22', 'EXT harbour/quay DAY', 17, 130, 'ALMA JOON'),
        scene('23', 'EXT harbour/boat DAY', 12, 120, 'ALMA JOON'),
        scene('25', 'EXT harbour/quay DAY', 7, 70, 'JOON'),
        scene('26', 'EXT harbour/market DAY', 10, 110, 'ALMA'),
        scene('40', 'INT stage/flat DAY', 20, 150, 'ALMA JOON'),
        scene('41', 'INT stage/flat NIGHT', 11, 90, 'JOON'),
        scene('44', 'INT stage/flat DAY', 15, 130, 'ALMA'),
      ],
      plan: `${date}:`,
      more: { house: { ...usualHouse, skeleton: { ...usualSkeleton, ...skeleton } } },
    });
  const ran = (made: Production, order: string) => dayRun(made, Object.values(made.days)[0] as never, parts(order));
  it('story:P2 the flat in one day: 40 44 41 is 370 minutes', () => {
    expect(ran(harbour({}, '2027-03-18'), '40 44 41').used).toBe(370);
  });
  it('story:P2 the dry hour: 25 at the quay 08:00-09:10, the move, then 40 44 41: 500 minutes, camera wrap 17:20', () => {
    const run = ran(harbour({}, '2027-03-18'), '25 40 44 41');
    expect([run.used, wallTime(run.cameraWrap ?? 0), run.moves, run.places]).toEqual([500, '17:20', 1, ['harbour', 'stage']]);
    expect(clock(run).split(', ')[0]).toBe('25 08:00-09:10');
  });
  it('story:P2 Friday at the harbour: 23 first from 08:00 to 10:00, camera wrap 17:00 with changes of 30 and 20', () => {
    const run = ran(harbour({ setChange: 25 }, '2027-03-19'), '23 22 25 26');
    expect([run.used, wallTime(run.cameraWrap ?? 0)]).toEqual([480, '17:00']);
    expect(clock(run).split(', ')[0]).toBe('23 08:00-10:00');
  });

  /** P5: Monday's call pushed by ninety minutes, light first. */
  it('story:P5 Monday at 13:30: 81 from 14:30, 80 to 17:05, 82 to 19:15, lunch, 84 20:35-21:55, last out 22:25', () => {
    const date = '2027-03-15';
    const made = production({
      people: [performer('Nora', 1, { from: date }, { makeUp: 60 }), performer('Luis', 2, { from: date }, { makeUp: 20 })],
      places: [place('Town', ['park', 'cafe', 'street'], {})],
      days: [day(date, 1, { call: '13:30' })],
      scenes: [
        scene('80', 'EXT town/park DAY', 14, 110, 'NORA LUIS'),
        scene('81', 'EXT town/park DAY', 5, 45, 'LUIS'),
        scene('82', 'INT town/cafe DAY', 19, 110, 'NORA LUIS'),
        scene('84', 'EXT town/street NIGHT', 9, 80, 'LUIS'),
      ],
      plan: `${date}: 81 80 82 84`,
      more: { zone: 'America/Los_Angeles', at: { latitude: 34.05, longitude: -118.24 } },
    });
    const run = ran(made, '81 80 82 84');
    expect(clock(run)).toBe('81 14:30-15:15, 80 15:15-17:05, 82 17:25-19:15, 84 20:35-21:55');
    expect([wallTime(run.lastOut ?? 0), run.lunch]).toEqual(['22:25', { from: 1155, to: 1215 }]);
    expect(run.people.map((one) => [one.person, wallTime(one.dismissed)])).toEqual([
      ['luis', '22:10'],
      ['nora', '19:30'],
    ]);
    expect(audit(made, made.plan).evidence).toEqual([]);
  });
});

describe('eighths of a page', () => {
  it('3/8 and 7/8 are 1 2/8, 8/8 is 1, parts are printed unreduced', () => {
    expect(showEighths(sumEighths([eighths(3), eighths(7)]), ' ')).toBe('1 2/8');
    expect([showEighths(eighths(8), ' '), showEighths(eighths(4), ' '), showEighths(eighths(0), ' ')]).toEqual(['1', '4/8', '0']);
    expect(['2 4/8', '2', '4/8', '2 pgs'].map(readEighths)).toEqual([20, 16, 4, 16]);
    expect(['1.5', '', '9/8', '1/2'].map(readEighths)).toEqual([null, null, null, null]);
  });
  it("a day's sum is the sum of its strips, and a scene in parts comes to the whole", () => {
    const run = dayRun(p1(), dayOf(p1(), id('2026-12-01')), parts('31 32 34 40'));
    expect(showEighths(run.eighths, ' ')).toBe('5 6/8');
    const sides = p1().scenes['32']?.sides?.parts ?? [];
    expect(sumEighths(sides.map((side) => side.eighths))).toBe(p1().scenes['32']?.eighths);
  });
});

describe('the sun', () => {
  const off = (told: number | undefined, wanted: string): number =>
    Math.abs((told ?? 0) - (Number(wanted.slice(0, 2)) * 60 + Number(wanted.slice(3))));
  it.each([
    ['London', '2026-12-01', 'Europe/London', 51.51, -0.13, '07:43', '15:55'],
    ['Los Angeles', '2027-03-15', 'America/Los_Angeles', 34.05, -118.24, '07:04', '19:01'],
  ] as const)('over %s on %s, within a minute', (_, date, zone, latitude, longitude, rise, set) => {
    const sun = sunTimes(date, zone, { latitude, longitude });
    expect(off(sun?.rise, rise)).toBeLessThanOrEqual(1);
    expect(off(sun?.set, set)).toBeLessThanOrEqual(1);
  });
  it('does not rise over Tromso in December, nor set in June', () => {
    expect(sunTimes('2026-12-21', 'Europe/Oslo', { latitude: 69.65, longitude: 18.96 })).toBeNull();
    expect(sunTimes('2026-06-21', 'Europe/Oslo', { latitude: 69.65, longitude: 18.96 })).toBeNull();
  });
});

describe('rest is elapsed time (R7.7)', () => {
  /** Wrap-out at 23:00, the next call at 11:00, over the night of a clock change or of none. */
  const night = (zone: string, evening: string, morning: string) => {
    const made = production({
      people: [performer('Ada', 1, { from: evening }, { makeUp: 60 })],
      places: [place('Mill', ['loft'], {})],
      days: [day(evening, 1, { call: '12:00' }), day(morning, 2, { call: '11:00' })],
      scenes: [scene('1', 'INT mill/loft NIGHT', 8, 510, 'ADA'), scene('2', 'INT mill/loft DAY', 8, 60, 'ADA')],
      plan: `${evening}: 1 | ${morning}: 2`,
      more: { zone, at: null, house: { ...usualHouse, rest: { crew: 720, cast: 0 } } },
    });
    const [crew] = judge(made, made.plan).rests();
    if (!crew || crew.person !== null) throw new Error('two days');
    return {
      rest: crew.rest,
      out: wallTime(crew.before.lastOut ?? 0),
      broken: audit(made, made.plan).evidence.map((each) => each.rule),
    };
  };
  it('rule:R7.7 out at 23:00 and called at 11:00 is 12 h, 11 h over the spring change and 13 h over the autumn one', () => {
    expect(night('Europe/London', '2027-03-20', '2027-03-21')).toEqual({ rest: 720, out: '23:00', broken: [] });
    expect(night('Europe/London', '2027-03-27', '2027-03-28')).toEqual({ rest: 660, out: '23:00', broken: ['enough-rest'] });
    expect(night('Europe/London', '2026-10-24', '2026-10-25')).toEqual({ rest: 780, out: '23:00', broken: [] });
  });
  it('rule:R7.7 story:P5 Los Angeles, Sat 13 Mar 2027 06:20 and 54 hours is Mon 13:20, not 12:20', () => {
    const out = instantOf('2027-03-12', 24 * 60 + 380, 'America/Los_Angeles');
    expect(minutesBetween(out, instantOf('2027-03-15', 13 * 60 + 20, 'America/Los_Angeles'))).toBe(54 * 60);
    expect(minutesBetween(out, instantOf('2027-03-15', 12 * 60 + 20, 'America/Los_Angeles'))).toBe(53 * 60);
  });
  it('rule:R7.7 the change of Los Angeles on 14 Mar 2027 takes an hour of rest as well', () => {
    const { rest } = night('America/Los_Angeles', '2027-03-13', '2027-03-14');
    expect(rest).toBe(660);
  });
});
