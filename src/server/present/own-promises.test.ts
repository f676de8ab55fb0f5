import { expect, it } from 'vitest';
import { buildFeature } from '../../../demo/feature/build.ts';
import { id, type PersonId } from '#model/index.ts';
import { presentOwnPromises } from './own-promises.ts';

const feature = buildFeature();
const at = '2026-12-01T05:25:00Z';
const of = (person: string) => presentOwnPromises(feature, id<PersonId>(person), at);

it('rule:R2.5 story:S12.7 whoever it was promised to sees it, on each its own line; nobody else does', () => {
  expect(of('wren').map(({ id: name, whose, state }) => [name, whose, state])).toEqual([
    ['P-7', 'Bram to you', 'broken at Thu 26 November, 18:00 London'],
    ['P-8', 'Bram to you', 'broken at Mon 30 November, 18:00 London'],
  ]);
  for (const person of ['ivy', 'zoe', 'philippa']) expect(of(person)).toEqual([]);
});

it('rule:R2.5 each says what is theirs to say: the owner that it is there, the receiver that it was received', () => {
  expect(of('bram')[0]?.may).toEqual(['delivered']);
  expect(of('wren')[0]?.may).toEqual(['received', 'released']);
  expect(of('dev').map(({ id: name, may }) => [name, may])).toContainEqual(['P-3', ['received', 'released']]);
  expect(of('dev').map(({ id: name, may }) => [name, may])).toContainEqual(['P-4', ['delivered', 'move-asked']]);
});
