import type { Weight } from './recap.ts';

const money = /[£€$¥]\s?\d|\b\d[\d.,]*\s?(?:k\b|pounds?\b|euros?\b|dollars?\b|GBP\b|EUR\b|USD\b)/iu;
const legal = /\b(?:contracts?|licen[cs]es?|rights|releases?|clearances?|liabilit\p{L}+|insurance|signature|signed?)\b/iu;
const scope = /\b(?:scope|extra|additional|in addition|on top|instead of|no longer)\b/iu;

/** What a line is about that silence never settles (R10.4): read from its own words, so that nobody has to mark it. */
export function weightOf(text: string): Weight {
  if (money.test(text)) return 'money';
  if (legal.test(text)) return 'legal';
  return scope.test(text) ? 'scope' : null;
}
