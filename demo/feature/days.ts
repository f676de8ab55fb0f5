import type { Availability, AvailabilityState, Day, DayId, PersonId, PlaceId } from '#model/index.ts';
import { id } from '#model/index.ts';

interface Row {
  readonly date: string;
  readonly call: string;
  readonly base: string;
  /** Shot order. */
  readonly order: string;
}

/** Days 1-8 stand as they were shot; day 9 is the demo's today. */
const rows: readonly Row[] = [
  { date: '2026-11-19', call: '07:30', base: 'chapel', order: '2 4 117 3 5 6' },
  { date: '2026-11-20', call: '07:30', base: 'blackthorn-lane', order: '1 52 61 7 8 9' },
  { date: '2026-11-23', call: '07:30', base: 'mill-street-market', order: '10 11 14 12 13 15' },
  { date: '2026-11-24', call: '07:30', base: 'tunnel-wharf', order: '16 19 17 18 20' },
  { date: '2026-11-25', call: '07:30', base: 'tunnel-wharf', order: '21 25 22 105 23 24' },
  { date: '2026-11-26', call: '07:30', base: 'wyke-wood', order: '37 38 35 49' },
  { date: '2026-11-27', call: '10:00', base: 'pier-tearoom', order: '43 42 48 46 44 47' },
  { date: '2026-11-30', call: '07:30', base: 'harrow-house', order: '26 39 27 28 29 30' },
  { date: '2026-12-01', call: '07:30', base: 'harrow-house', order: '31 32 34 40' },
  { date: '2026-12-02', call: '07:30', base: 'harrow-house', order: '36 41 33 45' },
  { date: '2026-12-03', call: '07:30', base: 'harrow-house', order: '50 51' },
  { date: '2026-12-04', call: '07:30', base: 'harrow-house', order: '60 62' },
  { date: '2026-12-07', call: '07:30', base: 'acton-stage', order: '70 75 76 71 77' },
  { date: '2026-12-08', call: '07:30', base: 'kelsey-baths', order: '82 80 81' },
  { date: '2026-12-09', call: '07:30', base: 'underhill-station', order: '63 64 66 65 67' },
  { date: '2026-12-10', call: '07:30', base: 'acton-stage', order: '72 73 74' },
  { date: '2026-12-11', call: '10:00', base: 'corn-exchange', order: '86 87 88 89' },
  { date: '2026-12-14', call: '07:30', base: 'blackthorn-lane', order: '92 53 93 54 94' },
  { date: '2026-12-15', call: '07:30', base: 'guildhall-steps', order: '95 55 96 98' },
  { date: '2026-12-16', call: '07:30', base: 'mill-street-market', order: '56 99 101 97 100' },
  { date: '2026-12-17', call: '07:30', base: 'eel-pond', order: '57 102 103 58 104' },
  { date: '2026-12-18', call: '07:30', base: 'acton-stage', order: '59 68 85 69 78 79' },
  { date: '2026-12-21', call: '07:30', base: 'tunnel-wharf', order: '106 108 107 110 109' },
  { date: '2026-12-22', call: '07:30', base: 'wyke-wood', order: '90 91 111 112 113' },
  { date: '2026-12-23', call: '07:30', base: 'pier-tearoom', order: '114 118 115 116 83 84' },
];

const reportedDays = 8;
const preCalls = [
  { who: 'make-up', at: '05:00' },
  { who: 'locations', at: '05:15' },
];
const call = (person: string, pickUp: string, makeUp: string) => ({ person: id<PersonId>(person), pickUp, makeUp, onSet: null });

/** What is known of single days beyond their row: who is called before the crew, what leaves when, which calls went out. */
const known: Readonly<Record<string, Partial<Day>>> = {
  '2026-12-01': {
    preCalls,
    departures: [
      { what: "MARA's car", at: '05:10' },
      { what: "TOM's car", at: '06:15' },
      { what: "INES's car", at: '06:40' },
    ],
    published: [call('mara', '05:10', '06:00'), call('tom', '06:15', '07:15'), call('ines', '06:40', '07:35')],
  },
  '2026-12-08': {
    departures: [
      { what: 'unit vehicles', at: '06:45' },
      { what: 'first cast car', at: '06:50' },
    ],
  },
};

export const days: readonly Day[] = rows.map((row, index) => ({
  id: id<DayId>(row.date),
  number: String(index + 1),
  date: row.date,
  unit: 'main',
  call: row.call,
  base: id<PlaceId>(row.base),
  status: index < reportedDays ? 'reported' : 'planned',
  shootsFrom: null,
  preCalls: [],
  departures: [],
  published: [],
  outBy: null,
  breakfast: null,
  outs: [],
  ins: [],
  ...known[row.date],
}));

export const order: readonly (readonly [string, readonly string[]])[] = rows.map((row) => [row.date, row.order.split(' ')]);

const stands = (person: string, date: string, state: AvailabilityState, source: string, callBy: string | null = null): Availability => ({
  person: id<PersonId>(person),
  date,
  state,
  from: null,
  until: null,
  callBy,
  source,
  knownAt: '2026-11-30T17:00:00Z',
});

/** Only what does not follow from the deals: holds with an hour, days promised elsewhere, days before a contract begins. */
export const availability: readonly Availability[] = [
  stands('ben', '2026-12-01', 'H', 'Alba Finch', '12:00'),
  stands('ben', '2026-12-03', 'H', 'Alba Finch'),
  stands('ines', '2026-12-03', 'H', 'Alba Finch'),
  stands('mara', '2026-12-04', 'H', 'Celia Boone'),
  stands('mara', '2026-12-07', 'X', 'Celia Boone'),
  stands('mara', '2026-12-11', 'X', 'Celia Boone'),
  stands('ruth', '2026-12-01', 'A', 'Ottilie Reed'),
  stands('ruth', '2026-12-02', 'A', 'Ottilie Reed'),
  stands('ruth', '2026-12-03', 'A', 'Ottilie Reed'),
  stands('ruth', '2026-12-04', 'H', 'Ottilie Reed'),
  stands('ruth', '2026-12-08', 'H', 'Ottilie Reed'),
  stands('ruth', '2026-12-18', 'X', 'Ottilie Reed'),
  stands('ines', '2026-12-17', 'X', 'Alba Finch'),
  stands('ben', '2026-12-16', 'X', 'Alba Finch'),
  // Ilse takes the camera over on Mon 14: until then she is on another film.
  ...['01', '02', '03', '04', '07', '08', '09', '10', '11'].map((day) => stands('ilse', `2026-12-${day}`, 'X', 'Ilse Novak')),
];
