import { describe, expect, it } from 'vitest';
import { audit } from '#engine/index.ts';
import type { Option } from '#options/index.ts';
import { answered, dayOrders, planAfter } from '../vocabulary/answers.ts';
import { scenarioFiles } from './files.ts';

/** The diner is closed: Monday 15:30, lost from Tuesday on, the owner hopes (scenario P4). */
const { facts, asked, at } = scenarioFiles()['p4'] as NonNullable<ReturnType<typeof scenarioFiles>[string]>;
const answer = answered(facts, asked, at);
const of = (play: string): Option => {
  const found = answer.options.find((option) => option.play === play);
  if (!found) throw new Error(`no ${play} among ${answer.options.map((option) => option.play).join(', ')}`);
  return found;
};
const [tuesday, friday] = ['2027-06-08', '2027-06-11'];
const ways = [of('place-back'), of('second-choice'), of('built-set')] as const;

describe('story:P4 the first ways', () => {
  it('story:P4 flip the stage forward, Fig Diner on Friday: rigging, DEE, and the reopening in writing by Wed 12:00', () => {
    const [first] = answer.options;
    expect(first?.play).toBe('place-back');
    expect(first && dayOrders(first)[friday]).toBe('12 13 15');
    expect(first?.lines.find((line) => line.account === 'lighting')?.sum.minor).toBe(190_000);
    expect(first?.asks[0]).toMatchObject({ name: 'Fig Diner', phone: '+1 310 555 0140', by: '2027-06-09T19:00:00Z' });
    const run =
      first && audit(planAfter(facts, first).facts, planAfter(facts, first).plan).judged.runs.find((one) => one.day.date === friday);
    // 345 minutes of scenes: inside and outside of the diner are one set here.
    expect(run?.used).toBe(345);
  });
  it("story:P4 the same at Sal's: the permit asked for today is there on Thursday at the earliest, so Friday; 3,500 more", () => {
    expect(answer.options[1]?.play).toBe('second-choice');
    const [back, second] = ways;
    expect(second.asks.map((ask) => ask.name)).toEqual(expect.arrayContaining(["Sal's", 'Anselm']));
    expect((second.newMoney.minor - back.newMoney.minor) / 100).toBe(3500);
    expect(dayOrders(second)[friday]).toBe('12 13 15');
  });
  it('story:P4 the same with a booth built on stage for Friday, 15 by a few people when Fig is open again: designer and director', () => {
    expect(answer.options[2]?.play).toBe('built-set');
    const [back, , booth] = ways;
    expect(booth.title).toContain(
      '12 and 13 on Fri 11 June in a diner booth built on stage; 15 by a few people when Fig Diner is open again',
    );
    expect((booth.newMoney.minor - back.newMoney.minor) / 100).toBe(9500);
    expect(booth.asks.map((ask) => ask.who)).toEqual(expect.arrayContaining(['dario', 'anselm']));
    expect(planAfter(facts, booth).plan.boneyard).toContain('15');
    expect(dayOrders(booth)[friday]).toBe('12 13');
  });
  it('story:P4 all begin with the same Tuesday, and say so', () => {
    const [back, second, booth] = ways;
    expect(dayOrders(back)[tuesday]).toBe(dayOrders(second)[tuesday]);
    expect(dayOrders(back)[tuesday]).toBe(dayOrders(booth)[tuesday]);
    expect(back.sharesFirstStepWith).toEqual([second.id, booth.id]);
  });
});

describe('story:P4 tempting and wrong', () => {
  it("story:P4 Sal's is used on no day before the permit, Fig on none before it is back, the street on Thursday alone", () => {
    for (const option of answer.options.filter((one) => one.verdict !== 'breaks' && one.play !== 'wait')) {
      const after = planAfter(facts, option);
      const runs = audit(after.facts, after.plan).judged.runs;
      for (const run of runs) {
        if (run.places.some((one) => one === 'sal-s' || one === "sal's")) expect(run.day.date >= '2027-06-10').toBe(true);
        if (run.places.some((one) => one === 'street')) expect(run.day.date).toBe('2027-06-10');
        if (run.places.some((one) => one === 'fig-diner')) expect(run.day.date).toBe(friday);
      }
      expect(option.lines.some((line) => line.account === 'crew' && line.kind === 'saved')).toBe(false);
    }
  });
});

describe('story:P4 the asserts', () => {
  it('story:P4 decide by 16:30, for the rigging crew', () => {
    expect(answer.impact.decideBy).toBe('2027-06-07T23:30:00Z');
    expect(answer.impact.cutoffs[0]?.what).toContain('rigging crew');
  });
  it("story:P4 DEE's two figures: kept 4 days $6,031, released and cast again 2 days $3,015", () => {
    for (const option of ways) expect(option.reasons.join('\n')).toMatch(/DEE kept until then: 4 days, .6,03[01].*2 days, .3,015/u);
  });
  it('story:P4 after 16:30 nobody can be called for tonight: what needs the light tomorrow is gone', () => {
    const late = answered(facts, asked, '2027-06-07T23:31:00Z');
    for (const option of late.options.filter((one) => one.verdict !== 'breaks' && one.play !== 'wait'))
      expect(dayOrders(option)[tuesday] ?? '').not.toMatch(/3[0134]/u);
  });
});
