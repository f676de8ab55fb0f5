import { describe, expect, it } from 'vitest';
import { audit } from '#engine/index.ts';
import type { PersonId } from '#model/index.ts';
import { id, minutesOf, sceneOf, wallTime } from '#model/index.ts';
import type { Option } from '#options/index.ts';
import { answered, dayOrders, planAfter } from '../vocabulary/answers.ts';
import { scenarioFiles } from './files.ts';

/** New label: a client takes the pack back at 19:40 the evening before a commercial of two days (scenario P7). */
const { facts, asked, at } = scenarioFiles()['p7'] as NonNullable<ReturnType<typeof scenarioFiles>[string]>;
const answer = answered(facts, asked, at);
const [round, post, extra] = answer.options as readonly [Option, Option, Option];
const [thursday, friday, monday] = ['2026-10-15', '2026-10-16', '2026-10-19'] as const;
const noon = '2026-10-15T11:00:00Z';
const pounds = (option: Option) => option.newMoney.minor / 100;
const clock = (option: Option, date: string, unit = 'main') => {
  const after = planAfter(facts, option);
  const run = audit(after.facts, after.plan).judged.runs.find((one) => one.day.date === date && one.day.unit === unit);
  return (run?.slots ?? []).map((slot) => `${slot.part} ${wallTime(slot.start)}-${wallTime(slot.end)}`);
};
const choices = answer.options.filter((option) => option.verdict !== 'breaks' && option.play !== 'wait');

it('story:P7 the published plan holds', () => expect(audit(facts, facts.plan)).toMatchObject({ holds: true, asks: [] }));

describe('story:P7 the first three', () => {
  it('story:P7 stand in this order: no readable pack on Thursday, blanks replaced in post, a pack day on Monday', () => {
    expect(answer.options.slice(0, 3).map((option) => option.play)).toEqual(['shoot-round', 'in-post', 'extra-day']);
    expect(answer.options.slice(0, 3).map(pounds)).toEqual([2150, 6800, 9400]);
    expect(answer.options.slice(0, 3).map((option) => option.days)).toEqual([0, 0, 1]);
  });
  it('story:P7 all begin with the same Thursday morning: B4, B9, B1', () => {
    for (const option of [round, post, extra]) expect(dayOrders(option)[thursday]?.split(' ').slice(0, 3)).toEqual(['B4', 'B9', 'B1']);
    expect(round.firstStep).toBe('Thu 15: B4');
    expect(round.sharesFirstStepWith).toEqual([post.id, extra.id]);
  });
  it('story:P7 no readable pack: Thursday ends with B2 turned away, Friday goes B8, B5 when the packs are there, B3 on the worktop, B7', () => {
    expect(dayOrders(round)[thursday]).toBe('B4 B9 B1 B2');
    expect(clock(round, friday)).toEqual(['B8 08:30-09:20', 'B5 11:15-12:35', 'B3 14:35-16:05', 'B7 16:05-17:05']);
    expect(clock(round, friday, 'splinter')).toEqual(['B6 11:15-13:15']);
    expect([pounds(round), round.days, round.load.overtime]).toEqual([2150, 0, 0]);
    expect(round.lines.filter((line) => line.kind === 'new').map((line) => [line.what, line.sum.minor])).toEqual([
      ['B3: a matched worktop in the studio', 90_000],
      ['B6: table-top pair (stylist, operator)', 125_000],
    ]);
  });
  it('story:P7 blank packs: as boarded, two days later delivered, signed before B2', () => {
    expect(dayOrders(post)[thursday]?.split(' ').sort()).toEqual(['B1', 'B2', 'B3', 'B4', 'B9']);
    expect(dayOrders(post)[friday]).toBeUndefined();
    expect(post.reasons).toContain('The film is delivered 2 days later');
    expect(post.asks).toEqual([expect.objectContaining({ who: 'greta', question: '£6,800 more: signed before B2 is filmed?', by: noon })]);
  });
  it('story:P7 a pack day: Friday only B8 and B5, the others on Monday with a unit of eight', () => {
    expect(dayOrders(extra)[friday]).toBe('B8 B5');
    expect(dayOrders(extra)[monday]?.split(' ').sort()).toEqual(['B3', 'B6', 'B7']);
    expect(extra.title).toBe('Mon 19 with a unit of 8 for B3, B6 and B7');
  });
});

