import type { Ask, Cost, Evidence, Pack } from '#engine/index.ts';
import { audit, cost, inForce, packs } from '#engine/index.ts';
import type { Money, MoneyLine, Plan, Production } from '#model/index.ts';
import { addMoney, shootingDays } from '#model/index.ts';
import { sentenceNaming } from '#options/index.ts';
import { rulesLine } from '#texts/index.ts';

/** A plan judged from scratch, in words: what it breaks, what nobody has answered yet, what it costs. */
export interface Checked {
  readonly holds: boolean;
  readonly evidence: readonly (Evidence & { readonly sentence: string })[];
  readonly asks: readonly Ask[];
  readonly cost: Cost;
  /** The lines of the money sheet: what is known of them, and those that ask. */
  readonly money: { readonly total: Money; readonly unknown: readonly MoneyLine[] };
}

export function checkPlan(production: Production, plan: Plan): Checked {
  const judged = audit(production, plan);
  return {
    holds: judged.holds,
    evidence: judged.evidence.map((one) => ({ ...one, sentence: sentenceIn(production, one) })),
    asks: judged.asks,
    cost: cost(production, plan),
    money: moneySheet(production),
  };
}

function moneySheet({ currency, moneyLines }: Production): Checked['money'] {
  const lines = Object.values(moneyLines);
  return {
    total: addMoney(
      currency,
      lines.flatMap(({ sum }) => (sum === null ? [] : [sum])),
    ),
    unknown: lines.filter(({ sum }) => sum === null),
  };
}

/** People as they are called among those who plan. */
const sentenceIn = (production: Production, evidence: Evidence): string =>
  sentenceNaming(production, evidence, (person) => production.people[person]?.called ?? person);

/** The rule packs that can be chosen, as data. */
export const knownPacks = (): readonly Pack[] => packs;

/** Which rules a paper was judged by: the house's own and the chosen packs, as they stand on the first day that is still planned. */
export function rulesUsed(production: Production): string {
  const days = shootingDays(production);
  const day = days.find(({ status }) => status === 'planned') ?? days.at(-1);
  return rulesLine(inForce(production, day?.date ?? '9999-12-31'));
}
