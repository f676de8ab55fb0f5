import type { PersonId, Place, PlaceId, Production, SetId } from '#model/index.ts';
import { id, money, openSet } from '#model/index.ts';
import { day, performer, place, production, scene, somebody, standing, usualHouse } from './production.ts';

const usd = (dollars: number) => money(Math.round(dollars * 100), 'USD');
const on = (...dates: readonly string[]) => dates.map((date) => ({ from: date, to: date, opens: '06:00', closes: '22:00' }));
const week = ['2027-06-08', '2027-06-09', '2027-06-10', '2027-06-11'] as const;
const [tuesday, wednesday, thursday, friday] = week;

/** The apartment's light is planned for tomorrow night; a rigging crew can come tonight if called by 16:30. */
const apartment = (): Place => {
  const stage = place('Stage', ['apartment', 'booth'], { fee: usd(0) });
  const sooner = {
    ready: `${tuesday}T07:00`,
    callBy: '2027-06-07T16:30',
    what: 'rigging crew tonight, four-hour minimum',
    sum: usd(1900),
    source: 'budget rate',
  };
  // A booth of the diner would stand beside it after two days of dressing.
  const ready = (name: string) => (name === 'booth' ? { readyFrom: `${friday}T07:00` } : { readyFrom: `${wednesday}T07:00`, sooner });
  return { ...stage, sets: stage.sets.map((set) => ({ ...set, ...openSet, ...ready(set.name) })) };
};

const booth = {
  elsewhere: [
    {
      place: id<PlaceId>('stage'),
      set: id<SetId>('stage/booth'),
      what: 'a diner booth built on stage',
      sum: usd(9500),
      source: 'set dressing, two days',
      needsYes: id<PersonId>('dario'),
    },
  ],
};

/** The diner is closed: a place lost on the afternoon before, with a hope for its return, and four days of a week (scenarios: P4). */
export function p4(): Production {
  const people = [
    performer('Ana', 1, { kind: 'weekly', rate: usd(6000), from: '2027-06-07', to: '2027-06-18' }, {}),
    performer('Bo', 2, { kind: 'weekly', rate: usd(5000), from: '2027-06-07', to: '2027-06-18' }, {}),
    performer('Cy', 3, { kind: 'weekly', rate: usd(4000), from: '2027-06-07', to: '2027-06-18' }, {}),
    performer('Dee', 4, { kind: 'daily-consecutive', rate: usd(1246), fringe: 21, from: tuesday, to: tuesday }, { agent: 'oda' }),
    { ...somebody('Oda', 'agent', 'agent'), name: 'Oda Lind', phone: '+1 310 555 0120' },
    somebody('Anselm', 'director', 'director'),
    somebody('Dario', 'head', 'production designer'),
    somebody('Philippa', 'upm', 'line producer'),
  ].map((person) => ({ ...person, zone: 'America/Los_Angeles' }));
  return production({
    people,
    places: [
      place('Fig Diner', ['diner'], { fee: usd(2500), windows: on(...week), contact: '+1 310 555 0140' }),
      apartment(),
      place('Street', ['street'], { fee: usd(1000), windows: on(thursday) }),
      place("Sal's", ['diner'], {
        fee: usd(3500),
        windows: on(...week),
        permitLead: 3,
        permitted: false,
        secondChoiceFor: ['fig-diner' as never],
        contact: '+1 310 555 0150',
        holds: [{ date: friday, until: `${wednesday}T12:00`, price: usd(3500), confirm: null, gone: true }],
      }),
    ],
    days: week.map((date, at) => day(date, at + 4, { call: '07:00' })),
    scenes: [
      scene('12', 'INT fig-diner/diner DAY', 25, 210, 'ANA BO DEE', booth),
      scene('13', 'INT fig-diner/diner DAY', 8, 75, 'ANA', booth),
      scene('15', 'EXT fig-diner/diner DAY', 6, 60, 'BO DEE', {
        splinter: { who: 'a few people', sum: usd(0), source: 'called already', needsYes: null },
      }),
      scene('30', 'INT stage/apartment DAY', 18, 150, 'ANA BO'),
      scene('31', 'INT stage/apartment DAY', 12, 100, 'ANA'),
      scene('18', 'EXT street/street DAY', 36, 430, 'ANA BO'),
      scene('33', 'INT stage/apartment DAY', 16, 140, 'BO CY'),
      scene('34', 'INT stage/apartment DAY', 7, 60, 'CY'),
    ],
    availability: [standing('dee', friday, 'A')],
    plan: `${tuesday}: 12 13 15 | ${wednesday}: 30 31 | ${thursday}: 18 | ${friday}: 33 34`,
    more: {
      title: 'The diner is closed',
      currency: 'USD',
      zone: 'America/Los_Angeles',
      at: { latitude: 34.05, longitude: -118.24 },
      ownNow: '2027-06-07T22:30:00Z',
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
