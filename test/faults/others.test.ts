import { expect, it } from 'vitest';
import { diskFull, restarted, severed, twoServers } from './others.ts';

const timeout = 180_000;

it('loses nothing when connections are cut inside transactions, and says that the database is away', { timeout }, async () => {
  expect(await severed(4)).toMatchObject({ ok: true });
});
it('starts its own database again when it ended under the server', { timeout }, async () => {
  expect(await restarted(1)).toMatchObject({ ok: true });
});
it('says that the disk is full, loses nothing, and goes on when there is room', { timeout }, async () => {
  expect(await diskFull()).toMatchObject({ ok: true });
});
it('lets no second server onto a data folder, and harms neither', { timeout }, async () => {
  expect(await twoServers()).toMatchObject({ ok: true });
});
