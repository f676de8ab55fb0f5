import { describe, expect, it } from 'vitest';
import type { RuleId } from '#engine/index.ts';
import { audit, ruleIds } from '#engine/index.ts';
import { breakOne, breakable } from './break-one.ts';
import { Draw, generated } from './generate.ts';

/** Ten in npm test, fifty in the long run, of each hard rule. */
const count = process.env['COVERSET_RUNS'] ? 50 : 10;

const productions = Array.from({ length: 20 }, (_, index) => generated(index + 1, null));

describe('a valid plan broken in one place', () => {
  it('every rule has its way of being broken', () => expect([...breakable].sort()).toEqual([...ruleIds].sort()));

  it.each(breakable)(`rule:%s ${count} generated breaks: the audit names that rule and no other`, (rule: RuleId) => {
    let made = 0;
    for (let seed = 1; made < count && seed < 40 * count; seed += 1) {
      const production = productions[seed % 20] as (typeof productions)[number];
      const broken = breakOne(rule, production, new Draw(seed * 31 + 7));
      if (broken === null) continue;
      made += 1;
      const judged = audit(broken.facts, broken.plan);
      expect([...new Set(judged.evidence.map((one) => one.rule))], `seed ${seed}: ${broken.what}`).toEqual([rule]);
      expect(judged.holds).toBe(false);
    }
    expect(made).toBe(count);
  });
});
