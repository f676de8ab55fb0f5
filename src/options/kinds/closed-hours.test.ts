import { describe, expect, it } from 'vitest';
import { audit } from '#engine/index.ts';
import type { Disruption, PartId, Production } from '#model/index.ts';
import { id } from '#model/index.ts';
import { answered, dayOrders, planAfter } from '../../../test/vocabulary/answers.ts';
import { day, performer, place, production, scene, somebody } from '../../../test/vocabulary/production.ts';

/** Three days at a quay and a stage: two exteriors tomorrow, a flat the day after, and room. */
const facts: Production = production({
  people: [
    performer('Alma', 1, { kind: 'weekly', from: '2026-11-30' }, {}),
    somebody('Anselm', 'director', 'director'),
    somebody('Sol', 'crew', 'script supervisor'),
  ],
  places: [place('Quay', ['pier'], {}), place('Stage', ['flat'], {})],
  days: [day('2026-12-01', 1, {}), day('2026-12-02', 2, {}), day('2026-12-03', 3, {})],
  scenes: [
    scene('10', 'INT stage/flat DAY', 8, 200, 'ALMA'),
    scene('11', 'INT stage/flat DAY', 8, 120, 'ALMA'),
    scene('22', 'EXT quay/pier DAY', 8, 150, 'ALMA'),
    scene('23', 'EXT quay/pier DAY', 8, 100, 'ALMA'),
    scene('40', 'INT stage/flat DAY', 8, 150, 'ALMA', { cover: true }),
    scene('99', 'INT stage/flat DAY', 8, 90, 'ALMA'),
  ],
  plan: '2026-12-01: 10 11 | 2026-12-02: 22 23 | 2026-12-03: 40',
  more: {},
});
const parked = { ...facts, plan: { ...facts.plan, boneyard: [id<PartId>('99')] } };
const at = '2026-12-01T05:25:00Z';
const asked = (what: Disruption, when = at) => answered(parked, what, when);
const standsOn = (made: Production, option: Parameters<typeof planAfter>[1], part: string) => {
  const after = planAfter(made, option);
  return Object.entries(after.plan.order).find(([, parts]) => parts.includes(id(part)))?.[0];
};

describe('hours and days that are gone', () => {
  const rain: Disruption = { kind: 'weather', place: null, date: '2026-12-02', from: '08:00', to: '20:00', wet: true, wind: 60 };
  it('rain tomorrow: the days change places, and it says which cover is then left', () => {
    const answer = asked(rain);
    expect(answer.impact.scenes).toEqual(['22', '23']);
    const first = answer.options[0];
    expect(first).toMatchObject({ verdict: 'verified' });
    expect(first && standsOn(parked, first, '22')).toBe('2026-12-03');
  });
  it('rain may be played as a choice: director and script supervisor are asked, and the intent is bent', () => {
    const played = asked(rain).options.find(({ play }) => play === 'play-it');
    expect(played).toMatchObject({ verdict: 'ask', intent: 'bent', title: 'Play it: 22, 23 in the rain' });
    expect(played?.asks.map((ask) => ask.who)).toEqual(['anselm', 'sol']);
  });
  it('a day lost: its scenes find room behind it, and nothing of it is left on the day', () => {
    const answer = asked({ kind: 'day-lost', day: id('2026-12-02') });
    const first = answer.options[0];
    expect(first?.verdict).toBe('verified');
    expect(first && dayOrders(first)['2026-12-02']).toBe('');
  });
  it('a shorter day: everybody is out by the hour in every way that can be chosen', () => {
    const answer = asked({ kind: 'day-short', day: id('2026-12-02'), until: '12:30' });
    for (const option of answer.options.filter((one) => one.verdict !== 'breaks' && one.play !== 'wait')) {
      const after = planAfter(parked, option);
      const run = audit(after.facts, after.plan).judged.runs.find((one) => one.day.date === '2026-12-02');
      expect(run?.lastOut ?? 0).toBeLessThanOrEqual(12 * 60 + 30);
    }
    expect(answer.options.some((one) => one.verdict === 'verified')).toBe(true);
  });
  it('an overrun in the middle of the day: what is shot stays, the rest starts later or goes elsewhere', () => {
    const answer = asked({ kind: 'overrun', day: id('2026-12-01'), minutes: 240 }, '2026-12-01T11:00:00Z');
    for (const option of answer.options.filter((one) => one.verdict !== 'breaks')) {
      expect(standsOn(parked, option, '10')).toBe('2026-12-01');
    }
    expect(answer.options.some((one) => one.verdict === 'verified' && standsOn(parked, one, '11') !== '2026-12-01')).toBe(true);
  });
  it('a scene added stands on a day that can take it, or is left out with the intent broken', () => {
    const answer = asked({ kind: 'scene-added', scene: id('99') });
    const [first] = answer.options;
    expect(first?.verdict).toBe('verified');
    expect(first && standsOn(parked, first, '99')).toMatch(/2026-12-0[123]/u);
    expect(answer.options.find(({ play }) => play === 'do-nothing')).toMatchObject({ intent: 'broken', title: 'Leave 99 out' });
  });
});
