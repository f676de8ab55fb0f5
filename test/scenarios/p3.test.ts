import { describe, expect, it } from 'vitest';
import { audit, childOut } from '#engine/index.ts';
import type { DayId, PartId, Production, SceneId } from '#model/index.ts';
import { dayOf, id, minutesOf, sceneOf, wallTime } from '#model/index.ts';
import type { Option } from '#options/index.ts';
import { answered, planAfter } from '../vocabulary/answers.ts';
import { scenarioFiles } from './files.ts';

/** Seventeen minutes to five: a day that runs late in the middle of its work, and tomorrow pays (scenario P3). */
const { facts, asked, at } = scenarioFiles()['p3'] as NonNullable<ReturnType<typeof scenarioFiles>[string]>;
const answer = answered(facts, asked, at);
const [thursday, friday, tuesday] = ['2027-04-08', '2027-04-09', '2027-04-13'] as const;
const [first, second, third, ...rest] = answer.options as readonly [Option, Option, Option, ...Option[]];
const runs = (option: Option) => {
  const after = planAfter(facts, option);
  return audit(after.facts, after.plan).judged.runs;
};
const run = (option: Option, date: string, unit = 'main') => {
  const found = runs(option).find((one) => one.day.date === date && one.day.unit === unit);
  if (!found) throw new Error(`no ${unit} unit on ${date}`);
  return found;
};
const order = (option: Option, date: string) => run(option, date).slots.map((slot) => slot.part);
const own = (option: Option, date: string, person: string) => {
  const found = run(option, date).people.find((one) => one.person === person);
  if (!found) throw new Error(`${person} is not called on ${date}`);
  return found;
};

it('story:P3 the published plan holds', () => expect(audit(facts, facts.plan)).toMatchObject({ holds: true, asks: [] }));

describe('story:P3 the first three', () => {
  it('story:P3 stand in this order: shoot out the corridor, protect tomorrow, Friday untouched at its price', () => {
    expect(answer.options.slice(0, 3).map((option) => option.verdict)).toEqual(['verified', 'verified', 'priced']);
    expect(first.title).toBe('Shoot 61 and 64 today; 63 beside it by B camera, 2nd AC and props; 62 on Tue 13');
    expect(second.title).toBe('Shoot 61 and 63 today; 64 and 62 on Tue 13');
    expect(third.title).toBe(`${first.title}; Fri 9 stays as called`);
  });
  it('story:P3 the corridor: camera wrap 18:25, last out 18:55, the insert by people who are there; $0', () => {
    expect(order(first, thursday).slice(-2)).toEqual(['61', '64']);
    expect(run(first, thursday)).toMatchObject({ cameraWrap: minutesOf('18:25'), lastOut: minutesOf('18:55') });
    expect(run(first, thursday, 'splinter').slots.map((slot) => slot.part)).toEqual(['63']);
    expect([first.newMoney.minor, first.days]).toEqual([0, 0]);
    expect(order(first, tuesday)).toEqual(['80', '62']);
  });
  it('story:P3 the corridor: LEO is dismissed 18:40, in make-up 06:40, and Friday opens with 71; two calls change', () => {
    expect(wallTime(own(first, thursday, 'leo').dismissed)).toBe('18:40');
    expect(wallTime(own(first, friday, 'leo').makeUp)).toBe('06:40');
    expect(order(first, friday)[0]).toBe('71');
    expect(own(first, friday, 'leo').onSet).toBeGreaterThanOrEqual(minutesOf('08:40'));
    expect(first.callChanges.map((call) => [call.person, call.was, call.now])).toEqual([
      ['leo', '06:15', '06:40'],
      ['maxine', '06:15', '06:40'],
    ]);
    expect(first.load.calls).toBe(2);
  });
  it('story:P3 protect tomorrow: 63 on the main unit until 18:15, LEO out 18:10, 06:15 stands, nobody is called otherwise', () => {
    expect(order(second, thursday).slice(-2)).toEqual(['61', '63']);
    expect(run(second, thursday).cameraWrap).toBe(minutesOf('18:15'));
    expect(wallTime(own(second, thursday, 'leo').dismissed)).toBe('18:10');
    expect(wallTime(own(second, friday, 'leo').makeUp)).toBe('06:15');
    expect([second.newMoney.minor, second.load.calls]).toEqual([0, 0]);
  });
  it('story:P3 as the first with Friday untouched: 11:35 of rest, a forced call, $950, the UPM approves', () => {
    expect(third.newMoney.minor).toBe(95_000);
    expect(third.rules).toEqual([
      { id: 'forced-call', evidence: 'Fri 9 April: LEO would rest 11:35 h of 12:00 h: a forced call, $950, for Philippa to approve' },
    ]);
    expect(third.mustSayYes.map((yes) => yes.person)).toContain('philippa');
    expect(order(third, friday)).toEqual(['70', '71', '72']);
  });
  it('floor:1.26 the three share their first step, and say so', () => {
    expect([first, second, third].map((option) => option.firstStep)).toEqual(Array(3).fill('Thu 8: 61'));
    expect(first.sharesFirstStepWith).toEqual([second.id, third.id]);
  });
});

