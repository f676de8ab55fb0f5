import type { Day, DaySkeleton, Departure, PreCall, PublishedCall } from '../day.ts';
import type { DayId, ElementId, KitId, PlaceId, PromiseId, SetId } from '../ids.ts';
import type { Alternate, Hire, Kit, Rent, WayRound, Work } from '../kit.ts';
import type { LastOut } from '../rules-chosen.ts';
import type { Place, PlaceHold, PlaceWindow, StageSet } from '../place.ts';
import type { IsoDate } from '../time.ts';
import { list, orNull, record } from './decoder.ts';
import { fromTo, personId } from './people.ts';
import { cancellation, source } from './terms.ts';
import { coordinates, date, flag, idOf, local, oneOf, sum, text, wall, whole, zone } from './values.ts';

export const placeId = idOf<PlaceId>();
export const setId = idOf<SetId>();
export const dayId = idOf<DayId>();
export const kitId = idOf<KitId>();
const promiseId = idOf<PromiseId>();

export const place = record<Place>({
  id: placeId,
  name: text,
  sets: list(record<StageSet>({ id: setId, name: text, readyFrom: orNull(local) })),
  windows: orNull(list(record<PlaceWindow>({ from: date, to: date, opens: wall, closes: wall }))),
  holds: list(record<PlaceHold>({ date, until: local, price: sum })),
  fee: orNull(sum),
  visit: orNull(sum),
  holdDay: orNull(sum),
  feeSource: orNull(source),
  cancelling: cancellation,
  permitLead: orNull(whole),
  permitted: flag,
  at: orNull(coordinates),
  nearestHospital: orNull(text),
  contact: orNull(text),
  secondChoiceFor: list(placeId),
});

export const kit = record<Kit>({
  id: kitId,
  name: text,
  department: text,
  owned: flag,
  windows: orNull(list(record<{ readonly from: IsoDate; readonly to: IsoDate }>({ from: date, to: date }))),
  outOn: list(date),
  alternates: list(record<Alternate>({ kit: kitId, effect: orNull(text), needsYes: orNull(personId) })),
  hire: orNull(record<Hire>({ from: text, phone: text, perDay: sum, courier: whole })),
  weight: orNull(whole),
  carries: orNull(whole),
  work: orNull(
    record<Work>({
      left: whole,
      unit: text,
      promises: list(promiseId),
      elements: list(idOf<ElementId>()),
      waysRound: list(
        record<WayRound>({
          title: text,
          sum: orNull(sum),
          source: text,
          ready: orNull(record<NonNullable<WayRound['ready']>>({ local, zone })),
          needsYes: orNull(personId),
          question: orNull(text),
        }),
      ),
    }),
  ),
  rent: orNull(record<Rent>({ perDay: sum, source: orNull(source), cancelling: cancellation })),
});

export const day = record<Day>({
  id: dayId,
  number: text,
  date,
  unit: text,
  call: wall,
  shootsFrom: orNull(wall),
  base: orNull(placeId),
  status: oneOf('planned', 'reported'),
  preCalls: list(record<PreCall>({ who: text, at: wall })),
  departures: list(record<Departure>({ what: text, at: wall })),
  published: list(record<PublishedCall>({ person: personId, pickUp: orNull(wall), makeUp: orNull(wall), onSet: orNull(wall) })),
  breakfast: orNull(fromTo),
  outs: list(record<LastOut>({ who: text, person: orNull(personId), at: wall })),
});

export const skeleton = record<DaySkeleton>({
  toFirstShot: whole,
  lunch: whole,
  lunchFrom: whole,
  lunchUntil: whole,
  wrapOut: whole,
  dismissal: whole,
  normal: whole,
  overtimeStep: whole,
  overtimeCap: whole,
  setChange: whole,
  companyMove: whole,
  mostPlaces: whole,
});
