import type { Ask, Cost, Evidence, Pack } from '#engine/index.ts';
import { audit, cost, inForce, packs } from '#engine/index.ts';
import type { Money, MoneyLine, Plan, Production } from '#model/index.ts';
import { addMoney, sayMoney, shootingDays } from '#model/index.ts';
import { rulesLine, sayRule } from '#texts/index.ts';

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
    evidence: judged.evidence.map((one) => ({ ...one, sentence: sentenceOf(production, one) })),
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

const sentenceOf = (production: Production, evidence: Evidence): string =>
  sayRule({
    rule: evidence.rule,
    day: evidence.day === null ? null : (production.days[evidence.day]?.date ?? null),
    part: evidence.part,
    person: evidence.person === null ? evidence.group : (production.people[evidence.person]?.called ?? evidence.person),
    place: evidence.place === null ? null : (production.places[evidence.place]?.name ?? evidence.place),
    kit: evidence.kit === null ? null : (production.kit[evidence.kit]?.name ?? evidence.kit),
    wanted: evidence.wanted,
    stands: evidence.stands,
    price: evidence.price === null ? null : sayMoney(evidence.price),
    approver: evidence.approver === null ? null : (production.people[evidence.approver]?.name ?? evidence.approver),
  });

/** The rule packs that can be chosen, as data. */
export const knownPacks = (): readonly Pack[] => packs;

/** Which rules a paper was judged by: the house's own and the chosen packs, as they stand on the first day that is still planned. */
export function rulesUsed(production: Production): string {
  const days = shootingDays(production);
  const day = days.find(({ status }) => status === 'planned') ?? days.at(-1);
  return rulesLine(inForce(production, day?.date ?? '9999-12-31'));
}
