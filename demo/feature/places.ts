import type { Place, PlaceHold, PlaceId, PlaceWindow, SetId } from '#model/index.ts';
import { id, openSet } from '#model/index.ts';
import { pounds } from './money.ts';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly sets: readonly string[];
  /** From, to, opens, closes. */
  readonly windows: readonly (readonly [string, string, string, string])[] | null;
  readonly fee: number;
  readonly permitLead: number | null;
  readonly hospital: string;
  readonly contact: string | null;
  readonly holds?: readonly PlaceHold[];
  readonly noPermit?: true;
  /** Scouted second choices. */
  readonly secondFor?: readonly string[];
  /** Sets that are not ready from the start. */
  readonly ready?: Readonly<Record<string, string>>;
}

const dayOnly = (date: string): readonly [string, string, string, string] => [date, date, '07:00', '19:00'];

/** Windows are the dates in the location agreements: nothing is open because it is there. */
const rows: readonly Row[] = [
  {
    key: 'harrow-house',
    name: 'Harrow House',
    sets: ['garden', 'library', 'hall', 'kitchen', 'bedroom', 'bathroom'],
    windows: [['2026-11-30', '2026-12-04', '07:00', '19:00']],
    fee: 3_500,
    permitLead: null,
    hospital: 'Westfold General Hospital, Orchard Road',
    contact: 'Agnes Harrow, +44 20 7946 0151',
  },
  {
    key: 'acton-stage',
    name: 'Acton Stage',
    sets: ['flat', 'stair', 'office', 'archive'],
    windows: [['2026-11-30', '2026-12-18', '06:00', '21:00']],
    fee: 2_200,
    permitLead: null,
    hospital: 'Northfold Infirmary, Canal Street',
    contact: 'stage desk, +44 20 7946 0152',
    ready: { flat: '2026-12-03T00:00', stair: '2026-12-03T00:00', office: '2026-12-14T07:00', archive: '2026-12-14T07:00' },
  },
  {
    key: 'kelsey-baths',
    name: 'Kelsey Baths',
    sets: ['pool hall', 'boiler room', 'yard'],
    windows: [dayOnly('2026-12-08'), dayOnly('2026-12-10')],
    fee: 1_900,
    permitLead: null,
    hospital: 'Kelsey Cottage Hospital, Mere Lane',
    contact: 'baths office, +44 20 7946 0153',
    holds: [{ date: '2026-12-10', until: '2026-12-08T08:30', price: pounds(1_900), confirm: null, gone: false }],
  },
  {
    key: 'corn-exchange',
    secondFor: ['kelsey-baths'],
    name: 'Corn Exchange',
    sets: ['trading floor', 'gallery'],
    windows: [['2026-11-19', '2026-12-23', '10:00', '16:00']],
    fee: 1_500,
    permitLead: null,
    hospital: 'Westfold General Hospital, Orchard Road',
    contact: 'hall keeper, +44 20 7946 0154',
  },
  {
    key: 'cider-barn',
    secondFor: ['kelsey-baths'],
    name: 'Cider Barn',
    sets: ['barn'],
    windows: null,
    fee: 400,
    permitLead: 3,
    hospital: 'Kelsey Cottage Hospital, Mere Lane',
    contact: 'farm office, +44 20 7946 0155',
    noPermit: true,
  },
  {
    key: 'chapel',
    name: 'Chapel',
    sets: ['churchyard', 'nave', 'vestry'],
    windows: [dayOnly('2026-11-19'), dayOnly('2026-12-15')],
    fee: 2_800,
    permitLead: null,
    hospital: 'Westfold General Hospital, Orchard Road',
    contact: 'vestry, +44 20 7946 0156',
  },
  {
    key: 'tunnel-wharf',
    name: 'Tunnel Wharf',
    sets: ['quay', 'counting house', 'tunnel'],
    windows: [
      ['2026-11-24', '2026-11-25', '07:00', '20:00'],
      ['2026-12-21', '2026-12-23', '07:00', '20:00'],
    ],
    fee: 1_600,
    permitLead: 5,
    hospital: 'Riverside Infirmary, Staithe Street',
    contact: 'wharf master, +44 20 7946 0157',
  },
  {
    key: 'mill-street-market',
    name: 'Mill Street Market',
    sets: ['stalls', 'savings room'],
    windows: [dayOnly('2026-11-23'), ['2026-12-16', '2026-12-17', '07:00', '19:00']],
    fee: 2_000,
    permitLead: 5,
    hospital: 'Riverside Infirmary, Staithe Street',
    contact: 'market office, +44 20 7946 0158',
  },
  {
    key: 'pier-tearoom',
    name: 'Pier Tearoom',
    sets: ['tearoom', 'terrace', 'pier'],
    windows: [
      ['2026-11-27', '2026-11-27', '09:00', '22:00'],
      ['2026-12-21', '2026-12-23', '07:00', '20:00'],
    ],
    fee: 1_100,
    permitLead: null,
    hospital: 'Seaward Hospital, Parade End',
    contact: 'tearoom, +44 20 7946 0159',
  },
  {
    key: 'blackthorn-lane',
    name: 'Blackthorn Lane',
    sets: ['lane', 'gate', 'toll cottage'],
    windows: [dayOnly('2026-11-20'), dayOnly('2026-11-26'), ['2026-12-14', '2026-12-18', '07:00', '19:00']],
    fee: 700,
    permitLead: 5,
    hospital: 'Kelsey Cottage Hospital, Mere Lane',
    contact: 'parish clerk, +44 20 7946 0160',
  },
  {
    key: 'wyke-wood',
    name: 'Wyke Wood',
    sets: ['path', 'clearing'],
    windows: [dayOnly('2026-11-26'), ['2026-12-17', '2026-12-22', '07:00', '19:00']],
    fee: 600,
    permitLead: 4,
    hospital: 'Kelsey Cottage Hospital, Mere Lane',
    contact: 'ranger, +44 20 7946 0161',
  },
  {
    key: 'underhill-station',
    name: 'Underhill Station',
    sets: ['platform', 'waiting room', 'signal box'],
    windows: [dayOnly('2026-12-09')],
    fee: 2_600,
    permitLead: 10,
    hospital: 'Riverside Infirmary, Staithe Street',
    contact: 'line office, +44 20 7946 0162',
  },
  {
    key: 'guildhall-steps',
    name: 'Guildhall Steps',
    sets: ['steps', 'council chamber'],
    windows: [
      ['2026-12-11', '2026-12-11', '14:00', '22:00'],
      ['2026-12-14', '2026-12-16', '07:00', '19:00'],
    ],
    fee: 1_700,
    permitLead: 5,
    hospital: 'Westfold General Hospital, Orchard Road',
    contact: 'town clerk, +44 20 7946 0163',
  },
  {
    key: 'eel-pond',
    name: 'Eel Pond',
    sets: ['bank', 'jetty', 'boathouse'],
    windows: [['2026-12-14', '2026-12-18', '07:00', '19:00']],
    fee: 500,
    permitLead: 3,
    hospital: 'Kelsey Cottage Hospital, Mere Lane',
    contact: 'water bailiff, +44 20 7946 0164',
  },
];

const windowOf = ([from, to, opens, closes]: readonly [string, string, string, string]): PlaceWindow => ({ from, to, opens, closes });

export const places: readonly Place[] = rows.map((row) => ({
  id: id<PlaceId>(row.key),
  name: row.name,
  sets: row.sets.map((name) => ({
    id: id<SetId>(`${row.key}/${name.replace(' ', '-')}`),
    name,
    ...openSet,
    readyFrom: row.ready?.[name] ?? null,
  })),
  windows: row.windows?.map(windowOf) ?? null,
  holds: row.holds ?? [],
  fee: pounds(row.fee),
  permitLead: row.permitLead,
  permitted: !row.noPermit,
  at: null,
  nearestHospital: row.hospital,
  contact: row.contact,
  visit: null,
  holdDay: null,
  feeSource: null,
  cancelling: { kind: 'unknown' },
  secondChoiceFor: (row.secondFor ?? []).map((place) => id<PlaceId>(place)),
}));
