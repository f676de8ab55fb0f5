import type { Production } from '#model/index.ts';
import { id, money } from '#model/index.ts';
import { day, minor, performer, place, production, scene, somebody, usualHouse } from './production.ts';

const usd = (dollars: number) => money(Math.round(dollars * 100), 'USD');
const [thursday, friday, tuesday] = ['2027-04-08', '2027-04-09', '2027-04-13'] as const;
const on = (closes: string, ...dates: readonly string[]) => dates.map((date) => ({ from: date, to: date, opens: '06:00', closes }));

const scenes = () => [
  scene('55', 'INT lincoln-school/gym DAY', 8, 90, 'LEO'),
  scene('57', 'INT lincoln-school/gym DAY', 6, 60, 'LEO KIM'),
  scene('60', 'INT lincoln-school/corridor DAY', 14, 130, 'LEO'),
  scene('61', 'INT lincoln-school/corridor DAY', 9, 65, 'LEO KIM'),
  scene('64', 'INT lincoln-school/corridor DAY', 3, 30, 'LEO'),
  scene('62', 'INT lincoln-school/classroom DAY', 6, 50, 'LEO'),
  scene('63', 'INT lincoln-school/corridor DAY', 1, 20, '', {
    splinter: { who: 'B camera, 2nd AC and props', sum: usd(0), source: 'called already', needsYes: null },
  }),
  scene('70', 'INT hospital/ward DAY', 30, 265, 'LEO IVY'),
  scene('71', 'INT hospital/ward DAY', 3, 35, 'IVY'),
  scene('72', 'INT hospital/ward DAY', 20, 200, 'LEO IVY'),
  scene('80', 'INT lincoln-school/gym DAY', 30, 390, 'IVY'),
];

/** Seventeen minutes to five: a day far behind, a door that closes, and a performer whose rest reaches into tomorrow (scenarios: P3). */
export function p3(): Production {
  const child = minor({ from: '2027-04-01', to: '2027-04-30', opens: '05:00', closes: '22:00', most: 570 }).cast.minor;
  const weekly = (rate: number) => ({ kind: 'weekly' as const, rate: usd(rate), from: '2027-04-05', to: '2027-04-16' });
  const people = [
    performer('Leo', 1, weekly(8000), { makeUp: 120 }),
    performer('Kim', 2, weekly(3000), { makeUp: 30 }),
    performer('Ivy', 3, weekly(5000), { makeUp: 45 }),
    somebody('Guardian', 'guardian', 'guardian'),
    somebody('Chaperone', 'crew', 'studio teacher'),
    somebody('Maxine', 'crew', 'prosthetics make-up'),
    somebody('Anselm', 'director', 'director'),
    somebody('Philippa', 'upm', 'unit production manager'),
  ]
    .map((person) => ({ ...person, zone: 'America/Los_Angeles' }))
    .map((person) =>
      person.called === 'Kim' && person.cast ? { ...person, cast: { ...person.cast, minor: child && { ...child, age: 12 } } } : person,
    );
  return production({
    people,
    places: [
      place('Lincoln School', ['gym', 'corridor', 'classroom'], {
        fee: usd(2500),
        windows: [...on('19:00', thursday), ...on('22:00', tuesday)],
      }),
      place('Hospital', ['ward'], { fee: usd(3000), windows: on('18:30', friday) }),
    ],
    days: [
      day(thursday, 4, {
        call: '08:00',
        published: [{ person: id('kim'), pickUp: null, makeUp: '09:00', onSet: null }],
        ins: [{ who: 'Kim', person: id('kim'), at: '09:15' }],
      }),
      day(friday, 5, {
        call: '07:30',
        published: [{ person: id('leo'), pickUp: null, makeUp: '06:15', onSet: null }],
        preCalls: [{ who: 'Maxine', at: '06:15' }],
      }),
      day(tuesday, 6, { call: '07:30' }),
    ],
    scenes: scenes(),
    plan: `${thursday}: 55 57 60 61 64 63 62 | ${friday}: 70 71 72 | ${tuesday}: 80`,
    more: {
      title: 'Seventeen minutes to five',
      currency: 'USD',
      zone: 'America/Los_Angeles',
      at: { latitude: 34.05, longitude: -118.24 },
      ownNow: '2027-04-08T23:50:00Z',
      me: id('philippa'),
      house: {
        ...usualHouse,
        skeleton: { ...usualHouse.skeleton, setChange: 15, relight: 20 },
        crewDay: usd(18_000),
        overtimeStep: usd(550),
        rest: { cast: 480, crew: 480 },
        packs: [
          { pack: 'us-sag-aftra', overrides: [{ term: 'cast.meal', figure: null, source: 'meals are no part of this scenario' }] },
          { pack: 'us-california-minors', overrides: [] },
        ],
        contingency: null,
        slackDays: null,
        insurance: { broker: null, deductible: null, weather: false },
        prices: [],
      },
    },
  });
}
