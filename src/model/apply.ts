import { type Change, sameValue } from './change.ts';
import type { Production } from './production.ts';

export type Applied =
  | { readonly ok: true; readonly production: Production }
  | { readonly ok: false; readonly code: 'stale-change'; readonly change: Change; readonly stands: unknown };

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
