/** The collections of records that a change may touch, the plan's days among them. */
export const collections = [
  'people',
  'places',
  'kit',
  'days',
  'scenes',
  'elements',
  'availability',
  'moneyLines',
  'savings',
  'promises',
  'decisions',
  'words',
  'told',
  'deliverables',
  'tripwires',
  'concerns',
  'bars',
  'forecasts',
  'rounds',
  'kept',
  'disruptions',
  'detours',
  'rejections',
  'complaints',
  'recaps',
  'orders',
] as const;
export type Collection = (typeof collections)[number];

/**
 * A change is plain data that can be inverted: one record (or one day's order) with what stood and what stands.
 * Undo, what-if, journal and recap are the same thing. `null` means no record.
 *   | 31 32 34 40 |  was        | 40 36 41 60 |  now
 */
export type Change =
  | { readonly on: Collection; readonly id: string; readonly was: unknown; readonly now: unknown }
  | { readonly on: 'plan'; readonly id: string; readonly was: readonly string[] | null; readonly now: readonly string[] | null }
  | { readonly on: 'house'; readonly id: 'house'; readonly was: unknown; readonly now: unknown };

export const invert = (change: Change): Change => ({ ...change, was: change.now, now: change.was }) as Change;
export const invertAll = (changes: readonly Change[]): readonly Change[] => [...changes].reverse().map(invert);

/** Equal as data; the order of keys doesn't matter, the order of lists does. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const left = one as Readonly<Record<string, unknown>>;
  const right = other as Readonly<Record<string, unknown>>;
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => key in right && sameValue(left[key], right[key]));
}
