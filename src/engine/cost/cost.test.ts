import { describe, expect, it } from 'vitest';
import type { Deal, Production } from '#model/index.ts';
import { apply, money, openDeal } from '#model/index.ts';
import { p1 } from '../../../test/vocabulary/p1.ts';
import { day, gbp, orders, performer, place, production, scene, usualHouse } from '../../../test/vocabulary/production.ts';
import { paidUnits } from './cast.ts';
import { cost } from './cost.ts';

const deal = (kind: Deal['kind'], pounds: number, more: Partial<Deal> = {}): Deal => ({
  ...openDeal,
  kind,
  rate: gbp(pounds),
  ...more,
});
const pay = (one: Deal, ...dates: readonly string[]) => paidUnits(one, dates, null).quantity * ((one.rate?.minor ?? 0) / 100);

describe('rule:hold-pay belongs to the deal, not to the grid (floor 1.6): Mon and Thu are worked', () => {
  const [mon, thu] = ['2026-03-02', '2026-03-05'];
  it('rule:hold-pay daily and consecutive at 1,000 is four days: 4,000', () =>
    expect(pay(deal('daily-consecutive', 1000), mon, thu)).toBe(4000));
  it('rule:hold-pay weekly at 3,500 is a week: 3,500', () => expect(pay(deal('weekly', 3500), mon, thu)).toBe(3500));
  it('rule:hold-pay daily without consecutive employment at 1,000 is two days: 2,000', () =>
    expect(pay(deal('daily', 1000), mon, thu)).toBe(2000));
  it('rule:hold-pay run of the picture costs the same for one day and for forty', () => {
    expect(pay(deal('run-of-picture', 60_000), mon)).toBe(pay(deal('run-of-picture', 60_000), mon, thu));
  });
  it('rule:hold-pay DEE of P4 recalled on Friday is consecutively employed: Tue-Fri is four days, 4,984', () => {
    expect(pay(deal('daily-consecutive', 1246, { from: '2027-06-08' }), '2027-06-11')).toBe(4984);
  });
  it('rule:hold-pay a Saturday and a Sunday between are no paid days, a second week is', () => {
    expect(paidUnits(deal('daily-consecutive', 1000), ['2026-03-06', '2026-03-09'], null)).toEqual({
      quantity: 2,
      unit: 'consecutive days',
    });
    expect(paidUnits(deal('weekly', 1000), ['2026-03-06', '2026-03-09'], null)).toEqual({ quantity: 2, unit: 'weeks' });
    expect(paidUnits(deal('weekly', 1000), [], null)).toEqual({ quantity: 0, unit: 'not called' });
  });
});

describe('a cost is lines that a calculator confirms', () => {
  const made = (more: Partial<Production>): Production =>
    production({
      people: [performer('Ada', 1, { kind: 'weekly', rate: gbp(3500), from: '2026-12-01' }, {})],
      places: [place('Mill', ['loft'], { fee: gbp(1000) }), place('Quay', ['pier'], { fee: gbp(2000) })],
      days: [day('2026-12-01', 1, {}), day('2026-12-02', 2, {})],
      scenes: [scene('1', 'INT mill/loft DAY', 8, 300, 'ADA'), scene('2', 'INT quay/pier DAY', 8, 191, 'ADA')],
      plan: '2026-12-01: 1 2 | 2026-12-02:',
      more: { ...more, house: { ...usualHouse, prices: [{ key: 'company-move', sum: gbp(650), source: 'quote' }], ...more.house } },
    });
  it('one day of two addresses: 551 minutes are three steps over, a move, two hires, a crew day, a week of the lead', () => {
    const { items, total, unknown } = cost(made({}), made({}).plan);
    expect(items.map((item) => [item.key, item.quantity, item.sum.minor / 100])).toEqual([
      ['cast ada', 1, 3500],
      ['place mill', 1, 1000],
      ['place quay', 1, 2000],
      ['crew', 1, 14_600],
      ['overtime', 3, 1650],
      ['moves', 1, 650],
    ]);
    expect(unknown).toEqual([]);
    expect(total.minor).toBe(items.reduce((sum, item) => sum + item.quantity * item.rate.minor, 0));
  });
  it('what nobody has priced is named and in no sum', () => {
    const house = { ...usualHouse, crewDay: null, overtimeStep: null, prices: [] };
    const bare = { ...made({}), house, places: { ...made({}).places, mill: place('Mill', ['loft'], { fee: null }) } };
    const { total, unknown } = cost(bare, bare.plan);
    expect(unknown).toEqual(['Mill: hire unknown', 'crew day: rate unknown', 'overtime step: rate unknown', 'company move: price unknown']);
    expect(total.minor / 100).toBe(5500);
  });
  it('another currency without a rate asks: it is never added', () => {
    const dollars = performer('Ada', 1, { kind: 'weekly', rate: money(100, 'USD'), from: '2026-12-01' }, {});
    const { unknown } = cost({ ...made({}), people: { ada: dollars } }, made({}).plan);
    expect(unknown).toEqual(['Ada: no rate for USD']);
  });
  it('P1 costs the same in its order and in any order of the same days', () => {
    const facts = p1();
    const other = { ...facts.plan, order: { ...facts.plan.order, ...orders('2026-12-01: 40 34 31 32') } };
    expect(cost(facts, other).total).toEqual(cost(facts, facts.plan).total);
    expect(apply(facts, []).ok).toBe(true);
  });
});
