import { describe, expect, it } from 'vitest';
import type { CrewGroup, House, Minor, Person, Production, TermOverride } from '#model/index.ts';
import { id, minutesOf, money, wallTime } from '#model/index.ts';
import { day, minor, performer, place, production, scene, somebody, usualHouse } from '../../../test/vocabulary/production.ts';
import { audit } from '../audit.ts';
import type { RuleId } from '../evidence.ts';
import { minorRows, packs, termsOn } from '../packs/index.ts';
import { minorLimits } from './minor-age.ts';
import { invadedPrice, mealPrice } from './penalty.ts';

const usd = (dollars: number) => money(Math.round(dollars * 100), 'USD');
const chosen = (pack: string, ...overrides: readonly (readonly [string, number | null])[]) => ({
  pack,
  overrides: overrides.map(([term, figure]): TermOverride => ({ term, figure, source: 'test' })),
});

interface Case {
  readonly packs: House['packs'];
  readonly days: readonly (readonly [date: string, call: string, minutes: number])[];
  readonly who?: Person;
  readonly house?: Partial<House>;
  readonly more?: Partial<Production>;
  readonly outs?: Readonly<Record<string, Production['days'][string]['outs']>>;
}
/** One performer, one scene a day, Los Angeles. First shot an hour after the call, lunch by the usual clock, out a quarter after the last shot. */
function played({ packs: which, days, who, house, more, outs }: Case): Production {
  const lead = who ?? performer('Ada', 1, { kind: 'weekly', rate: usd(8000), from: '2026-01-01' }, { makeUp: 0 });
  return production({
    people: [{ ...lead, id: id('ada') }, somebody('Pia', 'upm', 'line producer')],
    places: [place('Stage', ['loft'], {})],
    days: days.map(([date, call], at) => day(date, at + 1, { call, outs: outs?.[date] ?? [] })),
    scenes: days.map(([, , minutes], at) => scene(String(at + 1), 'INT stage/loft DAY', 8, minutes, 'ADA')),
    plan: days.map(([date], at) => `${date}: ${at + 1}`).join(' | '),
    more: {
      currency: 'USD',
      zone: 'America/Los_Angeles',
      at: null,
      house: { ...usualHouse, rest: { cast: 0, crew: 0 }, packs: which, ...house },
      ...more,
    },
  });
}
const broken = (made: Production, rule: RuleId) => audit(made, made.plan).evidence.filter((one) => one.rule === rule);
const all = (made: Production) => audit(made, made.plan).evidence.map((one) => one.rule);

const sag = [chosen('us-sag-aftra')];
const daily = (rate: number) => performer('Ada', 1, { kind: 'daily', rate: usd(rate) }, { makeUp: 60 });

