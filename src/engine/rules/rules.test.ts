import { describe, expect, it } from 'vitest';
import { audit, dayRun, ruleIds, rules } from '#engine/index.ts';
import type { DayId, Forecast, Kit, PartId, PersonId, Production, StageSet } from '#model/index.ts';
import { eighths, id, wallTime } from '#model/index.ts';
import type { Facts } from '../../../test/vocabulary/production.ts';
import { day, kit, minor, orders, performer, place, production, scene, standing } from '../../../test/vocabulary/production.ts';

/** Two December days in London at one mill, three scenes, two people: nothing is broken and nothing is asked. */
const mill = (more: Partial<Facts>): Production =>
  production({
    people: [
      performer('Ada', 1, { kind: 'weekly', from: '2026-11-30' }, {}),
      performer('Kit', 2, { kind: 'weekly', from: '2026-11-30' }, { makeUp: 30 }),
    ],
    places: [place('Mill', ['yard', 'loft'], {})],
    days: [day('2026-12-01', 1, {}), day('2026-12-02', 2, {})],
    scenes: [
      scene('1', 'EXT mill/yard DAY', 8, 120, 'ADA KIT'),
      scene('2', 'INT mill/loft DAY', 8, 120, 'ADA'),
      scene('3', 'INT mill/loft DAY', 8, 120, 'KIT'),
    ],
    plan: '2026-12-01: 1 2 | 2026-12-02: 3',
    ...more,
  });
/** Ids of the rules that a production's own plan, or another order of it, breaks: each once. */
const broken = (made: Production, plan: string | null = null): readonly string[] => {
  const judged = audit(made, plan === null ? made.plan : { ...made.plan, order: orders(plan) });
  expect(judged.holds).toBe(judged.evidence.length === 0);
  return [...new Set(judged.evidence.map((one) => one.rule))];
};
const evidence = (made: Production, plan: string | null = null) =>
  audit(made, plan === null ? made.plan : { ...made.plan, order: orders(plan) }).evidence;

it('the mill as it stands: no evidence and no ask', () => {
  const judged = audit(mill({}), mill({}).plan);
  expect(judged).toMatchObject({ holds: true, evidence: [], asks: [] });
});

it('every rule of the list has an id of its own, and every id a rule', () => {
  expect(rules.map((rule) => rule.id).sort()).toEqual([...ruleIds].sort());
});

describe('people', () => {
  const ada = (date: string, state: 'H' | 'A' | 'X', more = {}) => mill({ availability: [standing('ada', date, state, more)] });
  it('rule:available holds for someone on paid hold, and from and until the hours given', () => {
    expect(broken(ada('2026-12-01', 'H'))).toEqual([]);
    expect(broken(ada('2026-12-01', 'H', { from: '07:45', until: '13:05' }))).toEqual([]);
  });
  it('rule:available holds with an ask for someone who is free but not engaged', () => {
    const judged = audit(ada('2026-12-01', 'A'), ada('2026-12-01', 'A').plan);
    expect(judged.holds).toBe(true);
    expect(judged.asks).toMatchObject([{ about: 'availability', person: 'ada', day: '2026-12-01' }]);
  });
  it('rule:available breaks for someone away, and a minute outside the hours given', () => {
    expect(broken(ada('2026-12-01', 'X'))).toEqual(['available']);
    expect(broken(ada('2026-12-01', 'H', { from: '07:46' }))).toEqual(['available']);
    expect(broken(ada('2026-12-01', 'H', { until: '13:04' }))).toEqual(['available']);
    expect(evidence(ada('2026-12-01', 'X'))).toMatchObject([{ person: 'ada', day: '2026-12-01', part: '1', weight: 'law' }]);
  });

  const until = (out: string) =>
    mill({
      people: [performer('Ada', 1, { kind: 'weekly', from: '2026-11-30', out }, {}), performer('Kit', 2, { from: '2026-11-30' }, {})],
    });
  it('rule:stop-date holds when the last dismissal is at the hour of the contract', () => {
    expect(broken(until('2026-12-01T13:05'))).toEqual([]);
    expect(broken(until('2026-12-04T19:00'))).toEqual([]);
  });
  it('rule:stop-date breaks a minute after it, and on a later date', () => {
    expect(broken(until('2026-12-01T13:04'))).toEqual(['stop-date']);
    expect(broken(until('2026-12-01T19:00'), '2026-12-01: 1 | 2026-12-02: 2 3')).toEqual(['stop-date']);
  });

  const child = (more: Parameters<typeof minor>[0]) =>
    mill({
      people: [
        { ...performer('Ada', 1, { kind: 'weekly', from: '2026-11-30' }, {}), ...minor(more) },
        performer('Kit', 2, { from: '2026-11-30' }, {}),
      ],
    });
  it('rule:licence holds on the dates that the licence names', () => {
    expect(broken(child({ from: '2026-12-01', to: '2026-12-01' }))).toEqual([]);
  });
  it('rule:licence breaks on any other date', () => {
    expect(broken(child({ from: '2026-12-02', to: '2026-12-04' }))).toEqual(['licence']);
    expect(broken(child({ from: '2026-12-01', to: '2026-12-01' }), '2026-12-01: 1 | 2026-12-02: 2 3')).toEqual(['licence']);
  });

  it('rule:minor-hours holds from the own chair to the own dismissal: 07:45 to 13:05 is 320 minutes', () => {
    expect(broken(child({ opens: '07:45', closes: '13:05', most: 320 }))).toEqual([]);
  });
  it('rule:minor-hours breaks when it is too early, too late or too long', () => {
    expect(broken(child({ opens: '07:46' }))).toEqual(['minor-hours']);
    expect(broken(child({ closes: '13:04' }))).toEqual(['minor-hours']);
    expect(broken(child({ most: 319 }))).toEqual(['minor-hours']);
  });
});