describe('story:P3 tempting and wrong', () => {
  it('story:P3 to finish all four is 19:50: the place shuts at 19:00, and LEO has no rest', () => {
    const all = rest.find((option) => option.play === 'do-nothing');
    expect(all?.verdict).toBe('breaks');
    expect(all?.rules.map((rule) => rule.id)).toEqual(expect.arrayContaining(['place-open', 'forced-call']));
    const judged = audit({ ...facts, ...{ scenes: overrun(facts) } }, facts.plan).judged.runs.find((one) => one.day.date === thursday);
    expect(judged?.cameraWrap).toBe(minutesOf('19:50'));
  });
  it('story:P3 62 stands before 61 in no way, and no overtime is bought where the door shuts', () => {
    for (const option of answer.options) expect(option.verdict === 'breaks' || option.load.overtime === 0).toBe(true);
    for (const option of answer.options.filter((one) => one.verdict !== 'breaks')) expect(order(option, thursday)).not.toContain('62');
  });
  it('story:P3 pushing Friday for everybody by 25 is refused: the hospital clears 18:45 and must by 18:30; the whole unit is called', () => {
    const pushed = rest.find((option) => option.play === 'carry-push');
    expect(pushed?.title).toContain('all calls of Fri 9 25 minutes later');
    expect(pushed?.verdict).toBe('breaks');
    expect(pushed?.rules.map((rule) => rule.evidence)).toEqual([
      'Fri 9 April: Hospital is open 06:00-18:30; the unit is there 07:55-18:45 (last out 18:45)',
    ]);
    expect(pushed?.load.calls).toBeGreaterThanOrEqual(41);
  });
});

describe('story:P3 the asserts', () => {
  it("story:P3 KIM's out is computed from her own arrival: 09:15 is 18:45, whatever was published and whenever the crew came", () => {
    expect(answer.impact.sentences).toEqual(['KIM is out by 18:45: came 09:15']);
    const outOf = (made: Production) => {
      const today = audit(made, made.plan).judged.runs.find((one) => one.day.date === thursday);
      const kim = today?.people.find((one) => one.person === 'kim');
      return today && kim ? wallTime(childOut(made, today, kim) ?? 0) : null;
    };
    const came = (when: string): Production => {
      const day = dayOf(facts, id(thursday));
      return { ...facts, days: { ...facts.days, [thursday]: { ...day, ins: [{ who: 'Kim', person: id('kim'), at: when }] } } };
    };
    expect(outOf(facts)).toBe('18:45');
    expect(outOf(came('09:00'))).toBe('18:30');
  });
  it("story:P3 Tuesday's remaining slack is shown after each way: 50, 0, 50", () => {
    expect([first, second, third].map((option) => option.reasons[0])).toEqual([
      'Tue 13 has 50 min left',
      'Tue 13 has 0 min left',
      'Tue 13 has 50 min left',
    ]);
  });
  it('story:P3 what is lit again and whose call moves is said', () => {
    expect(first.reasons.slice(1, 3)).toEqual(['62 is lit again, 20 min in its time', 'LEO on Fri 9: 06:15 becomes 06:40']);
    expect(second.reasons.slice(1, 3)).toEqual(['64 is lit again, 20 min in its time', '62 is lit again, 20 min in its time']);
  });
  it('story:P3 few people beside the unit are asked for and paid as somebody entered them', () => {
    const scene = sceneOf(facts, id('63'));
    if (!scene.splinter) throw new Error('no splinter for 63');
    const beside = (more: Partial<typeof scene.splinter>): Option | undefined => {
      const splinter = { ...scene.splinter, ...more } as NonNullable<typeof scene.splinter>;
      const priced = { ...facts, scenes: { ...facts.scenes, '63': { ...scene, splinter } } };
      return answered(priced, asked, at).options.find((option) => option.title === first.title);
    };
    const way = beside({ needsYes: id('philippa'), sum: { minor: 40_000, currency: 'USD' }, source: 'the rate card' });
    expect(way?.asks).toEqual([expect.objectContaining({ who: 'philippa', question: expect.stringContaining('63') })]);
    expect(way?.lines.filter((line) => line.kind === 'new').map((line) => [line.sum.minor, line.source])).toEqual([
      [40_000, 'the rate card'],
    ]);
    // What nobody priced is asked, never taken for free.
    expect(beside({ sum: null })?.asks).toHaveLength(1);
  });
  it('floor:1.21 "push all calls by n" lists who would break what', () => {
    const pushed = answered(facts, { kind: 'push-calls', day: friday as never, minutes: 25 }, at);
    const way = pushed.options.find((option) => option.play === 'push');
    expect(way?.verdict).toBe('breaks');
    expect(way?.rules.map((rule) => rule.evidence).join()).toContain('Hospital is open 06:00-18:30');
  });
});