describe('rest and forced calls', () => {
  /** Out at 21:00 (last shot 20:45), in the chair at a time of the next day. */
  const night = (rate: number, call: string) =>
    played({
      packs: sag,
      who: { ...daily(rate) },
      days: [
        ['2026-03-03', '11:00', 465],
        ['2026-03-04', call, 60],
      ],
      more: { availability: {} },
    });
  it('rule:forced-call holds at twelve hours to the minute: wrap 20:00 or 21:00, twelve hours later', () => {
    expect(broken(night(600, '09:00'), 'forced-call')).toEqual([]);
  });
  it.each([
    [600, 600],
    [1246, 900],
  ])('rule:forced-call breaks at eleven hours: a rate of $%d costs $%d, the UPM approves, and it is no law', (rate, price) => {
    expect(broken(night(rate, '08:00'), 'forced-call')).toMatchObject([
      { weight: 'priced', price: usd(price), approver: 'pia', person: 'ada', stands: '11:00 h', wanted: '12:00 h' },
    ]);
  });
  it('rule:forced-call breaks for a weekly player, out 18:40, called 06:15: 11:35 at the lesser of a day and $950', () => {
    const weekly = performer('Leo', 1, { kind: 'weekly', rate: usd(8000), from: '2026-01-01' }, { makeUp: 0 });
    const made = played({
      packs: sag,
      who: weekly,
      days: [
        ['2027-04-08', '08:00', 505],
        ['2027-04-09', '05:15', 60],
      ],
      outs: { '2027-04-08': [{ who: 'LEO', person: id('ada'), at: '18:40' }] },
    });
    expect(broken(made, 'forced-call')).toMatchObject([{ price: usd(950), stands: '11:35 h' }]);
  });
  it('rule:forced-call holds for a night that becomes a day by a late call: out Thu 05:00, ten hours, called 15:00; 07:00 breaks it', () => {
    const nights = (call: string) =>
      played({
        packs: [chosen('us-iatse-area-standards')],
        days: [
          ['2026-03-04', '18:00', 510],
          ['2026-03-05', call, 60],
        ],
      });
    expect(broken(nights('15:00'), 'forced-call')).toEqual([]);
    expect(broken(nights('07:00'), 'forced-call')).toMatchObject([{ person: null, wanted: '10:00 h', price: null }]);
  });
  it('rule:enough-rest holds to the statute among the packs: in the UK eleven hours are law and have no price', () => {
    const made = (call: string) =>
      played({
        packs: [chosen('uk-law')],
        days: [
          ['2026-03-03', '11:00', 465],
          ['2026-03-04', call, 60],
        ],
      });
    expect(broken(made('07:15'), 'enough-rest').map((one) => [one.person, one.weight])).toEqual([[null, 'law']]);
    expect(all(made('08:30'))).toEqual([]);
  });
});

describe('weekly rest across the clock change, Los Angeles, 14 March 2027 (P5)', () => {
  const group = (who: string, heads: number): CrewGroup => ({
    who,
    heads,
    rate: usd(544),
    hours: 480,
    fringe: 0,
    source: null,
    serves: 'set',
  });
  const weekend = (call: string, out: string, overrides: readonly (readonly [string, number | null])[] = []) =>
    played({
      packs: [chosen('us-iatse-area-standards', ...overrides), ...sag],
      days: [
        ['2027-03-12', '17:00', 300],
        ['2027-03-15', call, 60],
      ],
      house: { crew: [group('grip and electric', 9)] },
      outs: {
        '2027-03-12': [
          { who: 'grip and electric', person: null, at: out },
          { who: 'ADA', person: id('ada'), at: '23:00' },
        ],
      },
    });
  it('rule:weekly-rest holds from 13:20 on after Sat 06:20: 54 elapsed hours, though the wall clock says 12:20', () => {
    expect(broken(weekend('13:20', '30:20'), 'weekly-rest')).toEqual([]);
    expect(broken(weekend('13:19', '30:20'), 'weekly-rest')).toMatchObject([{ group: 'grip and electric', stands: '53:59 h' }]);
  });
  it('rule:weekly-rest breaks at 12:00: nine people 1:20 short at twice $68 are $1,632', () => {
    expect(broken(weekend('12:00', '30:20', [['crew.rest.first', 2]]), 'weekly-rest')).toMatchObject([
      { price: usd(1632), stands: '52:40 h', wanted: '54:00 h', approver: 'pia' },
    ]);
  });
  it.each([
    ['LUIS', '27:10', '10:10'],
    ['camera', '29:20', '12:20'],
    ['NORA', '29:50', '12:50'],
    ['make-up', '30:05', '13:05'],
    ['grip, electric, drivers', '30:20', '13:20'],
  ])('rule:weekly-rest story:P5 %s, out %s, may be called from %s', (_who, out, call) => {
    const early = wallTime(minutesOf(call) - 1);
    expect([broken(weekend(call, out), 'weekly-rest'), broken(weekend(early, out), 'weekly-rest').length]).toEqual([[], 1]);
  });
  it('rule:weekly-rest breaks for a principal who is called before six inside 56 hours, and holds with 54 from six on', () => {
    const cast = (call: string) =>
      played({
        packs: sag,
        days: [
          ['2026-03-06', '11:00', 600],
          ['2026-03-09', call, 60],
        ],
        outs: { '2026-03-06': [{ who: 'ADA', person: id('ada'), at: '23:30' }] },
      });
    // Los Angeles goes forward on 8 March 2026 as well.
    expect(broken(cast('05:30'), 'weekly-rest')).toMatchObject([{ wanted: '54:00 h', stands: '54:00 h' }].slice(1));
    expect(broken(cast('04:50'), 'weekly-rest')).toMatchObject([{ wanted: '56:00 h', stands: '53:20 h', price: usd(950) }]);
  });
});

