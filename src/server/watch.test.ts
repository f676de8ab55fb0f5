import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commit, complaints } from '#commands/index.ts';
import { id, type PersonId } from '#model/index.ts';
import type { Outgoing } from './outgoing.ts';
import { type Served, serveFeature } from './served.ts';
import { startWatch } from './watch.ts';

describe('an angry client whom nobody has answered', () => {
  let house: Served;
  beforeAll(async () => {
    house = await serveFeature('2026-12-09T22:00:00Z', '2026-11-25T09:00:00Z', { logger: false });
  }, 120_000);
  afterAll(() => house.end(), 60_000);

  it('rule:R11.3 story:S25.3 the producer alone is mailed once, when the quarter of an hour is over', async () => {
    const store = house.house.store('feature');
    const { outbox, readBacks, posting, rewording } = house.house;
    const outgoing: Outgoing = {
      ...{ outbox, readBacks, name: 'feature', address: null, preview: null },
      posting: (...what) => posting('feature', ...what),
      rewording: (...what) => rewording('feature', ...what),
    };
    const open = (said: string, at: string) =>
      commit(store, (production) => complaints.open(production, id<PersonId>('lena'), said, { at, by: id<PersonId>('nora') }));
    expect((await open('the car is the wrong colour', '2026-12-09T22:00:00Z')).ok).toBe(true);
    const mails = async (at: string) => {
      const problems: unknown[] = [];
      const world = { store, outgoing, now: () => at, tell: (problem: unknown) => problems.push(problem), end: async () => undefined };
      await startWatch(world).stop();
      expect(problems).toEqual([]);
      const batches = await outbox.batches('feature', 'late#');
      const all = await Promise.all(batches.map((batch) => outbox.batch('feature', batch)));
      return all.flat().map(({ person, body }) => `${person} ${body}`);
    };
    expect(await mails('2026-12-09T22:14:59Z')).toEqual([]);
    expect(await mails('2026-12-09T22:15:00Z')).toEqual([expect.stringMatching(/^nora .*the car is the wrong colour/su)]);
    expect(await mails('2026-12-09T22:15:05Z')).toHaveLength(1);
    const loaded = await store.load();
    if (!loaded.ok) throw new Error('no production');
    // The row says that it was told, and not what the client wrote.
    expect(loaded.production.journal.at(-1)).toMatchObject({ by: null, what: expect.not.stringContaining('colour') });
    // One that was answered in time is no reason to mail.
    expect((await open('and the logo is gone', '2026-12-09T22:20:00Z')).ok).toBe(true);
    const answered = await commit(store, (production) =>
      complaints.sent(production, 'A-2', 'first', { at: '2026-12-09T22:30:00Z', by: null }),
    );
    expect(answered.ok).toBe(true);
    expect(await mails('2026-12-09T22:40:00Z')).toHaveLength(1);
  }, 60_000);
});
