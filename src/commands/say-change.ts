import { type Change, type Money, sameValue, sayMoney } from '#model/index.ts';

/** What one change says of one record: what stood and what stands, in words that can be compared by eye. */
export interface Sides {
  /** 'day 2026-12-10', 'moneyLines B6'. */
  readonly name: string;
  /** One a field that differs; `field` null where the whole is one value. */
  readonly fields: readonly { readonly field: string | null; readonly was: string; readonly now: string }[];
}

export function sidesOf({ on, id, was, now }: Change): Sides {
  const name = on === 'plan' ? (id === 'boneyard' ? 'boneyard' : `day ${id}`) : `${on} ${id}`;
  if (isRecord(was) && isRecord(now)) {
    const fields = [...new Set([...Object.keys(was), ...Object.keys(now)])].filter((field) => !sameValue(was[field], now[field]));
    return { name, fields: fields.map((field) => ({ field, was: said(was[field]), now: said(now[field]) })) };
  }
  return { name, fields: [{ field: null, was: said(was), now: said(now) }] };
}

/** Both versions of what a row changed, side by side: 'moneyLines B6: sum £2,500 → £2,000'; 'day 2026-12-10: 80, 81, 82 → 80, 81'. */
export function sayChange(change: Change): string {
  const { name, fields } = sidesOf(change);
  return `${name}: ${fields.map(({ field, was, now }) => `${field === null ? '' : `${field} `}${was} → ${now}`).join(', ')}`;
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