describe('UK short rest', () => {
  it('rule:forced-call wrap 20:00, call 06:00 is an hour short: an hour at 1.5 T; two and a half are 1.5, 2 and half of 3', () => {
    const groups = [{ who: 'grip', heads: 1, rate: money(400_00, 'GBP'), hours: 600, fringe: 0, source: null, serves: 'set' as const }];
    const made = production({
      people: [],
      places: [],
      days: [],
      scenes: [],
      plan: '',
      more: { house: { ...usualHouse, crew: groups, packs: [chosen('uk-pact-bectu-tv-drama')] } },
    });
    const terms = termsOn(made, '2026-12-01');
    expect(invadedPrice(made, terms, 'grip', 60)).toEqual(money(60_00, 'GBP'));
    expect(invadedPrice(made, terms, 'grip', 31)).toEqual(money(60_00, 'GBP'));
    expect(invadedPrice(made, terms, 'grip', 150)).toEqual(money(200_00, 'GBP'));
  });
});

describe('meals', () => {
  const terms = termsOn(played({ packs: sag, days: [] }), '2026-03-03');
  const facts = played({ packs: sag, days: [] });
  it.each([
    ['13:00', 0],
    ['13:01', 25],
    ['13:45', 60],
    ['14:15', 110],
  ])('rule:meal call 07:00, meal %s: $%d', (at, dollars) => {
    expect(mealPrice(facts, terms, 'cast', minutesOf(at) - minutesOf('13:00'))).toEqual(usd(dollars));
  });
  /** In the chair at 05:30, lunch at 13:00. */
  const early = (breakfast: Production['days'][string]['breakfast'], grace: number | null = null) => {
    const made = played({
      packs: [chosen('us-sag-aftra', ...(grace === null ? [] : [['cast.meal.grace', grace] as const]))],
      who: performer('Ada', 1, { kind: 'weekly', rate: usd(8000), from: '2026-01-01' }, { makeUp: 150 }),
      days: [['2026-03-03', '07:00', 420]],
    });
    const stands = made.days['2026-03-03'];
    return stands ? { ...made, days: { '2026-03-03': { ...stands, breakfast } } } : made;
  };
  it('rule:meal breaks for who was called first: chair 05:30, lunch 13:00 is $110', () => {
    expect(broken(early(null), 'meal')).toMatchObject([{ price: usd(110), wanted: '11:30', stands: '13:00', approver: 'pia' }]);
  });
  it('rule:meal holds with a non-deductible breakfast 07:15-07:30, and not with one after the first two hours or of ten minutes', () => {
    expect(broken(early({ from: '07:15', to: '07:30' }), 'meal')).toEqual([]);
    expect(broken(early({ from: '07:45', to: '08:00' }), 'meal').length).toBe(1);
    expect(broken(early({ from: '07:15', to: '07:25' }), 'meal').length).toBe(1);
  });
  it('rule:meal breakfast 07:30-07:45, meal 13:45 costs nothing, 14:50 costs $110', () => {
    expect(mealPrice(facts, terms, 'cast', minutesOf('13:45') - minutesOf('07:45') - 360)).toEqual(usd(0));
    expect(mealPrice(facts, terms, 'cast', minutesOf('14:50') - minutesOf('07:45') - 360)).toEqual(usd(110));
  });
  it('rule:meal a grace is a figure of the production: ninety minutes of it let the early chair pass', () => {
    expect([broken(early(null, 90), 'meal').length, broken(early(null, 89), 'meal').length]).toEqual([0, 1]);
  });
  it('rule:meal IATSE: $8.50, $11, $13.50, and from the fifth half hour $25 more', () => {
    const crew = played({ packs: [chosen('us-iatse-area-standards')], days: [] });
    const price = (late: number) => (mealPrice(crew, termsOn(crew, '2026-03-03'), 'crew', late)?.minor ?? 0) / 100;
    expect([0, 1, 31, 90, 121].map(price)).toEqual([0, 8.5, 19.5, 33, 85]);
  });
  it('rule:meal breaks for a pre-call of the crew by its own six hours, its heads counted', () => {
    const made = played({
      packs: [chosen('us-iatse-area-standards')],
      days: [['2026-03-03', '07:00', 420]],
      house: { crew: [{ who: 'make-up', heads: 3, rate: usd(800), hours: 600, fringe: 0, source: null, serves: 'set' as const }] },
    });
    const stands = made.days['2026-03-03'];
    const called = stands ? { ...made, days: { '2026-03-03': { ...stands, preCalls: [{ who: 'make-up', at: '05:30' }] } } } : made;
    expect(broken(called, 'meal')).toMatchObject([{ group: 'make-up', price: usd(3 * 33), wanted: '11:30' }]);
    expect(broken(made, 'meal')).toEqual([]);
  });
});

