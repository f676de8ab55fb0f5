import { expect, it } from 'vitest';
import { playLoad } from './load.ts';

it('serves two hundred people on links and twenty editors without an error', { timeout: 120_000 }, async () => {
  const { errors, waited, heard } = await playLoad({ people: 200, editors: 20, seconds: 8 });
  expect(errors).toEqual([]);
  expect(waited.find(({ what }) => what === 'all of them')?.count ?? 0).toBeGreaterThan(200);
  expect(heard).toBeGreaterThan(0);
});
