import type { Pack, Provenance } from './pack.ts';
import { termsOf } from './pack.ts';

const second = (clause: string, source: string): Provenance => ({ clause, source, checkedOn: '2026-11-25', unverified: true });

/** The wording of 13 and 10 hours is the criteria draft of 2021: the guideline of today was not read. */
const guideline: Pack = {
  id: 'jp-eiteki',
  edition: '2023',
  title: 'Eiteki trading guideline',
  jurisdiction: 'Japan',
  agreement: '映適取引ガイドライン',
  from: '2023-04-01',
  to: null,
  currency: 'JPY',
  minors: [],
  terms: termsOf(second('working hours, days off', 'sr-kyoto, jiji, tv-asahi, hotakasugi-jp'), 'priced', {
    'crew.day.most': 13 * 60,
    'crew.day.shooting': 11 * 60,
    'crew.day.rest-after': 10 * 60,
    'crew.in-row': 6,
  }),
};

/** Seven hours are counted with school hours: on a school day what is left is the school's to say, so only days without are judged. */
const minors: Pack = {
  id: 'jp-minors',
  edition: 'LSA 56-61',
  title: 'Japan, children under 13 in film and theatre',
  jurisdiction: 'Japan',
  agreement: 'law',
  from: '1947-09-01',
  to: null,
  currency: null,
  terms: [],
  minors: [
    {
      clause: 'Labor Standards Act 56, 60, 61',
      source: 'talencat; kisoku.jp',
      checkedOn: '2026-11-25',
      unverified: false,
      ages: [0, 13],
      atPlace: null,
      meal: 0,
      work: { schoolDay: 420, otherwise: 420 },
      workIs: 'on-set',
      hours: [{ opens: '05:00', closes: '20:00' }],
      closesFree: null,
      rest: null,
      daysInRow: null,
      daysAWeek: null,
    },
  ],
};

export const japan: readonly Pack[] = [guideline, minors];
