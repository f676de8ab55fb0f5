import { describe, expect, it } from 'vitest';
import { id, type KitId, type PersonId, type Production } from '#model/index.ts';
import type { Option } from '#options/index.ts';
import { buildFeature } from '../../../demo/feature/build.ts';
import { answered } from '../../../test/vocabulary/answers.ts';
import { gearWords, handsOnGear } from './gear-swap.ts';
import { toldInOrder } from './told-in-order.ts';

const wednesday = { from: '2026-12-02', to: '2026-12-02' };
/** The first way round a lens that is broken on Wed 2 December. */
function way(production: Production, play: string): Option {
  const kit = id<KitId>('35mm');
  const found = answered(production, { kind: 'kit-out', kit, span: wednesday }, '2026-12-02T10:40:00Z').options.find(
    (one) => one.play === play,
  );
  if (found === undefined) throw new Error(`no way by ${play}`);
  return found;
}
const names = (production: Production, option: Option): readonly string[] => toldInOrder(production, option).map(({ name }) => name);

describe('gear that a way swaps (M11)', () => {
  const production = buildFeature();
  const option = way(production, 'alternate');

  it('is told to the director, the first AD, its own department with the head first, whose head the camera rides on, and who keeps continuity (story:S5.7)', () => {
    expect(names(production, option)).toEqual(['Anselm Roy', 'Kit Farrow', 'Suki Brandt', 'Zoe Marsh', 'Dave Lind', 'Wren Abbott']);
  });

  it('is said without a cause; the script supervisor gets a match note (story:S5.8)', () => {
    expect(gearWords(production, option)).toBe('32 mm (B set) instead of the 35 mm in 33A, 33C, 45B');
    const told = toldInOrder(production, option);
    const what = (name: string): string => told.find((one) => one.name === name)?.what ?? '';
    expect(what('Wren Abbott')).toContain('match note: 33A, 33C, 45B on the 32 mm (B set), camera 20 cm nearer');
    expect(what('Dave Lind')).toContain('33C on the ');
    expect(what('Suki Brandt')).not.toContain(' on the light');
    expect(what('Suki Brandt')).toContain('camera 20 cm nearer');
  });

  it('is told to the head of a department before its crew, in whatever order they were entered', () => {
    const people = Object.fromEntries(Object.entries(production.people).toReversed()) as Production['people'];
    const told = handsOnGear({ ...production, people }, option).map(({ id: person }) => person as string);
    expect(told.indexOf('suki')).toBeGreaterThanOrEqual(0);
    expect(told.indexOf('suki')).toBeLessThan(told.indexOf('zoe'));
  });

  it('is told to nobody who is away on those days', () => {
    const zoe = id<PersonId>('zoe');
    const away = {
      person: zoe,
      date: wednesday.from,
      state: 'X',
      from: null,
      until: null,
      callBy: null,
      source: null,
      knownAt: null,
    } as const;
    const without = { ...production, availability: { ...production.availability, [`zoe ${wednesday.from}`]: away } };
    expect(handsOnGear(without, option).map(({ id: person }) => person)).not.toContain(zoe);
  });

  it('is no news where nothing is swapped', () => {
    expect(handsOnGear(production, way(production, 'wait'))).toEqual([]);
    expect(toldInOrder(production, way(production, 'wait'))).toEqual([]);
  });
});
