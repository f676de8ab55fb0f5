import { expect, it } from 'vitest';
import type { House, Minor } from '#model/index.ts';
import { minor, production, usualHouse } from '../../../test/vocabulary/production.ts';
import { minorHoursOf, restsOf } from './agreed.ts';

const under = (...packs: readonly string[]) => {
  const house: House = { ...usualHouse, packs: packs.map((pack) => ({ pack, overrides: [] })) };
  return production({ people: [], places: [], days: [], scenes: [], plan: '', more: { house } });
};
it('rests are those of the house, or longer ones that an agreement wants: the search proposes no forced call', () => {
  expect(restsOf(under(), '2026-12-01')).toEqual({ cast: 660, crew: 660 });
  expect(restsOf(under('us-sag-aftra', 'us-iatse-area-standards'), '2026-12-01')).toEqual({ cast: 720, crew: 660 });
});
it("a child's hours are the narrower of licence and table, and the table that goes with the child counts alone", () => {
  const { cast } = minor({ opens: '06:00', closes: '22:30', most: 570 });
  const child = (age: number, pack: string | null): Minor => ({ ...(cast.minor as Minor), age, pack });
  const hours = (age: number, pack: string | null, ...packs: readonly string[]) =>
    minorHoursOf(under(...packs), '2026-12-01', child(age, pack));
  expect(hours(10, null)).toEqual({ from: 360, to: 1350, most: 570 });
  expect(hours(7, null, 'uk-england-minors')).toEqual({ from: 420, to: 1350, most: 480 });
  expect(hours(4, null, 'uk-england-minors')).toEqual({ from: 420, to: 1320, most: 300 });
  expect(hours(10, 'jp-minors', 'uk-england-minors')).toEqual({ from: 360, to: 1200, most: 570 });
});
