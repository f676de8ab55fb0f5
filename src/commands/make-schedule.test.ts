import { expect, it } from 'vitest';
import { audit } from '#engine/index.ts';
import { type Plan, type Production, partsOfScene } from '#model/index.ts';
import { p1 } from '../../test/vocabulary/p1.ts';
import { scheduleRound, takeSchedule, withDays } from './make-schedule.ts';
import { undo } from './undo.ts';

const doing = { at: '2026-11-20T09:00:00Z', by: null };
/** The four days of the house with nothing on them. */
const empty = (): Production => {
  const known = p1();
  const plan: Plan = { order: {}, boneyard: [] };
  return { ...known, scenes: Object.fromEntries(Object.entries(known.scenes).filter(([, scene]) => !scene.cover)), plan };
};

it('gives every scene a day on which no rule is broken, the same plan for the same seed', () => {
  const production = empty();
  const made = scheduleRound(production, null, 1, 8000);
  expect(made.unplaced).toEqual([]);
  expect(audit(made.production, made.plan).evidence).toEqual([]);
  expect(scheduleRound(production, null, 1, 8000).plan).toEqual(made.plan);
});

it('leaves in the boneyard what has no day, by name, and is taken back as one', () => {
  const production = { ...empty(), days: { '2026-12-04': p1().days['2026-12-04'] } } as Production;
  const made = scheduleRound(production, null, 1, 3000);
  expect(made.unplaced.length).toBeGreaterThan(0);
  const done = takeSchedule(production, [], made, doing);
  if (!done.ok) throw new Error(done.code);
  expect([...done.production.plan.boneyard].sort()).toEqual([...made.unplaced].sort());
  const back = undo(done.production, null, doing);
  expect(back.ok && back.production.plan).toEqual(production.plan);
});

it('never takes back what the script omits', () => {
  const [gone] = Object.values(empty().scenes);
  if (gone === undefined) throw new Error('no scene');
  const scenes = { ...empty().scenes, [gone.id]: { ...gone, heading: `OMITTED (${gone.heading})` } };
  const production: Production = { ...empty(), scenes, plan: { order: {}, boneyard: partsOfScene(gone) } };
  const made = scheduleRound(production, null, 1, 8000);
  expect(made.unplaced).toEqual([]);
  expect(Object.values(made.plan.order).flat()).not.toContain(gone.id);
  const done = takeSchedule(production, [], made, doing);
  expect(done.ok && done.production.plan.boneyard).toEqual(partsOfScene(gone));
});

it('makes working days from a date, numbered behind those that stand', () => {
  const days = withDays(empty(), { from: '2026-12-04', count: 3, call: '08:00' });
  expect(days.map((change) => change.id)).toEqual(['2026-12-07', '2026-12-08', '2026-12-09']);
});
