import { describe, expect, it } from 'vitest';
import { audit, sunTimes } from '#engine/index.ts';
import type { Production } from '#model/index.ts';
import { id, sceneOf, shootingDays, showEighths, wallTime, weekdayOf } from '#model/index.ts';
import { buildFeature } from './feature/build.ts';
import { swapTable } from './hardness.ts';
import { clockOf, judged, pushed, runOf, withDays } from './vocabulary.ts';

const feature = buildFeature();
const runs = audit(feature, feature.plan).judged.runs;
const minor = (sum: { readonly minor: number } | null | undefined): number | null => (sum ? sum.minor / 100 : null);
const orderOf = (production: Production, day: string): string =>
  ((production.plan.order as Readonly<Record<string, readonly string[]>>)[day] ?? []).join(' ');
const person = (key: string) => feature.people[key];

describe('the feature: its plan', () => {
  it('holds with no evidence and no open question', () => expect(judged(feature, feature.plan)).toEqual({ rules: [], asks: [] }));

  it('shoots on 25 days Mon-Fri, of which eight are reported', () => {
    const days = shootingDays(feature);
    expect(days.map((day) => day.number)).toEqual(Array.from({ length: 25 }, (_, index) => String(index + 1)));
    expect(days.every((day) => weekdayOf(day.date) <= 5)).toBe(true);
    const numbered = Object.fromEntries(days.map((day) => [day.number, day.date]));
    expect(numbered).toMatchObject({ '1': '2026-11-19', '8': '2026-11-30', '9': '2026-12-01', '12': '2026-12-04', '14': '2026-12-08' });
    expect(numbered).toMatchObject({ '13': '2026-12-07', '17': '2026-12-11', '18': '2026-12-14', '25': '2026-12-23' });
    expect(days.filter((day) => day.status === 'reported').map((day) => day.number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  it('is full: P1 at 90, 86, 54 and 65 %, the others at 87.1 % and more, the mean at 85 % and more', () => {
    const load = (day: string): number => ((runs.find((run) => run.day.date === day)?.used ?? 0) / 510) * 100;
    const p1 = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'];
    expect(p1.map(load).map(Math.round)).toEqual([90, 86, 54, 65]);
    const others = runs.filter((run) => !p1.includes(run.day.date)).map((run) => (run.used / run.usable) * 100);
    expect(others).toHaveLength(21);
    expect(others.reduce((sum, one) => sum + one, 0) / 21).toBeGreaterThanOrEqual(87.1);
    expect(runs.reduce((sum, run) => sum + run.used / run.usable, 0) / 25).toBeGreaterThanOrEqual(0.85);
    expect(runs.every((run) => run.usable === 510 && run.used <= 510 && run.places.length <= 2)).toBe(true);
  });

  it('has 110 to 130 scenes, each placed once, with heading, synopsis and purpose', () => {
    const scenes = Object.values(feature.scenes);
    expect(scenes.length).toBeGreaterThanOrEqual(110);
    expect(scenes.length).toBeLessThanOrEqual(130);
    expect(Object.values(feature.plan.order).flat().sort()).toEqual(scenes.map((scene) => scene.id).sort());
    expect(scenes.filter((scene) => !scene.heading || !scene.synopsis || !scene.purpose || scene.minutes === null)).toEqual([]);
    expect(new Set(scenes.map((scene) => scene.purpose)).size).toBe(scenes.length);
  });

  it('lies over the sun of London', () => {
    const tuesday = sunTimes('2026-12-01', feature.zone, feature.at ?? { latitude: 0, longitude: 0 });
    expect(Math.abs((tuesday?.rise ?? 0) - (7 * 60 + 43))).toBeLessThanOrEqual(1);
    expect(Math.abs((tuesday?.set ?? 0) - (15 * 60 + 55))).toBeLessThanOrEqual(1);
    expect(wallTime(sunTimes('2026-12-10', feature.zone, feature.at ?? { latitude: 0, longitude: 0 })?.set ?? 0)).toBe('15:52');
  });
});

describe('the feature: days that stories touch', () => {
  const strip = (scene: string): string => {
    const { intExt, set, dayNight, blackedOut, eighths, minutes, cast } = sceneOf(feature, id(scene));
    return `${intExt} ${set} ${dayNight}${blackedOut ? ' blacked out' : ''} ${showEighths(eighths, ' ')} ${minutes} ${cast.join(' ')}`;
  };
  it.each([
    ['2026-12-01', '31 32 34 40'],
    ['2026-12-02', '36 41 33 45'],
    ['2026-12-03', '50 51'],
    ['2026-12-04', '60 62'],
    ['2026-12-08', '82 80 81'],
    ['2026-12-10', '72 73 74'],
  ])('%s shoots %s', (day, order) => expect(orderOf(feature, day)).toBe(order));

  it.each([
    ['31', 'EXT harrow-house/garden DAY 1 4/8 110 mara tom'],
    ['32', 'INT harrow-house/library DAY 2 2/8 150 mara tom ines'],
    ['34', 'INT harrow-house/hall DAY 6/8 60 mara ines'],
    ['40', 'INT harrow-house/hall DAY 1 2/8 100 tom ines'],
    ['36', 'INT harrow-house/library DAY 1 6/8 120 tom ines'],
    ['41', 'INT harrow-house/library NIGHT blacked out 7/8 70 tom'],
    ['33', 'INT harrow-house/kitchen DAY 2 140 mara ben'],
    ['45', 'INT harrow-house/kitchen DAY 1 1/8 90 mara ben'],
    ['50', 'INT harrow-house/bedroom NIGHT blacked out 3 2/8 210 mara tom'],
    ['51', 'INT harrow-house/bathroom NIGHT blacked out 5/8 45 mara'],
    ['60', 'INT harrow-house/kitchen DAY 2 4/8 160 ben ines'],
    ['62', 'INT harrow-house/hall NIGHT blacked out 2 1/8 150 ben ines tom'],
    ['82', 'EXT kelsey-baths/yard DAY 1 100 ines'],
    ['80', 'INT kelsey-baths/pool-hall DAY 2 4/8 190 ben ines'],
    ['81', 'INT kelsey-baths/boiler-room DAY 1 2/8 110 ben'],
    ['72', 'INT acton-stage/flat DAY 2 2/8 160 ben ruth'],
    ['73', 'INT acton-stage/flat NIGHT blacked out 1 4/8 140 ruth'],
    ['74', 'INT acton-stage/stair DAY 1 1/8 120 ines ruth'],
  ])('scene %s is %s', (scene, said) => expect(strip(scene)).toBe(said));

  it('puts Tuesday and Wednesday on the clock as printed', () => {
    const tuesday = runOf(feature, '2026-12-01', '31 32 34 40');
    expect(wallTime(tuesday.lastOut ?? 0)).toBe('17:40');
    const wednesday = runOf(feature, '2026-12-02', '36 41 33 45');
    expect(clockOf(wednesday)).toBe('36 08:30-10:30, 41 10:30-11:40, 33 13:00-15:20, 45 15:20-16:50');
    expect(wednesday.lunch).toEqual({ from: 12 * 60, to: 13 * 60 });
    expect([runOf(feature, '2026-12-08', '82 80 81').used, runOf(feature, '2026-12-10', '72 73 74').used]).toEqual([440, 440]);
  });

  it('keeps cover, shot and night scenes where they belong', () => {
    expect(['70', '71'].map((scene) => [sceneOf(feature, id(scene)).cover, strip(scene).includes('acton-stage')])).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(orderOf(feature, '2026-11-26').split(' ')).toContain('35');
    const friday = orderOf(feature, '2026-12-04').split(' ');
    const nights = Object.values(feature.scenes).filter((scene) => scene.dayNight === 'NIGHT' && !friday.includes(scene.id));
    expect(nights.length).toBeGreaterThanOrEqual(4);
    const withLottie = Object.entries(feature.plan.order).flatMap(([day, order]) =>
      order.filter((part) => feature.scenes[part]?.cast.includes(id('lottie'))).map((part) => `${part} ${day}`),
    );
    expect(withLottie.map((one) => one.split(' ')[0]).sort()).toEqual(['53', '54', '55', '56', '57', '58', '59']);
    expect(
      withLottie.every((one) => one >= '' && (one.split(' ')[1] ?? '') >= '2026-12-14' && (one.split(' ')[1] ?? '') <= '2026-12-18'),
    ).toBe(true);
  });

  it('knows who leaves when, who is called before the crew, and which calls went out', () => {
    expect(feature.days['2026-12-08']?.departures).toEqual([
      { what: 'unit vehicles', at: '06:45' },
      { what: 'first cast car', at: '06:50' },
    ]);
    const tuesday = feature.days['2026-12-01'];
    expect(tuesday?.preCalls.map((one) => one.who)).toEqual(['make-up', 'locations']);
    expect(tuesday?.preCalls.every((one) => one.at < '05:25')).toBe(true);
    expect(tuesday?.published.map((one) => `${one.person} ${one.pickUp}`)).toEqual(['mara 05:10', 'tom 06:15', 'ines 06:40']);
    expect(tuesday?.published[0]?.makeUp).toBe('06:00');
    const kelsey = runOf(feature, '2026-12-08', '82 80 81').people.map((one) => one.pickUp ?? 0);
    expect(wallTime(Math.min(...kelsey))).toBe('06:50');
  });
});

describe('the feature: what stories do with it', () => {
  const tuesdayWithout = { '2026-12-01': '40 36 41 60' };
  it.each([
    ['MARA back on Wednesday', { ...tuesdayWithout, '2026-12-02': '31 34 33 45', '2026-12-03': '32 50 51', '2026-12-04': '62' }],
    ['MARA back on Thursday', { ...tuesdayWithout, '2026-12-02': '62', '2026-12-03': '32 50 51', '2026-12-04': '31 34 33 45' }],
    ['the unit held for MARA', { '2026-12-01': '40 34 31 32' }],
    ['Kelsey Baths and Acton change days', { '2026-12-08': '72 73 74', '2026-12-10': '82 80 81' }],
    ['BEN out on Friday', { '2026-12-02': '33 45 60', '2026-12-03': '50 51 62', '2026-12-04': '36 41' }],
    ['LOTTIE out on Monday 14', { '2026-12-14': '92 93 102 103 104', '2026-12-17': '57 58 53 54 94' }],
  ])('%s holds', (_, days) => expect(judged(feature, withDays(feature, days))).toEqual({ rules: [], asks: [] }));

  it.each([
    ['the yard after dark', { '2026-12-08': '72 73 74', '2026-12-10': '80 81 82' }, ['light']],
    ['the garden last', { '2026-12-01': '40 34 32 31' }, ['light']],
    ['the house on Monday', { '2026-12-03': '50', '2026-12-07': '51 70 75 76 71' }, ['place-open', 'available']],
    ['the flat on Tuesday', { '2026-12-01': '31 70', '2026-12-07': '75 76 71 77' }, ['set-ready']],
  ])('%s does not hold', (_, days, rules) => {
    const found = judged(feature, withDays(feature, days)).rules;
    expect(rules.filter((rule) => !found.includes(rule))).toEqual([]);
  });

  it('loses nothing by a push of 80 minutes on Tuesday, and the house by one of 90', () => {
    const by80 = pushed(feature, '2026-12-01', 80);
    expect(judged(by80, by80.plan).rules).toEqual([]);
    expect(wallTime(runOf(by80, '2026-12-01', '31 32 34 40').lastOut ?? 0)).toBe('19:00');
    const by90 = pushed(feature, '2026-12-01', 90);
    expect(judged(by90, by90.plan).rules).toEqual(['place-open']);
    expect(wallTime(runOf(by90, '2026-12-01', '31 32 34 40').lastOut ?? 0)).toBe('19:10');
  });

  it('brings BEN at 13:40 for scene 60 in the first way', () => {
    const ben = runOf(feature, '2026-12-01', '40 36 41 60').people.find((one) => one.person === 'ben');
    expect([ben?.pickUp, ben?.makeUp, ben?.onSet].map((at) => wallTime(at ?? 0))).toEqual(['13:40', '14:15', '15:00']);
    expect(wallTime(runOf(feature, '2026-12-01', '40 36 41 60').cameraWrap ?? 0)).toBe('17:40');
  });

  it('is hard: of every 17th one-step swap of a lead on a work day, at least half break a rule', () => {
    const rows = swapTable(feature, { every: 17 });
    expect(new Set(rows.map((row) => row.lead)).size).toBe(6);
    expect(rows.filter((row) => row.breaking * 2 < row.swaps)).toEqual([]);
  }, 60_000);
});

describe('the feature: people', () => {
  const everyone = Object.values(feature.people);
  const named = [
    ...['nora', 'philippa', 'kit', 'jo', 'ivy', 'anselm', 'suki', 'ilse', 'wren', 'rami', 'olu', 'fern', 'greta', 'hugo', 'zoe'],
    ...['dave-okoro', 'dave-lind', 'yusuf', 'priya', 'bram', 'dev', 'nao', 'sota', 'emi', 'vivian', 'curtis', 'lena', 'roland', 'ulrike'],
    ...[
      'quentin',
      'thea',
      'edda',
      'agnes',
      'petra',
      'celia',
      'alba',
      'ottilie',
      'mara',
      'tom',
      'ines',
      'ben',
      'ruth',
      'lottie',
      'carys',
      'winnie',
    ],
  ];
  const pair = (text: string): string => text.slice(0, 2).toUpperCase();

  it('gives everyone of the sheet a first pair of letters of their own, but for the two Daves', () => {
    const pairs = named.filter((key) => key !== 'dave-lind').map((key) => pair(person(key)?.called ?? ''));
    const characters = ['mara', 'tom', 'ines', 'ben', 'ruth', 'lottie'].map((key) => pair(person(key)?.cast?.character ?? ''));
    const places = Object.values(feature.places).map((place) => pair(place.name));
    const used = [...pairs, ...characters, ...places];
    expect(used.filter((one, index) => used.indexOf(one) !== index)).toEqual([]);
    const further = everyone.filter((one) => !named.includes(one.id)).flatMap((one) => [one.called, one.cast?.character ?? 'ZZ']);
    expect(further.filter((name) => used.includes(pair(name)))).toEqual([]);
  });

  it('uses mail and phones of the fiction ranges only', () => {
    for (const { name, email, phone } of everyone) {
      const address = new RegExp(
        `^${name.toLowerCase().replace(' ', '\\.')}@(unit|cast|post|partner|tv|places|agents)\\.example\\.invalid$`,
        'u',
      );
      if (email !== null) expect(email).toMatch(address);
      if (phone !== null) expect(phone).toMatch(/^(\+44 20 7946 0\d{3}|\+1 310 555 01\d{2}|\+81 3 0000 \d{4})$/u);
    }
    const phones = everyone.flatMap((one) => one.phone ?? []);
    expect(new Set(phones).size).toBe(phones.length);
    expect(everyone.filter((one) => one.email === null).map((one) => one.id)).toEqual(['lottie']);
  });

  it('has 24 speaking parts and more, numbered, with deals that cover their days', () => {
    const cast = everyone.filter((one) => one.cast !== null);
    expect(cast.length).toBeGreaterThanOrEqual(24);
    expect(cast.map((one) => one.cast?.number)).toEqual(cast.map((_, index) => String(index + 1)));
    for (const run of runs)
      for (const { person: who } of run.people) {
        const deal = person(who)?.cast?.deal;
        expect(deal && (deal.from ?? '') <= run.day.date && run.day.date <= (deal.to ?? '')).toBe(true);
      }
  });

  it('has the leads with the deals of the sheet', () => {
    const deal = (key: string) => {
      const part = person(key)?.cast;
      return `${part?.character} ${part?.deal.kind} ${minor(part?.deal.rate)} ${part?.deal.from} ${part?.deal.out ?? '-'}`;
    };
    expect(deal('mara')).toBe('ELSPETH weekly 9500 2026-11-19 -');
    expect(deal('tom')).toMatch(/^GIDEON run-of-picture \d+ 2026-11-19 2026-12-04T19:00$/u);
    expect(deal('ines')).toMatch(/^ODILE weekly 6000 /u);
    expect(deal('ben')).toMatch(/^FLETCHER daily-consecutive 900 /u);
    expect(deal('ruth')).toMatch(/^VESPER weekly 3600 2026-12-04 /u);
    expect(deal('lottie')).toMatch(/^POLLY daily-consecutive 450 /u);
    expect(person('lottie')?.cast?.minor).toMatchObject({
      age: 9,
      licence: { from: '2026-12-14', to: '2026-12-18' },
      guardian: 'carys',
      chaperone: 'winnie',
    });
    expect([person('ben')?.cast?.travel, person('ben')?.cast?.makeUp, person('mara')?.cast?.makeUp]).toEqual([35, 45, 60]);
    expect([person('ruth')?.cast?.travel, person('ruth')?.cast?.makeUp]).toEqual([25, 45]);
  });

  it('works the leads on the days of the sheet', () => {
    const works = (key: string): readonly string[] =>
      runs.filter((run) => run.people.some((one) => one.person === key)).map((run) => run.day.date.slice(5));
    const around = (key: string, from: string, to: string) => works(key).filter((day) => day >= from && day <= to);
    expect(around('mara', '11-30', '12-04')).toEqual(['11-30', '12-01', '12-02', '12-03']);
    expect(around('tom', '12-01', '12-31')).toEqual(['12-01', '12-02', '12-03', '12-04']);
    expect(around('ines', '12-01', '12-10')).toEqual(['12-01', '12-02', '12-04', '12-08', '12-10']);
    expect(around('ben', '12-01', '12-04')).toEqual(['12-02', '12-04']);
    expect(works('ben')).toEqual(expect.arrayContaining(['12-08', '12-10']));
    expect(works('ruth')).toEqual(expect.arrayContaining(['12-10']));
    expect(works('ruth').filter((day) => day <= '12-04' || day === '12-08')).toEqual([]);
    const { standing } = audit(feature, feature.plan).judged;
    const state = (who: string, date: string) => standing(id(who), date).state;
    expect([state('ben', '2026-12-01'), state('ben', '2026-12-03'), state('ines', '2026-12-03'), state('mara', '2026-12-04')]).toEqual([
      'H',
      'H',
      'H',
      'H',
    ]);
    expect([state('ruth', '2026-12-03'), state('ruth', '2026-12-04'), state('ruth', '2026-12-08')]).toEqual(['A', 'H', 'H']);
    expect(feature.availability['ben 2026-12-01']?.callBy).toBe('12:00');
  });

  it('has agents, cards, the one binding yes and the insured', () => {
    expect(['mara', 'tom', 'ben', 'ines', 'ruth'].map((key) => person(key)?.cast?.agent)).toEqual([
      'celia',
      'celia',
      'alba',
      'alba',
      'ottilie',
    ]);
    expect(person('ottilie')?.reachableFrom).toBe('09:30');
    expect(everyone.filter((one) => one.binds).map((one) => one.id)).toEqual(['lena']);
    expect(everyone.filter((one) => one.named.insured).map((one) => one.id)).toEqual(['anselm', 'mara', 'tom']);
    expect(everyone.filter((one) => one.card.words.length > 0).map((one) => one.id)).toEqual(['dev', 'curtis', 'lena']);
    expect(person('curtis')?.card.notBetween).toEqual({ from: '20:00', to: '08:00' });
    expect(person('dev')?.card.notBetween).toEqual({ from: '22:00', to: '07:00' });
    expect(person('lena')?.card).toMatchObject({ silenceIsNotYes: true });
    expect(person('agnes')?.phone).toBe('+44 20 7946 0151');
  });

  it('lists the heads in the order in which they are written to', () =>
    expect(everyone.filter((one) => one.audience === 'head').map((one) => one.id)).toEqual([
      ...['suki', 'wren', 'yusuf', 'dave-okoro', 'dave-lind', 'greta', 'hugo'],
    ]));
});

describe('the feature: places, kit, money, promises, words', () => {
  it('has the fourteen places with their windows', () => {
    expect(Object.keys(feature.places)).toHaveLength(14);
    expect(feature.places['harrow-house']?.windows).toEqual([{ from: '2026-11-30', to: '2026-12-04', opens: '07:00', closes: '19:00' }]);
    expect(minor(feature.places['harrow-house']?.fee)).toBe(3500);
    expect(feature.places['kelsey-baths']?.holds).toEqual([
      { date: '2026-12-10', until: '2026-12-08T08:30', price: { minor: 190_000, currency: 'GBP' }, confirm: null, gone: false },
    ]);
    expect(feature.places['corn-exchange']?.windows?.map((one) => `${one.opens}-${one.closes}`)).toEqual(['10:00-16:00']);
    expect(feature.places['cider-barn']).toMatchObject({ permitted: false, permitLead: 3 });
    expect(feature.places['underhill-station']?.windows?.map((one) => `${one.from} ${one.to}`)).toEqual(['2026-12-09 2026-12-09']);
    expect(feature.places['acton-stage']?.windows?.map((one) => `${one.from} ${one.to}`)).toEqual(['2026-11-30 2026-12-18']);
    expect(feature.places['acton-stage']?.sets.slice(0, 2).map((set) => set.readyFrom)).toEqual(['2026-12-03T00:00', '2026-12-03T00:00']);
  });

  it('needs the 35 mm in 33A, 33C, 45B and 62B and nowhere else', () => {
    const shots = Object.values(feature.scenes).flatMap((scene) => scene.shots);
    expect(shots.filter((shot) => shot.kit.includes(id('35mm'))).map((shot) => shot.id)).toEqual(['33A', '33C', '45B', '62B']);
    expect(Object.values(feature.scenes).filter((scene) => scene.kit.includes(id('35mm')))).toEqual([]);
    expect(shots.map((shot) => shot.id)).toEqual(expect.arrayContaining(['33B', '33D', '36A', '36C', '41A', '41B', '45A', '45C', '62D']));
    const lens = feature.kit['35mm'];
    expect(lens?.alternates.map((one) => [one.kit, one.needsYes])).toEqual([
      ['32mm', 'anselm'],
      ['28-76-zoom', 'anselm'],
    ]);
    expect(lens?.alternates[0]?.effect).toBe('camera 20 cm nearer');
    expect(lens?.hire).toMatchObject({ from: 'Lockwood Hire', phone: '+44 20 7946 0134', courier: 75, perDay: { minor: 14_000 } });
    expect(feature.kit['28-76-zoom']?.weight).toBe(2900);
  });

  it('names seven ways to save, each with its bar', () => {
    const ways = Object.values(feature.savings);
    expect(ways.map((way) => `${way.id} ${way.bar}`)).toEqual([
      'B1 enough',
      'B2 enough',
      'B3 enough',
      'B4 good',
      'B5 good',
      'B6 good',
      'B7 good',
    ]);
    expect(feature.scenes['97']?.bar).toBe('must');
    expect(Object.values(feature.moneyLines).map((line) => minor(line.sum))).toEqual([4200, 3900, 1950, 2800, 650, 2500, 9800]);
    expect(feature.savings['B4']?.parts[1]?.key).toBe(feature.savings['B5']?.parts[0]?.key);
  });

  it('has a budget without variance', () => {
    const { budget, contingency, slackDays, crewDay, overtimeStep, unit, insurance, prices, crewWeekly } = feature.house;
    expect([budget?.total, budget?.toDate, budget?.committed, budget?.toComplete].map(minor)).toEqual([
      1_940_000, 742_000, 388_000, 810_000,
    ]);
    expect([contingency, crewDay, overtimeStep, insurance.deductible].map(minor)).toEqual([48_000, 14_600, 550, 25_000]);
    expect([slackDays, unit, insurance.broker, insurance.weather, crewWeekly]).toEqual([1.5, 41, 'edda', false, true]);
    expect(prices.map((price) => `${price.key} ${minor(price.sum)} ${price.source}`)).toEqual([
      'base-swap 380 quote Olu, 30 Nov',
      'review-over 1000 house rule',
    ]);
  });

  it('has the nine promises at their instants', () =>
    expect(Object.values(feature.promises).map((one) => `${one.id} ${one.owner} ${one.to} ${one.due.at} ${one.needs.join()}`)).toEqual([
      'P-1 nora rami 2026-12-01T15:00:00Z ',
      'P-2 dev nora 2026-12-02T08:00:00Z ',
      'P-3 nao dev 2026-12-03T09:00:00Z ',
      'P-4 dev curtis 2026-12-04T09:00:00Z P-3',
      'P-5 dev nora 2026-12-11T03:00:00Z ',
      'P-6 nora lena 2026-12-11T18:00:00Z P-5',
      'P-7 bram wren 2026-11-26T18:00:00Z ',
      'P-8 bram wren 2026-11-30T18:00:00Z ',
      'P-9 rami kit 2026-12-04T12:00:00Z ',
    ]));

  it('has words, elements, the partner film and what Lena was told', () => {
    expect(Object.values(feature.words).map((word) => [word.term, word.person, word.state, word.fits, word.fitsNot])).toEqual([
      ['edgy', 'lena', 'loose', [], []],
      ['premium', 'roland', 'pinned', ['quiet', 'dark wood'], ['gold']],
    ]);
    const elements = Object.values(feature.elements);
    expect(elements.map((one) => [one.name, one.bar, one.hoursLeft])).toEqual([
      ['cut', 'must', 40],
      ['mix', 'must', 20],
      ['titles T07-T09', 'good', 20],
      ['titles T10-T12', 'enough', 15],
      ['grade', null, 4],
      ['captions', 'good', 1],
    ]);
    expect(elements.reduce((sum, one) => sum + one.hoursLeft, 0)).toBe(100);
    const film = feature.deliverables['partner-film'];
    expect(film?.due).toEqual({ local: '2026-12-11T18:00', zone: 'Europe/London' });
    expect(film?.goal).toBe('more test drives');
    expect(film?.approved).toHaveLength(8);
    expect(film?.approved[3]).toMatchObject({ picture: '4', scene: '62', shot: '62B', by: 'lena', on: '2026-11-20' });
    // What the stories move without a word to Lena holds no other approved picture.
    const quiet = ['31', '32', '33', '34', '36', '40', '41', '45', '50', '51', '60', '72', '73', '74', '80', '81', '82'];
    expect(film?.approved.filter((one) => quiet.includes(one.scene))).toEqual([]);
    expect(Object.values(feature.told).map((one) => [one.person, one.happens, one.about.shot])).toEqual([
      ['lena', '2026-12-04T14:00', '62B'],
    ]);
    expect(['50', '62', '97'].map((scene) => sceneOf(feature, id(scene)).bar)).toEqual(['must', 'must', 'must']);
    expect(sceneOf(feature, id('45')).purpose).toBe('Fletcher learns that the ledger is hidden; without it 60 makes no sense');
    expect(feature.northStar).toBe("A sister learns that her brother kept the family's true accounts, and decides whom to tell.");
  });
});
