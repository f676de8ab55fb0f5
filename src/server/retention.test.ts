import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFeature } from '../../demo/feature/build.ts';
import { answersAreOver, answersEnd } from './retention.ts';
import type { Outgoing } from './outgoing.ts';
import { type Served, serveFeature } from './served.ts';
import { startWatch } from './watch.ts';

const feature = buildFeature();

it('read-backs and links end thirty days after the last shooting day is over, on the production’s clock', () => {
  // The last day is Wed 23 December; thirty days on, at the end of Fri 22 January.
  expect(answersEnd(feature)).toBe('2027-01-23T00:00:00Z');
  expect(answersAreOver(feature, '2027-01-22T23:59:59Z')).toBe(false);
  expect(answersAreOver(feature, '2027-01-23T00:00:00Z')).toBe(true);
  expect(answersEnd({ ...feature, days: {} })).toBeNull();
});

describe('with a moved clock', () => {
  let house: Served;
  beforeAll(async () => {
    house = await serveFeature('2026-12-02T10:40:00Z', '2026-11-25T09:00:00Z', { logger: false });
  }, 120_000);
  afterAll(() => house.end(), 60_000);

  it('a link that is answered stands until then, and is gone with its answer after it', async () => {
    const { links } = house.house;
    const link = { production: 'feature', person: 'zoe', purpose: 'day', about: '2026-12-02', until: '2027-06-01T00:00:00Z' } as const;
    const token = await links.make(link, '2026-12-02T10:40:00Z');
    await links.answer(token, 'confirmed', '2026-12-02T10:41:00Z');
    const store = house.house.store('feature');
    const { outbox, readBacks, posting, rewording } = house.house;
    const outgoing: Outgoing = {
      ...{ outbox, readBacks, name: 'feature', address: null, preview: null },
      posting: (...what) => posting('feature', ...what),
      rewording: (...what) => rewording('feature', ...what),
    };
    const once = async (now: string): Promise<void> => {
      const problems: unknown[] = [];
      const watch = startWatch({
        ...{ store, outgoing, now: () => now },
        tell: (problem: unknown) => problems.push(problem),
        end: () => house.house.retire('feature'),
      });
      await watch.stop();
      expect(problems).toEqual([]);
    };
    await once('2027-01-22T23:59:59Z');
    expect((await links.read(token))?.answer?.text).toBe('confirmed');
    await once('2027-01-23T00:00:00Z');
    expect(await links.read(token)).toBeNull();
    expect(await house.rows()).not.toContain('2026-12-02T10:41:00Z');
  });
});