describe('places and kit', () => {
  const open = (opens: string, closes: string, from = '2026-12-01') =>
    mill({ places: [place('Mill', ['yard', 'loft'], { windows: [{ from, to: '2026-12-04', opens, closes }] })] });
  it('rule:place-open holds from crew call to wrap-out, to the minute', () => {
    expect(broken(open('07:30', '13:20'))).toEqual([]);
  });
  it('rule:place-open breaks on a date outside, at a call before it opens, at a last out after it closes', () => {
    expect(broken(open('07:00', '19:00', '2026-12-02'))).toEqual(['place-open']);
    expect(broken(open('07:31', '19:00'))).toEqual(['place-open']);
    expect(broken(open('07:00', '13:19'))).toEqual(['place-open']);
  });

  const permitted = (yes: boolean) => mill({ places: [place('Mill', ['yard', 'loft'], { permitted: yes, permitLead: 3 })] });
  it('rule:permit holds where the permit is there', () => expect(broken(permitted(true))).toEqual([]));
  it('rule:permit breaks where there is none, once a day', () => {
    expect(broken(permitted(false))).toEqual(['permit']);
    expect(evidence(permitted(false)).map((one) => one.day)).toEqual(['2026-12-01', '2026-12-02']);
  });

  const loft = (readyFrom: string) => {
    const [yard, under] = place('Mill', ['yard', 'loft'], {}).sets;
    return mill({ places: [{ ...place('Mill', [], {}), sets: yard && under ? [yard, { ...under, readyFrom }] : [] }] });
  };
  it('rule:set-ready holds from the minute at which the set is dressed and lit', () => {
    expect(broken(loft('2026-12-01T10:50'))).toEqual([]);
  });
  it('rule:set-ready breaks a minute before it', () => expect(broken(loft('2026-12-01T10:51'))).toEqual(['set-ready']));

  const quay = (more: Partial<StageSet>, forecast: Partial<Forecast> | null, rain = false) => {
    const [yard, under] = place('Mill', ['yard', 'loft'], {}).sets;
    const wet = { id: 'f', date: '2026-12-01', from: '10:30', to: '18:00', place: null, wet: true, wind: null, source: null, ...forecast };
    const made = mill({ places: [{ ...place('Mill', [], {}), sets: yard && under ? [{ ...yard, ...more }, under] : [] }] });
    const first = made.scenes['1'];
    return {
      ...made,
      forecasts: forecast === null ? {} : { f: wet },
      scenes: first ? { ...made.scenes, '1': { ...first, playsInRain: rain } } : made.scenes,
    };
  };
  const tide = (opens: string, closes: string) => quay({ windows: [{ from: '2026-12-01', to: '2026-12-01', opens, closes }] }, null);
  it('rule:set-open holds from the first minute of the set’s own hours to the last', () => {
    expect(broken(tide('08:30', '10:30'))).toEqual([]);
  });
  it('rule:set-open breaks a minute outside them, and on a date that has none', () => {
    expect(broken(tide('08:31', '10:30'))).toEqual(['set-open']);
    expect(broken(tide('08:30', '10:29'))).toEqual(['set-open']);
    expect(broken(tide('08:30', '10:30'), '2026-12-01: 2 | 2026-12-02: 1 3')).toEqual(['set-open']);
  });
  it('rule:weather holds before the rain, for what plays in rain, indoors, and at the limit of wind', () => {
    expect(broken(quay({}, {}))).toEqual([]);
    expect(broken(quay({}, { from: '09:00' }, true))).toEqual([]);
    expect(broken(quay({ mostWind: 30 }, { wet: false, wind: 30, from: '08:00' }))).toEqual([]);
  });
  it('rule:weather breaks in the rain, and above the limit of wind even where rain is played', () => {
    expect(broken(quay({}, { from: '10:29' }))).toEqual(['weather']);
    expect(broken(quay({ mostWind: 30 }, { wind: 31, from: '08:00' }, true))).toEqual(['weather']);
  });
  it('rule:one-place holds for one unit after the other, and breaks for two at once', () => {
    const second = (call: string) => {
      const made = mill({});
      const other = { ...day('2026-12-01', 1, { call }), id: id<DayId>('2026-12-01#2'), unit: 'second' };
      return { ...made, days: { ...made.days, [other.id]: other } };
    };
    const plan = '2026-12-01: 1 2 | 2026-12-01#2: 3';
    expect(broken(second('15:00'), plan)).not.toContain('one-place');
    expect(broken(second('09:00'), plan)).toContain('one-place');
  });
  it('rule:day-length holds where everybody is out by the hour, and breaks a minute after it', () => {
    const short = (outBy: string) => mill({ days: [day('2026-12-01', 1, { outBy }), day('2026-12-02', 2, {})] });
    expect(broken(short('13:20'))).toEqual([]);
    expect(broken(short('13:19'))).toEqual(['day-length']);
  });

  const crane = (more: Partial<Kit>) =>
    mill({
      scenes: [
        scene('1', 'EXT mill/yard DAY', 8, 120, 'ADA KIT', { kit: [id('crane')] }),
        scene('2', 'INT mill/loft DAY', 8, 120, 'ADA', { shots: [{ id: id('2a'), what: 'wide', kit: [id('crane')] }] }),
        scene('3', 'INT mill/loft DAY', 8, 120, 'KIT'),
      ],
      more: { kit: { crane: kit('Crane', more) } },
    });
  it('rule:kit-free holds inside the hire and off the days on which it is out', () => {
    expect(broken(crane({ windows: [{ from: '2026-12-01', to: '2026-12-01' }], outOn: ['2026-12-02'] }))).toEqual([]);
  });
  it('rule:kit-free breaks outside the hire, and on a day on which it is out, for a scene and for a shot', () => {
    expect(broken(crane({ windows: [{ from: '2026-12-02', to: '2026-12-03' }] }))).toEqual(['kit-free']);
    expect(evidence(crane({ outOn: ['2026-12-01'] })).map((one) => `${one.rule} ${one.part} ${one.kit}`)).toEqual([
      'kit-free 1 crane',
      'kit-free 2 crane',
    ]);
  });
});

