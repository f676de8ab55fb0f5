import { describe, expect, it } from 'vitest';
import { audit, cost } from '#engine/index.ts';
import type { Production } from '#model/index.ts';
import { answered } from '../vocabulary/answers.ts';
import { blow, untruths } from './disruptions.ts';
import { generated } from './generate.ts';
import { everyPack, fortyOfTheCrew, under } from './under-packs.ts';

const count = process.env['COVERSET_RUNS'] ? 100 : 6;
const law = everyPack.filter(({ pack }) => pack === 'uk-law' || pack === 'uk-england-minors');
const productions = Array.from({ length: 12 }, (_, index) => generated(index + 1, null));

describe('twelve generated productions under rule packs', () => {
  it('hold under the law of their place, which their own figures kept before', () => {
    for (const made of productions)
      expect(audit(under(made, law, []), made.plan).evidence.map(({ rule, weight }) => [rule, weight])).toEqual([]);
  });
  it('under every pack at once an agreement that is broken has its class and who approves, and its price is a line of the cost', () => {
    let priced = 0;
    for (const made of productions) {
      const facts = under(made, everyPack, fortyOfTheCrew);
      const { evidence } = audit(facts, made.plan);
      const agreements = evidence.filter(({ weight }) => weight === 'priced');
      priced += agreements.length;
      const inCost = agreements.filter(({ rule, price }) => price !== null && ['forced-call', 'weekly-rest', 'meal'].includes(rule));
      const { items, total } = cost(facts, made.plan);
      const lines = items.filter(({ account }) => account === 'penalty');
      const sum = (sums: readonly { readonly minor: number }[]) => sums.reduce((all, one) => all + one.minor, 0);
      expect(sum(lines.map((line) => line.sum))).toBe(sum(inCost.flatMap(({ price }) => price ?? [])));
      for (const line of items) expect(line.sum.minor).toBe(Math.round(line.quantity * line.rate.minor));
      expect(total.minor).toBe(sum(items.map((line) => line.sum)));
    }
    expect(priced).toBeGreaterThan(0);
  });
  it(`rule:R7.1 ${count} blows: what is verified breaks no agreement that the published plan kept, and what does is priced and never before it`, () => {
    const key = ({ rule, day, person, group }: ReturnType<typeof audit>['evidence'][number]) => JSON.stringify([rule, day, person, group]);
    for (let at = 0; at < count; at += 1) {
      const made = under(productions[at % 12] as Production, everyPack, fortyOfTheCrew);
      const one = blow(made, 2000 + at);
      const before = new Set(audit(one.facts, one.facts.plan).evidence.map(key));
      const answer = answered(one.facts, one.asked, one.at);
      expect(untruths(one, answer)).toEqual([]);
      const { options } = answer;
      for (const option of options.filter(({ verdict, play }) => verdict === 'verified' && play !== 'do-nothing')) {
        const { order, boneyard } = planOf(one.facts, option.changes);
        const days = Object.fromEntries(option.changes.flatMap((change) => (change.on === 'days' ? [[change.id, change.now]] : [])));
        const judged = audit({ ...one.facts, days: { ...one.facts.days, ...(days as Production['days']) } }, { order, boneyard });
        expect(judged.evidence.filter((each) => each.weight === 'priced' && !before.has(key(each))).map(({ rule }) => rule)).toEqual([]);
      }
      const verdicts = options.map(({ verdict }) => verdict);
      const firstPriced = verdicts.indexOf('priced');
      if (firstPriced >= 0) expect(verdicts.slice(firstPriced).some((verdict) => verdict === 'verified')).toBe(false);
      for (const option of options.filter(({ verdict }) => verdict === 'priced')) expect(option.rules.length).toBeGreaterThan(0);
    }
  });
});

const planOf = (
  facts: Production,
  changes: readonly { readonly on: string; readonly id: string; readonly now: unknown }[],
): Production['plan'] => {
  const order: Record<string, unknown> = { ...facts.plan.order };
  let { boneyard } = facts.plan;
  for (const change of changes) {
    if (change.on !== 'plan') continue;
    if (change.id === 'boneyard') boneyard = change.now as typeof boneyard;
    else order[change.id] = change.now ?? [];
  }
  return { order: order as Production['plan']['order'], boneyard };
};
