/** ISO 4217 code, as the production names it. */
export type Currency = string;
/** A sum in the currency's minor unit (pence, cents), always a whole number. */
export interface Money {
  readonly minor: number;
  readonly currency: Currency;
}

export const money = (minor: number, currency: Currency): Money => {
  if (!Number.isSafeInteger(minor)) throw new Error(`not a whole sum: ${minor}`);
  return { minor, currency };
};

const withoutMinorUnit: ReadonlySet<Currency> = new Set(['JPY', 'KRW']);
/** How many minor units make one of a currency: 100 pence a pound, and yen are whole. */
export const minorUnits = (currency: Currency): number => (withoutMinorUnit.has(currency) ? 1 : 100);

/** Adds sums of one currency; mixing currencies is a bug, since a missing rate must have become an ask before. */
export function addMoney(currency: Currency, sums: readonly Money[]): Money {
  let minor = 0;
  for (const sum of sums) {
    if (sum.currency !== currency) throw new Error(`${sum.currency} added to ${currency}`);
    minor += sum.minor;
  }
  return money(minor, currency);
}
