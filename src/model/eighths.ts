declare const eighthsBrand: unique symbol;
/** Script length in eighths of a page, a whole number: 11 is "1 3/8". Never a decimal, never reduced (domain: page eighths). */
export type Eighths = number & { readonly [eighthsBrand]: true };

export const eighths = (count: number): Eighths => {
  if (!Number.isInteger(count) || count < 0) throw new Error(`not a count of eighths: ${count}`);
  return count as Eighths;
};

export const sumEighths = (all: readonly Eighths[]): Eighths => eighths(all.reduce<number>((sum, one) => sum + one, 0));

/** "1 3/8", "4/8", "2"; nothing is "0". `gap` stands between whole and part: a hair space on paper, a blank in text. */
export function showEighths(length: Eighths, gap: string): string {
  const whole = Math.floor(length / 8);
  const part = length % 8;
  if (part === 0) return String(whole);
  return whole === 0 ? `${part}/8` : `${whole}${gap}${part}/8`;
}

/** Reads "2 4/8", "2", "4/8", "2 pgs", "1-3/8"; null for anything else, decimals and dates among it. */
export function readEighths(text: string): Eighths | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/\s*(pgs?|pages?)\.?$/u, '')
    .trim();
  const match = /^(?:(\d{1,3})(?:[\s\u200a\u00a0-]+(?=\d))?)?(?:([0-7])\/8)?$/u.exec(plain);
  if (!match || plain === '') return null;
  const [, whole, part] = match;
  if (whole !== undefined && part !== undefined && !/\d[\s\u200a\u00a0-]+\d/u.test(plain)) return null;
  return eighths(Number(whole ?? 0) * 8 + Number(part ?? 0));
}
