import type { Money, Production } from '#model/index.ts';
import { minorUnits, money } from '#model/index.ts';

/** A sum in the production's currency by the latest rate that was entered; null: nobody entered one, and it asks (engine: model). */
export function inOwnCurrency(production: Production, sum: Money): Money | null {
  if (sum.currency === production.currency) return sum;
  const rate = rateOf(production, sum.currency);
  if (rate === null) return null;
  const units = (sum.minor / minorUnits(sum.currency)) * rate.rate;
  return money(Math.round(units * minorUnits(production.currency)), production.currency);
}

/** The entered rate of another currency that counts: the one of the latest date. */
export const rateOf = (production: Production, currency: string): Production['house']['exchange'][number] | null =>
  production.house.exchange
    .filter((one) => one.currency === currency)
    .reduce<Production['house']['exchange'][number] | null>((latest, one) => (latest === null || one.on >= latest.on ? one : latest), null);
