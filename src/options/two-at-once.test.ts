import { describe, expect, it } from 'vitest';
import { audit } from '#engine/index.ts';
import type { Disruption, Production } from '#model/index.ts';
import { id } from '#model/index.ts';
import { answerFor } from './answer-for.ts';
import { answered, planAfter } from '../../test/vocabulary/answers.ts';
import { day, performer, place, production, scene } from '../../test/vocabulary/production.ts';

const dates = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'] as const;
const [tuesday, wednesday, thursday] = dates;
/** Four days at a quay and a stage with two performers, and room. */
const facts: Production = production({
  people: [
    performer('Alma', 1, { kind: 'weekly', from: '2026-11-30' }, {}),
    performer('Ben', 2, { kind: 'weekly', from: '2026-11-30' }, {}),
  ],
  places: [place('Quay', ['pier', 'shed'], {}), place('Stage', ['flat'], {})],
  days: dates.map((date, at) => day(date, at + 1, {})),
  scenes: [
    scene('10', 'INT quay/shed DAY', 8, 120, 'ALMA'),
    scene('11', 'INT quay/shed DAY', 8, 120, 'ALMA'),
    scene('20', 'INT stage/flat DAY', 8, 180, 'BEN'),
    scene('22', 'EXT quay/pier DAY', 8, 150, 'ALMA'),
    scene('30', 'INT stage/flat DAY', 8, 150, 'ALMA BEN'),
  ],
  plan: `${tuesday}: 10 11 | ${wednesday}: 20 | ${thursday}: 22 | ${dates[3]}: 30`,
  more: {},
});
const benOut: Disruption = { kind: 'person-out', person: id('ben'), span: { from: wednesday, to: wednesday } };
const quayLost: Disruption = { kind: 'place-lost', place: id('quay'), set: null, span: { from: thursday, to: thursday } };
const at = '2026-12-01T05:25:00Z';
const runsOf = (option: Parameters<typeof planAfter>[1]) => {
  const after = planAfter(facts, option);
  return audit(after.facts, after.plan).judged.runs;
};

describe('two blows at once', () => {
  const answer = answered(facts, benOut, at, undefined, [quayLost]);
  it('has one answer: its choices bear both, and enter both as facts', () => {
    const choices = answer.options.filter((one) => one.verdict === 'verified');
    expect(choices.length).toBeGreaterThan(0);
    for (const option of choices) {
      const runs = runsOf(option);
      const on = (date: string) => runs.find((run) => run.day.date === date)?.slots ?? [];
      expect(on(wednesday).some((slot) => slot.cast.includes(id('ben')))).toBe(false);
      expect(on(thursday).some((slot) => slot.scene.place === 'quay')).toBe(false);
      expect(option.changes.map((change) => change.on)).toEqual(expect.arrayContaining(['availability', 'places']));
    }
  });
  it('a second blow to something that nobody knows is said, as the first would be', () => {
    const nowhere: Disruption = { kind: 'place-lost', place: id('nowhere'), set: null, span: { from: thursday, to: thursday } };
    const how = { at, seed: 1, budget: 2_000, stop: () => false };
    expect(answerFor(facts, benOut, { ...how, also: [nowhere] })).toMatchObject({ ok: false, code: 'unknown-thing' });
  });
  it('says what both hit', () => expect(answer.impact.scenes).toEqual(['20', '22']));
  it('the answer to one of them alone leaves the other where it is', () => {
    const [alone] = answered(facts, benOut, at).options;
    expect(
      alone &&
        runsOf(alone)
          .find((run) => run.day.date === thursday)
          ?.slots.map((slot) => slot.part),
    ).toEqual(['22']);
  });
});

describe('a set lost in the middle of a running day', () => {
  const shed: Disruption = { kind: 'place-lost', place: id('quay'), set: id('quay/shed'), span: { from: tuesday, to: tuesday } };
  it('what is shot there stays shot, and what is left goes elsewhere', () => {
    const answer = answered(facts, shed, '2026-12-01T10:45:00Z');
    const choices = answer.options.filter((one) => one.verdict === 'verified' && one.play !== 'wait');
    expect(choices.length).toBeGreaterThan(0);
    for (const option of choices) {
      const parts = runsOf(option)
        .find((run) => run.day.date === tuesday)
        ?.slots.map((slot) => slot.part);
      expect(parts).toContain('10');
      expect(parts).not.toContain('11');
    }
    expect(answer.impact.scenes).toEqual(['11']);
  });
  it('a set lost from tomorrow on is ours today', () => {
    const later: Disruption = { ...shed, span: { from: wednesday, to: wednesday } };
    expect(answered(facts, later, at).impact.scenes).toEqual([]);
    const away: Disruption = { kind: 'person-out', person: id('ben'), span: { from: wednesday, to: wednesday } };
    expect(answered(facts, away, at, undefined, [later]).options.some((option) => option.verdict === 'verified')).toBe(true);
  });
});
