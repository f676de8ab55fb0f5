import { describe, expect, it } from 'vitest';
import { audit, cost } from '#engine/index.ts';
import type { Disruption } from '#model/index.ts';
import { id } from '#model/index.ts';
import type { Answer, Option } from '#options/index.ts';
import { answered, dayOrders, planAfter } from '../vocabulary/answers.ts';
import { asWritten, p6 } from '../vocabulary/p6.ts';

/** The agent calls: end of Monday, 18:30, VERA must be out on Thursday at 19:00 (scenario P6). */
const veraOut: Disruption = { kind: 'stop-date', person: id('vera'), out: '2027-06-10T19:00' };
const at = '2027-06-08T01:30:00Z';
const facts = p6(asWritten);
const answer = answered(facts, veraOut, at);
const firstThree = answer.options.slice(0, 3);
const of = (made: Answer, play: string): Option => {
  const found = made.options.find((option) => option.play === play);
  if (!found) throw new Error(`no ${play} among ${made.options.map((option) => option.play).join(', ')}`);
  return found;
};
const dollars = (option: Option): number => option.newMoney.minor / 100;
const wednesday = '2027-06-09';

it('story:P6 the published plan holds, and only VERA breaks it', () => {
  expect(audit(facts, facts.plan)).toMatchObject({ holds: true, asks: [] });
  expect(cost(facts, facts.plan).unknown).toEqual([]);
});

describe('story:P6 the first three', () => {
  it('story:P6 clear her by Thursday lunch, court in one day: +5,050, nine scenes move', () => {
    const way = of(answer, 'cheapest');
    expect(firstThree).toContain(way);
    expect([dollars(way), way.moved.length, way.days]).toEqual([5050, 9, 0]);
    const days = dayOrders(way);
    expect(days['2027-06-08']?.split(' ').sort()).toEqual(['101', '130', '132']);
    expect(days[wednesday]?.split(' ').sort()).toEqual(['120', '121']);
    expect(
      way.lines
        .filter((line) => line.kind === 'new')
        .map((line) => [line.account, line.sum.minor / 100])
        .sort(),
    ).toEqual([
      ['move', 1400],
      ['overtime', 1650],
      ['place', 2000],
    ]);
    const thursday = audit(planAfter(facts, way).facts, planAfter(facts, way).plan).judged.runs.find(
      (run) => run.day.date === '2027-06-10',
    );
    expect(thursday?.slots[0]?.part).toBe('110');
  });
  it('story:P6 win a spare day: +6,550, eight scenes, one empty day, and no crew day is counted as saved', () => {
    const way = of(answer, 'spare-day');
    expect(firstThree).toContain(way);
    expect([dollars(way), way.moved.length]).toEqual([6550, 8]);
    const days = dayOrders(way);
    expect(Object.values(days).filter((order) => order === '')).toHaveLength(1);
    expect(days['2027-06-11']?.split(' ').sort()).toEqual(['103', '104', '105']);
    expect(way.saved.minor).toBe(0);
    expect(way.sunk.minor).toBe(1_800_000);
    const thursday = audit(planAfter(facts, way).facts, planAfter(facts, way).plan).judged.runs.find(
      (run) => run.day.date === '2027-06-10',
    );
    expect(thursday?.people.find((one) => one.person === 'vera')?.dismissed).toBe(18 * 60 + 25);
  });
  it('story:P6 one call first: Friday 13:00, 0, five scenes, an ask that is worth 5,050', () => {
    const way = of(answer, 'ask-agent');
    expect(firstThree).toContain(way);
    expect([dollars(way), way.moved.length, way.verdict]).toEqual([0, 5, 'ask']);
    expect(way.asks).toMatchObject([
      { who: 'nell', phone: '+1 310 555 0110', question: 'Would the other job take VERA after Fri 11 13:00?' },
    ]);
    expect(way.reasons).toContain('the call is worth $5,050');
    expect(dayOrders(way)).toMatchObject({ [wednesday]: '130 132', '2027-06-14': '104 105' });
    expect(way.nextCutOff).toEqual({ at: '2027-06-09T19:00:00Z', what: 'the hold on Mill lapses' });
  });
  it('story:P6 the ways that keep her date ask JUDGE’s agent for Wednesday', () => {
    for (const play of ['cheapest', 'spare-day'])
      expect(of(answer, play).asks).toMatchObject([{ who: 'oda', question: 'JUDGE on Wed 9: may we engage?' }]);
  });
});

describe('story:P6 tempting and wrong', () => {
  it('story:P6 court twice is legal and dearer: at least +12,815 where it is shown, and never among the first three', () => {
    for (const option of answer.options.filter((one) => one.verdict !== 'breaks' && dayOrders(one)[wednesday]?.includes('120')))
      if (!dayOrders(option)[wednesday]?.includes('121')) {
        expect(firstThree).not.toContain(option);
        expect(dollars(option)).toBeGreaterThanOrEqual(10_000);
      }
  });
  it('story:P6 nobody drops her and picks her up, no double plays 120, 110 stays on Thursday, STAGE waits until 11:30', () => {
    expect(JSON.stringify(answer)).not.toMatch(/pick.?up her|double/iu);
    for (const option of answer.options.filter((one) => one.verdict !== 'breaks')) {
      const after = planAfter(facts, option);
      const runs = audit(after.facts, after.plan).judged.runs;
      expect(runs.find((run) => run.slots.some((slot) => slot.part === '110'))?.day.date).toBe('2027-06-10');
      const cabin = runs
        .flatMap((run) => (run.day.date === '2027-06-08' ? run.slots : []))
        .filter((slot) => slot.scene.set === 'stage/cabin');
      for (const slot of cabin) expect(slot.start).toBeGreaterThanOrEqual(11 * 60 + 30);
      expect(option.saved.minor).toBe(0);
    }
  });
});

