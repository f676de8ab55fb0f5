import { describe, expect, it } from 'vitest';
import type { CrewGroup, Deal, Kit, Place, Production, TermOverride } from '#model/index.ts';
import { id, money, openDeal } from '#model/index.ts';
import { day, kit, performer, place, production, scene, usualHouse } from '../../../test/vocabulary/production.ts';
import { termsOn } from '../packs/index.ts';
import { castOvertime, crewOvertime } from './bands.ts';
import { paidUnits } from './cast.ts';
import { differencesOf, owed } from './compare.ts';
import { cost } from './cost.ts';
import { inOwnCurrency } from './exchange.ts';
import { kitDays } from './places.ts';
import { recoverable } from './recoverable.ts';

/** The vectors of the floor: each `->` of its first two sections that is about money. */
const usd = (dollars: number) => money(Math.round(dollars * 100), 'USD');
const pack = (name: string, ...overrides: readonly (readonly [string, number | null])[]) => ({
  pack: name,
  overrides: overrides.map(([term, figure]): TermOverride => ({ term, figure, source: 'test' })),
});
interface Case {
  readonly deal?: Partial<Deal>;
  /** 'date: minutes at a place', one scene a day. */
  readonly days: readonly (readonly [date: string, minutes: number, at?: string])[];
  readonly house?: Partial<Production['house']>;
  readonly places?: Readonly<Record<string, Partial<Place>>>;
  readonly kit?: Readonly<Record<string, Partial<Kit>>>;
  readonly makeUp?: number;
}
function played({ deal, days, house, places, kit: gear, makeUp }: Case): Production {
  const towns = [...new Set(days.map(([, , at]) => at ?? 'mill'))];
  return production({
    people: [performer('Dee', 1, { kind: 'daily', rate: usd(1000), ...deal }, { makeUp: makeUp ?? 0 })],
    places: towns.map((name) => place(name, ['loft'], { fee: usd(1000), ...places?.[name] })),
    days: days.map(([date], at) => day(date, at + 1, { call: '07:00' })),
    scenes: days.map(([, minutes, at], place) =>
      scene(String(place + 1), `INT ${at ?? 'mill'}/loft DAY`, 8, minutes, 'DEE', { kit: Object.keys(gear ?? {}).map((one) => id(one)) }),
    ),
    plan: days.map(([date], at) => `${date}: ${at + 1}`).join(' | '),
    more: {
      currency: 'USD',
      at: null,
      zone: 'America/Los_Angeles',
      house: { ...usualHouse, rest: { cast: 0, crew: 0 }, crewDay: usd(0), overtimeStep: usd(0), ...house },
      kit: Object.fromEntries(Object.entries(gear ?? {}).map(([name, more]) => [name, kit(name, { owned: false, ...more })])),
    },
  });
}
const priced = (made: Production) => cost(made, made.plan);
/** Sums of an account, or of the keys that begin with a word, in whole units. */
const sumOf = (made: Production, what: string): number =>
  priced(made)
    .items.filter((item) => item.account === what || item.key.startsWith(what))
    .reduce((sum, item) => sum + item.sum.minor, 0) / 100;
const hours = (count: number) => count * 60;

