import { type Change, type Money, sameValue, sayMoney } from '#model/index.ts';

/** Both versions of what a row changed, side by side: 'moneyLines B6: sum £2,500 → £2,000'; 'day 2026-12-10: 80, 81, 82 → 80, 81'. */
export function sayChange({ on, id, was, now }: Change): string {
  const name = on === 'plan' ? `day ${id}` : `${on} ${id}`;
  if (isRecord(was) && isRecord(now)) {
    const fields = [...new Set([...Object.keys(was), ...Object.keys(now)])].filter((field) => !sameValue(was[field], now[field]));
    return `${name}: ${fields.map((field) => `${field} ${said(was[field])} → ${said(now[field])}`).join(', ')}`;
  }
  return `${name}: ${said(was)} → ${said(now)}`;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isMoney(value);
const isMoney = (value: object): value is Money => 'minor' in value && 'currency' in value;

/** Longer than a line is no figure that can be compared by eye. */
const longest = 60;

function said(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'object' && isMoney(value)) return sayMoney(value);
  if (Array.isArray(value))
    return short(value.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one))).join(', ') || 'none');
  return short(typeof value === 'object' ? JSON.stringify(value) : String(value));
}
const short = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
