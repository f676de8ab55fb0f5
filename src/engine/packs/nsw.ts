import type { MinorRow, Pack } from './pack.ts';

const row = (ages: readonly [number, number], hours: number, daysAWeek: number, closes: string): MinorRow => ({
  clause: 'code of practice, employment hours',
  source: 'ocg.nsw.gov.au',
  checkedOn: '2026-11-25',
  unverified: false,
  ages,
  atPlace: hours * 60,
  meal: 0,
  work: null,
  workIs: 'on-set',
  hours: [{ opens: '06:00', closes }],
  closesFree: null,
  rest: null,
  daysInRow: null,
  daysAWeek,
});

/** The shift starts at the call, costume and make-up in it. Under one the narrowest band counts: an age in months is not entered. */
export const newSouthWales: readonly Pack[] = [
  {
    id: 'au-nsw-minors',
    edition: 'code of practice',
    title: 'New South Wales, children in entertainment',
    jurisdiction: 'Australia, NSW',
    agreement: 'law',
    from: null,
    to: null,
    currency: null,
    terms: [],
    minors: [row([0, 1], 4, 1, '18:00'), row([1, 3], 4, 2, '18:00'), row([3, 8], 6, 4, '23:00'), row([8, 15], 8, 5, '23:00')],
  },
];
