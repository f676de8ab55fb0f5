import { describe, expect, it } from 'vitest';
import type { Answer, Option } from '#options/index.ts';
import { answerFor, usualBudget } from '#options/index.ts';
import { blow } from '../../../test/engine/disruptions.ts';
import { generated } from '../../../test/engine/generate.ts';

/** The answer to one random blow on a generated production. */
function answered(index: number): Answer {
  const one = blow(generated((index % 20) + 1, null), 1000 + index);
  const said = answerFor(one.facts, one.asked, { at: one.at, seed: 1, budget: usualBudget, stop: () => false, also: [] });
  if (!said.ok) throw new Error(said.said);
  return said.answer;
}
const aside = new Set(['wait', 'do-nothing', 'hold']);
const placing = ({ options }: Answer): readonly Option[] => options.filter((one) => one.verdict !== 'breaks' && !aside.has(one.play));
const goes = (option: Option, scene: string) => option.moved.find((move) => move.scene === scene)?.to ?? null;
const apart = (one: Option, other: Option): number =>
  [...new Set([...one.moved, ...other.moved].map(({ scene }) => scene))].filter((scene) => goes(one, scene) !== goes(other, scene)).length;

describe('other ways beside the first', () => {
  it('rule:R7.2 where one way stands, others are looked for until there are three to choose from', () => {
    for (const index of [7, 27, 47]) expect(placing(answered(index)).length, `blow ${index}`).toBeGreaterThanOrEqual(3);
  });

  it('each is a way of its own: a lost scene on another day, or five scenes that stand elsewhere', () => {
    for (const index of [27, 54, 98]) {
      const answer = answered(index);
      const ways = placing(answer);
      for (const way of ways.filter(({ play }) => play === 'apart'))
        for (const other of ways.filter(({ id }) => id !== way.id)) {
          const lostElsewhere = answer.impact.scenes.some((scene) => goes(way, scene) !== goes(other, scene));
          expect(lostElsewhere || apart(way, other) >= 5, `blow ${index}: ${way.title} beside ${other.title}`).toBe(true);
        }
    }
  });

  it('is named by where it puts what was lost', () => {
    const [way] = placing(answered(98)).filter(({ play }) => play === 'apart');
    const [lost] = answered(98).impact.scenes;
    expect(way?.title).toMatch(new RegExp(`^Re-plan otherwise: ${lost} on \\w{3} \\d+`, 'u'));
  });

  it('where nothing stands it looks for no second way: the clash is named instead', () => {
    const answer = answered(29);
    expect(answer.options.map(({ play }) => play)).not.toContain('apart');
    expect(answer.none?.clash.length).toBeGreaterThan(0);
  });
});
