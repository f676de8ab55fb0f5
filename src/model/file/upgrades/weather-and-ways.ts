import type { Raw } from '../decoder.ts';
import { eachIn, type Grow, grownProduction, more } from './grow.ts';

const sets = eachIn('sets', more({ sooner: null, windows: null, mostWind: null }));
const holds = eachIn('holds', more({ confirm: null, gone: false }));

const grown: Readonly<Record<string, Grow>> = {
  people: more({ skills: [], dayRate: null }),
  places: (place) => holds(sets(place)),
  kit: more({ freeFrom: null }),
  days: more({ outBy: null }),
  scenes: more({ playsInRain: false, splinter: null, bookings: [] }),
};

/** Version 2 to 3: no forecast was entered, no set had hours of its own, nobody had said what moves with a scene or who may step in. */
export const weatherAndWays = (production: Raw): Raw => ({ ...grownProduction(production, grown), forecasts: {} });
