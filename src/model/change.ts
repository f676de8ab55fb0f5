import type { Production } from './production.ts';

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
  'promises',
  'decisions',
  'words',
  'told',
  'deliverables',
  'tripwires',
  'concerns',
  'bars',
  'kept',
  'disruptions',
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

export type Applied =
  | { readonly ok: true; readonly production: Production }
  | { readonly ok: false; readonly code: 'stale-change'; readonly change: Change; readonly stands: unknown };

export const invert = (change: Change): Change => ({ ...change, was: change.now, now: change.was }) as Change;
export const invertAll = (changes: readonly Change[]): readonly Change[] => [...changes].reverse().map(invert);

/** Applies all changes or none. A change whose `was` is not what stands is refused with what stands: nobody's work is overwritten in silence. */
export function apply(production: Production, changes: readonly Change[]): Applied {
  let next = production;
  for (const change of changes) {
    const stands = standing(next, change);
    if (!sameValue(stands, change.was)) return { ok: false, code: 'stale-change', change, stands };
    next = withRecord(next, change);
  }
  return { ok: true, production: next };
}

function standing(production: Production, change: Change): unknown {
  if (change.on === 'house') return production.house;
  if (change.on === 'plan') return change.id === 'boneyard' ? production.plan.boneyard : (planOrder(production)[change.id] ?? null);
  return (production[change.on] as Readonly<Record<string, unknown>>)[change.id] ?? null;
}

function withRecord(production: Production, change: Change): Production {
  if (change.on === 'house') return { ...production, house: change.now as Production['house'] };
  if (change.on === 'plan') {
    if (change.id === 'boneyard')
      return { ...production, plan: { ...production.plan, boneyard: (change.now ?? []) as Production['plan']['boneyard'] } };
    return {
      ...production,
      plan: { ...production.plan, order: put(planOrder(production), change.id, change.now) as Production['plan']['order'] },
    };
  }
  return { ...production, [change.on]: put(production[change.on], change.id, change.now) };
}

const planOrder = (production: Production): Readonly<Record<string, readonly string[]>> => production.plan.order;

function put(records: Readonly<Record<string, unknown>>, key: string, value: unknown): Readonly<Record<string, unknown>> {
  if (value !== null) return { ...records, [key]: value };
  const { [key]: _gone, ...rest } = records;
  return rest;
}

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

/** The changes that turn one plan's orders into another's; days that are the same are left out. */
export function planChanges(from: Production['plan'], to: Production['plan']): readonly Change[] {
  const before: Readonly<Record<string, readonly string[]>> = from.order;
  const after: Readonly<Record<string, readonly string[]>> = to.order;
  const days = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const changed = days
    .filter((day) => !sameValue(before[day] ?? null, after[day] ?? null))
    .map((day): Change => ({ on: 'plan', id: day, was: before[day] ?? null, now: after[day] ?? null }));
  if (sameValue(from.boneyard, to.boneyard)) return changed;
  return [...changed, { on: 'plan', id: 'boneyard', was: from.boneyard, now: to.boneyard }];
}
