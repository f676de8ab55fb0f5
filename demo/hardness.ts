import { audit } from '#engine/index.ts';
import type { PartId, PersonId, Plan, Production, SceneId } from '#model/index.ts';
import { id, sceneOf, shootingDays } from '#model/index.ts';
import { buildFeature } from './feature/build.ts';

/** What one-step swaps of one lead's scenes on one day come to. A swap may break several rules: `rules` counts each. */
export interface SwapRow {
  readonly lead: string;
  readonly day: string;
  readonly swaps: number;
  readonly breaking: number;
  readonly asking: number;
  readonly rules: ReadonlyMap<string, number>;
}

export const leads = ['mara', 'tom', 'ines', 'ben', 'ruth', 'lottie'];

type Order = Readonly<Record<string, readonly PartId[]>>;
const openDays = (production: Production): readonly string[] =>
  shootingDays(production)
    .filter((day) => day.status === 'planned')
    .map((day) => day.id);

/** One scene to another day, at every place in its order. */
function moves(order: Order, part: PartId, from: string, to: string): readonly Order[] {
  const rest = (order[from] ?? []).filter((one) => one !== part);
  const there = order[to] ?? [];
  return [...there, null].map((_, place) => ({ ...order, [from]: rest, [to]: [...there.slice(0, place), part, ...there.slice(place)] }));
}

/** Two scenes of two days change places. */
const exchange = (order: Order, part: PartId, from: string, other: PartId, to: string): Order => ({
  ...order,
  [from]: (order[from] ?? []).map((one) => (one === part ? other : one)),
  [to]: (order[to] ?? []).map((one) => (one === other ? part : one)),
});

/** Each swap as its candidate orders: it breaks only if each of them does. */
function swapsOf(order: Order, days: readonly string[], part: PartId, from: string): readonly (readonly Order[])[] {
  return days
    .filter((day) => day !== from)
    .flatMap((to) => [moves(order, part, from, to), ...(order[to] ?? []).map((other) => [exchange(order, part, from, other, to)])]);
}

interface Outcome {
  readonly rules: readonly string[];
  readonly asks: boolean;
}
function judgeSwap(production: Production, orders: readonly Order[]): Outcome {
  let best: Outcome | null = null;
  for (const order of orders) {
    const { evidence, asks } = audit(production, { ...production.plan, order } as Plan);
    const outcome = { rules: [...new Set(evidence.map((one) => one.rule))], asks: asks.length > 0 };
    if (outcome.rules.length === 0 && !outcome.asks) return outcome;
    if (!best || outcome.rules.length < best.rules.length) best = outcome;
  }
  return best ?? { rules: [], asks: false };
}

/** For each lead on each work day still to come: how many one-step swaps break which rule. `every` 1 judges all of them, 17 every 17th. */
export function swapTable(production: Production, { every }: { readonly every: number }): readonly SwapRow[] {
  const order: Order = production.plan.order;
  const days = openDays(production);
  return leads.flatMap((lead) =>
    days.flatMap((day) => {
      const own = (order[day] ?? []).filter((part) => sceneOf(production, id<SceneId>(part)).cast.includes(id<PersonId>(lead)));
      if (own.length === 0) return [];
      const swaps = own.flatMap((part) => swapsOf(order, days, part, day));
      const outcomes = swaps.filter((_, index) => index % every === 0).map((orders) => judgeSwap(production, orders));
      const rules = new Map<string, number>();
      for (const rule of outcomes.flatMap((one) => one.rules)) rules.set(rule, (rules.get(rule) ?? 0) + 1);
      const breaking = outcomes.filter((one) => one.rules.length > 0).length;
      const asking = outcomes.filter((one) => one.rules.length === 0 && one.asks).length;
      return [{ lead, day, swaps: outcomes.length, breaking, asking, rules }];
    }),
  );
}

const show = ({ lead, day, swaps, breaking, asking, rules }: SwapRow): string => {
  const share = `${Math.round((breaking / swaps) * 100)} %`;
  const named = [...rules].sort(([, one], [, other]) => other - one).map(([rule, count]) => `${rule} ${count}`);
  return `${lead.toUpperCase().padEnd(7)} ${day}  ${String(swaps).padStart(4)} swaps  ${String(breaking).padStart(4)} break (${share})  ${asking} ask  ${named.join(', ')}`;
};

if (import.meta.main) {
  const rows = swapTable(buildFeature(), { every: 1 });
  for (const row of rows) process.stdout.write(`${show(row)}\n`);
  const worst = Math.min(...rows.map((row) => row.breaking / row.swaps));
  process.stdout.write(`Fewest that break on one day of one lead: ${Math.round(worst * 100)} %\n`);
}
