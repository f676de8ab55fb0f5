import { audit, dayRun } from '#engine/index.ts';
import type { DayRun } from '#engine/index.ts';
import type { DayId, Minutes, PartId, Plan, Production } from '#model/index.ts';
import { dayOf, id, wallTime } from '#model/index.ts';

/** '31 32 34' as a day's order. */
export const parts = (text: string): readonly PartId[] => (text === '' ? [] : text.split(' ').map((part) => id<PartId>(part)));

/** The plan with other orders on the days that are named. */
export const withDays = (production: Production, orders: Readonly<Record<string, string>>): Plan => ({
  ...production.plan,
  order: { ...production.plan.order, ...Object.fromEntries(Object.entries(orders).map(([day, order]) => [day, parts(order)])) },
});

/** Ids of the rules that a plan breaks, each once, and who would still have to be asked. */
export function judged(production: Production, plan: Plan): { readonly rules: readonly string[]; readonly asks: readonly string[] } {
  const { evidence, asks } = audit(production, plan);
  return { rules: [...new Set(evidence.map((one) => one.rule))], asks: asks.map((ask) => ask.question) };
}

export const runOf = (production: Production, day: string, order: string): DayRun =>
  dayRun(production, dayOf(production, id<DayId>(day)), parts(order));

/** '31 08:30-10:20, 32 10:40-13:10'. */
export const clockOf = (run: DayRun): string =>
  run.slots.map((slot) => `${slot.part} ${wallTime(slot.start)}-${wallTime(slot.end)}`).join(', ');

/** The call of one day later by some minutes, published calls with it. */
export function pushed(production: Production, day: string, minutes: Minutes): Production {
  const stands = dayOf(production, id<DayId>(day));
  const [hours = 0, rest = 0] = stands.call.split(':').map(Number);
  return {
    ...production,
    days: { ...production.days, [day]: { ...stands, call: wallTime(hours * 60 + rest + minutes), published: [] } },
  };
}
