import { expect, it } from 'vitest';
import { id } from '#model/index.ts';
import { buildFeature } from '../../../demo/feature/build.ts';
import { answerFor } from '../answer-for.ts';

const feature = buildFeature();
const ask = (production = feature) => {
  const how = { at: '2026-12-01T05:25:00Z', seed: 1, budget: 6_000, stop: () => false, also: [] };
  const answered = answerFor(production, { kind: 'without-day', day: id('2026-12-02') }, how);
  if (!answered.ok) throw new Error(answered.said);
  return answered.answer;
};

it('story:S26 a day less saves no labour: the crew day and the hired house are paid either way, and no way claims them', () => {
  const answer = ask();
  expect(answer.impact.sentences).toEqual([
    'Crew labour saved: £0; the crew is on weekly guarantees, so a day less in the week saves no labour',
    'The crew day of £14,600 is paid either way',
    'Harrow House, £3,500 for the day, is paid either way: it is hired',
  ]);
  const drop = answer.options.find(({ play }) => play === 'drop-day');
  const sums = drop?.lines.map(({ what, kind, sum }) => `${what} ${kind} ${sum.minor / 100}`);
  expect(sums).toEqual(expect.arrayContaining(['crew days sunk 14600', 'Harrow House, days sunk 3500']));
  expect([drop?.saved.minor, drop?.sunk.minor]).toEqual([0, 1_810_000]);
  expect(answer.options.every(({ saved }) => saved.minor < 1_460_000)).toBe(true);
});

it('says what nobody said: whether the crew is on weekly guarantees', () => {
  const { house } = feature;
  expect(ask({ ...feature, house: { ...house, crewWeekly: false } }).impact.sentences[0]).toMatch(/^Crew labour saved: unknown/u);
});