describe('light', () => {
  // Sunrise 07:43 and sunset 15:55 on 1 December in London; dark from 16:24.
  const exterior = (heading: string, minutes: number, call: string, sun: Partial<Production> = {}) =>
    mill({
      days: [day('2026-12-01', 1, { call }), day('2026-12-02', 2, {})],
      scenes: [scene('1', heading, 8, minutes, 'ADA'), scene('3', 'INT mill/loft DAY', 8, 60, 'KIT')],
      plan: '2026-12-01: 1 | 2026-12-02: 3',
      more: sun,
    });
  it('rule:light holds from sunrise to sunset, indoors, blacked out, and where the place of the sun is not known', () => {
    expect(broken(exterior('EXT mill/yard DAY', 384, '07:30'))).toEqual([]);
    expect(broken(exterior('EXT mill/yard DAY', 60, '06:45'))).toEqual([]);
    expect(broken(exterior('INT mill/yard DAY', 60, '04:00'))).toEqual([]);
    expect(broken(exterior('EXT mill/yard DAY blacked-out', 60, '04:00'))).toEqual([]);
    expect(broken(exterior('EXT mill/yard DAY', 60, '04:00', { at: null }))).toEqual([]);
  });
  it('rule:light breaks before sunrise and with a last minute after sunset', () => {
    expect(broken(exterior('EXT mill/yard DAY', 60, '06:40'))).toEqual(['light']);
    expect(broken(exterior('EXT mill/yard DAY', 387, '07:30'))).toEqual(['light']);
    expect(broken(exterior('INT/EXT mill/yard DAY', 387, '07:30'))).toEqual(['light']);
  });
  it('rule:dark holds from half an hour after sunset, indoors and blacked out', () => {
    expect(broken(exterior('EXT mill/yard NIGHT', 60, '15:25'))).toEqual([]);
    expect(broken(exterior('INT mill/yard NIGHT', 60, '07:30'))).toEqual([]);
    expect(broken(exterior('EXT mill/yard NIGHT blacked-out', 60, '07:30'))).toEqual([]);
  });
  it('rule:dark breaks more than an hour before it; in the last hour the unit waits, and the minutes count', () => {
    expect(broken(exterior('EXT mill/yard NIGHT', 60, '07:30'))).toEqual(['dark']);
    expect(broken(exterior('EXT mill/yard NIGHT', 60, '14:20'))).toEqual(['dark']);
    expect(broken(exterior('EXT mill/yard NIGHT', 60, '14:30'))).toEqual([]);
    const waits = exterior('EXT mill/yard NIGHT', 60, '15:20');
    expect(audit(waits, waits.plan).judged.runs[0]).toMatchObject({ slots: [{ wait: 4, start: 984 }], used: 64 });
  });
});

