import type { Production } from '#model/index.ts';
import { id, openSet } from '#model/index.ts';
import { day, gbp, minor, performer, place, production, scene, somebody, usualHouse } from './production.ts';

const thursday = '2027-03-18';
const friday = '2027-03-19';
const window = (date: string, opens = '06:00', closes = '21:00') => ({ from: date, to: date, opens, closes });

/** Background is free to re-date until 15:00, then half is due; each is booked for its own scenes. */
const background = (heads: number) => ({
  what: `${heads} background`,
  phone: '+44 20 7946 0170',
  sum: gbp(heads * 130),
  moving: {
    kind: 'steps' as const,
    steps: [
      { from: null, due: { kind: 'sum' as const, sum: gbp(0) } },
      { from: '2027-03-17T15:00', due: { kind: 'percent' as const, percent: 50 } },
    ],
  },
  mustAnswer: false,
});

/** The weather call: a harbour tomorrow, a flat that is the cover set the day after, and a forecast at 13:30 (scenarios: P2). */
export function p2(): Production {
  const child = minor({ from: thursday, to: friday, opens: '07:00', closes: '19:00', most: 480 }).cast;
  const harbour = place('Harbour', ['quay', 'boat', 'market'], {
    fee: gbp(2400),
    windows: [window(thursday), window(friday)],
    holds: [{ date: friday, until: '2027-03-17T15:00', price: gbp(1200), confirm: gbp(1200), gone: true }],
    cancelling: { kind: 'steps', steps: [{ from: '2027-03-17T12:00', due: { kind: 'percent', percent: 100 } }] },
    contact: '+44 1303 496 0110',
  });
  const tide = [window(thursday, '07:10', '11:10'), window(friday, '08:00', '12:00')];
  const people = [
    performer('Alma', 1, { kind: 'weekly', rate: gbp(6000), from: '2027-03-15', to: '2027-03-26' }, { makeUp: 45 }),
    performer('Joon', 2, { kind: 'weekly', rate: gbp(5000), from: '2027-03-15', to: '2027-03-26' }, { makeUp: 30 }),
    performer('Pip', 3, { kind: 'weekly', rate: gbp(900), from: '2027-03-15', to: '2027-03-26' }, { makeUp: 30 }),
    somebody('Guardian', 'guardian', 'guardian'),
    somebody('Chaperone', 'crew', 'chaperone'),
    { ...somebody('Anselm', 'director', 'director'), name: 'Anselm Roy' },
    somebody('Sol', 'crew', 'script supervisor'),
    somebody('Philippa', 'upm', 'line producer'),
  ].map((person) => (person.called === 'Pip' && person.cast ? { ...person, cast: { ...person.cast, minor: child.minor } } : person));
  const boat = {
    what: 'safety boat',
    phone: '+44 1303 496 0120',
    sum: gbp(1600),
    moving: { kind: 'steps' as const, steps: [{ from: null, due: { kind: 'sum' as const, sum: gbp(800) } }] },
    mustAnswer: true,
  };
  return production({
    people,
    places: [
      { ...harbour, sets: harbour.sets.map((set) => (set.name === 'boat' ? { ...set, ...openSet, windows: tide, mostWind: 30 } : set)) },
      place('Stage flat', ['flat'], { fee: gbp(0) }),
    ],
    days: [day(thursday, 8, { call: '07:00' }), day(friday, 9, { call: '07:00' })],
    scenes: [
      scene('22', 'EXT harbour/quay DAY', 17, 130, 'ALMA JOON'),
      // The ten minutes by which the boat is further from the quay than a set change of the house are in its own.
      scene('23', 'EXT harbour/boat DAY', 12, 130, 'ALMA JOON PIP', { bookings: [boat] }),
      scene('25', 'EXT harbour/quay DAY', 7, 70, 'JOON', { background: 12, bookings: [background(12)] }),
      scene('26', 'EXT harbour/market DAY', 10, 110, 'ALMA', { background: 20, bookings: [background(20)] }),
      scene('40', 'INT stage-flat/flat DAY', 20, 150, 'ALMA JOON', { cover: true }),
      scene('41', 'INT stage-flat/flat NIGHT blacked-out', 11, 90, 'JOON', { cover: true }),
      scene('44', 'INT stage-flat/flat DAY', 15, 130, 'ALMA PIP', { cover: true }),
    ],
    plan: `${thursday}: 23 22 25 26 | ${friday}: 40 41 44`,
    more: {
      title: 'The weather call',
      kind: 'series',
      at: { latitude: 51.08, longitude: 1.17 },
      ownNow: '2027-03-17T13:40:00Z',
      me: id('philippa'),
      house: {
        ...usualHouse,
        slackDays: null,
        contingency: null,
        insurance: { broker: null, deductible: null, weather: false },
        prices: [
          { key: 'company-move', sum: gbp(450), source: 'transport' },
          { key: 'base-swap', sum: gbp(0), source: 'transport' },
        ],
      },
    },
  });
}
