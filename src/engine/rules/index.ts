import type { Rule } from '../judged.ts';
import { asShot } from './as-shot.ts';
import { available } from './available.ts';
import { dark } from './dark.ts';
import { dayLength } from './day-length.ts';
import { enoughRest } from './enough-rest.ts';
import { kitFree } from './kit-free.ts';
import { kitLoad } from './kit-load.ts';
import { licence } from './licence.ts';
import { light } from './light.ts';
import { minorHours } from './minor-hours.ts';
import { mostPlaces } from './most-places.ts';
import { onePlace } from './one-place.ts';
import { order } from './order.ts';
import { permit } from './permit.ts';
import { pin } from './pin.ts';
import { placeOpen } from './place-open.ts';
import { placed } from './placed.ts';
import { setOpen } from './set-open.ts';
import { setReady } from './set-ready.ts';
import { stopDate } from './stop-date.ts';
import { weather } from './weather.ts';

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
  order,
  pin,
  asShot,
  placed,
];
