import type { Currency, Money } from '#model/index.ts';
import { money } from '#model/index.ts';

/** A sum, an open sum, or why the text is none. */
export type MoneyRead =
  | { readonly ok: true; readonly money: Money }
  | {
      readonly ok: false;
      readonly code: 'unknown' | 'amount-unread' | 'amount-ambiguous' | 'currency-differs' | 'currency-missing' | 'too-fine';
    };

/** How a column writes its decimals; null: no amount of it decides. */
export type DecimalSign = '.' | ',' | null;

const minorDigits: Record<string, number> = {
  JPY: 0,
  KRW: 0,
  ISK: 0,
  VND: 0,
  CLP: 0,
  XAF: 0,
  XOF: 0,
  PYG: 0,
  UGX: 0,
  BHD: 3,
  KWD: 3,
  OMR: 3,
  JOD: 3,
  TND: 3,
  LYD: 3,
  IQD: 3,
};
export const minorDigitsOf = (currency: Currency): number => minorDigits[currency] ?? 2;
/** Where a comma is always a thousands sign in practice. */
const commaGroups = new Set([
  'GBP',
  'USD',
  'CAD',
  'AUD',
  'NZD',
  'JPY',
  'KRW',
  'HKD',
  'SGD',
  'INR',
  'CNY',
  'ILS',
  'MXN',
  'THB',
  'TWD',
  'IEP',
]);
const symbols: Record<string, readonly Currency[]> = {
  '£': ['GBP'],
  '€': ['EUR'],
  '¥': ['JPY', 'CNY'],
  '₹': ['INR'],
  '₩': ['KRW'],
  '₪': ['ILS'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'MXN', 'TWD', 'CLP'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  zł: ['PLN'],
  kč: ['CZK'],
  fr: ['CHF'],
};
const openWords = /^(?:ask|tbc|tba|tbd|\?+|n\/?a|unknown|open|offen|-+|–|—)?$/iu;

interface Parts {
  readonly negative: boolean;
  readonly digits: string;
  readonly currency: readonly Currency[] | null;
}

function partsOf(text: string): Parts | null {
  const plain = text
    .trim()
    .replace(/[\u00a0\u202f\u2009]/gu, ' ')
    .replace(/−/gu, '-');
  if (plain.length > 60) return null;
  const match =
    /^(\()?\s*(-)?\s*([A-Za-zč]{1,4}\.?|[£€¥₹₩₪$]|[A-Z]{1,2}\$)?\s*(-)?\s*([\d][\d .,'’]*|[.,]\d+)\s*(-)?\s*(\(?)([A-Za-złč]{1,4}\.?|[£€¥₹₩₪$])?\s*(\))?$/u.exec(
      plain,
    );
  if (!match || match[7] === '(') return null;
  const named = [match[3], match[8]].filter((one) => one !== undefined);
  if (named.length > 1) return null;
  const currency = named[0] === undefined ? null : currencyOf(named[0]);
  if (named[0] !== undefined && currency === null) return null;
  if ((match[1] === undefined) !== (match[9] === undefined)) return null;
  const signs = [match[1], match[2], match[4], match[6]].filter((one) => one !== undefined).length;
  return signs > 1 ? null : { negative: signs === 1, digits: (match[5] ?? '').trim(), currency };
}

function currencyOf(text: string): readonly Currency[] | null {
  const plain = text.replace(/\.$/u, '');
  if (/^[A-Z]{3}$/u.test(plain)) return [plain];
  const dollar = /^([A-Z]{1,2})\$$/u.exec(plain)?.[1];
  if (dollar !== undefined)
    return (
      (
        { US: ['USD'], C: ['CAD'], CA: ['CAD'], A: ['AUD'], AU: ['AUD'], NZ: ['NZD'], HK: ['HKD'], S: ['SGD'] } as Record<
          string,
          readonly Currency[]
        >
      )[dollar] ?? null
    );
  return symbols[plain.toLowerCase()] ?? null;
}

/** What one amount proves about the decimal sign of its column: both signs, a sign twice, or a part of other than three digits. */
export function decimalSignOf(text: string): DecimalSign {
  const digits = partsOf(text)?.digits;
  if (digits === undefined) return null;
  const points = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (points > 0 && commas > 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
  if (points > 1) return ',';
  if (commas > 1) return '.';
  if (points + commas === 0) return null;
  const sign = points === 1 ? '.' : ',';
  return digits.length - digits.indexOf(sign) - 1 === 3 ? null : sign;
}

/**
 * A sum in minor units: "£10,000.00", "1.234,56 €", "(1,200.00)", "1'234.50". `sign` is what the column's other amounts prove. "12.000" alone
 * may be twelve thousand or twelve: it is not guessed. An empty cell and "tbc" are open, never 0.
 */
export function readMoney(text: string, currency: Currency | null, sign: DecimalSign): MoneyRead {
  if (openWords.test(text.trim())) return { ok: false, code: 'unknown' };
  const parts = partsOf(text);
  if (parts === null) return { ok: false, code: 'amount-unread' };
  if (parts.currency !== null && currency !== null && !parts.currency.includes(currency)) return { ok: false, code: 'currency-differs' };
  const named = parts.currency?.length === 1 ? (parts.currency[0] ?? null) : null;
  const code = currency ?? named;
  if (code === null) return { ok: false, code: 'currency-missing' };
  return minorOf(parts, code, sign);
}

function minorOf({ digits, negative }: Parts, currency: Currency, sign: DecimalSign): MoneyRead {
  const decimal = decimalIn(digits, currency, sign);
  if (decimal === 'ambiguous') return { ok: false, code: 'amount-ambiguous' };
  const at = decimal === null ? -1 : digits.lastIndexOf(decimal);
  const whole = at < 0 ? digits : digits.slice(0, at);
  const part = at < 0 ? '' : digits.slice(at + 1);
  if (!/^(?:\d+|\d{1,3}(?:([ .,'’])\d{3})(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3}|)$/u.test(whole) || !/^\d*$/u.test(part))
    return { ok: false, code: 'amount-unread' };
  const places = minorDigitsOf(currency);
  if (/[1-9]/u.test(part.slice(places))) return { ok: false, code: 'too-fine' };
  const minor = Number(`${whole.replace(/\D/gu, '')}${part.slice(0, places).padEnd(places, '0')}`);
  if (!Number.isSafeInteger(minor)) return { ok: false, code: 'amount-unread' };
  return { ok: true, money: money(negative && minor !== 0 ? -minor : minor, currency) };
}

function decimalIn(digits: string, currency: Currency, sign: DecimalSign): DecimalSign | 'ambiguous' {
  const proven = decimalSignOf(digits);
  if (proven !== null) return proven;
  const single = /[.,]/u.exec(digits)?.[0];
  if (single === undefined) return null;
  if (sign !== null) return sign === single ? single : null;
  if (single === ',' && commaGroups.has(currency)) return null;
  return 'ambiguous';
}
