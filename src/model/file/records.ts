import type { Collection } from '../change.ts';
import type { House, Price, Production } from '../production.ts';
import { availabilityKey } from '../production.ts';
import type { Decoder } from './decoder.ts';
import { byKey, list, orNull, record } from './decoder.ts';
import { complaint, detour, rejection } from './detours.ts';
import {
  concern,
  decision,
  deliverable,
  finishBar,
  keptLine,
  knownDisruption,
  moneyLine,
  promiseMade,
  order,
  recap,
  told,
  tripwire,
  word,
} from './memory.ts';
import { availability, person, personId } from './people.ts';
import { day, forecast, kit, place, skeleton } from './places.ts';
import { saving } from './savings.ts';
import { element, round, scene } from './scenes.ts';
import { chosenPack, crewGroup, exchangeRate, extraDay } from './terms.ts';
import { figureFromZero, flag, oneOf, sum, text, whole } from './values.ts';

type RecordOf<Name extends Collection> = Production[Name][string];
type Records = {
  readonly [Name in Collection]: {
    readonly one: Decoder<RecordOf<Name>>;
    /** Under which name a record stands; null: any name. */
    readonly keyOf: ((record: RecordOf<Name>) => string) | null;
  };
};
const byId = <T extends { readonly id: string }>(one: Decoder<T>) => ({ one, keyOf: (record: T) => record.id });

/** Every collection with its records' decoder. */
export const records: Records = {
  people: byId(person),
  places: byId(place),
  kit: byId(kit),
  days: byId(day),
  scenes: byId(scene),
  elements: byId(element),
  availability: { one: availability, keyOf: ({ person: who, date }) => availabilityKey(who, date) },
  moneyLines: byId(moneyLine),
  savings: byId(saving),
  promises: byId(promiseMade),
  decisions: byId(decision),
  words: byId(word),
  told: byId(told),
  deliverables: byId(deliverable),
  tripwires: byId(tripwire),
  concerns: byId(concern),
  forecasts: byId(forecast),
  rounds: byId(round),
  bars: { one: finishBar, keyOf: ({ element: finished }) => finished },
  kept: byId(keptLine),
  disruptions: { one: knownDisruption, keyOf: null },
  detours: byId(detour),
  rejections: byId(rejection),
  complaints: byId(complaint),
  recaps: byId(recap),
  orders: byId(order),
};
export const collectionOf = <Name extends Collection>(name: Name): Decoder<Production[Name]> =>
  byKey<RecordOf<Name>>(records[name].one, records[name].keyOf) as Decoder<Production[Name]>;

type Budget = NonNullable<House['budget']>;
export const house = record<House>({
  skeleton,
  unit: whole,
  crewDay: orNull(sum),
  overtimeStep: orNull(sum),
  rest: record<House['rest']>({ cast: whole, crew: whole }),
  contingency: orNull(sum),
  slackDays: orNull(figureFromZero),
  insurance: record<House['insurance']>({ broker: orNull(personId), deductible: orNull(sum), weather: flag }),
  budget: orNull(record<Budget>({ total: sum, toDate: sum, committed: sum, toComplete: sum })),
  prices: list(record<Price>({ key: oneOf('base-swap', 'company-move', 'lost-day', 'review-over'), sum, source: text })),
  crewWeekly: flag,
  packs: list(chosenPack),
  crew: list(crewGroup),
  exchange: list(exchangeRate),
  extraDays: list(extraDay),
});
