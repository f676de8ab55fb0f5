import type {
  Availability,
  Day,
  Deal,
  House,
  IsoDate,
  Kit,
  Minutes,
  PartId,
  Person,
  PersonId,
  Place,
  Production,
  Scene,
  WallTime,
} from '#model/index.ts';
import { eighths, emptyCard, id, money, openDeal, openSet, plainScene, usualSkeleton } from '#model/index.ts';

/** Words that look like the thing: a person, a place, a day, a scene, with only what the case is about. */
export const gbp = (pounds: number) => money(Math.round(pounds * 100), 'GBP');

export function performer(
  called: string,
  number: number,
  deal: Partial<Deal>,
  more: { readonly travel?: number; readonly makeUp?: number; readonly agent?: string; readonly insured?: boolean },
): Person {
  return {
    ...somebody(called, 'talent', 'cast'),
    named: { insured: more.insured ?? false },
    cast: {
      number: String(number),
      character: `CHARACTER ${number}`,
      deal: { ...openDeal, kind: 'weekly', rate: gbp(5000), ...deal },
      agent: more.agent ? id<PersonId>(more.agent) : null,
      travel: more.travel ?? 30,
      makeUp: more.makeUp ?? 45,
      minor: null,
    },
  };
}

export const somebody = (called: string, audience: Person['audience'], role: string): Person => ({
  id: id<PersonId>(called.toLowerCase()),
  name: called,
  called,
  role,
  department: null,
  audience,
  company: null,
  zone: 'Europe/London',
  email: null,
  phone: null,
  binds: false,
  reachableFrom: null,
  skills: [],
  dayRate: null,
  cast: null,
  card: emptyCard,
  named: { insured: false },
});

/** A child's own limits, to be spread over a performer: licence dates, hours at the place, and the most minutes there. */
export const minor = (more: {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly opens?: WallTime;
  readonly closes?: WallTime;
  readonly most?: Minutes;
}): { readonly cast: NonNullable<Person['cast']> } => {
  const cast = performer('Child', 1, { kind: 'weekly', from: '2026-11-30' }, {}).cast;
  if (!cast) throw new Error('a performer has a part');
  return {
    cast: {
      ...cast,
      minor: {
        age: 10,
        licence: { from: more.from ?? '2026-01-01', to: more.to ?? '2027-12-31' },
        atPlace: { from: more.opens ?? '07:00', to: more.closes ?? '22:00', most: more.most ?? 570 },
        guardian: id('guardian'),
        chaperone: id('chaperone'),
        pack: null,
        noSchool: [],
      },
    },
  };
};

export const kit = (name: string, more: Partial<Kit>): Kit => ({
  id: id(slug(name)),
  name,
  department: 'camera',
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
  ...more,
});

export const place = (name: string, sets: readonly string[], more: Partial<Place>): Place => ({
  id: id(slug(name)),
  name,
  sets: sets.map((set) => ({ id: id(`${slug(name)}/${set}`), name: set, ...openSet })),
  windows: null,
  holds: [],
  fee: gbp(1000),
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
  ...more,
});

export const slug = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

export const day = (date: string, number: number, more: Partial<Day>): Day => ({
  id: id(date),
  number: String(number),
  date,
  unit: 'main',
  call: '07:30',
  base: null,
  status: 'planned',
  shootsFrom: null,
  preCalls: [],
  departures: [],
  published: [],
  outBy: null,
  breakfast: null,
  outs: [],
  ins: [],
  ...more,
});

/** `scene('31', 'EXT harrow-house/garden DAY', 12, 110, 'MARA TOM')` */
export function scene(
  number: string,
  heading: string,
  length: number,
  minutes: number | null,
  cast: string,
  more: Partial<Scene> = {},
): Scene {
  const [intExt = 'INT', at = '', dayNight = 'DAY', out] = heading.split(' ');
  return {
    id: id(number),
    intExt: intExt as Scene['intExt'],
    place: at ? id(at.split('/')[0] ?? at) : null,
    set: at ? id(at) : null,
    heading: at.split('/')[1] ?? at,
    dayNight: dayNight as Scene['dayNight'],
    blackedOut: out === 'blacked-out',
    eighths: eighths(length),
    minutes,
    cast: cast
      .split(' ')
      .filter(Boolean)
      .map((name) => id<PersonId>(name.toLowerCase())),
    background: 0,
    kit: [],
    shots: [],
    synopsis: '',
    purpose: '',
    bar: null,
    after: [],
    pin: null,
    cover: false,
    ...plainScene,
    sides: null,
    parts: null,
    ...more,
  };
}

export const standing = (person: string, date: string, state: Availability['state'], more: Partial<Availability> = {}): Availability => ({
  person: id(person),
  date,
  state,
  from: null,
  until: null,
  callBy: null,
  source: null,
  knownAt: null,
  ...more,
});

export const usualHouse: House = {
  skeleton: usualSkeleton,
  unit: 41,
  crewDay: gbp(14_600),
  overtimeStep: gbp(550),
  rest: { cast: 660, crew: 660 },
  contingency: gbp(48_000),
  slackDays: 1.5,
  insurance: { broker: null, deductible: gbp(25_000), weather: false },
  budget: null,
  prices: [],
  crewWeekly: true,
  packs: [],
  crew: [],
  exchange: [],
  extraDays: [],
};

export interface Facts {
  readonly people: readonly Person[];
  readonly places: readonly Place[];
  readonly days: readonly Day[];
  readonly scenes: readonly Scene[];
  readonly availability?: readonly Availability[];
  /** 'date: 31 32 | date: 33' */
  readonly plan: string;
  readonly more?: Partial<Production>;
}

export function production(facts: Facts): Production {
  return {
    title: 'A test',
    kind: 'feature',
    currency: 'GBP',
    zone: 'Europe/London',
    at: { latitude: 51.51, longitude: -0.2 },
    ownNow: null,
    me: null,
    northStar: '',
    house: usualHouse,
    people: byId(facts.people),
    places: byId(facts.places),
    kit: {},
    days: byId(facts.days),
    scenes: byId(facts.scenes),
    elements: {},
    availability: Object.fromEntries((facts.availability ?? []).map((one) => [`${one.person} ${one.date}`, one])),
    plan: { order: orders(facts.plan), boneyard: [] },
    moneyLines: {},
    savings: {},
    promises: {},
    decisions: {},
    words: {},
    told: {},
    deliverables: {},
    tripwires: {},
    concerns: {},
    bars: {},
    forecasts: {},
    rounds: {},
    kept: {},
    disruptions: {},
    detours: {},
    rejections: {},
    complaints: {},
    recaps: {},
    orders: {},
    journal: [],
    ...facts.more,
  };
}

export const orders = (text: string): Production['plan']['order'] =>
  Object.fromEntries(
    text.split('|').map((part) => {
      const [date = '', scenes = ''] = part.split(': ');
      return [
        date.trim(),
        scenes
          .trim()
          .split(/\s+/u)
          .filter(Boolean)
          .map((one) => id<PartId>(one)),
      ];
    }),
  );

const byId = <T extends { readonly id: string }>(things: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(things.map((thing) => [thing.id, thing]));