describe('minors', () => {
  const rowOf = (pack: string, age: number) => {
    const [found] = minorRows(played({ packs: [chosen(pack)], days: [] }), '2026-12-01', age, null);
    if (!found) throw new Error(`${pack} says nothing of ${age}`);
    return found.row;
  };
  const limits = (pack: string, age: number, arrived: string, done: number, date = '2026-12-01') => {
    const { out, left } = minorLimits(rowOf(pack, age), { noSchool: [] }, date, minutesOf(arrived), done);
    return [out === null ? null : wallTime(out), left];
  };
  it('rule:minor-age Los Angeles, 12 years, arrived 09:15: out 18:45', () =>
    expect(limits('us-california-minors', 12, '09:15', 0)).toEqual(['18:45', 300]));
  it('rule:minor-age England, 8 years, arrived 08:40, 120 performed: out 16:40, 60 left', () =>
    expect(limits('uk-england-minors', 8, '08:40', 120)).toEqual(['16:40', 60]));
  it('rule:minor-age England lets nine and a half hours stay only from nine', () => {
    expect([4, 8, 9].map((age) => limits('uk-england-minors', age, '08:00', 0)[0])).toEqual(['13:00', '16:00', '17:30']);
  });
  it('rule:minor-age California works longer without school, and a school day is a weekday that nobody freed', () => {
    const row = rowOf('us-california-minors', 8);
    const left = (date: string, noSchool: Minor['noSchool']) => minorLimits(row, { noSchool }, date, 480, 0).left;
    expect(left('2026-12-01', [])).toBe(240);
    expect(left('2026-12-05', [])).toBe(360);
    expect(left('2026-12-01', [{ from: '2026-12-01', to: '2026-12-02' }])).toBe(360);
  });
  it('rule:minor-age New South Wales: 4, 4, 6 and 8 hours', () => {
    expect([0, 2, 7, 14].map((age) => limits('au-nsw-minors', age, '08:00', 0)[0])).toEqual(['12:00', '12:00', '14:00', '16:00']);
  });

  const child = (age: number, pack: string | null): Person => {
    const base = performer('Ada', 1, { kind: 'weekly', rate: usd(2000), from: '2026-01-01' }, { makeUp: 30 });
    const { cast } = minor({ opens: '00:00', closes: '24:00', most: 1440 });
    return { ...base, cast: base.cast && cast.minor ? { ...base.cast, minor: { ...cast.minor, age, pack } } : null };
  };
  const onSet = (age: number, minutes: number, which: House['packs'], pack: string | null = null, call = '08:00') =>
    played({ packs: which, who: child(age, pack), days: [['2026-03-03', call, minutes]] });
  it('rule:minor-age holds inside stay, hours and work, and where no table was chosen', () => {
    expect(broken(onSet(12, 300, [chosen('us-california-minors')]), 'minor-age')).toEqual([]);
    expect(broken(onSet(4, 480, []), 'minor-age')).toEqual([]);
  });
  it('rule:minor-age breaks by work, by stay and by the hour', () => {
    expect(broken(onSet(12, 301, [chosen('us-california-minors')]), 'minor-age')).toMatchObject([
      { weight: 'law', wanted: '300 min of work', stands: '301 min' },
    ]);
    expect(broken(onSet(4, 270, [chosen('uk-england-minors')]), 'minor-age')).toMatchObject([
      { wanted: '08:30-13:30', stands: '08:30-13:45' },
    ]);
    expect(broken(onSet(10, 60, [chosen('jp-minors')], null, '19:00'), 'minor-age')).toMatchObject([{ wanted: '05:00-20:00' }]);
  });
  it('rule:minor-age the table goes with the child: a Californian in England works by California', () => {
    expect(broken(onSet(12, 301, [chosen('uk-england-minors')]), 'minor-age')).toEqual([]);
    expect(broken(onSet(12, 301, [chosen('uk-england-minors')], 'us-california-minors'), 'minor-age').length).toBe(1);
  });

  const twoDays = (call: string) =>
    played({
      packs: [chosen('us-california-minors')],
      who: child(12, null),
      days: [
        ['2026-03-03', '10:00', 240],
        ['2026-03-04', call, 60],
      ],
      outs: { '2026-03-03': [{ who: 'ADA', person: id('ada'), at: '19:00' }] },
    });
  it('rule:minor-rest holds with twelve hours from the own dismissal to the own arrival', () => {
    expect(broken(twoDays('06:30'), 'minor-rest')).toEqual([]);
  });
  it('rule:minor-rest breaks a minute under: it is law', () => {
    expect(broken(twoDays('06:29'), 'minor-rest')).toMatchObject([{ weight: 'law', stands: '11:59 h', wanted: '12:00 h', person: 'ada' }]);
  });

  const row = (count: number, pack: string, age: number) =>
    played({
      packs: [chosen(pack)],
      who: child(age, null),
      days: Array.from({ length: count }, (_, at) => [`2026-03-0${at + 2}`, '09:00', 60] as const),
    });
  it('rule:days-in-row holds for six days in England, five a week in New South Wales, six of a crew in Japan', () => {
    expect(broken(row(6, 'uk-england-minors', 10), 'days-in-row')).toEqual([]);
    expect(broken(row(5, 'au-nsw-minors', 10), 'days-in-row')).toEqual([]);
    expect(broken(row(6, 'jp-eiteki', 15), 'days-in-row')).toEqual([]);
  });
  it('rule:days-in-row breaks on the day after', () => {
    expect(broken(row(7, 'uk-england-minors', 10), 'days-in-row')).toMatchObject([
      { weight: 'law', stands: '7', wanted: '6', day: '2026-03-08' },
    ]);
    expect(broken(row(6, 'au-nsw-minors', 10), 'days-in-row')).toMatchObject([{ stands: '6', wanted: '5' }]);
    expect(broken(row(5, 'au-nsw-minors', 4), 'days-in-row')).toMatchObject([{ stands: '5', wanted: '4' }]);
    expect(broken(row(7, 'jp-eiteki', 15), 'days-in-row')).toMatchObject([{ weight: 'priced', person: null, approver: 'pia' }]);
  });
});

