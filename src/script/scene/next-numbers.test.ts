import { expect, it } from 'vitest';
import { nextNumbers } from '../index.ts';

const scenes = (...numbers: readonly (string | null)[]) => numbers.map((number) => ({ number, omitted: false }));
const made = (...numbers: readonly (string | null)[]) => [...nextNumbers(scenes(...numbers))];

it('counts from 1 where nothing is numbered; an omitted scene takes none', () => {
  expect(made(null, null)).toEqual([
    [0, '1'],
    [1, '2'],
  ]);
  expect([...nextNumbers([{ number: null, omitted: true }, ...scenes(null)])]).toEqual([[1, '1']]);
});

it('what is numbered stays; a scene between takes letters, one before the first stands in front', () => {
  expect(made(null, '12', null, null, '13', '13A', null)).toEqual([
    [0, 'A12'],
    [2, '12A'],
    [3, '12B'],
    [6, '13AA'],
  ]);
  expect(made('12', null, '12A')).toEqual([[1, '12B']]);
});

it('never gives a number twice, however many there are', () => {
  const all = made('1', ...Array<null>(60).fill(null)).map(([, number]) => number);
  expect(new Set(all).size).toBe(60);
});