describe('the day', () => {
  const long = (minutes: number) => mill({ scenes: [scene('1', 'INT mill/yard DAY', 8, minutes, 'ADA')], plan: '2026-12-01: 1' });
  it('rule:day-length holds with 510 minutes and sixty over', () => {
    expect(broken(long(510))).toEqual([]);
    expect(broken(long(570))).toEqual([]);
  });
  it('rule:day-length breaks with a minute more than the overtime cap', () => {
    expect(evidence(long(571))).toMatchObject([{ rule: 'day-length', day: '2026-12-01', wanted: '570', stands: '571' }]);
  });

  const towns = (plan: string) =>
    mill({
      places: [place('Mill', ['yard'], {}), place('Quay', ['pier'], {}), place('Barn', ['loft'], {})],
      scenes: ['mill/yard', 'quay/pier', 'barn/loft'].map((at, index) => scene(String(index + 1), `INT ${at} DAY`, 8, 60, 'ADA')),
      plan,
    });
  it('rule:most-places holds with two addresses in a day', () => {
    expect(broken(towns('2026-12-01: 1 2 | 2026-12-02: 3'))).toEqual([]);
  });
  it('rule:most-places breaks with a third', () => {
    expect(broken(towns('2026-12-01: 1 2 3'))).toEqual(['most-places']);
  });

  /** The night's wrap-out is at 22:30, Ada is out of her chair at 22:15; tomorrow's call and chair say how much rest that is. */
  const night = (call: string, makeUp: number, cast: string) =>
    mill({
      people: [
        performer('Ada', 1, { kind: 'weekly', from: '2026-11-30' }, { makeUp }),
        performer('Kit', 2, { kind: 'weekly', from: '2026-11-30' }, {}),
      ],
      days: [day('2026-12-01', 1, { call: '14:00' }), day('2026-12-02', 2, { call })],
      scenes: [scene('1', 'INT mill/loft NIGHT', 8, 360, 'ADA'), scene('3', 'INT mill/loft DAY', 8, 120, cast)],
      plan: '2026-12-01: 1 | 2026-12-02: 3',
    });
  it('rule:enough-rest holds with eleven hours for the crew and for each performer, each by their own clock', () => {
    expect(broken(night('09:30', 60, 'KIT'))).toEqual([]);
    expect(broken(night('09:30', 75, 'ADA'))).toEqual([]);
  });
  it('rule:enough-rest breaks a minute under, and names the crew or the performer', () => {
    expect(evidence(night('09:29', 60, 'KIT'))).toMatchObject([
      { rule: 'enough-rest', person: null, stands: '10:59 h', wanted: '11:00 h' },
    ]);
    expect(evidence(night('09:30', 76, 'ADA'))).toMatchObject([{ rule: 'enough-rest', person: 'ada', stands: '10:59 h' }]);
  });
  it('rule:enough-rest holds across an empty day and between units', () => {
    const between = { ...night('07:00', 60, 'KIT') };
    expect(broken(between, '2026-12-01: 1 | 2026-12-02:')).toContain('placed');
    const second = { ...between, days: { ...between.days, '2026-12-02': { ...day('2026-12-02', 2, { call: '07:00' }), unit: 'second' } } };
    expect(broken(second)).toEqual([]);
  });
});