describe('long days and long weeks', () => {
  const japan = (minutes: number, next: string, date = '2026-03-04') =>
    played({
      packs: [chosen('jp-eiteki')],
      days: [
        ['2026-03-03', '07:00', minutes],
        [date, next, 60],
      ],
    });
  it('rule:longest-day holds with thirteen hours from meeting to strike, and past them with ten hours of rest or a day off', () => {
    expect(broken(japan(590, '05:00'), 'longest-day')).toEqual([]);
    expect(broken(japan(650, '06:30'), 'longest-day')).toEqual([]);
    expect(broken(japan(650, '05:00', '2026-03-05'), 'longest-day')).toEqual([]);
  });
  it('rule:longest-day breaks past thirteen hours with a short night, and when the shooting part is past eleven', () => {
    expect(broken(japan(620, '05:00'), 'longest-day')).toMatchObject([{ wanted: '11:00 h', stands: '11:20 h', approver: 'pia' }]);
    expect(broken(japan(631, '05:00'), 'longest-day')).toMatchObject([{ wanted: '13:00 h', stands: '13:01 h' }]);
  });

  const week = (count: number, deal: Person) =>
    played({
      packs: sag,
      who: deal,
      days: Array.from({ length: count }, (_, at) => [`2026-03-0${at + 2}`, '09:00', 60] as const),
    });
  const weekly = performer('Ada', 1, { kind: 'weekly', rate: usd(3500), from: '2026-01-01' }, { makeUp: 0 });
  it('rule:sixth-day holds for five days', () => expect(broken(week(5, weekly), 'sixth-day')).toEqual([]));
  it('rule:sixth-day breaks on the Saturday, at one and a half of a day, and on the Sunday at two', () => {
    expect(broken(week(7, weekly), 'sixth-day')).toMatchObject([
      { day: '2026-03-07', price: usd(1050), weight: 'priced', approver: 'pia' },
      { day: '2026-03-08', price: usd(1400), stands: '7' },
    ]);
    expect(broken(week(6, daily(1000)), 'sixth-day')).toMatchObject([{ price: usd(1500) }]);
  });
});

