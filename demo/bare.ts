import type { Day, DayId, Person, PersonId, Production } from '#model/index.ts';
import { emptyCard, id } from '#model/index.ts';

/** Collections of a production that nobody has filled yet. */
export const bareCollections = {
  people: {},
  places: {},
  kit: {},
  days: {},
  scenes: {},
  elements: {},
  availability: {},
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
} satisfies Partial<Production>;

export const bareDay = (number: number, date: string, call: string): Day => ({
  id: id<DayId>(date),
  number: String(number),
  date,
  unit: 'main',
  call,
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
});

export const londoner = (key: string, name: string, role: string, audience: Person['audience'], group: string, phone: string): Person => ({
  id: id<PersonId>(key),
  name,
  called: name.split(' ')[0] ?? name,
  role,
  department: null,
  audience,
  company: null,
  zone: 'Europe/London',
  email: `${name.toLowerCase().replaceAll(' ', '.')}@${group}.example.invalid`,
  phone,
  binds: false,
  reachableFrom: null,
  skills: [],
  dayRate: null,
  cast: null,
  card: emptyCard,
  named: { insured: false },
});

export const byId = <T extends { readonly id: string }>(all: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(all.map((one) => [one.id, one]));
