import { describe, expect, it } from 'vitest';
import { dayRun, dood } from '#engine/index.ts';
import type { Disruption, PartId, Plan } from '#model/index.ts';
import { apply, dayOf, id, minutesOf } from '#model/index.ts';
import { p1 } from '../../test/vocabulary/p1.ts';
import type { Option } from './index.ts';
import { answered, dayOrders, planAfter } from '../../test/vocabulary/answers.ts';

/** The car is at her door: 05:25, MARA is out today, her return unknown (scenario P1). */
const facts = p1();
const maraOut: Disruption = { kind: 'person-out', person: id('mara'), span: { from: '2026-12-01', to: null } };
const at = '2026-12-01T05:25:00Z';
const answer = answered(facts, maraOut, at);
const [first, second, third] = answer.options as readonly [Option, Option, Option];
const of = (play: string): Option => {
  const found = answer.options.find((option) => option.play === play);
  if (!found) throw new Error(`no ${play} among ${answer.options.map((option) => option.play).join(', ')}`);
  return found;
};
const touched = (option: Option, day: string) => option.touched.find((one) => one.day === day);
const choices = answer.options.filter((option) => option.verdict !== 'breaks');
const tuesday = '2026-12-01';

describe('story:P1 the first three ways, in order', () => {
  it('story:P1 stay in the house: 40 36 41 60, 490 of 510 minutes, camera wrap 17:40, verified, no money, no day', () => {
    expect(first).toMatchObject({ play: 'stay', verdict: 'verified', condition: null, days: 0, intent: 'kept', asks: [], rules: [] });
    expect(touched(first, tuesday)).toMatchObject({ minutes: 490, usable: 510, cameraWrap: '17:40', place: 'Harrow House' });
    expect(dayOrders(first)[tuesday]).toBe('40 36 41 60');
    expect([first.newMoney.minor, first.saved.minor, first.sunk.minor, first.recoverable.minor, first.lines]).toEqual([0, 0, 0, 0, []]);
  });
  it('story:P1 her work closes up behind: back Wed 31 34 33 45 of 440, Thu 32 50 51 of 445, Fri 62', () => {
    const back = first.branches.find((branch) => branch.back === '2026-12-02');
    expect(back?.days.map((day) => [day.day, day.parts.join(' '), day.minutes])).toEqual([
      ['2026-12-02', '31 34 33 45', 440],
      ['2026-12-03', '32 50 51', 445],
      ['2026-12-04', '62', 150],
    ]);
  });
  it('story:P1 back Thu: Wed 62, Thu 32 50 51, Fri 31 34 33 45 of 440', () => {
    const back = first.branches.find((branch) => branch.back === '2026-12-03');
    expect(back?.days.map((day) => [day.day, day.parts.join(' '), day.minutes])).toEqual([
      ['2026-12-02', '62', 150],
      ['2026-12-03', '32 50 51', 445],
      ['2026-12-04', '31 34 33 45', 440],
    ]);
    expect(first.branches).toHaveLength(2);
  });
  it("story:P1 the same, plus TOM's and INES's side of 32 instead of 60: ask, the director", () => {
    expect(second).toMatchObject({ play: 'sides', verdict: 'ask', days: 0, intent: 'kept' });
    expect(second.newMoney.minor).toBe(0);
    expect(second.asks.map((ask) => ask.who)).toEqual(['anselm']);
    expect(second.mustSayYes).toContainEqual({ person: 'anselm', what: 'the coverage of 32' });
    expect(dayOrders(second)[tuesday]?.split(' ').sort()).toEqual(['32/a', '36', '40', '41']);
    expect(dayOrders(second)['2026-12-03']?.split(' ')).toContain('32/b');
    const parts = second.changes.find((change) => change.on === 'scenes' && change.id === '32')?.now as { parts: { minutes: number }[] };
    expect(parts.parts.map((part) => part.minutes)).toEqual([70, 80]);
  });
  it('story:P1 start with 40 and hold the rest: in make-up by 09:10, then 40 34 31 32 is 460 minutes, 31 ends 13:20 in light', () => {
    expect(third).toMatchObject({ play: 'hold', verdict: 'verified', condition: 'if MARA is in make-up by 09:10', days: 0 });
    expect(third.newMoney.minor).toBe(0);
    expect(dayOrders(third)[tuesday]).toBe('40 34 31 32');
    expect(touched(third, tuesday)).toMatchObject({ minutes: 460 });
    const run = dayRun(
      facts,
      dayOf(facts, id(tuesday)),
      '40 34 31 32'.split(' ').map((part) => id<PartId>(part)),
    );
    expect(run.slots.find((slot) => slot.part === '31')?.end).toBe(minutesOf('13:20'));
    expect(run.people.find((one) => one.person === 'mara')).toMatchObject({ onSet: minutesOf('10:10') });
    expect(run.lunch).toEqual({ from: minutesOf('13:20'), to: minutesOf('14:20') });
  });
  it('story:P1 the first and the third way share their first scene, and say so', () => {
    expect(first.firstStep).toBe(third.firstStep);
    expect(first.sharesFirstStepWith).toContain(third.id);
    expect(third.sharesFirstStepWith).toContain(first.id);
  });
});