describe('overtime bands (floor 1.8)', () => {
  const iatse = termsOn(played({ days: [], house: { packs: [pack('us-iatse-area-standards')] } }), '2027-04-08');
  it.each([
    [12, 1018.18],
    [14, 1309.09],
    [16, 1672.73],
  ])('rule:overtime "$800 for 10" is 800/11 an hour: %d h pay $%d', (worked, total) => {
    expect(Math.round(800_00 + crewOvertime(iatse, 800_00, hours(10), hours(worked)).minor) / 100).toBe(total);
  });
  const sag = termsOn(played({ days: [], house: { packs: [pack('us-sag-aftra')] } }), '2027-04-08');
  it.each([
    [1246, 2336.25],
    [5000, 5934.5],
  ])('rule:overtime SAG, $%d a day, 12 h: $%d; above twice the scale only 1.5 after ten hours, on the money break', (rate, total) => {
    expect((rate * 100 + castOvertime(sag, rate * 100, hours(8), hours(12)).minor) / 100).toBe(total);
  });
  it('rule:overtime a performer is billed in tenths of an hour, from chair to dismissal less lunch, and the line says its arithmetic', () => {
    const made = played({
      deal: { rate: usd(1246), hours: hours(8) },
      days: [['2027-04-08', 645]],
      house: { packs: [pack('us-sag-aftra')] },
    });
    // Chair 08:00, lunch an hour, dismissed 20:00: eleven hours.
    const [line] = priced(made).items.filter((item) => item.account === 'overtime');
    expect(line?.what).toBe('Dee, Thu 8 April: 2.0 h at 1.5 x 155.75, 1.0 h at 2 x 155.75');
    expect(line?.sum).toEqual(usd(778.75));
  });
  it('without hours in the deal, or without a pack that knows overtime, nothing is priced by the person', () => {
    expect(sumOf(played({ deal: { hours: hours(8) }, days: [['2027-04-08', 645]] }), 'overtime')).toBe(0);
    expect(sumOf(played({ days: [['2027-04-08', 645]], house: { packs: [pack('us-sag-aftra')] } }), 'overtime')).toBe(0);
  });
  it('rule:overtime a UK hour of overtime is 1.5 T in quarters, £35 at least and £70 at most; the night is paid up to twice', () => {
    const uk = termsOn(played({ days: [], house: { packs: [pack('uk-pact-bectu-tv-drama')] } }), '2026-12-01');
    expect(crewOvertime(uk, 400_00, hours(10), hours(11)).minor).toBe(60_00);
    expect(crewOvertime(uk, 200_00, hours(10), hours(11)).minor).toBe(35_00);
    expect(crewOvertime(uk, 900_00, hours(10), hours(10) + 1).minor).toBe(17_50);
  });
  it('rule:overtime the crew by groups: heads by days, an early call counts from its own minute, fringes on all of it', () => {
    const group: CrewGroup = { who: 'make-up', heads: 2, rate: usd(800), hours: hours(10), fringe: 10, source: null, serves: 'set' };
    const made = played({
      days: [['2027-04-08', 510]],
      house: { crew: [group], packs: [pack('us-iatse-area-standards', ['crew.meal', null])] },
    });
    const stands = made.days['2027-04-08'];
    const early = stands ? { ...made, days: { '2027-04-08': { ...stands, preCalls: [{ who: 'make-up', at: '05:00' }] } } } : made;
    expect([sumOf(made, 'crew make-up'), sumOf(made, 'overtime make-up'), sumOf(made, 'fringe make-up')]).toEqual([1600, 0, 160]);
    expect([sumOf(early, 'overtime make-up'), sumOf(early, 'fringe make-up')]).toEqual([436.36, 203.64]);
  });
});

describe('deals (floor 1.5, 1.6, 1.25)', () => {
  const weekdays = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'];
  it('weekly 3,500 and a Saturday are 4,550; a Sunday more is at twice a day', () => {
    const week = (...dates: readonly string[]) =>
      played({ deal: { kind: 'weekly', rate: usd(3500) }, days: dates.map((date) => [date, 60] as const) });
    expect(sumOf(week(...weekdays), 'cast')).toBe(3500);
    expect(sumOf(week(...weekdays, '2026-03-07'), 'cast')).toBe(4550);
    expect(sumOf(week(...weekdays, '2026-03-07', '2026-03-08'), 'cast')).toBe(5950);
  });
  it('a daily sixth day in a row is paid once and a half where an agreement says so', () => {
    const days = [...weekdays, '2026-03-07'].map((date) => [date, 60] as const);
    expect(sumOf(played({ deal: { kind: 'daily-consecutive' }, days }), 'cast')).toBe(6000);
    expect(sumOf(played({ deal: { kind: 'daily-consecutive' }, days, house: { packs: [pack('us-sag-aftra')] } }), 'cast')).toBe(6500);
  });
  it('P4: DEE, payable Tue and recalled Fri, is consecutively employed: 4 days, $4,984 and with fringes $6,031; recast she is 2 days, $3,015', () => {
    const dee: Partial<Deal> = { kind: 'daily-consecutive', rate: usd(1246), from: '2027-06-08', fringe: 21 };
    const recalled = played({ deal: dee, days: [['2027-06-11', 60]] });
    expect([sumOf(recalled, 'cast'), Math.round(sumOf(recalled, 'cast') + sumOf(recalled, 'fringe'))]).toEqual([4984, 6031]);
    const twice = played({
      deal: { ...dee, kind: 'daily', from: null },
      days: [
        ['2027-06-08', 60],
        ['2027-06-11', 60],
      ],
    });
    expect(Math.round(sumOf(twice, 'cast') + sumOf(twice, 'fringe'))).toBe(3015);
  });
  const dropped = (back: string, dropAfter: number | null, ...dates: readonly string[]) =>
    paidUnits({ ...openDeal, kind: 'daily-consecutive', pickUp: back }, dates, dropAfter).quantity;
  it('rule:drop drop and pick-up, once, with a firm date at engagement: Tue 17 Mar is 14 days after Tue 3, allowed past 10 and not past 14; Wed 18 by both', () => {
    expect([10, 14].map((after) => dropped('2026-03-17', after, '2026-03-02', '2026-03-03', '2026-03-18'))).toEqual([4, 13]);
    expect([10, 14].map((after) => dropped('2026-03-18', after, '2026-03-02', '2026-03-03', '2026-03-18'))).toEqual([3, 3]);
  });
  it('rule:drop no agreement, no firm date, a gap too short, or a call before the date: consecutively employed', () => {
    const works = ['2026-03-02', '2026-03-03', '2026-03-18'];
    expect(dropped('2026-03-18', null, ...works)).toBe(13);
    expect(paidUnits({ ...openDeal, kind: 'daily-consecutive' }, works, 10).quantity).toBe(13);
    expect(dropped('2026-03-13', 10, '2026-03-02', '2026-03-03', '2026-03-13')).toBe(10);
    expect(dropped('2026-03-18', 10, '2026-03-02', '2026-03-11', '2026-03-18')).toBe(13);
  });
  it('a weekly player and a run of the picture are never dropped', () => {
    expect(paidUnits({ ...openDeal, kind: 'weekly', pickUp: '2026-03-18' }, ['2026-03-02', '2026-03-18'], 10).quantity).toBe(3);
  });
  it('days outside the dates of a picture are overage, or ask', () => {
    const picture = (overage: Deal['overage']) =>
      played({
        deal: { kind: 'run-of-picture', rate: usd(60_000), from: '2026-03-02', to: '2026-03-04', overage },
        days: weekdays.map((date) => [date, 60] as const),
      });
    expect(sumOf(picture(usd(4000)), 'overage')).toBe(8000);
    expect(priced(picture(null)).unknown).toEqual(['Dee: overage unknown']);
  });
});