describe('story:P3 where what is left over goes', () => {
  const wednesday = id<DayId>('2027-04-14');
  /** Tuesday's scene that long; Wednesday with a scene in the classroom of 62, where the light still stands. */
  const withWednesday = (tuesdays: number, wednesdays: number): Production => {
    const [place, gym] = [facts.places['lincoln-school'], sceneOf(facts, id('80'))];
    if (!place) throw new Error('no school');
    const windows = [...(place.windows ?? []), { from: wednesday, to: wednesday, opens: '06:00', closes: '22:00' }];
    const there = { ...gym, id: id<SceneId>('81'), set: sceneOf(facts, id('62')).set, minutes: wednesdays };
    return {
      ...facts,
      places: { ...facts.places, [place.id]: { ...place, windows } },
      days: { ...facts.days, [wednesday]: { ...dayOf(facts, id(tuesday)), id: wednesday, date: wednesday, number: '7' } },
      scenes: { ...facts.scenes, '80': { ...gym, minutes: tuesdays }, '81': there },
      plan: { ...facts.plan, order: { ...facts.plan.order, [wednesday]: [id<PartId>('81')] } },
    };
  };
  const choices = (made: Production) => answered(made, asked, at).options.filter((option) => option.play === 'carry');
  const later = (made: Production, option: Option | undefined) => {
    if (!option) throw new Error('no way');
    const after = planAfter(made, option);
    return [id<DayId>(tuesday), wednesday].map((day) => (after.plan.order[day] ?? []).join(' '));
  };
  it('story:P3 behind the last scene of the same set, which costs least, and not simply on the nearest day', () => {
    const made = withWednesday(390, 390);
    expect(later(made, choices(made)[0])).toEqual(['80', '81 62']);
  });
  it('story:P3 together where one day bears it all, else each on a day of its own, and never into overtime', () => {
    const full = withWednesday(450, 440);
    const ways = choices(full);
    expect(ways.length).toBeGreaterThan(0);
    for (const option of ways)
      for (const date of [tuesday, wednesday]) {
        const after = planAfter(full, option);
        const its = audit(after.facts, after.plan).judged.runs.find((one) => one.day.date === date);
        expect(its?.overtime).toBe(0);
      }
    expect(ways.map((option) => later(full, option))).toContainEqual(['80 64', '81 62']);
  });
  it('story:P3 not where the door shuts before it would be filmed', () => {
    const place = facts.places['lincoln-school'];
    if (!place) throw new Error('no school');
    const windows = (place.windows ?? []).map((one) => (one.from === tuesday ? { ...one, closes: '17:00' } : one));
    const shut = { ...facts, places: { ...facts.places, [place.id]: { ...place, windows } } };
    expect(audit(shut, shut.plan).holds).toBe(true);
    expect(choices(shut)).toEqual([]);
  });
  it('story:P3 the few people beside the unit begin at this minute, not before', () =>
    expect(run(first, thursday, 'splinter').slots.map((slot) => wallTime(slot.start))).toEqual(['16:50']));
});

/** The scene that ran late, as the disruption enters it. */
function overrun(made: Production): Production['scenes'] {
  const scene = made.scenes['60'];
  if (!scene) throw new Error('no scene 60');
  return { ...made.scenes, '60': { ...scene, minutes: (scene.minutes ?? 0) + 115 } };
}
