import type { Day, PartId, Person, PersonId, Place, PlaceId, Production, Scene, SceneId, SetId } from '#model/index.ts';
import { addDays, eighths, id, money, openSet, plainScene, usualSkeleton, weekdayOf } from '#model/index.ts';
import { bareCollections, bareDay, byId, londoner } from '../bare.ts';

const pounds = (sum: number) => money(sum * 100, 'GBP');
const firstDay = '2026-11-09';
const dayCount = 40;
/** Day 20 is the demo's today. */
const reportedDays = 19;

/** Shooting days Mon-Fri from Mon 9 Nov 2026; holidays are not taken out. */
function dates(): readonly string[] {
  const found: string[] = [];
  for (let date = firstDay; found.length < dayCount; date = addDays(date, 1)) if (weekdayOf(date) <= 5) found.push(date);
  return found;
}

const days: readonly Day[] = dates().map((date, index) => ({
  ...bareDay(index + 1, date, '09:00'),
  status: index < reportedDays ? 'reported' : 'planned',
}));

const witness = (key: string, name: string, phone: string): Person => londoner(key, name, 'interview', 'outside', 'places', phone);

const people: readonly Person[] = [
  londoner('kezia', 'Kezia Holm', 'producer', 'producer', 'unit', '+44 20 7946 0501'),
  londoner('maud', 'Maud Lisle', 'director', 'director', 'unit', '+44 20 7946 0502'),
  londoner('ferdia', 'Ferdia Quill', 'editor', 'post', 'post', '+44 20 7946 0503'),
  londoner('oskar', 'Oskar Penn', 'researcher', 'crew', 'unit', '+44 20 7946 0504'),
  witness('anders', 'Anders Cole', '+44 20 7946 0511'),
  witness('bridie', 'Bridie Vaughan', '+44 20 7946 0512'),
  witness('clement', 'Clement Ofori', '+44 20 7946 0513'),
  witness('dilys', 'Dilys Marchbank', '+44 20 7946 0514'),
  witness('emlyn', 'Emlyn Sark', '+44 20 7946 0515'),
  witness('gerda', 'Gerda Lowe', '+44 20 7946 0516'),
  witness('hafiz', 'Hafiz Burrow', '+44 20 7946 0517'),
  witness('isaac', 'Isaac Prior', '+44 20 7946 0518'),
  witness('joan', 'Joan Tolley', '+44 20 7946 0519'),
  witness('lewin', 'Lewin Strand', '+44 20 7946 0520'),
];

