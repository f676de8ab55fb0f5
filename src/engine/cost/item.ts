import type { Cancellation, Money, PersonId, Production, Source } from '#model/index.ts';
import { minorUnits, money } from '#model/index.ts';
import { inOwnCurrency, rateOf } from './exchange.ts';

export type Account = 'cast' | 'place' | 'crew' | 'kit' | 'overtime' | 'night' | 'move' | 'penalty' | 'fringe';

/** One line of a sum: a calculator confirms quantity x rate. `source` is where the rate comes from. */
export interface CostItem {
  /** The same thing in two plans has one key: what differs is read off by it. */
  readonly key: string;
  readonly account: Account;
  readonly what: string;
  readonly quantity: number;
  readonly rate: Money;
  readonly sum: Money;
  readonly source: string;
  /** What the whole line may be instead, rounded to 50, and the hinge; null: the rate is known. Never in a verified total. */
  readonly guess: { readonly low: Money; readonly high: Money; readonly hinge: string } | null;
  /** What is due when it is called off; null: it can't be. */
  readonly cancelling: Cancellation | null;
  /** Who approves it, where an agreement is broken. */
  readonly approver: PersonId | null;
}
/** A line, or the name of one that nobody has priced: that is in no sum. */
export type Line = CostItem | string;

/** What a rate is called when nobody said where it is from, and what else a line has beside quantity and rate. */
export interface About {
  readonly key: string;
  readonly account: Account;
  readonly what: string;
  readonly quantity: number;
  readonly usual: string;
  readonly source: Source | null;
  readonly cancelling: Cancellation | null;
}

/** A line at a rate as it was agreed; in another currency it is turned by the entered rate, which the source then names, or asks for one. */
export function lineAt(production: Production, rate: Money, about: About): Line {
  const own = inOwnCurrency(production, rate);
  if (own === null) return `${about.what.split(',')[0]}: no rate for ${rate.currency}`;
  const turned = own.currency === rate.currency ? null : rateOf(production, rate.currency);
  const from = sourceText(about.source, about.usual);
  return {
    key: about.key,
    account: about.account,
    what: about.what,
    quantity: about.quantity,
    rate: own,
    sum: money(Math.round(own.minor * about.quantity), own.currency),
    source: turned === null ? from : `${from}; ${rate.currency} ${turned.rate}, ${turned.source}, ${turned.on}`,
    guess: guessOf(production, about.source, about.quantity),
    cancelling: about.cancelling,
    approver: null,
  };
}

/** A line whose whole sum was worked out beside it: the words have the arithmetic. */
export const wholeLine = (key: string, account: Account, what: string, minor: number, currency: string, source: string): CostItem => ({
  key,
  account,
  what,
  quantity: 1,
  rate: money(Math.round(minor), currency),
  sum: money(Math.round(minor), currency),
  source,
  guess: null,
  cancelling: null,
  approver: null,
});

export function sourceText(source: Source | null, usual: string): string {
  if (source === null) return usual;
  if (source.kind === 'quote') return `quote ${source.from}, ${source.on}`;
  return { contract: 'contract', budget: 'budget rate', guess: 'guess' }[source.kind];
}

function guessOf(production: Production, source: Source | null, quantity: number): CostItem['guess'] {
  if (source?.kind !== 'guess') return null;
  const [low, high] = [inOwnCurrency(production, source.low), inOwnCurrency(production, source.high)];
  if (low === null || high === null) return null;
  return { low: toFifty(low.minor * quantity, low.currency), high: toFifty(high.minor * quantity, high.currency), hinge: source.hinge };
}

/** A guess is said to the nearest fifty: more would pretend to know (floor 2). */
export function toFifty(minor: number, currency: string): Money {
  const fifty = 50 * minorUnits(currency);
  return money(Math.round(minor / fifty) * fifty, currency);
}

/** '155.75': a rate inside a line's words, in whole and minor units. */
export const sayRate = (minor: number, currency: string): string =>
  (minor / minorUnits(currency)).toFixed(minorUnits(currency) === 1 ? 0 : 2);
