/** What a spreadsheet does to a cell that was meant as text. */
export type Damage = 'error-value' | 'exponent' | 'date' | 'hashes' | 'formula';

const monthName = 'jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez';
const looksLikeDate = new RegExp(
  `^(?:\\d{1,2}[-. ](?:${monthName})[a-z]*\\.?|(?:${monthName})[a-z]*[-. ]\\d{1,4})(?:[-. ]\\d{2,4})?$`,
  'iu',
);

/** The damage that a cell shows, whatever its column; null where it shows none. */
export function damageOf(text: string): Damage | null {
  const plain = text.trim();
  if (/^#(?:REF|NAME|VALUE|DIV\/0|NUM|N\/A|NULL|SPILL|WERT|BEZUG|NV|ZAHL|NOM|VALEUR|NOMBRE)[!?]?$/iu.test(plain)) return 'error-value';
  if (/^#{3,}$/u.test(plain)) return 'hashes';
  if (/^[+-]?\d(?:[.,]\d+)?E[+-]\d{1,3}$/iu.test(plain)) return 'exponent';
  if (looksLikeDate.test(plain)) return 'date';
  return null;
}

/** A phone number as written, or null where a spreadsheet left too little of it. */
export function phoneOf(text: string): { readonly phone: string | null; readonly damage: Damage | null } {
  const plain = text.trim();
  if (plain === '') return { phone: null, damage: null };
  const damage = damageOf(plain);
  const loose = /^\d(?:[.,]\d+)?E\+?\d{1,3}$/iu.test(plain) ? 'exponent' : damage;
  return loose === null ? { phone: plain, damage: null } : { phone: null, damage: loose };
}

const idLike = /^[A-Z]{0,2}\d{1,4}[A-Z]{0,2}\.?$/iu;

/** Cast ids or names of one cell: "1, 4, 7", "MARA; JON", "1 4 7", "1/4/7". */
export function splitCast(text: string): readonly string[] {
  const parts = clean(text.split(/[,;|\n\t、，；]/u));
  return parts.flatMap((part) => {
    const finer = clean(part.split(/\s*[/&+]\s*|\s+/u));
    return finer.length > 1 && finer.every((one) => idLike.test(one)) ? finer : [part];
  });
}

const clean = (parts: readonly string[]): readonly string[] =>
  parts.map((part) => part.replace(/[\s\u00a0]+/gu, ' ').trim()).filter((part) => part !== '');

/** Scene numbers of one cell: "12, 14A", "12;14A", "12 14A", "3 & 4". "15 PT1" is one number. */
export function splitScenes(text: string): readonly string[] {
  const parts = clean(text.split(/[,;|\n\t、，；]/u));
  return parts.flatMap((part) => {
    const finer = clean(part.split(/\s*[&+]\s*|\s+and\s+|\s+und\s+|\s+et\s+|\s+y\s+|\s+/iu));
    return finer.length > 1 && finer.every((one) => /^[A-Z]{0,3}\d[A-Z0-9.-]*$/iu.test(one) && !/^PT/iu.test(one)) ? finer : [part];
  });
}

/** One scene number standing alone: "12A", "A12", "I-1-A", "110.5", "15 PT1". Words are not: "LUNCH", "COMPANY MOVE". */
export const isSceneNumber = (text: string): boolean =>
  /^[A-Z.-]{0,7}\d[A-Z0-9.-]{0,10}(?:\s*(?:PT|PART|TEIL|PARTIE)\.?\s*\w{1,3})?$/iu.test(text.trim());