describe('gear and places (floor 2)', () => {
  it('rule:kit-week a week of gear is three days: a rate of 1,000 pays 3,000 for 3 to 7 days, 4,000 for 8; a weekend is one day', () => {
    const to = (count: number) => kitDays('2026-03-02', `2026-03-${String(1 + count).padStart(2, '0')}`);
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((count) => to(count) * 1000)).toEqual([1000, 2000, 3000, 3000, 3000, 3000, 3000, 4000]);
    expect(kitDays('2026-03-07', '2026-03-08')).toBe(1);
    const rent = { perDay: usd(1000), source: null, cancelling: { kind: 'unknown' } } as const;
    const used = (windows: Kit['windows']) =>
      played({
        days: [
          ['2026-03-02', 60],
          ['2026-03-09', 60],
        ],
        kit: { crane: { rent, windows } },
      });
    expect(sumOf(used(null), 'kit')).toBe(4000);
    expect(
      sumOf(
        used([
          { from: '2026-03-02', to: '2026-03-02' },
          { from: '2026-03-09', to: '2026-03-09' },
        ]),
        'kit',
      ),
    ).toBe(2000);
  });
  const court = (more: Partial<Place>, ...days: readonly (readonly [string, number, string])[]) =>
    played({ days, places: { court: { fee: usd(3000), visit: usd(3000), ...more } } });
  const [wed, thu, fri, mon] = ['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-09'];
  it('rule:visit each separate visit pays prep and strike again; days in a row are one visit, also over a weekend that nobody shoots', () => {
    expect(sumOf(court({}, [wed, 60, 'court'], [thu, 60, 'court']), 'place')).toBe(9000);
    expect(sumOf(court({}, [wed, 60, 'court'], [thu, 60, 'mill'], [fri, 60, 'court']), 'place')).toBe(12_000 + 1000);
    expect(sumOf(court({}, [fri, 60, 'court'], [mon, 60, 'court']), 'place')).toBe(9000);
  });
  it('rule:visit a place may be kept between two visits where that is cheaper', () => {
    expect(sumOf(court({ holdDay: usd(500) }, [wed, 60, 'court'], [thu, 60, 'mill'], [fri, 60, 'court']), 'hold')).toBe(500);
    expect(sumOf(court({ holdDay: usd(3500) }, [wed, 60, 'court'], [thu, 60, 'mill'], [fri, 60, 'court']), 'hold')).toBe(0);
  });
});