describe('story:P1 tempting and wrong', () => {
  it('story:P1 the Acton cover set is no choice: the set is dark, RUTH is A, her agent answers from 09:30, and it stands below all three', () => {
    const cover = of('cover');
    expect(['ask', 'breaks']).toContain(cover.verdict);
    expect(answer.options.indexOf(cover)).toBeGreaterThan(2);
    expect(cover.rules.map((rule) => rule.evidence)).toContain('70 in Acton Stage: the set is dark until Thu 3 December, 07:00');
    expect(cover.reasons).toContain('RUTH is A on Tue 1: ask Ottilie Reed, from 09:30');
    expect(cover.asks).toContainEqual(
      expect.objectContaining({ who: 'ottilie', from: '09:30', question: 'RUTH on Tue 1: may we engage?' }),
    );
  });
  it('story:P1 sending the unit home breaks: house and TOM end on Friday, and 18,100 is paid anyway', () => {
    const home = of('send-home');
    expect(home.verdict).toBe('breaks');
    expect([...new Set(home.rules.map((rule) => rule.id))].sort()).toEqual(['place-open', 'stop-date']);
    expect(home.rules.map((rule) => rule.evidence).join('. ')).toMatch(
      /TOM is out by contract on Fri 4 December, 19:00.*Harrow House is not ours/u,
    );
    expect(home.sunk.minor).toBeGreaterThanOrEqual(1_810_000);
    expect(home.reasons).toContain('at least £18,100 is paid anyway');
    expect(home.lines.filter((line) => line.kind === 'new' && line.account === 'crew').map((line) => line.sum.minor)).toEqual([1_460_000]);
  });
  it('story:P1 no way places 31 so that it ends after sunset at 15:55, on any day', () => {
    for (const option of choices) {
      const after = planAfter(facts, option);
      const runs = Object.values(after.facts.days).map((day) => dayRun(after.facts, day, (after.plan as Plan).order[day.id] ?? []));
      const slot = runs.flatMap((run) => run.slots).find((one) => one.part === '31');
      expect(slot?.end).toBeLessThanOrEqual(minutesOf('15:55'));
    }
  });
  it('story:P1 nothing is asked of a stand-in, and waiting has no price before the crew call', () => {
    expect(JSON.stringify(answer)).not.toMatch(/stand-?in/iu);
    expect(of('wait').newMoney.minor).toBe(0);
    expect(of('wait').reasons).toContain('costs nothing until 09:10');
  });
});

describe('story:P1 the asserts', () => {
  it('story:P1 the last useful return is Thu 3 Dec, 07:30', () => {
    expect(answer.impact.lastUsefulReturn).toEqual({ date: '2026-12-03', call: '07:30' });
  });
  it('story:P1 news costs nothing until 09:10; then an hour is an hour of the crew', () => {
    expect(answer.impact.waitingFreeUntil).toBe('2026-12-01T09:10:00Z');
    expect(answer.impact.waitingPerHour).toEqual({ minor: 146_000, currency: 'GBP' });
  });
  it('story:P1 BEN is told by 12:00, and the cars of TOM and INES do not change', () => {
    expect(first.nextCutOff).toEqual({ at: '2026-12-01T12:00:00Z', what: 'BEN is told by then' });
    const run = dayRun(
      facts,
      dayOf(facts, id(tuesday)),
      '40 36 41 60'.split(' ').map((part) => id<PartId>(part)),
    );
    expect(run.people.filter((one) => one.person !== 'ben').map((one) => [one.person, one.pickUp])).toEqual([
      ['tom', minutesOf('06:15')],
      ['ines', minutesOf('06:40')],
    ]);
  });
  it('story:P1 two calls change in the first way, BEN and MARA, counted in persons', () => {
    expect(first.load).toMatchObject({ calls: 2, people: ['ben', 'mara'], overtime: 0 });
    expect(first.callChanges.map((call) => [call.person, call.was === null, call.now === null])).toEqual([
      ['ben', true, false],
      ['mara', false, true],
    ]);
  });
  it("story:P1 BEN's hold becomes a work day and MARA has no W on Tuesday", () => {
    const style = { hold: true, drop: null, printDropped: false };
    const cells = (plan: Plan, person: string, made = facts) => dood(made, plan, style).rows.find((row) => row.person === person)?.cells;
    const after = planAfter(facts, first);
    expect(cells(facts.plan, 'ben')).toEqual(['H', 'SW', 'H', 'WF']);
    expect(cells(after.plan, 'ben', after.facts)).toEqual(['SW', 'W', 'H', 'WF']);
    expect(cells(facts.plan, 'mara')?.[0]).toBe('SW');
    expect(cells(after.plan, 'mara', after.facts)?.[0]).not.toContain('W');
  });
  it('story:P1 insurance: MARA is named, the broker is told today, the deductible is 25,000, nothing comes back', () => {
    expect(answer.impact.insurance).toEqual({
      named: true,
      notify: 'edda',
      deductible: { minor: 2_500_000, currency: 'GBP' },
      recoverable: { minor: 0, currency: 'GBP' },
    });
    expect(answer.options.every((option) => option.recoverable.minor === 0)).toBe(true);
  });
  it('story:P1 the impact is three scenes, the unit and three calls, make-up and locations on the clock', () => {
    expect(answer.impact).toMatchObject({ scenes: ['31', '32', '34'], calls: 44, decideBy: '2026-12-01T06:15:00Z' });
    expect(answer.impact.onTheClock).toEqual(['make-up', 'locations', '41 from 07:30']);
  });
  it('story:P1 no reason stands anywhere for why she is out', () => {
    expect(JSON.stringify(answer)).not.toMatch(/\b(ill|sick|unwell|health|hospital|flu)\b/iu);
    const away = first.changes.find((change) => change.on === 'availability');
    expect(away?.now).toEqual({
      person: 'mara',
      date: tuesday,
      state: 'X',
      from: null,
      until: null,
      callBy: null,
      source: null,
      knownAt: null,
    });
  });
});

