import type { Kit, KitId, PersonId, PromiseId } from '#model/index.ts';
import { id, plainAlternate } from '#model/index.ts';
import { pounds } from './money.ts';

const anselm = id<PersonId>('anselm');
const plain = {
  owned: true,
  windows: null,
  outOn: [],
  freeFrom: null,
  alternates: [],
  hire: null,
  weight: null,
  carries: null,
  work: null,
  rent: null,
} as const;

export const kit: readonly Kit[] = [
  {
    ...plain,
    id: id<KitId>('35mm'),
    name: '35 mm',
    department: 'camera',
    alternates: [
      { kit: id<KitId>('32mm'), effect: 'camera 20 cm nearer', needsYes: anselm, ...plainAlternate },
      { kit: id<KitId>('28-76-zoom'), effect: 'the zoom instead of a fixed lens', needsYes: anselm, ...plainAlternate },
    ],
    hire: { from: 'Lockwood Hire', phone: '+44 20 7946 0134', perDay: pounds(140), courier: 75 },
    weight: 1_900,
  },
  { ...plain, id: id<KitId>('32mm'), name: '32 mm (B set)', department: 'camera', weight: 1_800 },
  { ...plain, id: id<KitId>('28-76-zoom'), name: '28-76 zoom', department: 'camera', weight: 2_900 },
  { ...plain, id: id<KitId>('light-head'), name: 'light head, rated 2.5 kg', department: 'grip', weight: 4_100, carries: 2_500 },
  {
    ...plain,
    id: id<KitId>('crane'),
    name: 'crane',
    department: 'grip',
    owned: false,
    windows: [{ from: '2026-12-11', to: '2026-12-11' }],
  },
  { ...plain, id: id<KitId>('kestrane-car'), name: 'Kestrane car', department: 'transport', owned: false },
  {
    ...plain,
    id: id<KitId>('recorder'),
    name: 'sound recorder',
    department: 'sound',
    alternates: [{ kit: id<KitId>('spare-recorder'), effect: 'four tracks instead of twelve', needsYes: null, ...plainAlternate }],
    weight: 2_300,
  },
  { ...plain, id: id<KitId>('spare-recorder'), name: 'spare recorder', department: 'sound', weight: 1_400 },
  {
    ...plain,
    id: id<KitId>('render-farm-a'),
    name: 'Render farm A',
    department: 'post',
    work: {
      left: 31,
      unit: 'node-hours',
      promises: [id<PromiseId>('P-3'), id<PromiseId>('P-4')],
      elements: [id('titles-t07-t09'), id('titles-t10-t12')],
      waysRound: [
        {
          title: 'Hire nodes for the 31 node-hours',
          sum: pounds(558),
          source: 'quote Sota, 27 Nov: £18 a node-hour',
          ready: { local: '2026-12-04T12:00', zone: 'Asia/Tokyo' },
          needsYes: null,
          question: null,
        },
        {
          title: 'Half-size pictures',
          sum: pounds(0),
          source: 'Sota Iwase',
          ready: { local: '2026-12-03T22:00', zone: 'Asia/Tokyo' },
          needsYes: id<PersonId>('curtis'),
          question: 'half-size pictures of T07-T12 first, full size behind: would that do?',
        },
        {
          title: 'T07-T09 first',
          sum: pounds(0),
          source: 'Sota Iwase',
          ready: null,
          needsYes: id<PersonId>('curtis'),
          question: 'T07-T09 on time and T10-T12 behind: would that do?',
        },
      ],
    },
  },
];
