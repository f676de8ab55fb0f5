import type { Production } from '#model/index.ts';
import { id, money } from '#model/index.ts';
import { day, performer, place, production, scene, somebody, usualHouse } from './production.ts';

const usd = (dollars: number) => money(Math.round(dollars * 100), 'USD');
const [friday, monday, tuesday, wednesday] = ['2027-03-12', '2027-03-15', '2027-03-16', '2027-03-17'] as const;
const nine = 'grip, electric and drivers';
/** "Invaded hours at 2 x $68": a day of ten hours at $68. */
const group = (who: string, heads: number, serves: 'set' | 'chairs') => ({
  who,
  heads,
  rate: usd(680),
  hours: 600,
  fringe: 0,
  source: null,
  serves,
});

const without = [
  {
    group: nine,
    what: 'available light; a fresh local driver brings the truck',
    sum: usd(620),
    source: 'local hire',
    needsYes: [id('gil'), id('kay'), id('drew')] as never,
  },
];
const scenes = () => [
  scene('70', 'EXT old-town/bridge NIGHT', 24, 240, 'NORA LUIS'),
  scene('71', 'EXT old-town/bridge NIGHT', 20, 215, 'NORA'),
  scene('72', 'EXT old-town/bridge NIGHT', 4, 55, ''),
  scene('80', 'EXT old-town/park DAY', 14, 110, 'NORA LUIS'),
  scene('81', 'EXT old-town/park DAY', 5, 45, 'LUIS', { without }),
  scene('82', 'INT old-town/cafe DAY', 19, 110, 'NORA LUIS'),
  scene('84', 'EXT old-town/street NIGHT', 9, 80, 'LUIS'),
  scene('90', 'INT old-town/hall DAY', 20, 240, 'NORA'),
  scene('91', 'INT old-town/hall DAY', 8, 120, 'NORA LUIS'),
  scene('95', 'INT old-town/hall DAY', 16, 200, 'LUIS'),
];

/** Friday night, Monday morning: a night that overran, the clocks go forward on Sunday, and everybody has an own rest (scenarios: P5). */
export function p5(): Production {
  const weekly = (rate: number) => ({ kind: 'weekly' as const, rate: usd(rate), from: '2027-03-08', to: '2027-03-19' });
  const people = [
    performer('Nora', 1, weekly(12_500), { makeUp: 60 }),
    performer('Luis', 2, weekly(9000), { makeUp: 20 }),
    somebody('Anselm', 'director', 'director'),
    somebody('Dana', 'head', 'director of photography'),
    somebody('Gil', 'head', 'gaffer'),
    somebody('Kay', 'head', 'key grip'),
    somebody('Drew', 'mover', 'driver'),
    somebody('Philippa', 'upm', 'unit production manager'),
  ].map((person) => ({ ...person, zone: 'America/Los_Angeles' }));
  return production({
    people,
    places: [place('Old town', ['bridge', 'park', 'cafe', 'street', 'hall'], { fee: usd(2000) })],
    days: [
      day(friday, 5, {
        call: '18:00',
        status: 'reported',
        outs: [
          { who: 'Luis', person: id('luis'), at: '27:10' },
          { who: 'camera, sound and props', person: null, at: '29:20' },
          { who: 'Nora', person: id('nora'), at: '29:50' },
          { who: 'make-up', person: null, at: '30:05' },
          { who: nine, person: null, at: '30:20' },
        ],
      }),
      day(monday, 6, {
        call: '12:00',
        published: [{ person: id('nora'), pickUp: null, makeUp: '11:00', onSet: null }],
        preCalls: [{ who: 'make-up', at: '11:00' }],
      }),
      day(tuesday, 7, { call: '08:00', published: [{ person: id('nora'), pickUp: null, makeUp: '07:00', onSet: null }] }),
      day(wednesday, 8, { call: '08:00' }),
    ],
    scenes: scenes(),
    plan: `${friday}: 70 71 72 | ${monday}: 80 81 82 84 | ${tuesday}: 90 91 | ${wednesday}: 95`,
    more: {
      title: 'Friday night, Monday morning',
      currency: 'USD',
      zone: 'America/Los_Angeles',
      at: { latitude: 34.05, longitude: -118.24 },
      ownNow: '2027-03-13T16:00:00Z',
      me: id('philippa'),
      house: {
        ...usualHouse,
        crewDay: null,
        overtimeStep: null,
        // What is bought at a price is an agreement's; the house itself asks for less.
        rest: { cast: 480, crew: 480 },
        crew: [group('camera, sound and props', 12, 'set'), group('make-up', 3, 'chairs'), group(nine, 9, 'set')],
        packs: [
          {
            pack: 'us-sag-aftra',
            overrides: [{ term: 'cast.meal', figure: null, source: 'meals are no part of this scenario' }],
          },
          {
            pack: 'us-iatse-area-standards',
            overrides: [
              { term: 'crew.rest.first', figure: 2, source: 'scenario rate' },
              { term: 'crew.meal', figure: null, source: 'meals are no part of this scenario' },
            ],
          },
        ],
        contingency: null,
        slackDays: null,
        insurance: { broker: null, deductible: null, weather: false },
        prices: [],
      },
    },
  });
}
