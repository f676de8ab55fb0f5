import type { MinorRow, Pack, Provenance } from './pack.ts';
import { termsOf } from './pack.ts';

const checkedOn = '2026-11-25';
const read = (clause: string, source: string): Provenance => ({ clause, source, checkedOn, unverified: false });
const second = (clause: string, source: string): Provenance => ({ ...read(clause, source), unverified: true });

/** The pages read are undated and the agreement of 2023 has run out: amounts are unverified until read again, the mechanics are stable. */
const sagRest = second('rest periods, forced calls', 'sagaftra.org/rest-periods-forced-calls-0');
const sagMeals = second('meal periods', 'sagaftra.org/meal-periods');
const sagOvertime = second('overtime', 'sagaftra.org/overtime');

const sagAftra: Pack = {
  id: 'us-sag-aftra',
  edition: '2023',
  title: 'SAG-AFTRA TV/Theatrical',
  jurisdiction: 'US',
  agreement: 'SAG-AFTRA TV/Theatrical',
  from: '2023-11-09',
  to: '2026-06-30',
  currency: 'USD',
  minors: [],
  terms: [
    ...termsOf(sagRest, 'priced', {
      'cast.rest': 720,
      'cast.forced.day': 900_00,
      'cast.forced.week': 950_00,
      'cast.week-rest': 56 * 60,
      'cast.week-rest.late': 54 * 60,
      'cast.week-rest.late-from': 360,
      'cast.week-rest.six': 36 * 60,
    }),
    ...termsOf(sagMeals, 'priced', {
      'cast.meal': 360,
      'cast.meal.grace': 0,
      'cast.meal.first': 25_00,
      'cast.meal.second': 35_00,
      'cast.meal.later': 50_00,
      'cast.breakfast.within': 120,
      'cast.breakfast.least': 15,
    }),
    ...termsOf(sagOvertime, 'priced', {
      'cast.overtime.1.after': 480,
      'cast.overtime.1.times': 1.5,
      'cast.overtime.2.after': 600,
      'cast.overtime.2.times': 2,
      'cast.overtime.unit': 6,
      'cast.scale': 1_246_00,
      'cast.twice-scale.after': 600,
      'cast.twice-scale.times': 1.5,
    }),
    ...termsOf(second('sixth and seventh day', 'usual in most deals'), 'priced', { 'cast.sixth': 1.5, 'cast.seventh': 2 }),
    ...termsOf(read('consecutive employment', 'sagaftra.org/consecutive-employment-4'), 'priced', { 'cast.drop': 10 }),
  ],
};

const iatseRead = read('area standards agreement', 'asa.iatse.net');
const iatse: Pack = {
  id: 'us-iatse-area-standards',
  edition: '2024',
  title: 'IATSE Area Standards',
  jurisdiction: 'US',
  agreement: 'IATSE Area Standards Agreement',
  from: '2024-08-01',
  to: '2027-07-31',
  currency: 'USD',
  minors: [],
  terms: [
    ...termsOf(iatseRead, 'priced', {
      'crew.rest': 600,
      // What the invaded hours cost was not read: a production enters it, else it asks.
      'crew.rest.first': null,
      'crew.week-rest': 54 * 60,
      'crew.week-rest.six': 32 * 60,
      'crew.meal': 360,
      'crew.meal.grace': 0,
      'crew.meal.first': 8_50,
      'crew.meal.second': 11_00,
      'crew.meal.later': 13_50,
      'crew.meal.from-fifth': 25_00,
    }),
    ...termsOf(second('overtime, 2024', 'summary of the 2024 agreement'), 'priced', {
      'crew.overtime.1.after': 480,
      'crew.overtime.1.times': 1.5,
      'crew.overtime.2.after': 720,
      'crew.overtime.2.times': 2,
      'crew.overtime.3.after': 900,
      'crew.overtime.3.times': 3,
      'crew.overtime.unit': 6,
      'crew.sixth': 1.5,
      'crew.seventh': 2,
    }),
  ],
};

const california = read('8 CCR 11760; Labor Code 1308.7', 'planetprepro.com, 8 CCR 11760');
const day = [{ opens: '05:00', closes: '22:00' }];
const row = (
  ages: readonly [number, number],
  hoursAtPlace: number,
  schoolDay: number,
  otherwise: number,
  more: Partial<MinorRow> = {},
): MinorRow => ({
  ...california,
  ages,
  atPlace: hoursAtPlace * 60,
  meal: 30,
  work: { schoolDay, otherwise },
  workIs: 'on-set',
  hours: day,
  closesFree: '24:30',
  rest: 720,
  daysInRow: null,
  daysAWeek: null,
  ...more,
});
const babyHours = [
  { opens: '09:30', closes: '11:30' },
  { opens: '14:30', closes: '16:30' },
];
/** Under one the narrowest band counts: an age in months is not entered. */
const californiaMinors: Pack = {
  id: 'us-california-minors',
  edition: '8 CCR 11760',
  title: 'California, minors in entertainment',
  jurisdiction: 'US, California',
  agreement: 'law',
  from: null,
  to: null,
  currency: null,
  terms: [],
  minors: [
    row([0, 1], 2, 20, 20, { meal: 0, hours: babyHours, closesFree: null }),
    row([1, 2], 4, 120, 120),
    row([2, 6], 6, 180, 180),
    row([6, 9], 8, 240, 360),
    row([9, 16], 9, 300, 420),
    row([16, 18], 10, 360, 480),
  ],
};

const newYorkMinors: Pack = {
  id: 'us-new-york-minors',
  edition: '12 NYCRR 186-6',
  title: 'New York, child performers',
  jurisdiction: 'US, New York',
  agreement: 'law',
  from: '2013-04-01',
  to: null,
  currency: null,
  terms: [],
  // The table of ages in 186-6.1 was not read: hours of the day and rest are all that is judged.
  minors: [
    {
      ...second('12 NYCRR 186-6.2', 'dol.ny.gov'),
      ages: [0, 18],
      atPlace: null,
      meal: 0,
      work: null,
      workIs: 'on-set',
      hours: day,
      closesFree: '24:30',
      rest: 720,
      daysInRow: null,
      daysAWeek: null,
    },
  ],
};

export const unitedStates: readonly Pack[] = [sagAftra, iatse, californiaMinors, newYorkMinors];
