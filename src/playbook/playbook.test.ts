import type { Detour, DetourId, Disruption, PersonId } from '#model/index.ts';
import { id, money } from '#model/index.ts';
import { describe, expect, it } from 'vitest';
import { buildFeature } from '../../demo/feature/build.ts';
import { featuresOf, onOwnList, playsFor, reviewWhy, rolesForNames, thingOf, timelineOf } from './index.ts';

const feature = buildFeature();
const day8 = feature.detours['DT-1'] as Detour;
const recorder: Disruption = { kind: 'kit-out', kit: id('recorder'), span: { from: '2026-12-02', to: '2026-12-02' } };
const now = '2026-12-02T10:40:00Z';
const tried = (key: string, worked: boolean, more: Partial<Detour> = {}): Detour => ({
  ...day8,
  id: id<DetourId>(key),
  closed: { at: now, did: `try ${key}`, worked, again: worked, first: `first of ${key}` },
  ...more,
});

describe('a detour', () => {
  it('story:S17.1 reads its timeline from the journal', () =>
    expect(timelineOf(feature, day8).map(({ at }) => at.slice(11, 16))).toEqual(['09:50', '11:20', '14:10', '18:30']));

  it('is looked back at for cost over the limit, for safety, for what a client saw, and the second time', () => {
    expect(reviewWhy(day8, money(100_000, 'GBP'), [day8])).toEqual(['cost']);
    expect(reviewWhy(day8, money(110_000, 'GBP'), [day8])).toEqual([]);
    expect(reviewWhy({ ...day8, safety: true, clientSaw: true }, null, [day8])).toEqual(['safety', 'client']);
    expect(reviewWhy(day8, null, [day8, tried('DT-9', true)])).toEqual(['twice']);
  });

  it('rule:R22.5 stands on the producer’s own list after ten days, until it is published', () => {
    expect(onOwnList(day8, '2026-11-30T18:30:00Z', '2026-12-10T18:29:59Z')).toBe(false);
    expect(onOwnList(day8, '2026-11-30T18:30:00Z', '2026-12-10T18:30:00Z')).toBe(true);
    const published = { ...day8, review: { text: '', improvements: [], publishedAt: now, beside: [] } };
    expect(onOwnList(published, '2026-11-30T18:30:00Z', '2027-12-10T18:30:00Z')).toBe(false);
  });
});

describe('a play', () => {
  const features = featuresOf(feature, recorder, now);
  it('rule:R22.3 story:S17.6 fits by kind and two shared features, and says how often it worked and what failed', () => {
    expect(playsFor([day8], 'kit-out', features)).toMatchObject([{ tries: 1, worked: 0, failed: ['restarted three times'] }]);
    expect(playsFor([day8], 'place-lost', features)).toEqual([]);
    expect(playsFor([{ ...day8, features: ['sound'] }], 'kit-out', features)).toEqual([]);
    expect(playsFor([{ ...day8, closed: null }], 'kit-out', features)).toEqual([]);
    expect(playsFor([day8, tried('a', true), tried('b', true), tried('c', true)], 'kit-out', features)).toMatchObject([
      { tries: 4, worked: 3, failed: ['restarted three times'], first: 'first of c' },
    ]);
  });

  it('story:S4.12 a performer out at the house is offered to the next one', () => {
    const out = (person: string, date: string): Disruption => ({
      kind: 'person-out',
      person: id<PersonId>(person),
      span: { from: date, to: date },
    });
    const mara = featuresOf(feature, out('mara', '2026-12-01'), '2026-12-01T05:25:00Z');
    const ines = featuresOf(feature, out('ines', '2026-12-03'), '2026-12-01T20:00:00Z');
    expect(mara.filter((one) => ines.includes(one)).length).toBeGreaterThanOrEqual(2);
    expect([...mara, ...ines, thingOf(feature, out('mara', '2026-12-01'))].join(' ')).not.toMatch(/mara|ines|elspeth|odile/iu);
  });

  it('rule:R22.4 story:S17.5 has roles for names', () => {
    expect(rolesForNames(feature, 'ring Ben before the director, then Yusuf Karim and Rami')).toBe(
      'ring a performer before the director, then sound mixer and location manager',
    );
    expect(rolesForNames(feature, 'the benches were wet')).toBe('the benches were wet');
  });
});
