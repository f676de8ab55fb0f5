import type { PartId, Plan, Production } from '#model/index.ts';
import { availabilityKey, id } from '#model/index.ts';
import { byId } from '../bare.ts';
import { availability, days, order } from './days.ts';
import { kit } from './kit.ts';
import { house, moneyLines, orders, savings } from './money.ts';
import { people } from './people.ts';
import { places } from './places.ts';
import { promises } from './promises.ts';
import { sceneFrom } from './scene-row.ts';
import { homecoming } from './scenes-1-30.ts';
import { houseWeek } from './scenes-31-62.ts';
import { afterGideon } from './scenes-63-89.ts';
import { reckoning } from './scenes-90-118.ts';
import { detours, rejections } from './detours.ts';
import { deliverables, elements, journal, told, words } from './told.ts';

const plan: Plan = {
  order: Object.fromEntries(order.map(([date, parts]) => [date, parts.map((part) => id<PartId>(part))])),
  boneyard: [],
};

/** The feature demo, whole: "The Harrow Ledger" as it stands on Tuesday 1 December 2026, 05:25 in London. */
export const buildFeature = (): Production => ({
  title: 'The Harrow Ledger',
  kind: 'feature',
  currency: 'GBP',
  zone: 'Europe/London',
  at: { latitude: 51.5, longitude: -0.2 },
  ownNow: '2026-12-01T05:25:00Z',
  me: id('nora'),
  northStar: "A sister learns that her brother kept the family's true accounts, and decides whom to tell.",
  house,
  people: byId(people),
  places: byId(places),
  kit: byId(kit),
  days: byId(days),
  scenes: byId([...homecoming, ...houseWeek, ...afterGideon, ...reckoning].map(sceneFrom)),
  elements: byId(elements),
  availability: Object.fromEntries(availability.map((one) => [availabilityKey(one.person, one.date), one])),
  plan,
  moneyLines: byId(moneyLines),
  savings: byId(savings),
  promises: byId(promises),
  decisions: {},
  words: byId(words),
  told: byId(told),
  deliverables: byId(deliverables),
  tripwires: {},
  concerns: {},
  bars: {},
  forecasts: {},
  rounds: {},
  kept: {},
  disruptions: {},
  detours: byId(detours),
  rejections: byId(rejections),
  complaints: {},
  recaps: {},
  orders: byId(orders),
  journal,
});