describe('four figures, never mixed (floor 2)', () => {
  const zone = 'America/Los_Angeles';
  const at = '2026-03-03T20:00:00Z';
  const steps: Place['cancelling'] = {
    kind: 'steps',
    steps: [
      { from: null, due: { kind: 'percent', percent: 50 } },
      { from: '2026-03-03T18:00', due: { kind: 'percent', percent: 100 } },
    ],
  };
  const two = (cancelling: Place['cancelling']) =>
    played({
      days: [
        ['2026-03-04', 60, 'court'],
        ['2026-03-05', 60, 'court'],
      ],
      places: { court: { fee: usd(3000), cancelling } },
    });
  const less = (cancelling: Place['cancelling'], when: string) => {
    const made = two(cancelling);
    const one = { ...made.plan, order: { ...made.plan.order, [id<never>('2026-03-05')]: [] } };
    return differencesOf(cost(made, made.plan), cost(made, one), when, zone)
      .filter(({ item }) => item.account === 'place')
      .map(({ kind, sum, cutOff }) => [kind, sum.minor / 100, cutOff === null ? null : cutOff.at]);
  };
  it('a place that is used a day less is sunk while nobody said what calling it off costs, and saved where it is free', () => {
    expect(less({ kind: 'unknown' }, at)).toEqual([['sunk', 3000, null]]);
    expect(less({ kind: 'free' }, at)).toEqual([['saved', 3000, null]]);
  });
  it('rule:cancelling cancellation steps: now half is due, and from the next step on all of it, with its instant', () => {
    expect(less(steps, at)).toEqual([
      ['saved', 1500, '2026-03-04T02:00:00Z'],
      ['sunk', 1500, '2026-03-04T02:00:00Z'],
    ]);
    expect(less(steps, '2026-03-04T02:00:00Z')).toEqual([['sunk', 3000, null]]);
    expect(owed(steps, usd(3000), at, zone)?.next).toEqual({ at: '2026-03-04T02:00:00Z', due: usd(3000) });
  });
  it('rule:recoverable a day of an insured artist: extra 18,400 under a deductible of 25,000 is recoverable 0, and never taken off', () => {
    expect(recoverable(usd(18_400), usd(25_000), true)).toEqual(usd(0));
    expect(recoverable(usd(30_000), usd(25_000), true)).toEqual(usd(5000));
    expect([recoverable(usd(30_000), usd(25_000), false), recoverable(usd(30_000), null, true)]).toEqual([usd(0), usd(0)]);
  });
  it('every sum is quantity by rate, every total its lines, and every penalty names who approves it', () => {
    const made = played({
      makeUp: 120,
      days: [
        ['2026-03-04', 510],
        ['2026-03-05', 510],
        ['2026-03-06', 510],
      ],
      house: { packs: [pack('us-sag-aftra')] },
    });
    const { items, total } = priced(made);
    for (const item of items) expect(item.sum.minor).toBe(Math.round(item.quantity * item.rate.minor));
    expect(total.minor).toBe(items.reduce((sum, item) => sum + item.sum.minor, 0));
    expect(items.filter((item) => item.account === 'penalty').length).toBeGreaterThan(0);
  });
});

describe('what is not known', () => {
  it('another currency is turned by the latest rate that was entered, and named; a missing rate asks and is in no sum', () => {
    const euros = played({ deal: { rate: money(1000_00, 'EUR') }, days: [['2026-03-04', 60]] });
    expect(priced(euros).unknown).toEqual(['Dee: no rate for EUR']);
    const exchange = [
      { currency: 'EUR', rate: 1.2, on: '2026-01-01', source: 'bank' },
      { currency: 'EUR', rate: 1.1, on: '2026-02-01', source: 'bank' },
    ];
    const turned = played({ deal: { rate: money(1000_00, 'EUR') }, days: [['2026-03-04', 60]], house: { exchange } });
    expect(priced(turned).items[0]).toMatchObject({ sum: usd(1100), source: 'deal; EUR 1.1, bank, 2026-02-01' });
    const yen = { ...turned, house: { ...turned.house, exchange: [{ currency: 'JPY', rate: 0.0065, on: '2026-02-01', source: 'bank' }] } };
    expect(inOwnCurrency(yen, money(100_000, 'JPY'))).toEqual(usd(650));
  });
  it("a guess carries its range and its hinge, rounded to fifty: JUDGE's deal, +-3,000, one call", () => {
    const source = { kind: 'guess', low: usd(800), high: usd(1400), hinge: "JUDGE's deal: one call" } as const;
    const made = played({
      deal: { rate: usd(1012), source },
      days: [
        ['2026-03-04', 60],
        ['2026-03-05', 60],
      ],
    });
    const { items, guess } = priced(made);
    expect(items[0]).toMatchObject({ source: 'guess', guess: { low: usd(1600), high: usd(2800), hinge: "JUDGE's deal: one call" } });
    expect(guess).toEqual({ likely: usd(4000), low: usd(3600), high: usd(4800), hinges: ["JUDGE's deal: one call"] });
    expect(priced(played({ days: [['2026-03-04', 60]] })).guess).toBeNull();
  });
});