describe('story:P7 tempting and wrong', () => {
  it('story:P7 without the pair B6 stands in line: 65 min over a cap of 60, not offered, and said', () => {
    expect(round.reasons).toContain('without that, with B6 in line, 575 min, and the day holds 570 with overtime');
    for (const option of choices)
      if (dayOrders(option)[friday]?.includes('B3')) expect(dayOrders(option)[friday]?.split(' ')).not.toContain('B6');
  });
  it('story:P7 the old pack stands in no way that can be chosen, and doing nothing names every shot it is in', () => {
    for (const option of choices) {
      const after = planAfter(facts, option).facts;
      expect(Object.values(after.scenes).filter((scene) => scene.kit.includes('pack' as never))).toEqual([]);
    }
    const still = answer.options.find((option) => option.play === 'do-nothing');
    expect(still?.verdict).toBe('breaks');
    expect(still?.rules.map((rule) => rule.id)).toEqual(Array(5).fill('kit-free'));
  });
  it('story:P7 KID is on Thursday alone, as the licence says', () => {
    for (const option of choices) for (const scene of ['B2', 'B4']) expect(dayOrders(option)[thursday]?.split(' ')).toContain(scene);
  });
  it('story:P7 no way begins the money before the signature: each asks whoever pays, by the hour', () => {
    for (const option of choices) {
      expect(option.verdict).toBe('ask');
      expect(option.asks.some((ask) => ask.who === 'greta' && ask.question.includes('signed before B2 is filmed') && ask.by === noon)).toBe(
        true,
      );
    }
  });
  it('story:P7 Thursday is not postponed, and "it can not be done" is no way', () => {
    for (const option of choices) expect(clock(option, thursday)[0]).toMatch(/^B4 08:30/u);
  });
});

describe('story:P7 the asserts', () => {
  it('story:P7 decide by Thursday 12:00, not tonight: the first three shots are the same in every way', () => {
    expect(answer.impact.decideBy).toBe(noon);
    for (const option of [round, post, extra]) {
      expect(option.reasons).toContain('until then B4, B9 and B1 are the same');
      expect(option.lastMoment).toBe(noon);
    }
    const [, , b1] = clock(round, thursday);
    expect(minutesOf(b1?.slice(-5) ?? '')).toBeLessThanOrEqual(minutesOf('12:00'));
  });
  it('story:P7 the payer of every new item is the agency: not signed', () => {
    for (const option of [round, post, extra]) {
      const news = option.lines.filter((line) => line.kind === 'new');
      expect(news.length).toBeGreaterThan(0);
      for (const line of news) expect(line.source).toContain('Marlow & Finch pays: not signed');
      expect(option.reasons[0]).toContain('paid by Marlow & Finch: not signed');
    }
  });
  it('story:P7 without an hour that somebody named, the answer is due before the first shot that hangs on it', () => {
    const pack = facts.kit['pack'];
    if (!pack) throw new Error('no pack');
    const open = { ...facts, kit: { ...facts.kit, pack: { ...pack, alternates: pack.alternates.map((one) => ({ ...one, by: null })) } } };
    expect(answered(open, asked, at).impact.decideBy).toBe('2026-10-15T12:15:00Z');
  });
  it('story:P7 what is turned away is asked on a still, of whoever can say yes to it', () => {
    for (const option of [round, extra])
      expect(option.asks[0]).toMatchObject({ who: 'greta', question: 'B2 with blank packs, turned away: your yes on a still?', by: noon });
    expect(round.title).toBe('Nothing waits for it; B2 with blank packs, turned away; B3 on Fri 16, a matched worktop in the studio');
  });
  it('story:P7 money is asked of whoever binds the client, and of nobody else of theirs', () => {
    const { greta } = facts.people;
    if (!greta) throw new Error('no Greta');
    const people = { adam: { ...greta, id: id<PersonId>('adam'), name: 'Adam Holm', binds: false }, ...facts.people };
    for (const option of answered({ ...facts, people }, asked, at).options.filter((one) => one.play === 'in-post'))
      expect(option.asks.map((ask) => ask.who)).toEqual(['greta']);
  });
  it('story:P7 what nobody priced is asked, never taken for free', () => {
    const scene = sceneOf(facts, id('B3'));
    const free = { ...scene, elsewhere: scene.elsewhere.map((one) => ({ ...one, sum: null })) };
    const [way] = answered({ ...facts, scenes: { ...facts.scenes, B3: free } }, asked, at).options;
    expect(way?.play).toBe('shoot-round');
    expect(way?.asks.map((ask) => ask.question).join()).toContain('B3: a matched worktop in the studio');
  });
  it('story:P7 a piece that is hired for other days serves nothing', () => {
    const blank = facts.kit['blank-packs'];
    if (!blank) throw new Error('no blank packs');
    const windows = [{ from: '2026-10-20', to: '2026-10-21' }];
    const hired = { ...facts, kit: { ...facts.kit, 'blank-packs': { ...blank, windows } } } as typeof facts;
    const served = answered(hired, asked, at).options.filter(
      (option) => option.verdict !== 'breaks' && option.title.includes('blank packs'),
    );
    expect(served).toEqual([]);
  });
  it('story:P7 after the hour the ways that hung on it are gone (R7.5)', () => {
    const late = answered(facts, asked, '2026-10-15T11:01:00Z');
    expect(late.options.some((option) => option.verdict === 'ask' && option.play !== 'wait')).toBe(false);
  });
});
