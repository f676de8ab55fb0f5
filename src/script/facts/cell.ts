import type { Eighths, IsoDate, LocalTime, Money, WallTime } from '#model/index.ts';
import { money, readEighths } from '#model/index.ts';
import { damageOf } from '../table/cells.ts';

/** What a cell says, or why it is not understood. */
export type Cell<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string; readonly said: string };
export type ReadCell<T> = (text: string) => Cell<T>;

export const understood = <T>(value: T): Cell<T> => ({ ok: true, value });
export const notUnderstood = (code: string, said: string): { readonly ok: false; readonly code: string; readonly said: string } => ({
  ok: false,
  code,
  said,
});

/** An empty cell and `ask` both say that nobody knows; a figure that nobody gave is never 0. */
export const orUnknown =
  <T>(read: ReadCell<T>): ReadCell<T | null> =>
  (text) => {
    const plain = text.trim();
    if (plain === '' || /^(?:ask|\?|unknown)$/iu.test(plain)) return understood(null);
    const damage = damageOf(plain);
    // A date where a figure was meant is what a spreadsheet made of it: 2.09 or 02/9 can't be told apart any more.
    if (damage !== null) return notUnderstood(`damaged-${damage}`, `a spreadsheet changed this cell to "${plain}"`);
    return read(plain);
  };

export const readText: ReadCell<string> = (text) => understood(text.trim());

const matching =
  <T>(pattern: RegExp, wanted: string, value: (match: RegExpExecArray) => T | null): ReadCell<T> =>
  (text) => {
    const match = pattern.exec(text.trim());
    const got = match === null ? null : value(match);
    return got === null ? notUnderstood('not-understood', `"${text.trim()}" is not ${wanted}`) : understood(got);
  };

export const readCount: ReadCell<number> = matching(/^\d{1,9}$/u, 'a whole number', ([text]) => Number(text));
export const readFigure: ReadCell<number> = matching(/^\d{1,9}(?:\.\d{1,4})?$/u, 'a number like 1.5', ([text]) => Number(text));
export const readDegrees: ReadCell<number> = matching(/^-?\d{1,3}(?:\.\d{1,8})?$/u, 'degrees like 51.5', ([text]) => Number(text));
export const readYes: ReadCell<boolean> = matching(/^(?:(yes|y|true|x)|no|n|false|)$/iu, 'yes or no', ([, yes]) => yes !== undefined);
export const readPages: ReadCell<Eighths> = (text) => {
  const read = readEighths(text);
  return read === null ? notUnderstood('not-pages', `"${text.trim()}" is not a length like 1 3/8`) : understood(read);
};

export const readWall: ReadCell<WallTime> = matching(
  /^([0-3]?\d|4[0-7]):([0-5]\d)$/u,
  'a time like 07:30',
  ([, hour, minute]) => `${(hour ?? '').padStart(2, '0')}:${minute}`,
);
export const readDate: ReadCell<IsoDate> = matching(/^\d{4}-\d\d-\d\d$/u, 'a date like 2026-12-01', ([text]) => realDate(text));
export const readLocal: ReadCell<LocalTime> = matching(
  /^(\d{4}-\d\d-\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)$/u,
  'a date and time like 2026-12-01 18:00',
  ([, date, hour, minute]) => {
    const real = realDate(date ?? '');
    return real === null ? null : `${real}T${hour}:${minute}`;
  },
);

function realDate(text: string): IsoDate | null {
  try {
    return Temporal.PlainDate.from(text).toString() === text ? text : null;
  } catch {
    return null;
  }
}

const signs: Readonly<Record<string, string>> = { '£': 'GBP', '€': 'EUR', $: 'USD', '¥': 'JPY' };

/**
 * A sum in the production's currency: 4200, 4,200, 4,200.50, £4,200; 4200.5 is how a spreadsheet shows 4,200.50. What could be a decimal or thousands (12.000, 4.200,50) is not
 * guessed, and another currency is not converted.
 */
export const readSum =
  (currency: string): ReadCell<Money> =>
  (text) => {
    const named = /^([^\d\s.,-]{1,3})?\s*(.*?)\s*([A-Z]{3})?$/u.exec(text.trim());
    const sign = named?.[3] ?? named?.[1] ?? currency;
    const other = signs[sign] ?? sign;
    if (other !== currency) return notUnderstood('other-currency', `"${text.trim()}" is not in ${currency}`);
    const figures = /^(-?)(\d{1,3}(?:,\d{3})+|\d{1,10})(?:\.(\d\d?))?$/u.exec(named?.[2] ?? '');
    if (figures === null) return notUnderstood('not-a-sum', `"${text.trim()}" is not a sum like 4200 or 4,200.50`);
    const [, minus, whole = '', rest = '00'] = figures;
    const minor = Number(whole.replaceAll(',', '')) * 100 + Number(rest.padEnd(2, '0'));
    return understood(money(minus === '-' ? -minor : minor, currency));
  };

/** 'a; b; c', each read by itself. */
export const readList =
  <T>(one: ReadCell<T>): ReadCell<readonly T[]> =>
  (text) => {
    const cells = text
      .split(/[;\n]/u)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map(one);
    const wrong = cells.find((cell) => !cell.ok);
    if (wrong !== undefined && !wrong.ok) return wrong;
    return understood(cells.flatMap((cell) => (cell.ok ? [cell.value] : [])));
  };

export const readWord =
  <const T extends readonly string[]>(...words: T): ReadCell<T[number]> =>
  (text) => {
    const plain = text.trim().toLowerCase();
    const found = words.find((word) => word.toLowerCase() === plain);
    return found === undefined ? notUnderstood('not-understood', `"${text.trim()}" is none of ${words.join(', ')}`) : understood(found);
  };

/** '4200.00': what readSum takes back exactly. */
export const showSum = (sum: Money | null): string => {
  if (sum === null) return 'ask';
  const whole = Math.floor(Math.abs(sum.minor) / 100);
  const rest = String(Math.abs(sum.minor) % 100).padStart(2, '0');
  return `${sum.minor < 0 ? '-' : ''}${whole}.${rest}`;
};
export const showCount = (count: number | null): string => (count === null ? 'ask' : String(count));
export const showYes = (yes: boolean): string => (yes ? 'yes' : 'no');
export const showText = (text: string | null): string => text ?? '';