describe('the answer as rules', () => {
  it('rule:R7.1 only what passes every check on known facts is verified; an ask asks, and what breaks says why', () => {
    for (const option of answer.options) {
      if (option.verdict === 'verified') expect([option.rules, option.asks]).toEqual([[], []]);
      if (option.verdict === 'ask') expect(option.asks.length).toBeGreaterThan(0);
      if (option.verdict === 'breaks') expect(option.rules.every((rule) => rule.evidence.length > 0) && option.rules.length > 0).toBe(true);
    }
  });
  it('rule:R7.2 there are at least three ways and waiting is among them', () => {
    expect(choices.length).toBeGreaterThanOrEqual(3);
    expect(choices.map((option) => option.play)).toContain('wait');
  });
  it('rule:R7.2 where nothing stands the clash is said instead', () => {
    const shut = { ...facts, places: { ...facts.places, 'harrow-house': { ...facts.places['harrow-house'], permitted: false } } };
    const none = answered(shut as typeof facts, maraOut, at);
    expect(none.options.filter((option) => option.verdict === 'verified' && option.asks.length === 0 && option.play !== 'wait')).toEqual(
      [],
    );
    expect(none.none).not.toBeNull();
  });
  it('rule:R7.3 lawful before broken, intent kept before bent, and no way is beaten on days, money and calls by a later one as sure', () => {
    const rank = { verified: 0, ask: 0, priced: 1, breaks: 2 } as const;
    const laws = answer.options.map((option) => rank[option.verdict]);
    expect(laws).toEqual([...laws].sort((one, other) => one - other));
    const [best, ...rest] = choices.filter((option) => option.verdict === 'verified' && option.condition === null);
    for (const other of rest) {
      const beaten =
        other.days <= (best?.days ?? 0) &&
        other.newMoney.minor < (best?.newMoney.minor ?? 0) &&
        other.load.calls <= (best?.load.calls ?? 0);
      expect(beaten).toBe(false);
    }
    expect(Object.keys(first)).not.toContain('score');
  });
  it('rule:R7.4 load is counted in persons: changed calls once each, overtime, broken rest', () => {
    for (const option of answer.options) {
      expect(new Set(option.load.people).size).toBe(new Set(option.callChanges.flatMap((call) => call.person ?? [])).size);
      const unit = Math.max(0, ...option.callChanges.filter((call) => call.person === null).map((call) => call.heads));
      expect(option.load.calls).toBe(new Set(option.load.people).size + unit);
    }
  });
  it('rule:R7.5 at 12:01 nobody can call BEN any more: the way that needs him is gone, the others start from what is shot', () => {
    const later = answered(facts, maraOut, '2026-12-01T12:01:00Z');
    expect(later.options.filter((option) => option.lastMoment !== null && option.lastMoment < later.at)).toEqual([]);
    expect(later.options.flatMap((option) => (dayOrders(option)[tuesday] ?? '').split(' '))).not.toContain('60');
  });
  it('rule:R7.6 the same facts give the same options in the same order', () => {
    expect(answered(p1(), maraOut, at)).toEqual(answer);
    expect(answered(JSON.parse(JSON.stringify(facts)), maraOut, at)).toEqual(answer);
  });
  it('each way is a change set that applies to the facts as they stand, and nothing else', () => {
    for (const option of answer.options) expect(apply(facts, option.changes).ok).toBe(true);
  });
});
