import type { Rule } from '../judged.ts';
import { asShot } from './as-shot.ts';
import { available } from './available.ts';
import { dark } from './dark.ts';
import { dayLength } from './day-length.ts';
import { daysInRow } from './days-in-row.ts';
import { enoughRest } from './enough-rest.ts';
import { forcedCall } from './forced-call.ts';
import { kitFree } from './kit-free.ts';
import { kitLoad } from './kit-load.ts';
import { licence } from './licence.ts';
import { light } from './light.ts';
import { longestDay } from './longest-day.ts';
import { meal } from './meal.ts';
import { minorAge } from './minor-age.ts';
import { minorHours } from './minor-hours.ts';
import { minorRest } from './minor-rest.ts';
import { mostPlaces } from './most-places.ts';
import { onePlace } from './one-place.ts';
import { order } from './order.ts';
import { permit } from './permit.ts';
import { pin } from './pin.ts';
import { placeOpen } from './place-open.ts';
import { placed } from './placed.ts';
import { setOpen } from './set-open.ts';
import { setReady } from './set-ready.ts';
import { sixthDay } from './sixth-day.ts';
import { stopDate } from './stop-date.ts';
import { weather } from './weather.ts';
import { weeklyRest } from './weekly-rest.ts';

/** All rules, in the order in which evidence is read out: people first, then place, time, order. */
export const rules: readonly Rule[] = [
  available,
  stopDate,
  licence,
  minorHours,
  placeOpen,
  permit,
  setReady,
  setOpen,
  weather,
  kitFree,
  kitLoad,
  light,
  dark,
  dayLength,
  mostPlaces,
  onePlace,
  enoughRest,
  minorAge,
  minorRest,
  daysInRow,
  forcedCall,
  weeklyRest,
  meal,
  longestDay,
  sixthDay,
  order,
  pin,
  asShot,
  placed,
];
