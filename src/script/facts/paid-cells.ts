import type { Money, Source } from '#model/index.ts';
import { money } from '#model/index.ts';
import type { ReadCell } from './cell.ts';
import { notUnderstood, readDate, readSum, showSum, understood } from './cell.ts';

/** '1246.00', and 'USD 1246.00' where it was agreed in another currency than the production's. */
export const showPaid =
  (own: string) =>
  (sum: Money | null): string =>
    sum === null || sum.currency === own ? showSum(sum) : `${sum.currency} ${showSum(sum)}`;

/** A sum that may be in another currency, if the currency is named by its code. */
export const readPaid =
  (own: string): ReadCell<Money> =>
  (text) => {
    const named = /^([A-Z]{3})\s+(.+)$/u.exec(text.trim());
    const read = readSum(named?.[1] ?? own)(named?.[2] ?? text);
    return read.ok ? understood(money(read.value.minor, named?.[1] ?? own)) : read;
  };

/** 'contract', 'budget', 'quote Olu 2026-11-30', 'guess 800.00-1400.00: one call'; empty: nobody said. */
export const showSource =
  (own: string) =>
  (source: Source | null): string => {
    if (source === null) return '';
    if (source.kind === 'quote') return `quote ${source.from} ${source.on}`;
    if (source.kind === 'guess') return `guess ${showPaid(own)(source.low)}-${showPaid(own)(source.high)}: ${source.hinge}`;
    return source.kind;
  };

export const readSource =
  (own: string): ReadCell<Source> =>
  (text) => {
    const plain = text.trim();
    if (plain === 'contract' || plain === 'budget') return understood({ kind: plain });
    const quote = /^quote (.+) (\S+)$/u.exec(plain);
    if (quote !== null) {
      const on = readDate(quote[2] ?? '');
      return on.ok ? understood({ kind: 'quote', from: quote[1] ?? '', on: on.value }) : on;
    }
    const guess = /^guess (.+?)\s*-\s*([^:]+): (.+)$/u.exec(plain);
    if (guess === null)
      return notUnderstood('not-a-source', `"${plain}" is not contract, budget, quote NAME DATE or guess LOW-HIGH: what would tell`);
    const low = readPaid(own)(guess[1] ?? '');
    const high = readPaid(own)(guess[2] ?? '');
    if (!low.ok) return low;
    return high.ok ? understood({ kind: 'guess', low: low.value, high: high.value, hinge: guess[3] ?? '' }) : high;
  };
