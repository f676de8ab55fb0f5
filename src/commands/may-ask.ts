import type { Disruption, Wish } from '#model/index.ts';
import { answeredKinds, usualBudget } from '#options/index.ts';
import type { Refusal } from './refusal.ts';

/** Whether the engine has plays for what is asked; asked before a question goes to a worker. */
export function mayAsk(asked: Disruption | Wish): { readonly ok: true } | Refusal {
  const kinds: readonly string[] = answeredKinds;
  return kinds.includes(asked.kind) ? { ok: true } : { ok: false, code: 'not-answered-yet', kind: asked.kind };
}

export { usualBudget };
