import { describe, expect, it } from 'vitest';
import type { Disruption, Production } from '#model/index.ts';
import { id } from '#model/index.ts';
import { answered, dayOrders } from '../../../test/vocabulary/answers.ts';
import { day, gbp, kit, performer, place, production, scene, somebody } from '../../../test/vocabulary/production.ts';

const zoe = { ...somebody('Zoe', 'crew', 'focus puller'), department: 'camera', skills: ['steadicam', 'focus'] };
const wren = { ...somebody('Wren', 'crew', 'second assistant camera'), department: 'camera', skills: ['focus'], dayRate: gbp(380) };
const facts: Production = production({
  people: [
    performer('Alma', 1, { kind: 'weekly', from: '2026-11-30' }, {}),
    zoe,
    wren,
    { ...somebody('Suki', 'crew', 'loader'), department: 'camera' },
    { ...somebody('Lena', 'client', 'brand director'), binds: true, phone: '+44 20 7946 0101' },
  ],
  places: [place('Stage', ['flat'], {})],
  days: [day('2026-12-01', 1, {}), day('2026-12-02', 2, {})],
  scenes: [
    scene('10', 'INT stage/flat DAY', 8, 200, 'ALMA'),
    scene('11', 'INT stage/flat DAY', 8, 200, 'ALMA'),
    scene('12', 'INT stage/flat DAY', 8, 100, 'ALMA'),
  ],
  plan: '2026-12-01: 10 11 | 2026-12-02: 12',
  more: {
    elements: { grade: { id: id('grade'), name: 'grade', bar: 'good', capHours: null, hoursLeft: 40, cost: null } },
    kit: {
      farm: kit('farm', {
        work: {
          left: 31,
          unit: 'node-hours',
          promises: [],
          elements: [id('grade')],
          waysRound: [{ title: 'rent nodes', sum: gbp(558), source: 'quote', ready: null, needsYes: null, question: null }],
        },
      }),
    },
    deliverables: {
      film: {
        id: id('film'),
        name: 'Film',
        to: id('lena'),
        due: { local: '2026-12-09T12:00', zone: 'Europe/London' },
        approved: [{ picture: '4', scene: id('12'), shot: null, by: id('lena'), on: '2026-11-20' }],
        goal: '',
        pays: null,
      },
    },
  },
});
const asked = (what: Disruption) => answered(facts, what, '2026-12-01T05:25:00Z');

describe('kinds that words say', () => {
  it('crew out: whoever declared the same skill steps in, with the rate and with what was not declared; nobody else is named', () => {
    const answer = asked({ kind: 'person-out', person: id('zoe'), span: { from: '2026-12-01', to: '2026-12-02' } });
    const [first] = answer.options;
    expect(first).toMatchObject({ play: 'deputy', title: 'Wren steps in for Zoe', verdict: 'ask' });
    expect(first?.newMoney.minor).toBe(76_000);
    expect(first?.reasons).toEqual(expect.arrayContaining(['Wren declared: focus', 'Wren did not declare: steadicam']));
    expect(answer.options.filter(({ play }) => play === 'deputy')).toHaveLength(1);
    expect(answer.options.map(({ play }) => play)).toEqual(expect.arrayContaining(['hire-crew', 'wait', 'do-nothing']));
  });
  it('an edit or render system down: the ways round the machine that makes it', () => {
    const answer = asked({ kind: 'element-down', element: id('grade'), span: { from: '2026-12-01', to: null } });
    expect(answer.options.find(({ play }) => play === 'round')).toMatchObject({ title: 'rent nodes', newMoney: { minor: 55_800 } });
    expect(answer.options.map(({ play }) => play)).toContain('wait');
  });
  it('a chance is used today with what makes room for it, or left; without a scene it asks which one it would serve', () => {
    const answer = asked({ kind: 'chance', said: 'fog on the river, 12 would love it', span: null });
    const used = answer.options.find(({ play }) => play === 'use-it');
    expect(used && dayOrders(used)['2026-12-01']?.split(' ')).toContain('12');
    expect(answer.options.some(({ title }) => title === 'Leave it')).toBe(true);
    const unclear = asked({ kind: 'chance', said: 'a circus is in town', span: null });
    expect(unclear.options[0]?.asks[0]?.question ?? unclear.options[1]?.asks[0]?.question).toMatch(/which scene/u);
  });
  it('a client’s change: nothing begins before they signed; what is approved is named; the payer stands in every priced way', () => {
    const answer = asked({ kind: 'client-change', said: 'client wants 12 in blue' });
    const priced = answer.options.filter(({ play }) => play === 'parallel' || play === 'later');
    expect(priced).toHaveLength(2);
    for (const option of priced) {
      expect(option.verdict).toBe('ask');
      expect(option.asks[0]).toMatchObject({ who: 'lena', phone: '+44 20 7946 0101' });
      expect(option.reasons).toEqual(
        expect.arrayContaining(['approved already: Film, picture 4', 'paid by whoever asks for it: not signed']),
      );
    }
  });
});
