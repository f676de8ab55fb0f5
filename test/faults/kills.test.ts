import { expect, it } from 'vitest';
import { playKills } from './kills.ts';

it('loses nothing that was acknowledged, loses and doubles no message, when server, database or both are killed', {
  timeout: 300_000,
}, async () => {
  const figures = await playKills(4, 3, 1, () => undefined);
  expect(figures.acknowledged).toBeGreaterThan(20);
  expect(figures.posted).toBeGreaterThan(20);
  expect(figures).toMatchObject({
    ...{ lostWrites: 0, doubledWrites: 0, lostMessages: 0, doubledByMessageId: 0, doubledByAddressAndText: 0, damagedIndexes: [] },
  });
});
