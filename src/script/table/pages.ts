import { eighths, showEighths } from '#model/index.ts';

/** A length read from a cell in eighths, or why not. `looks` says what a damaged cell may have been. */
export type PagesRead =
  | { readonly ok: true; readonly eighths: number; readonly doubt: string | null }
  | { readonly ok: false; readonly code: 'pages-date' | 'pages-unread'; readonly looks: string | null };

const glyphs: Record<string, string> = { '⅛': '1/8', '¼': '1/4', '⅜': '3/8', '½': '1/2', '⅝': '5/8', '¾': '3/4', '⅞': '7/8' };
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** A scene of more pages is taken for a damaged cell: whole films have about 120. */
const most = 400 * 8;

/**
 * Reads "1 2/8", "7/8", "0,5", "1.25", "1⅜", "2 pgs", "1-3/8", "14/8". A column of eighths holds whole eighths: "10" is 1 2/8.
 * Anything that looks like a date ("08-Feb", "02/08/2026") is refused: spreadsheets turn 2/8 into one.
 */
export function readPages(text: string, wholeIs: 'pages' | 'eighths'): PagesRead {
  const plain = text
    .trim()
    .replace(/[⅛¼⅜½⅝¾⅞]/gu, (glyph) => ` ${glyphs[glyph] ?? ''}`)
    .replace(/[\s\u00a0\u200a\u202f]+/gu, ' ')
    .replace(/⁄/gu, '/')
    .replace(/\s*\/\s*/gu, '/')
    .replace(/\s*(pgs?|pages?|pp|p|seiten?|s)\.?$/iu, '')
    .trim();
  const looks = likeDate(plain);
  if (looks !== false) return { ok: false, code: 'pages-date', looks };
  const fraction = /^(?:(\d{1,3})(?:\s*[-+]\s*|\s+))?(\d{1,4})\/(\d{1,2})$/u.exec(plain);
  if (fraction) return ofFraction(Number(fraction[1] ?? 0), Number(fraction[2]), Number(fraction[3]));
  const decimal = /^(\d{0,4})(?:[.,](\d{1,12}))?$/u.exec(plain);
  if (!decimal || plain === '' || plain === '.' || plain === ',') return { ok: false, code: 'pages-unread', looks: null };
  return ofDecimal(Number(`${decimal[1] || '0'}.${decimal[2] ?? '0'}`), wholeIs, (decimal[2] ?? '').length);
}

function ofFraction(whole: number, above: number, below: number): PagesRead {
  const part = (above * 8) / below;
  if (below === 0 || !Number.isInteger(part)) return { ok: false, code: 'pages-unread', looks: null };
  const count = whole * 8 + part;
  if (count > most) return { ok: false, code: 'pages-unread', looks: null };
  const improper = whole > 0 && part >= 8;
  return { ok: true, eighths: count, doubt: improper ? 'a whole and more than seven eighths' : null };
}

/** Spreadsheets show 0.125 as 0.13: two decimals name the eighth when exactly one is that near. */
function ofDecimal(value: number, wholeIs: 'pages' | 'eighths', decimals: number): PagesRead {
  if (wholeIs === 'eighths' && decimals === 0) {
    return value > most ? { ok: false, code: 'pages-unread', looks: null } : { ok: true, eighths: value, doubt: null };
  }
  const count = Math.round(value * 8);
  const off = Math.abs(value - count / 8);
  if (count > most || off > 0.0051) return { ok: false, code: 'pages-unread', looks: null };
  return { ok: true, eighths: count, doubt: off > 0.0000001 ? 'rounded to two decimals' : null };
}

/** False: not like a date. Null or a text: like a date, and the eighths it may have been. */
function likeDate(text: string): string | null | false {
  const named = /^(?:(\d{1,4})[-. /]*([A-Za-zäéû]{3,10})\.?|([A-Za-zäéû]{3,10})\.?[-. /]*(\d{1,4}))(?:[-. ,/]*\d{2,4})?$/u.exec(text);
  if (named) {
    const month =
      months.indexOf(
        (named[2] ?? named[3] ?? '')
          .toLowerCase()
          .slice(0, 3)
          .replace('mär', 'mar')
          .replace('dez', 'dec')
          .replace('okt', 'oct')
          .replace('mai', 'may'),
      ) + 1;
    if (month === 0) return false;
    return fromDate(Number(named[1] ?? named[4]), month);
  }
  const iso = /^\d{4}-(\d{1,2})-(\d{1,2})(?:[T ][\d:.Z]+)?$/u.exec(text);
  if (iso) return fromDate(Number(iso[2]), Number(iso[1]));
  const numeric = /^(\d{1,2})([-./])(\d{1,2})\2(\d{2}|\d{4})?(?: [\d:]+)?$/u.exec(text);
  if (numeric) return fromDate(Number(numeric[1]), Number(numeric[3]));
  const serial = /^(\d{5})(?:[.,]0+)?$/u.exec(text);
  return serial ? null : false;
}

/** "8 February" was 2/8 in a month-first spreadsheet, "2 August" in a day-first one. */
const fromDate = (day: number, month: number): string | null => {
  if (day === 8 && month < 8) return `${month}/8`;
  if (month === 8 && day < 8) return `${day}/8`;
  return null;
};

/** "1 2/8", "4/8", "2": whole and eighths, never reduced. */
export const shownPages = (count: number): string => showEighths(eighths(count), ' ');
