import type { Day, DaySkeleton, Departure, PreCall, PublishedCall } from '../day.ts';
import type { Forecast } from '../forecast.ts';
import type { DayId, ElementId, KitId, PlaceId, PromiseId, SceneId, SetId } from '../ids.ts';
import type { Alternate, Hire, Kit, Rent, WayRound, Work } from '../kit.ts';
import type { LastOut } from '../rules-chosen.ts';
import type { Place, PlaceHold, PlaceWindow, Sooner, StageSet } from '../place.ts';
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

const windows = list(record<PlaceWindow>({ from: date, to: date, opens: wall, closes: wall }));
const stageSet = record<StageSet>({
  id: setId,
  name: text,
  readyFrom: orNull(local),
  sooner: orNull(record<Sooner>({ ready: local, callBy: local, what: text, sum: orNull(sum), source: text })),
  windows: orNull(windows),
  mostWind: orNull(whole),
});

export const place = record<Place>({
  id: placeId,
  name: text,
  sets: list(stageSet),
  windows: orNull(windows),
  holds: list(record<PlaceHold>({ date, until: local, price: sum, confirm: orNull(sum), gone: flag })),
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
  freeFrom: orNull(local),
  alternates: list(
    record<Alternate>({
      kit: kitId,
      effect: orNull(text),
      needsYes: orNull(personId),
      scenes: orNull(list(idOf<SceneId>())),
      price: orNull(record<NonNullable<Alternate['price']>>({ sum, source: text })),
      by: orNull(local),
      delivery: whole,
    }),
  ),
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

const lastOut = record<LastOut>({ who: text, person: orNull(personId), at: wall });
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
  outBy: orNull(wall),
  breakfast: orNull(fromTo),
  outs: list(lastOut),
  ins: list(lastOut),
});

export const forecast = record<Forecast>({
  id: text,
  date,
  from: wall,
  to: wall,
  place: orNull(placeId),
  wet: flag,
  wind: orNull(whole),
  source: orNull(text),
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
  relight: orNull(whole),
  companyMove: whole,
  mostPlaces: whole,
});
