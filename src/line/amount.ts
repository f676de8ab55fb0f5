import type { Currency, Money } from '#model/index.ts';
import { money } from '#model/index.ts';

/** A sum as it was typed. Two sums: '12.000' is twelve or twelve thousand. */
export interface AmountRead {
  readonly sums: readonly Money[];
  readonly sign: '-' | '+' | '';
  /** Offsets of the figure alone, for an answer to be put in. */
  readonly from: number;
  readonly to: number;
  /** The currency that was written, if it is another than the production's. */
  readonly other: string | null;
}

const signs: Readonly<Record<string, Currency>> = { '£': 'GBP', '€': 'EUR', $: 'USD', '¥': 'JPY' };
const wholeOnly = new Set(['JPY', 'KRW']);
const pattern =
  /([+\-−–])?\s*([£€$¥]|\b[A-Z]{3}\s)?\s*([+\-−–])?\s*(?<![\p{L}\d])(\d{1,3}(?:[ '\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)*)\s*(k|m)?(?![\p{L}\d%])\s*([£€$¥]|[A-Z]{3}\b)?/iu;

/** The first sum in `text` from an offset on; null when there is none. */
export function amountIn(text: string, start: number, currency: Currency): AmountRead | null {
  const match = pattern.exec(text.slice(start));
  const figure = match?.[4];
  if (!match || figure === undefined) return null;
  const written = currencyOf(match[2]) ?? currencyOf(match[6]);
  const factor = match[5] === undefined ? 1 : match[5].toLowerCase() === 'k' ? 1000 : 1_000_000;
  const unit = wholeOnly.has(currency) ? 1 : 100;
  const values = valuesOf(figure, factor > 1);
  const sums = values.map((value) => Math.round(value * factor * unit)).filter((minor) => Number.isSafeInteger(minor) && minor > 0);
  if (sums.length === 0) return null;
  const from = start + match.index + match[0].indexOf(figure);
  return {
    sums: sums.map((minor) => money(minor, currency)),
    sign: signOf(match[1] ?? match[3]),
    from,
    to: from + figure.length,
    other: written !== null && written !== currency ? written : null,
  };
}

/** A sum that was typed by itself: '7,400', '£7,600', '12.9k'. null: none, two that it could be, or another currency. */
export function readSum(text: string, currency: Currency): Money | null {
  const read = amountIn(text, 0, currency);
  return read !== null && read.other === null && read.sums.length === 1 ? (read.sums[0] ?? null) : null;
}

/** A sum as a figure that reads back as the same sum: '12000', '12.50'. */
export const figureOf = (sum: Money): string => String(sum.minor / (wholeOnly.has(sum.currency) ? 1 : 100));

function currencyOf(written: string | undefined): Currency | null {
  const said = written?.trim() ?? '';
  return signs[said] ?? (/^(GBP|EUR|USD|JPY|KRW|CAD|AUD|NZD|CHF|SEK|NOK|DKK|HUF|CZK|PLN)$/u.test(said) ? said : null);
}

const signOf = (sign: string | undefined): AmountRead['sign'] => (sign === undefined ? '' : sign === '+' ? '+' : '-');

/**
 * The values a figure can have. In English a comma before three digits groups thousands; a single point before three digits is a decimal here and
 * groups thousands elsewhere, so both are returned. Behind it 'k' or 'm' makes a decimal.
 */
function valuesOf(figure: string, scaled: boolean): readonly number[] {
  const dense = figure.replaceAll(/[ '\u00a0\u202f]/gu, '');
  if (/^\d+$/u.test(dense)) return [Number(dense)];
  if (scaled) return /^\d+[.,]\d{1,3}$/u.test(dense) ? [Number(dense.replace(',', '.'))] : [];
  if (/^\d{1,3}\.\d{3}$/u.test(dense)) return [Number(dense), Number(dense.replace('.', ''))];
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/u.test(dense)) return [Number(dense.replaceAll(',', ''))];
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/u.test(dense)) return [Number(dense.replaceAll('.', '').replace(',', '.'))];
  if (/^\d+[.,]\d{1,2}$/u.test(dense)) return [Number(dense.replace(',', '.'))];
  return [];
}