describe('order', () => {
  const dressed = mill({
    scenes: [
      scene('1', 'EXT mill/yard DAY', 8, 120, 'ADA KIT'),
      scene('2', 'INT mill/loft DAY', 8, 120, 'ADA', { after: [id('1')] }),
      scene('3', 'INT mill/loft DAY', 8, 120, 'KIT'),
    ],
  });
  it('rule:order holds on the same day and on a later one, and while the earlier scene is parked', () => {
    expect(broken(dressed)).toEqual([]);
    expect(broken(dressed, '2026-12-01: 1 3 | 2026-12-02: 2')).toEqual([]);
    const parked = { ...dressed, plan: { order: orders('2026-12-01: 2 | 2026-12-02: 3'), boneyard: [id<PartId>('1')] } };
    expect(broken(parked)).toEqual([]);
  });
  it('rule:order breaks inside a day and over days', () => {
    expect(broken(dressed, '2026-12-01: 2 1 | 2026-12-02: 3')).toEqual(['order']);
    expect(broken(dressed, '2026-12-01: 2 3 | 2026-12-02: 1')).toEqual(['order']);
  });

  const pinned = mill({
    scenes: [
      scene('1', 'EXT mill/yard DAY', 8, 120, 'ADA KIT', { pin: id('2026-12-01') }),
      scene('2', 'INT mill/loft DAY', 8, 120, 'ADA'),
      scene('3', 'INT mill/loft DAY', 8, 120, 'KIT'),
    ],
  });
  it('rule:pin holds on its day, wherever in it', () => expect(broken(pinned, '2026-12-01: 2 1 | 2026-12-02: 3')).toEqual([]));
  it('rule:pin breaks on another', () => expect(broken(pinned, '2026-12-01: 2 | 2026-12-02: 1 3')).toEqual(['pin']));

  const reported = { ...mill({}), days: { ...mill({}).days, '2026-12-01': day('2026-12-01', 1, { status: 'reported' }) } };
  it('rule:as-shot holds while a reported day stays as it was, whatever its own faults were', () => {
    expect(broken(reported)).toEqual([]);
    expect(broken({ ...reported, availability: { 'ada 2026-12-01': standing('ada', '2026-12-01', 'X') } })).toEqual([]);
  });
  it('rule:as-shot breaks when its scenes or their order change', () => {
    expect(broken(reported, '2026-12-01: 2 1 | 2026-12-02: 3')).toEqual(['as-shot']);
    expect(broken(reported, '2026-12-01: 1 | 2026-12-02: 3 2')).toEqual(['as-shot']);
  });

  it('rule:placed holds when each part stands once or is parked, a scene in parts by its parts', () => {
    expect(broken({ ...mill({}), plan: { order: orders('2026-12-01: 1 2'), boneyard: [id<PartId>('3')] } })).toEqual([]);
    const halves = ['a', 'b'].map((letter) => ({ letter, what: 'half', eighths: eighths(4), minutes: 60, cast: [id<PersonId>('ada')] }));
    const split = mill({
      scenes: [
        scene('1', 'EXT mill/yard DAY', 8, 120, 'ADA KIT', { parts: halves }),
        scene('2', 'INT mill/loft DAY', 8, 120, 'ADA'),
        scene('3', 'INT mill/loft DAY', 8, 120, 'KIT'),
      ],
      plan: '2026-12-01: 1/a 2 | 2026-12-02: 3 1/b',
    });
    expect(broken(split)).toEqual([]);
    expect(broken(split, '2026-12-01: 1/a 2 | 2026-12-02: 3')).toEqual(['placed']);
  });
  it('rule:placed breaks when one is missing, stands twice, or stands on a day that does not exist', () => {
    expect(broken(mill({}), '2026-12-01: 1 2')).toEqual(['placed']);
    expect(broken(mill({}), '2026-12-01: 1 2 | 2026-12-02: 3 2')).toEqual(['placed']);
    expect(broken(mill({}), '2026-12-01: 1 2 | 2026-12-09: 3')).toEqual(['placed']);
  });
});

it('a day on the clock says what the rules judge', () => {
  const run = dayRun(mill({}), day('2026-12-01', 1, {}), [id('1'), id('2')]);
  expect(run.slots.map((slot) => `${slot.part} ${wallTime(slot.start)}-${wallTime(slot.end)}`)).toEqual(['1 08:30-10:30', '2 10:50-12:50']);
});
