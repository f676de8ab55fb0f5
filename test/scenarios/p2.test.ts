import { describe, expect, it } from 'vitest';
import { audit, cost } from '#engine/index.ts';
import { minutesOf } from '#model/index.ts';
import type { Option } from '#options/index.ts';
import { answered, dayOrders, planAfter } from '../vocabulary/answers.ts';
import { scenarioFiles } from './files.ts';

/** The weather call: Wednesday 13:40, rain and gusts on Thursday from 09:45 (scenario P2). */
const { facts, asked, at } = scenarioFiles()['p2'] as NonNullable<ReturnType<typeof scenarioFiles>[string]>;
const answer = answered(facts, asked, at);
const of = (play: string): Option => {
  const found = answer.options.find((option) => option.play === play);
  if (!found) throw new Error(`no ${play} among ${answer.options.map((option) => option.play).join(', ')}`);
  return found;
};
const pounds = (option: Option) => option.newMoney.minor / 100;
const [thursday, friday] = ['2027-03-18', '2027-03-19'];
const slots = (option: Option, date: string) => {
  const after = planAfter(facts, option);
  return audit(after.facts, after.plan).judged.runs.find((run) => run.day.date === date);
};

it('story:P2 the published plan holds and every line is priced', () => {
  expect(audit(facts, facts.plan)).toMatchObject({ holds: true, asks: [] });
  expect(cost(facts, facts.plan).unknown).toEqual([]);
});

describe('story:P2 the first three', () => {
  it('story:P2 stand in this order: swap the days, use the dry hour, play it wet', () =>
    expect(answer.options.slice(0, 3).map((option) => option.play)).toEqual(['swap-days', 'dry-hours', 'play-it']));
  it('story:P2 swap: 2,000, no day more, camera wrap 17:00 on Friday, cover left for Friday none, two calls before 15:00', () => {
    const swap = of('swap-days');
    expect([pounds(swap), swap.days, swap.coverLeft]).toEqual([2000, 0, 'none']);
    expect(dayOrders(swap)[thursday]?.split(' ').sort()).toEqual(['40', '41', '44']);
    expect(dayOrders(swap)[friday]?.split(' ')[0]).toBe('23');
    expect(slots(swap, friday)).toMatchObject({ used: 480, cameraWrap: minutesOf('17:00') });
    expect(swap.asks.map((ask) => ask.name)).toEqual(['Harbour', 'safety boat']);
    expect(swap.verdict).toBe('ask');
    expect(swap.nextCutOff).toEqual({ at: '2027-03-17T15:00:00Z', what: 'the hold on Harbour lapses' });
  });
  it('story:P2 the dry hour: 25 from 08:00 to 09:10, then the flat, camera wrap 17:20; 2,450, and it buys 70 minutes on Friday', () => {
    const dry = of('dry-hours');
    expect(pounds(dry)).toBe(2450);
    const run = slots(dry, thursday);
    expect(run?.slots[0]).toMatchObject({ part: '25', start: minutesOf('08:00'), end: minutesOf('09:10') });
    expect(run).toMatchObject({ used: 500, cameraWrap: minutesOf('17:20'), moves: 1 });
    expect(slots(dry, friday)?.used).toBe(410);
    expect(dry.reasons).toContain('buys 70 min on Fri 19');
    expect(dry.coverLeft).toBe('none');
  });
  it('story:P2 play it wet: director and script supervisor are asked, 23 goes to Friday, the harbour is still needed then', () => {
    const wet = of('play-it');
    expect(wet).toMatchObject({ verdict: 'ask', intent: 'bent' });
    expect(wet.asks.map((ask) => ask.who)).toEqual(expect.arrayContaining(['anselm', 'sol']));
    expect(dayOrders(wet)[friday]).toContain('23');
    expect(wet.asks.map((ask) => ask.name)).toContain('Harbour');
  });
});

describe('story:P2 tempting and wrong', () => {
  it('story:P2 looking again costs the harbour: from 15:00 on 5 6/8 pages have no day, and half the background is due', () => {
    const again = of('wait');
    expect(answer.options.indexOf(again)).toBeGreaterThan(2);
    const said = again.reasons.join('\n');
    expect(said).toMatch(/from 15:00 on .*22.*5 6\/8 pages.* have no day/u);
    expect(said).toContain('12 background: £780 is due from 15:00 on');
    expect(said).toContain('20 background: £1,300 is due from 15:00 on');
  });
  it('story:P2 23 stands on Thursday in no way: the tide, the wind and PIP’s hours close it', () => {
    for (const option of answer.options.filter((one) => one.verdict !== 'breaks' && one.play !== 'wait'))
      expect(slots(option, thursday)?.slots.some((slot) => slot.part === '23')).toBe(false);
  });
  it('story:P2 nothing is claimed: weather is not covered', () =>
    expect(answer.options.every((option) => option.recoverable.minor === 0)).toBe(true));
});

describe('story:P2 the asserts', () => {
  it('story:P2 decide by 15:00, and the reason is the permit', () => {
    expect(answer.impact.decideBy).toBe('2027-03-17T15:00:00Z');
    expect(answer.impact.cutoffs[0]?.what).toContain('Harbour');
  });
  it('story:P2 Thursday’s harbour is paid in every way', () => {
    for (const option of answer.options.filter((one) => one.verdict !== 'breaks')) expect(option.sunk.minor).toBe(240_000);
  });
  it('story:P2 a way that uses 40, 41, 44 reduces what cover is left', () => {
    for (const option of answer.options.filter((one) => one.verdict !== 'breaks' && one.play !== 'wait')) {
      const used = ['40', '41', '44'].filter((scene) => slots(option, thursday)?.slots.some((slot) => slot.part === scene));
      const left = option.coverLeft === 'none' ? [] : (option.coverLeft ?? '').split(', ');
      expect(left).toEqual(['40', '41', '44'].filter((scene) => !used.includes(scene)));
    }
  });
  it('story:P2 after 15:00 the harbour of Friday is gone: there is no way left but to play it or ask for another date', () => {
    const late = answered(facts, asked, '2027-03-17T15:00:00Z');
    expect(late.options.some((option) => option.verdict !== 'breaks' && option.play === 'swap-days')).toBe(false);
    expect(late.none?.clash.join(' ')).toMatch(/23 .*has no day/u);
  });
});