const place = (key: string, name: string): Place => ({
  id: id<PlaceId>(key),
  name,
  sets: [{ id: id<SetId>(`${key}/main`), name: 'main', ...openSet }],
  windows: null,
  holds: [],
  fee: pounds(0),
  permitLead: null,
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

const places = [
  place('weighbridge', 'The weighbridge'),
  place('county-court', 'County court'),
  place('market-hall', 'Market hall'),
  place('growers-farms', "Growers' farms"),
  place('records-office', 'Records office'),
];

type Row = readonly [
  number: string,
  day: number,
  place: string,
  intExt: Scene['intExt'],
  minutes: number,
  synopsis: string,
  purpose: string,
];

/** What is filmed when; K marks a key interview. Three of ten are done on day 20. */
const rows: readonly Row[] = [
  ['1', 1, 'weighbridge', 'EXT', 240, 'The weighbridge at dawn; carts, then lorries.', 'What a false weight looks like: nothing.'],
  ['2', 2, 'weighbridge', 'INT', 180, 'The scale house, its two sets of weights.', 'The object at the centre.'],
  ['K1', 4, 'market-hall', 'INT', 150, 'Anders Cole, who weighed for thirty years.', 'The man who knew.'],
  ['3', 6, 'county-court', 'EXT', 120, 'Outside the trial: growers wait with their slips.', 'The trial as seen from the pavement.'],
  ['4', 8, 'growers-farms', 'EXT', 300, 'Harvest on the Vaughan farm.', 'What was weighed.'],
  ['K2', 11, 'growers-farms', 'INT', 150, 'Bridie Vaughan lays out twenty years of slips.', 'The arithmetic of the harm.'],
  ['5', 13, 'records-office', 'INT', 200, 'Inspection books, page by page.', 'Somebody signed each year.'],
  ['K3', 16, 'records-office', 'INT', 150, 'Clement Ofori, the inspector who resigned.', 'Why nobody asked.'],
  ['6', 18, 'market-hall', 'INT', 180, 'The auction, with the sound turned to the clock.', 'Time is weighed too.'],
  ['7', 20, 'weighbridge', 'EXT', 160, 'The new plate is laid.', 'A thing can be made right.'],
  ['K4', 22, 'growers-farms', 'INT', 150, 'Dilys Marchbank on her father and the weigher.', 'Friendship inside the fraud.'],
  ['K5', 24, 'market-hall', 'INT', 150, 'Emlyn Sark, who bought by the false plate.', 'The other side gained without knowing.'],
  ['K6', 26, 'county-court', 'INT', 150, 'Gerda Lowe, clerk of the court.', 'What the court could not hear.'],
  ['K7', 28, 'records-office', 'INT', 150, 'Hafiz Burrow recalculates a whole year.', 'The number, said aloud.'],
  ['K8', 31, 'growers-farms', 'INT', 150, 'Isaac Prior, who never sold there.', 'Somebody saw it from the start.'],
  ['K9', 34, 'market-hall', 'INT', 150, 'Joan Tolley, the youngest grower.', 'What she was told as a child.'],
  ['K10', 37, 'weighbridge', 'INT', 150, 'Lewin Strand, the owner.', 'He has not yet agreed.'],
  ['8', 40, 'weighbridge', 'EXT', 200, 'The first honest load.', 'The end.'],
];

const talkers = ['anders', 'bridie', 'clement', 'dilys', 'emlyn', 'gerda', 'hafiz', 'isaac', 'joan', 'lewin'];
const castOf = (number: string): readonly PersonId[] => {
  const talker = number.startsWith('K') ? talkers[Number(number.slice(1)) - 1] : undefined;
  return talker === undefined ? [] : [id<PersonId>(talker)];
};

const sceneOf = ([number, , where, intExt, minutes, synopsis, purpose]: Row): Scene => ({
  id: id<SceneId>(number),
  intExt,
  place: id<PlaceId>(where),
  set: id<SetId>(`${where}/main`),
  heading: (places.find((one) => one.id === where)?.name ?? where).toUpperCase(),
  dayNight: 'DAY',
  blackedOut: false,
  eighths: eighths(8),
  minutes,
  cast: castOf(number),
  background: 0,
  kit: [],
  shots: [],
  synopsis,
  purpose,
  bar: number.startsWith('K') ? 'must' : null,
  after: [],
  pin: null,
  cover: false,
  ...plainScene,
  sides: null,
  parts: null,
});

/** People who are interviewed stand on the day that was agreed with them. */
const agreed = rows.flatMap(([number, day]) =>
  castOf(number).map((person) => {
    const date = days[day - 1]?.date ?? '';
    return [
      `${person} ${date}`,
      { person, date, state: 'H' as const, from: null, until: null, callBy: null, source: 'Oskar Penn', knownAt: null },
    ] as const;
  }),
);

/** The documentary demo: "The Weighbridge", 40 days, on the evening of day 20. */
export const buildDoc = (): Production => ({
  ...bareCollections,
  title: 'The Weighbridge',
  kind: 'documentary',
  currency: 'GBP',
  zone: 'Europe/London',
  at: { latitude: 51.5, longitude: -0.2 },
  ownNow: '2026-12-04T18:00:00Z',
  me: id('kezia'),
  northStar: 'For thirty years a market was weighed wrong, and everybody had a reason not to look.',
  house: {
    skeleton: usualSkeleton,
    unit: 5,
    crewDay: pounds(900),
    overtimeStep: null,
    rest: { cast: 660, crew: 660 },
    contingency: null,
    slackDays: null,
    insurance: { broker: null, deductible: null, weather: false },
    budget: { total: pounds(90_000), toDate: pounds(41_000), committed: pounds(0), toComplete: pounds(49_000) },
    prices: [],
    crewWeekly: false,
    packs: [],
    crew: [],
    exchange: [],
    extraDays: [],
  },
  people: byId(people),
  places: byId(places),
  days: byId(days),
  scenes: byId(rows.map(sceneOf)),
  availability: Object.fromEntries(agreed),
  plan: {
    order: Object.fromEntries(
      days.map((day, index) => [day.id, rows.filter(([, number]) => number === index + 1).map(([number]) => id<PartId>(number))]),
    ),
    boneyard: [],
  },
});
