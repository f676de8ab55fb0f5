import type { Answer, Option } from '#options/index.ts';
import { answerFor, usualBudget } from '#options/index.ts';
import type { Change, Disruption, Instant, Plan, Production } from '#model/index.ts';
import { apply } from '#model/index.ts';

/** The answer to a disruption at an instant, seed 1, usual effort. A refusal is the test's own mistake. */
export function answered(
  facts: Production,
  asked: Disruption,
  at: Instant,
  budget: number = usualBudget,
  also: readonly Disruption[] = [],
): Answer {
  const found = answerFor(facts, asked, { at, seed: 1, budget, stop: () => false, also });
  if (!found.ok) throw new Error(found.said);
  return found.answer;
}

/** Orders that an option gives to days: '40 36 41 60' by day; days that it leaves alone aren't there. */
export const dayOrders = (option: Option): Readonly<Record<string, string>> =>
  Object.fromEntries(
    option.changes.flatMap((change) =>
      change.on === 'plan' && change.id !== 'boneyard' ? [[change.id, (change.now ?? []).join(' ')]] : [],
    ),
  );

/** Facts and plan as an option leaves them. The facts keep the published plan: who is booked is read from what was published. */
export function planAfter(facts: Production, option: Option): { readonly facts: Production; readonly plan: Plan } {
  return {
    facts: made(
      facts,
      option.changes.filter((change) => change.on !== 'plan'),
    ),
    plan: made(facts, option.changes).plan,
  };
}

export function made(facts: Production, changes: readonly Change[]): Production {
  const applied = apply(facts, changes);
  if (!applied.ok) throw new Error(`${applied.change.on} ${applied.change.id} doesn't start from what stands`);
  return applied.production;
}
