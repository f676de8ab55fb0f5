import { describe, expect, it } from 'vitest';
import type { Production } from '#model/index.ts';
import { id, money } from '#model/index.ts';
import { answered } from '../../test/vocabulary/answers.ts';
import { day, performer, place, production, scene, somebody, usualHouse } from '../../test/vocabulary/production.ts';

const [thursday, friday] = ['2027-04-08', '2027-04-09'] as const;
const usd = (dollars: number) => money(dollars * 100, 'USD');
/** Two days in Los Angeles: LEO is out at 18:40 on the first; his chair is half an hour after the call of the second. */
function school(second: string, packs: readonly string[] = ['us-sag-aftra']): Production {
  return production({
    people: [
      performer('Leo', 1, { kind: 'weekly', rate: usd(8000), from: '2027-04-05' }, { makeUp: 30 }),
      somebody('Pia', 'upm', 'line producer'),
    ],
    places: [place('School', ['hall', 'yard'], {}), place('Ward', ['bed'], {})],
    days: [day('2027-04-08', 1, { call: '08:00' }), day('2027-04-09', 2, { call: second })],
    scenes: [scene('61', 'INT school/hall DAY', 8, 505, 'LEO'), scene('70', 'INT ward/bed DAY', 8, 120, 'LEO')],
    plan: '2027-04-08: 61 | 2027-04-09: 70',
    more: {
      currency: 'USD',
      zone: 'America/Los_Angeles',
      at: null,
      house: {
        ...usualHouse,
        rest: { cast: 480, crew: 480 },
        packs: packs.map((pack) => ({ pack, overrides: [] })),
        crewDay: usd(20_000),
        overtimeStep: usd(400),
      },
    },
  });
}
/** The calls of a day so much later; less than nothing is earlier. */
const push = (made: Production, day: string, minutes: number) =>
  answered(made, { kind: 'push-calls', day: id(day), minutes }, '2027-04-08T13:00:00Z').options.find((option) => option.play === 'push');

describe('an agreement broken at a price (floor 1.2)', () => {
  it('rule:R7.1 is priced, with its line, its sentence and who approves; no law is broken and it is chosen by nobody', () => {
    const way = push(school('06:30'), friday, -30);
    expect(way?.verdict).toBe('priced');
    expect(way?.rules).toEqual([
      { id: 'forced-call', evidence: 'Fri 9 April: LEO would rest 11:50 h of 12:00 h: a forced call, $950, for Pia to approve' },
    ]);
    expect(way?.mustSayYes.some(({ person, what }) => person === 'pia' && what.includes('a forced call, $950'))).toBe(true);
    expect(way?.lines.filter((line) => line.account === 'penalty').map((line) => [line.kind, line.sum])).toEqual([['new', usd(950)]]);
    expect(way?.newMoney).toEqual(usd(950));
    expect(way?.contingencyLeft?.minor).toBe(4_800_000 - 95_000);
    expect(way?.basis).toContain('SAG-AFTRA TV/Theatrical 2023, unverified, agreed until Tue 30 June 2026, used past its end');
  });
  it('story:P3 a push runs on into the next day as far as the agreed rest asks, and no further', () => {
    const way = push(school('06:30'), thursday, 30);
    expect(way).toMatchObject({ verdict: 'verified', newMoney: { minor: 0 } });
    expect(way?.reasons.slice(0, 2)).toEqual(['Thu 8 08:30 (+30)', 'Fri 9 06:45 (+15)']);
  });
  it('rule:R7.1 without the pack, or inside the rest, nothing is priced', () => {
    expect(push(school('06:30', []), friday, -30)?.verdict).toBe('verified');
    expect(push(school('06:30'), friday, -15)?.verdict).toBe('verified');
  });
  it('rule:R7.1 what the published plan broke already is no new break of a way that keeps it', () => {
    const made = school('06:30');
    const meal = performer('Leo', 1, { kind: 'weekly', rate: usd(8000), from: '2027-04-05' }, { makeUp: 120 });
    const early = { ...school('09:15'), people: { ...made.people, leo: meal } };
    const way = push(early, thursday, 15);
    // The lateness of his meal moves with the call and costs the same as before.
    expect([way?.verdict, way?.newMoney.minor, way?.saved.minor]).toEqual(['verified', 0, 0]);
    expect(way?.rules.map((one) => one.id)).toEqual(['meal']);
  });
});
