import type { Production, Scene, SceneId } from '#model/index.ts';
import { id, plainAlternate } from '#model/index.ts';
import { day, gbp, kit, minor, performer, place, production, scene, somebody, usualHouse } from './production.ts';

const [thursday, friday, monday] = ['2026-10-15', '2026-10-16', '2026-10-19'] as const;
const open = (date: string) => ({ from: date, to: date, opens: '06:00', closes: '22:00' });
const readable = ['B3', 'B5', 'B6', 'B7'];
const withPack = { kit: [id('pack')] as Scene['kit'] };

const scenes = () => [
  scene('B2', 'INT house/kitchen DAY', 2, 75, 'MUM KID', withPack),
  scene('B3', 'INT house/kitchen DAY', 2, 90, 'MUM', {
    ...withPack,
    elsewhere: [
      {
        place: id('studio'),
        set: id('studio/table'),
        what: 'a matched worktop in the studio',
        sum: gbp(900),
        source: 'quote',
        needsYes: null,
      },
    ],
  }),
  scene('B4', 'INT house/kitchen DAY', 2, 60, 'KID'),
  scene('B9', 'INT house/kitchen DAY', 1, 45, 'MUM'),
  scene('B1', 'EXT house/park DAY', 2, 60, 'MUM'),
  scene('B8', 'EXT street/bus-stop DAY', 1, 50, 'DAD'),
  scene('B5', 'INT office/kitchenette DAY', 2, 80, 'DAD', withPack),
  scene('B6', 'INT studio/table DAY', 2, 120, '', {
    ...withPack,
    splinter: { who: 'table-top pair (stylist, operator)', sum: gbp(1250), source: 'quote', needsYes: null },
  }),
  scene('B7', 'INT studio/table DAY', 1, 60, '', withPack),
];

/** What serves instead of the pack: the new ones from Friday, a blank that is turned away, blanks that are replaced in post. */
const pack = () => {
  const asks = { needsYes: id('greta') as never, by: `${thursday}T12:00` };
  return kit('pack', {
    department: 'props',
    alternates: [
      { kit: id('new-packs'), effect: null, needsYes: null, ...plainAlternate },
      { kit: id('blank-packs'), effect: 'turned away', ...plainAlternate, ...asks, scenes: [id('B2')] },
      {
        kit: id('blank-packs'),
        effect: 'replaced in post',
        ...plainAlternate,
        ...asks,
        scenes: ['B2', ...readable].map((one) => id(one)),
        price: { sum: gbp(6800), source: 'quote' },
        delivery: 2,
      },
    ],
  });
};

const packDay = {
  date: monday,
  call: '08:00',
  who: 'unit of 8',
  heads: 8,
  scenes: ['B3', 'B6', 'B7'].map((one) => id<SceneId>(one)),
  sum: gbp(9400),
  source: 'quote',
};

/** New label: a client takes the pack back the evening before a commercial of two days (scenarios: P7). */
export function p7(): Production {
  const child = minor({ from: thursday, to: thursday, opens: '07:00', closes: '19:00', most: 480 }).cast.minor;
  const flat = { kind: 'flat' as const, rate: gbp(2000), from: thursday, to: friday };
  const people = [
    performer('Mum', 1, flat, { makeUp: 30 }),
    performer('Dad', 2, flat, { makeUp: 30 }),
    performer('Kid', 3, { ...flat, to: thursday }, { makeUp: 15 }),
    somebody('Guardian', 'guardian', 'guardian'),
    somebody('Chaperone', 'crew', 'chaperone'),
    somebody('Anselm', 'director', 'director'),
    {
      ...somebody('Greta', 'client', 'agency producer'),
      name: 'Greta Holm',
      company: 'Marlow & Finch',
      binds: true,
      phone: '+44 20 7946 0160',
    },
    somebody('Philippa', 'producer', 'producer'),
  ].map((person) =>
    person.called === 'Kid' && person.cast ? { ...person, cast: { ...person.cast, minor: child && { ...child, age: 7 } } } : person,
  );
  return production({
    people,
    places: [
      place('House', ['kitchen', 'park'], { fee: gbp(3500), windows: [open(thursday)] }),
      place('Street', ['bus-stop'], { fee: gbp(800), windows: [open(friday)] }),
      place('Office', ['kitchenette'], { fee: gbp(1200) }),
      place('Studio', ['table'], { fee: gbp(1500) }),
    ],
    days: [day(thursday, 1, {}), day(friday, 2, {})],
    scenes: scenes(),
    plan: `${thursday}: B2 B3 B4 B9 B1 | ${friday}: B8 B5 B6 B7`,
    more: {
      title: 'New label',
      kind: 'commercial',
      at: { latitude: 51.51, longitude: -0.13 },
      ownNow: '2026-10-14T18:40:00Z',
      me: id('philippa'),
      kit: {
        pack: pack(),
        'new-packs': kit('new packs', { department: 'props', freeFrom: `${friday}T11:15` }),
        'blank-packs': kit('blank packs', { department: 'props' }),
      },
      deliverables: {
        film: {
          id: id('film'),
          name: 'The film',
          to: id('greta'),
          due: { local: '2026-10-30T12:00', zone: 'Europe/London' },
          approved: [],
          goal: 'the new label is what people see',
          pays: null,
        },
      },
      house: {
        ...usualHouse,
        unit: 35,
        skeleton: { ...usualHouse.skeleton, setChange: 30, mostPlaces: 3 },
        crewDay: gbp(12_000),
        overtimeStep: gbp(425),
        contingency: null,
        slackDays: null,
        insurance: { broker: null, deductible: null, weather: false },
        prices: [
          { key: 'company-move', sum: gbp(0), source: 'in the transport deal' },
          { key: 'base-swap', sum: gbp(0), source: 'in the transport deal' },
        ],
        extraDays: [packDay],
      },
    },
  });
}