describe('story:P6 the asserts', () => {
  it('story:P6 no complete plan costs less than +5,050', () => expect(cheapestOfAll()).toBe(5050));
  it('story:P6 with the cabin ready only on Wednesday 13:00 the call is worth that much more', () => {
    const late = answered(p6({ ...asWritten, cabin: '2027-06-09T13:00' }), veraOut, at);
    const without = late.options.filter((one) => one.verdict !== 'breaks' && one.play !== 'ask-agent');
    expect(Math.round(Math.min(...without.map(dollars)))).toBe(14_465);
    expect(of(late, 'ask-agent').newMoney.minor).toBe(0);
    expect(of(late, 'ask-agent').reasons[0]).toBe('the call is worth $14,465.32');
  });
  it('story:P6 without the court on Wednesday there is no way: the clash is 120, the court, her date; the ways to open it are named', () => {
    const none = answered(p6({ ...asWritten, court: ['2027-06-11'] }), veraOut, at);
    expect(none.none?.clash).toEqual(['120 (room) has no day: VERA is out by contract on Thu 10 19:00 and Court is ours only on Fri 11']);
    const ways = none.none?.relaxations.join('\n') ?? '';
    expect(ways).toContain('keep VERA until Fri 11 13:00');
    expect(ways).toMatch(/Ask for Court on .*Wed 9/u);
  });
});

/** Every complete plan of the thirteen scenes, priced by hand: an oracle that shares nothing with the search, the cost or the audit. */
function cheapestOfAll(): number {
  const days = 6;
  const place = { 101: 0, 102: 0, 103: 0, 104: 0, 105: 0, 110: 3, 111: 3, 120: 1, 121: 1, 130: 2, 132: 2, 131: 2, 133: 2 } as const;
  const minutes = {
    101: 150,
    102: 120,
    103: 140,
    104: 160,
    105: 180,
    110: 200,
    111: 150,
    120: 220,
    121: 160,
    130: 140,
    132: 200,
    131: 170,
    133: 190,
  };
  const mill = [0, 1, 2, 3, 4];
  const open: Readonly<Record<string, readonly number[]>> = {
    101: [0, 1, 2],
    102: mill,
    103: mill,
    104: mill,
    105: mill,
    110: [2],
    111: [2],
    120: [1],
    121: [1, 3],
    130: [0, 1, 2],
    132: [0, 1, 2],
    131: [0, 1, 2, 3, 4, 5],
    133: [0, 1, 2, 3, 4, 5],
  };
  const scenes = [120, 110, 111, 121, 132, 130, 101, 105, 104, 103, 102, 133, 131] as const;
  const load = new Array<number>(days).fill(0);
  const places = Array.from({ length: days }, () => [0, 0, 0, 0]);
  const sets = Array.from({ length: days }, () => [0, 0]);
  const usedPlaces = (day: number) => (places[day] ?? []).filter((count) => count > 0).length;
  const used = (day: number) =>
    (load[day] ?? 0) + Math.max(0, usedPlaces(day) - 1) * 60 + ((sets[day]?.[0] ?? 0) > 0 && (sets[day]?.[1] ?? 0) > 0 ? 20 : 0);
  let least = Number.POSITIVE_INFINITY;
  const price = (judge: readonly number[]): number => {
    const count = (of: number) => places.filter((day) => (day[of] ?? 0) > 0).length;
    const more = (of: number, had: number, fee: number) => Math.max(0, count(of) - had) * fee;
    let visits = 0;
    let there = false;
    for (let day = 0; day < days; day += 1) {
      if ((load[day] ?? 0) === 0) continue;
      const here = (places[day]?.[1] ?? 0) > 0;
      if (here && !there) visits += 1;
      there = here;
    }
    let sum = more(0, 2, 2000) + more(1, 1, 3000) + more(2, 2, 1000) + more(3, 1, 1500) + (visits - 1) * 3000;
    for (let day = 0; day < days; day += 1) {
      sum += Math.max(0, usedPlaces(day) - 1) * 1400 + Math.ceil(Math.max(0, used(day) - 510) / 15) * 550;
    }
    return sum + (Math.max(...judge) - Math.min(...judge)) * 1246 * 1.21;
  };
  const put = (at: number, judge: readonly number[]): void => {
    const scene = scenes[at];
    if (scene === undefined) {
      least = Math.min(least, price(judge));
      return;
    }
    for (const day of open[scene] ?? []) {
      load[day] = (load[day] ?? 0) + minutes[scene];
      const row = places[day] as number[];
      row[place[scene]] = (row[place[scene]] ?? 0) + 1;
      const set = scene === 130 || scene === 132 ? 0 : scene === 131 || scene === 133 ? 1 : -1;
      if (set >= 0) (sets[day] as number[])[set] = (sets[day]?.[set] ?? 0) + 1;
      // The cabin is wet until 11:30 on Tuesday: what stands before it must fill the morning, so it is never alone there.
      if (used(day) <= 570 && usedPlaces(day) <= 2) put(at + 1, scene === 120 || scene === 121 ? [...judge, day] : judge);
      load[day] = (load[day] ?? 0) - minutes[scene];
      row[place[scene]] = (row[place[scene]] ?? 0) - 1;
      if (set >= 0) (sets[day] as number[])[set] = (sets[day]?.[set] ?? 0) - 1;
    }
  };
  put(0, []);
  return least;
}
