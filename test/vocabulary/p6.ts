import type { Production } from '#model/index.ts';
import { money, openSet } from '#model/index.ts';
import { day, performer, place, production, scene, somebody, standing, usualHouse } from './production.ts';

const usd = (dollars: number) => money(Math.round(dollars * 100), 'USD');
const hours = { opens: '06:00', closes: '23:00' };
const on = (...dates: readonly string[]) => dates.map((date) => ({ ...hours, from: date, to: date }));

const scenes = [
  scene('101', 'INT mill/floor DAY', 14, 150, 'VERA ABE'),
  scene('102', 'INT mill/floor DAY', 11, 120, 'ABE KIT'),
  scene('103', 'INT mill/floor DAY', 13, 140, 'KIT'),
  scene('104', 'INT mill/floor DAY', 15, 160, 'ABE KIT'),
  scene('105', 'INT mill/floor DAY', 17, 180, 'KIT'),
  scene('110', 'EXT road/bend DAY', 18, 200, 'VERA ABE'),
  scene('111', 'EXT road/bend DAY', 14, 150, 'ABE'),
  scene('120', 'INT court/room DAY', 20, 220, 'VERA JUDGE', {
    background: 30,
    bar: 'must',
    bookings: [
      {
        what: '30 background',
        phone: '+1 310 555 0130',
        sum: usd(5460),
        moving: {
          kind: 'steps',
          steps: [
            { from: null, due: { kind: 'sum', sum: usd(0) } },
            { from: '2027-06-08T12:00', due: { kind: 'percent', percent: 50 } },
          ],
        },
        mustAnswer: false,
      },
    ],
  }),
  scene('121', 'INT court/room DAY', 15, 160, 'JUDGE KIT'),
  scene('130', 'INT stage/cabin DAY', 13, 140, 'VERA KIT'),
  scene('132', 'INT stage/cabin DAY', 18, 200, 'VERA'),
  scene('131', 'INT stage/office DAY', 16, 170, 'KIT ABE'),
  scene('133', 'INT stage/office DAY', 18, 190, 'ABE'),
];

/** What the variants of the scenario change. */
export interface P6 {
  readonly cabin: string;
  readonly court: readonly string[];
}
export const asWritten: P6 = { cabin: '2027-06-08T11:30', court: ['2027-06-09', '2027-06-11'] };

/** The agent calls: a lead who must be out on Thursday instead of next Tuesday; four places, six days, one judge (scenarios: P6). */
export function p6({ cabin, court }: P6): Production {
  const people = [
    performer(
      'Vera',
      1,
      { kind: 'weekly', rate: usd(9500), from: '2027-06-07', to: '2027-06-15', out: '2027-06-15T19:00' },
      { agent: 'nell' },
    ),
    performer('Abe', 2, { kind: 'run-of-picture', rate: usd(60_000), from: '2027-06-01', to: '2027-06-30' }, { agent: 'nell' }),
    performer('Kit', 3, { kind: 'run-of-picture', rate: usd(50_000), from: '2027-06-01', to: '2027-06-30' }, { agent: 'nell' }),
    performer('Judge', 4, { kind: 'daily-consecutive', rate: usd(1246), fringe: 21 }, { agent: 'oda', makeUp: 30 }),
    { ...somebody('Nell', 'agent', 'agent'), name: 'Nell Abara', phone: '+1 310 555 0110' },
    { ...somebody('Oda', 'agent', 'agent'), name: 'Oda Lind', phone: '+1 310 555 0120' },
    somebody('Anselm', 'director', 'director'),
    somebody('Philippa', 'upm', 'line producer'),
  ].map((person) => ({ ...person, zone: 'America/Los_Angeles' }));
  const stage = place('Stage', ['cabin', 'office'], { fee: usd(1000) });
  return production({
    people,
    places: [
      place('Mill', ['floor'], {
        fee: usd(2000),
        windows: on('2027-06-08', '2027-06-09', '2027-06-10', '2027-06-11', '2027-06-14'),
        holds: [{ date: '2027-06-14', until: '2027-06-09T12:00', price: usd(2000), confirm: null, gone: true }],
      }),
      place('Court', ['room'], { fee: usd(3000), visit: usd(3000), windows: on(...court) }),
      { ...stage, sets: stage.sets.map((set) => (set.name === 'cabin' ? { ...set, ...openSet, readyFrom: cabin } : set)) },
      place('Road', ['bend'], { fee: usd(1500), windows: on('2027-06-10') }),
    ],
    days: ['2027-06-08', '2027-06-09', '2027-06-10', '2027-06-11', '2027-06-14', '2027-06-15'].map((date, at) =>
      day(date, at + 7, { call: '07:00' }),
    ),
    scenes,
    availability: [standing('judge', '2027-06-09', 'A')],
    plan: '2027-06-08: 101 102 103 | 2027-06-09: 104 105 | 2027-06-10: 110 111 | 2027-06-11: 120 121 | 2027-06-14: 130 131 | 2027-06-15: 132 133',
    more: {
      title: 'The agent calls',
      currency: 'USD',
      zone: 'America/Los_Angeles',
      at: { latitude: 34.05, longitude: -118.24 },
      ownNow: '2027-06-08T01:30:00Z',
      house: {
        ...usualHouse,
        crewDay: usd(18_000),
        overtimeStep: usd(550),
        rest: { cast: 720, crew: 600 },
        contingency: null,
        slackDays: null,
        insurance: { broker: null, deductible: null, weather: false },
        prices: [
          { key: 'company-move', sum: usd(1400), source: 'budget rate' },
          { key: 'base-swap', sum: usd(0), source: 'budget rate' },
        ],
      },
    },
  });
}
