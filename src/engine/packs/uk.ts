import type { MinorRow, Pack, Provenance } from './pack.ts';
import { termsOf } from './pack.ts';

const checkedOn = '2026-11-25';
const read = (clause: string, source: string): Provenance => ({ clause, source, checkedOn, unverified: false });
const second = (clause: string, source: string): Provenance => ({ ...read(clause, source), unverified: true });

/** In the UK and the EU the eleven hours are statute: short rest is compensated, never bought (floor 1.2). */
const law: Pack = {
  id: 'uk-law',
  edition: '1998',
  title: 'UK working time',
  jurisdiction: 'UK',
  agreement: 'law',
  from: '1998-10-01',
  to: null,
  currency: 'GBP',
  minors: [],
  terms: termsOf(second('Working Time Regulations 1998, reg. 10', 'from practice, not read again'), 'law', {
    'cast.rest': 660,
    'crew.rest': 660,
  }),
};

const england = (ages: readonly [number, number], atPlace: number, performing: number, closes: string): MinorRow => ({
  ...second('SI 2014/3309, reg. 21-24', 'blue-room, and from practice'),
  ages,
  atPlace,
  meal: 0,
  work: { schoolDay: performing, otherwise: performing },
  workIs: 'performing',
  hours: [{ opens: '07:00', closes }],
  closesFree: null,
  rest: 720,
  daysInRow: 6,
  daysAWeek: null,
});
const englandMinors: Pack = {
  id: 'uk-england-minors',
  edition: '2015',
  title: 'England, performing children',
  jurisdiction: 'UK, England',
  agreement: 'law',
  from: '2015-02-06',
  to: null,
  currency: null,
  terms: [],
  minors: [england([0, 5], 300, 120, '22:00'), england([5, 9], 480, 180, '23:00'), england([9, 16], 570, 300, '23:00')],
};

/** A three-year term from March 2023; its successor was not read. The rest is the text of 2017. */
const tvDrama: Pack = {
  id: 'uk-pact-bectu-tv-drama',
  edition: '2023',
  title: 'Pact/Bectu TV Drama',
  jurisdiction: 'UK',
  agreement: 'Pact/Bectu TV Drama',
  from: '2023-03-10',
  to: '2026-03-09',
  currency: 'GBP',
  minors: [],
  terms: [
    ...termsOf(read('hours and overtime', 'sargent-disc.com, 10 March 2023; thetalentmanager.com'), 'priced', {
      'crew.overtime.1.after': 600,
      'crew.overtime.1.times': 1.5,
      'crew.overtime.unit': 15,
      'crew.overtime.least': 35_00,
      'crew.overtime.most': 70_00,
      'crew.night.from': 23 * 60,
      'crew.night.times': 2,
      'crew.sixth': 1.5,
    }),
    ...termsOf(second('rest, text of 2017', 'Bectu Sparks branch, archived'), 'priced', {
      'crew.rest': 660,
      'crew.rest.unit': 30,
      'crew.rest.first': 1.5,
      'crew.rest.second': 2,
      'crew.rest.third': 3,
      'crew.week-rest': 59 * 60,
    }),
  ],
};

const majorFilm: Pack = {
  id: 'uk-pact-bectu-major-film',
  edition: '2018',
  title: 'Pact/Bectu Major Motion Picture',
  jurisdiction: 'UK',
  agreement: 'Pact/Bectu Major Motion Picture',
  from: '2018-04-01',
  to: null,
  currency: 'GBP',
  minors: [],
  terms: termsOf(second('standard working day 11+1, five days', 'animvfxunion.com'), 'priced', {
    'crew.overtime.1.after': 660,
    'crew.overtime.1.times': 1.5,
    'crew.overtime.unit': 15,
  }),
};

export const unitedKingdom: readonly Pack[] = [law, englandMinors, tvDrama, majorFilm];
