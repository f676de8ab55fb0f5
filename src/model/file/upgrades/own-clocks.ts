import type { Raw } from '../decoder.ts';
import { isRaw } from '../decoder.ts';
import { eachIn, type Grow, grownProduction, more } from './grow.ts';

const relit: Grow = (house) =>
  isRaw(house) && isRaw(house['skeleton']) ? { ...house, skeleton: { ...house['skeleton'], relight: null } } : house;
const house: Grow = (record) => more({ extraDays: [] })(relit(eachIn('crew', more({ serves: 'set' }))(record)));

const grown: Readonly<Record<string, Grow>> = {
  days: more({ ins: [] }),
  scenes: more({ without: [], elsewhere: [] }),
  kit: eachIn('alternates', more({ scenes: null, price: null, by: null, delivery: 0 })),
  house,
};

/** Version 5 to 6: everybody came at the crew call, and nobody had said what can begin without a part of the crew, be shot in a set that matches, or stand on a day of its own. */
export const ownClocks = (production: Raw): Raw => ({
  ...grownProduction(production, grown),
  ...('house' in production ? { house: house(production['house']) } : {}),
});
