import { describe, expect, it } from 'vitest';
import { audit, cost } from '#engine/index.ts';
import { apply, invertAll, sameValue } from '#model/index.ts';
import { answered } from '../vocabulary/answers.ts';
import { blow, hasFreeSwap, untruths } from './disruptions.ts';
import { generated } from './generate.ts';

/** Sixty blows in npm test, five hundred in the long run; the seeds are frozen unless a seed is given. */
const count = process.env['COVERSET_RUNS'] ? 500 : 60;
const first = Number(process.env['COVERSET_SEED'] ?? 1000);
const productions = Array.from({ length: 20 }, (_, index) => generated(index + 1, null));
const blows = Array.from({ length: count }, (_, index) => blow(productions[index % 20] as (typeof productions)[number], first + index));
/** Ways that take a day, a date or a scene more than the plan has. */
const takesMore = new Set(['add-day', 'ask-place', 'ask-place-added', 'ask-agent', 'double', 'park']);
const answers = blows.map((one) => ({ one, answer: answered(one.facts, one.asked, one.at) }));

describe('twenty generated productions', () => {
  it('each has a plan that the audit accepts with nothing to ask and every line priced', () => {
    for (const made of productions) {
      const judged = audit(made, made.plan);
      expect([judged.evidence, judged.asks, cost(made, made.plan).unknown]).toEqual([[], [], []]);
    }
  });
  it('each has 15 to 25 days, 60 to 130 scenes and a mean load of 85 % at least', () => {
    for (const made of productions) {
      const runs = audit(made, made.plan).judged.runs;
      expect(runs.reduce((sum, run) => sum + run.used / run.usable, 0) / runs.length).toBeGreaterThanOrEqual(0.85);
      expect(runs.length >= 15 && runs.length <= 25).toBe(true);
      const scenes = Object.keys(made.scenes).length;
      expect(scenes >= 60 && scenes <= 130).toBe(true);
    }
  });
  it('the same seed makes the same production', () => expect(generated(7, null)).toEqual(productions[6]));
});

describe(`${count} random disruptions`, () => {
  it('at least 30 % have no free swap', () => {
    const kinds: Record<string, { all: number; without: number; verified: number; choice: number }> = {};
    for (const { one, answer } of answers) {
      const row = kinds[one.asked.kind] ?? { all: 0, without: 0, verified: 0, choice: 0 };
      kinds[one.asked.kind] = row;
      row.all += 1;
      if (!hasFreeSwap(one)) row.without += 1;
      if (answer.options.some((option) => option.verdict === 'verified')) row.verified += 1;
      if (answer.options.some((option) => option.verdict !== 'breaks' && option.play !== 'wait')) row.choice += 1;
    }
    console.log(`disruptions by kind: ${JSON.stringify(kinds)}`);
    const without = Object.values(kinds).reduce((sum, row) => sum + row.without, 0);
    expect(without / count).toBeGreaterThanOrEqual(0.3);
  });
  it('rule:R7.1 a fresh audit finds nothing against what is verified, exactly the named rules against what breaks, and waiting stays an ask', () => {
    const found = answers.flatMap(({ one, answer }) => untruths(one, answer).map((what) => `${one.asked.kind} ${one.at}: ${what}`));
    expect(found).toEqual([]);
  });
  it('rule:R7.2 every answer has a way or says what clashes, and waiting is in it unless calls are pushed', () => {
    for (const { one, answer } of answers) {
      const offered = answer.options.filter((option) => option.verdict !== 'breaks' && option.play !== 'wait');
      expect(answer.none === null).toBe(offered.some((option) => !takesMore.has(option.play)));
      if (answer.none) {
        expect(answer.none.clash.length).toBeGreaterThan(0);
        expect(answer.none.relaxations.length).toBe(offered.length);
      }
      if (one.asked.kind !== 'push-calls') expect(answer.options.map((option) => option.play)).toContain('wait');
    }
  });
  it('rule:R7.6 the same facts, instant and seed give the same answer', () => {
    for (const { one, answer } of answers.filter((_, index) => index % 10 === 0)) {
      const again = answered(JSON.parse(JSON.stringify(one.facts)), one.asked, one.at);
      expect(sameValue(again, answer)).toBe(true);
    }
  });
  it('what an option changes can be taken back: applied and inverted, everything stands as before', () => {
    for (const { one, answer } of answers)
      for (const option of answer.options) {
        const done = apply(one.facts, option.changes);
        expect(done.ok).toBe(true);
        const undone = done.ok ? apply(done.production, invertAll(option.changes)) : done;
        expect(undone.ok && sameValue(undone.production, one.facts)).toBe(true);
      }
  });
  it('what can still wait applies on top of its option, and is taken back too', () => {
    for (const { one, answer } of answers)
      for (const option of answer.options)
        for (const branch of option.branches) {
          const done = apply(one.facts, [...option.changes, ...branch.changes]);
          expect(done.ok).toBe(true);
          const plan = done.ok ? done.production.plan : one.facts.plan;
          const judged = done.ok ? audit({ ...done.production, plan: one.facts.plan }, plan) : null;
          expect(judged?.evidence).toEqual([]);
        }
  });
});
