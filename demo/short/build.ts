import type { KitId, PartId, Person, PersonId, Place, PlaceId, Production, Scene, SceneId, SetId, ShotId } from '#model/index.ts';
import { eighths, id, money, openDeal, openSet, plainAlternate, plainScene, usualSkeleton } from '#model/index.ts';
import { bareCollections, bareDay, byId, londoner } from '../bare.ts';
import { shortMoney, shortSavings } from './money.ts';

const pounds = (sum: number) => money(sum * 100, 'GBP');

const player = (key: string, name: string, character: string, number: string, phone: string): Person => ({
  ...londoner(key, name, 'cast', 'talent', 'cast', phone),
  called: (name.split(' ')[0] ?? name).toUpperCase(),
  cast: {
    number,
    character,
    deal: { ...openDeal, kind: 'flat', rate: pounds(750), from: '2026-12-12', to: '2026-12-13' },
    agent: null,
    travel: 40,
    makeUp: 20,
    minor: null,
  },
});

const people: readonly Person[] = [
  londoner('cleo', 'Cleo Marten', 'producer', 'producer', 'unit', '+44 20 7946 0401'),
  londoner('hana', 'Hana Brook', 'director', 'director', 'unit', '+44 20 7946 0402'),
  londoner('ada', 'Ada Lund-Frey', 'director of photography', 'head', 'unit', '+44 20 7946 0403'),
  londoner('femi', 'Femi Oduya', 'sound recordist', 'head', 'unit', '+44 20 7946 0404'),
  londoner('sol', 'Sol Hartwig', '1st AD', 'ad', 'unit', '+44 20 7946 0405'),
  player('iris', 'Iris Malloy', 'JUNE', '1', '+44 20 7946 0406'),
  player('paul', 'Paul Teague', 'WALTER', '2', '+44 20 7946 0407'),
];

const place = (key: string, name: string, sets: readonly string[], fee: number, permitted: boolean): Place => ({
  id: id<PlaceId>(key),
  name,
  sets: sets.map((set) => ({ id: id<SetId>(`${key}/${set}`), name: set, ...openSet })),
  windows: [{ from: '2026-12-12', to: '2026-12-13', opens: '07:00', closes: '20:00' }],
  holds: [],
  fee: pounds(fee),
  permitLead: permitted ? null : 10,
  permitted: true,
  at: null,
  nearestHospital: null,
  contact: null,
  visit: null,
  holdDay: null,
  feeSource: null,
  cancelling: { kind: 'unknown' },
  secondChoiceFor: [],
});

const places: readonly Place[] = [
  place('flat', 'Flat', ['room', 'kitchen'], 350, true),
  place('park', 'Park', ['path'], 600, false),
  place('cafe', 'Cafe', ['counter'], 900, true),
  place('bench', 'Bench', ['bench'], 0, true),
];

type Row = readonly [
  number: string,
  intExt: Scene['intExt'],
  set: string,
  heading: string,
  dayNight: Scene['dayNight'],
  length: number,
  minutes: number,
  cast: string,
  synopsis: string,
  purpose: string,
];
const rows: readonly Row[] = [
  [
    ...(['1', 'INT', 'flat/room', 'FLAT - ROOM', 'DAY', 10, 100, 'iris'] as const),
    'June finds two return tickets in a coat that she is about to give away. The way back is still good.',
    'The tickets are found; nothing else can start the day.',
  ],
  [
    ...(['2', 'EXT', 'park/path', 'PARK - PATH', 'DAY', 9, 150, 'iris paul'] as const),
    'June and her neighbour Walter walk to the station the long way round. A dog carries off one ticket.',
    'They become two; the ticket is at risk.',
  ],
  [
    ...(['3', 'INT', 'cafe/counter', 'CAFE - COUNTER', 'DAY', 14, 150, 'iris paul'] as const),
    'Over tea Walter guesses whose coat it was. June lets him guess wrong twice.',
    'We learn who is missing without being told.',
  ],
  [
    ...(['4', 'INT', 'flat/room', 'FLAT - ROOM', 'NIGHT', 7, 110, 'iris'] as const),
    'June packs, unpacks, and puts the coat on.',
    'She decides not to give it away.',
  ],
  [
    ...(['5', 'EXT', 'bench/bench', 'BENCH', 'DAY', 11, 130, 'iris paul'] as const),
    'On the bench by the line they let the last train go and use the tickets as bookmarks.',
    'The end: a way back that need not be taken.',
  ],
];

