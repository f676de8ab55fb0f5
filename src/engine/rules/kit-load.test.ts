import { expect, it } from 'vitest';
import type { Kit, Production } from '#model/index.ts';
import { id } from '#model/index.ts';
import { day, place, production, scene } from '../../../test/vocabulary/production.ts';
import { audit } from '../audit.ts';

const piece = (name: string, weight: number | null, carries: number | null): Kit => ({
  id: id(name),
  name,
  department: 'camera',
  owned: true,
  windows: null,
  outOn: [],
  freeFrom: null,
  alternates: [],
  hire: null,
  weight,
  carries,
  work: null,
  rent: null,
});
/** One scene whose only shot puts a lens of so many grams on a head rated 2.5 kg. */
function lensOnHead(grams: number | null): Production {
  return production({
    people: [],
    places: [place('House', ['kitchen'], {})],
    days: [day('2026-12-02', 1, {})],
    scenes: [
      scene('33', 'INT house/kitchen DAY', 8, 60, '', { shots: [{ id: id('33C'), what: 'the slow move', kit: [id('lens'), id('head')] }] }),
    ],
    plan: '2026-12-02: 33',
    more: { kit: { lens: piece('lens', grams, null), head: piece('head', 4100, 2500) } },
  });
}
const broken = (grams: number | null) =>
  audit(lensOnHead(grams), lensOnHead(grams).plan).evidence.map((one) => `${one.rule} ${one.stands}`);

it('rule:kit-load holds at the rating itself, and where nobody knows the weight', () => {
  expect(broken(2500)).toEqual([]);
  expect(broken(null)).toEqual([]);
});
it('rule:kit-load breaks above the rating, and names the shot', () => {
  expect(broken(2900)).toEqual(['kit-load 33C, 2.9 kg']);
});