describe('packs', () => {
  it('every figure says its clause, its source and when it was looked at, and every override that names nothing is told', () => {
    for (const pack of packs)
      for (const one of [...pack.terms, ...pack.minors]) {
        expect([one.clause, one.source].every((text) => text.length > 3)).toBe(true);
        expect(one.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/u);
      }
  });
  it('an id is chosen, and the latest edition that had begun holds; of two packs the first says a term', () => {
    const made = played({ packs: [chosen('uk-law'), chosen('uk-pact-bectu-tv-drama')], days: [] });
    expect(termsOn(made, '2026-12-01').get('crew.rest')).toMatchObject({ weight: 'law', figure: 660 });
    expect(termsOn(made, '2020-01-01').get('crew.week-rest')).toBeUndefined();
    expect(termsOn(made, '2026-12-01').get('crew.week-rest')?.figure).toBe(3540);
  });
  it('a pack that nobody knows here is an ask to the UPM: nothing of it was looked at', () => {
    const { holds, asks } = audit(
      played({ packs: [chosen('fr-something')], days: [['2026-03-03', '08:00', 60]] }),
      played({ packs: [], days: [['2026-03-03', '08:00', 60]] }).plan,
    );
    expect([holds, asks.map(({ about, who }) => [about, who])]).toEqual([true, [['pack', 'pia']]]);
  });
  it('an override stands for the figure, and null puts the term out of force', () => {
    const made = played({ packs: [chosen('us-sag-aftra', ['cast.rest', 600], ['cast.meal', null])], days: [] });
    expect(termsOn(made, '2026-12-01').get('cast.rest')?.figure).toBe(600);
    expect(termsOn(made, '2026-12-01').has('cast.meal')).toBe(false);
  });
});