const shotsOfPark = ['A the walk, wide', 'B the dog', 'C the ticket in the air, slow motion'];

const sceneOf = ([number, intExt, set, heading, dayNight, length, minutes, cast, synopsis, purpose]: Row): Scene => ({
  id: id<SceneId>(number),
  intExt,
  place: id<PlaceId>(set.split('/')[0] ?? set),
  set: id<SetId>(set),
  heading,
  dayNight,
  blackedOut: dayNight === 'NIGHT',
  eighths: eighths(length),
  minutes,
  cast: cast.split(' ').map((one) => id<PersonId>(one)),
  background: 0,
  kit: [],
  shots:
    number === '2'
      ? shotsOfPark.map((shot) => ({
          id: id<ShotId>(`2${shot.slice(0, 1)}`),
          what: shot.slice(2),
          kit: shot.includes('slow') ? [id<KitId>('hired-camera')] : [],
        }))
      : [],
  synopsis,
  purpose,
  bar: number === '5' ? 'must' : null,
  after: [],
  pin: null,
  cover: false,
  ...plainScene,
  sides: null,
  parts: null,
});

const order = [
  ['2026-12-12', ['1', '4', '3'].map((part) => id<PartId>(part))],
  ['2026-12-13', ['2', '5'].map((part) => id<PartId>(part))],
] as const;

/** The short demo: "Two Tickets Back", two days and £10,000. */
export const buildShort = (): Production => ({
  ...bareCollections,
  title: 'Two Tickets Back',
  kind: 'short',
  currency: 'GBP',
  zone: 'Europe/London',
  at: { latitude: 51.5, longitude: -0.2 },
  ownNow: '2026-12-01T12:00:00Z',
  me: id('cleo'),
  northStar: 'A woman finds a way back and learns that she need not take it.',
  house: {
    skeleton: usualSkeleton,
    unit: 9,
    crewDay: pounds(1_100),
    overtimeStep: null,
    rest: { cast: 660, crew: 660 },
    contingency: null,
    slackDays: 0,
    insurance: { broker: null, deductible: null, weather: false },
    budget: { total: pounds(10_000), toDate: pounds(0), committed: pounds(0), toComplete: pounds(10_000) },
    prices: [],
    crewWeekly: false,
    packs: [],
    crew: [],
    exchange: [],
    extraDays: [],
  },
  people: byId(people),
  places: byId(places),
  kit: {
    'hired-camera': {
      ...{
        id: id<KitId>('hired-camera'),
        name: 'hired camera',
        department: 'camera',
        owned: false,
        windows: null,
        outOn: [],
        freeFrom: null,
      },
      alternates: [{ kit: id<KitId>('own-camera'), effect: 'no slow motion in 2C', needsYes: id<PersonId>('hana'), ...plainAlternate }],
      hire: null,
      weight: null,
      carries: null,
      work: null,
      rent: null,
    },
    'own-camera': {
      ...{
        id: id<KitId>('own-camera'),
        name: "Ada's own camera",
        department: 'camera',
        owned: true,
        windows: null,
        outOn: [],
        freeFrom: null,
      },
      alternates: [],
      hire: null,
      weight: null,
      carries: null,
      work: null,
      rent: null,
    },
  },
  days: byId([bareDay(1, '2026-12-12', '08:00'), bareDay(2, '2026-12-13', '08:00')]),
  scenes: byId(rows.map(sceneOf)),
  plan: {
    order: Object.fromEntries(order),
    boneyard: [],
  },
  moneyLines: byId(shortMoney),
  savings: byId(shortSavings),
});
