import { describe, expect, it } from 'vitest';
import type { DayId, Disruption, PartId, Production } from '#model/index.ts';
import { id } from '#model/index.ts';
import { answered } from '../../../test/vocabulary/answers.ts';
import { day, gbp, performer, place, production, scene, somebody, standing } from '../../../test/vocabulary/production.ts';
import { relaxedPlays, smallestClash } from './index.ts';

const at = '2026-12-01T05:25:00Z';
const court = (from: string, to: string) =>
  place('Court', ['room'], { fee: gbp(3000), windows: [{ from, to, opens: '07:00', closes: '20:00' }], contact: '+44 20 7946 0100' });

/** Three days; 120 needs the court, which is ours on one of them, and VERA, who is away on it. */
function made(more: { readonly court: readonly [string, string]; readonly out: string | null; readonly bar?: 'must' }): Production {
  return production({
    people: [
      performer('Vera', 1, { kind: 'weekly', from: '2026-11-30', to: '2026-12-04', out: more.out }, {}),
      performer('Abe', 2, { kind: 'weekly', from: '2026-11-30', to: '2026-12-04' }, {}),
      somebody('Anselm', 'director', 'director'),
    ],
    places: [court(...more.court), place('Stage', ['cabin'], {})],
    days: [day('2026-12-01', 1, {}), day('2026-12-02', 2, {}), day('2026-12-03', 3, {})],
    scenes: [
      scene('120', 'INT court/room DAY', 16, 200, 'VERA', { bar: more.bar ?? null }),
      scene('130', 'INT stage/cabin DAY', 16, 300, 'ABE'),
      scene('131', 'INT stage/cabin DAY', 16, 300, 'ABE'),
    ],
    availability: [standing('abe', '2026-12-04', 'A')],
    plan: '2026-12-01: 130 | 2026-12-02: 120 | 2026-12-03: 131',
  });
}
const veraOut: Disruption = { kind: 'person-out', person: id('vera'), span: { from: '2026-12-02', to: '2026-12-02' } };

describe('G6 why nothing works', () => {
  it('a smallest set clashes: taking any fact away leaves a way', () => {
    const leaves = (some: readonly number[]) => !(some.includes(3) && some.includes(5));
    expect(smallestClash([1, 2, 3, 4, 5, 6], leaves)?.toSorted()).toEqual([3, 5]);
    expect(smallestClash([1, 2, 3], leaves)).toBeNull();
  });
  it('a scene with no possible day is named at once, with the smallest set of facts that closes its days', () => {
    const answer = answered(made({ court: ['2026-12-02', '2026-12-02'], out: '2026-12-03T19:00' }), veraOut, at);
    expect(answer.none?.clash).toEqual(['120 (room) has no day: VERA is away on Wed 2 and Court is ours only on Wed 2']);
    // 19:00 on Thursday closes nothing that the two don't close already.
    expect(answer.none?.clash.join(' ')).not.toMatch(/contract/u);
  });
  it('a way that only the free dates close stays one: back on Thursday the court is ours', () => {
    const answer = answered(made({ court: ['2026-12-02', '2026-12-03'], out: null }), veraOut, at);
    expect(answer.none).toBeNull();
    expect(answer.options.some(({ play }) => (relaxedPlays as readonly string[]).includes(play))).toBe(false);
  });
  it('each relaxation is a way of its own, judged, priced and with its question', () => {
    const answer = answered(made({ court: ['2026-12-02', '2026-12-02'], out: null }), veraOut, at);
    const asked = answer.options.find(({ play }) => play === 'ask-place');
    expect(asked).toMatchObject({ verdict: 'ask', title: 'Ask for Court on Thu 3 December', days: 0 });
    expect(asked?.asks[0]).toMatchObject({
      name: 'Court',
      phone: '+44 20 7946 0100',
      question: 'Court on Thu 3 December: may we have it, and at the same fee?',
    });
    expect(answer.none?.relaxations[0]).toContain('Ask for Court on Thu 3 December: £');
    expect(answer.none?.relaxations.length).toBe(
      answer.options.filter(({ verdict, play }) => verdict !== 'breaks' && play !== 'wait').length,
    );
  });
  it('what must be right is never parked; what is only good may wait with the director’s yes, and the intent is broken', () => {
    const plays = (bar?: 'must') =>
      answered(made({ court: ['2026-12-02', '2026-12-02'], out: null, ...(bar ? { bar } : {}) }), veraOut, at).options.map(
        (one) => one.play,
      );
    expect(plays()).toContain('park');
    expect(plays('must')).not.toContain('park');
    const parked = answered(made({ court: ['2026-12-02', '2026-12-02'], out: null }), veraOut, at).options.find(
      ({ play }) => play === 'park',
    );
    expect(parked).toMatchObject({ intent: 'broken', verdict: 'ask' });
    expect(parked?.asks[0]?.who).toBe('anselm');
  });
  it('full days: the corner that is too small is named in minutes, and a day at the end opens a way at its price', () => {
    const full = {
      ...made({ court: ['2026-12-01', '2026-12-04'], out: null }),
      availability: {},
    };
    const minutes = (scene: string, long: number) => ({ ...(full.scenes[scene] as Production['scenes'][string]), minutes: long });
    const tight: Production = {
      ...full,
      scenes: {
        '120': minutes('120', 90),
        '130': minutes('130', 480),
        '131': { ...minutes('131', 480), pin: id('2026-12-03') },
        '132': { ...minutes('131', 400), id: id('132') },
      },
      plan: { ...full.plan, order: { ...full.plan.order, [id<DayId>('2026-12-02')]: [id<PartId>('132'), id<PartId>('120')] } },
    };
    const both: Disruption = { kind: 'person-out', person: id('vera'), span: { from: '2026-12-01', to: '2026-12-02' } };
    const answer = answered(tight, both, at);
    const added = answer.options.find(({ play }) => play === 'add-day');
    expect(added).toMatchObject({ days: 1, verdict: 'verified', title: 'Add Fri 4 December for 120' });
    expect(added?.newMoney.minor).toBeGreaterThanOrEqual(1_460_000);
    expect(answer.none?.clash[0]).toBe('120 (90 min) can stand only on Thu 3; the most room left on one of them is 90 min');
  });
});
