import { packs } from '#engine/index.ts';
import type { Production } from '#model/index.ts';
import { money } from '#model/index.ts';

type Chosen = Production['house']['packs'];

/** Every pack there is, without own figures. */
export const everyPack: Chosen = [...new Set(packs.map(({ id }) => id))].map((pack) => ({ pack, overrides: [] }));

const exchange = ['USD', 'JPY'].map((currency) => ({
  currency,
  rate: currency === 'USD' ? 0.79 : 0.005,
  on: '2026-11-30',
  source: 'bank',
}));
export const fortyOfTheCrew: Production['house']['crew'] = [
  { who: 'the crew', heads: 40, rate: money(365_00, 'GBP'), hours: 600, fringe: 0, source: null, serves: 'set' },
];

/** A production under packs, with the rates of exchange that their foreign figures need, and the crew whose penalties they price. */
export const under = (made: Production, chosen: Chosen, crew: Production['house']['crew']): Production => ({
  ...made,
  house: { ...made.house, packs: chosen, exchange, crew },
});
