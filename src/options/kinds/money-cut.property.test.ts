import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildFeature } from '../../../demo/feature/build.ts';
import { type Bar, type Cancellation, id, money, type Production, type Saving } from '#model/index.ts';
import { answerFor } from '../answer-for.ts';
import { movesOf, savedOnce } from '../savings.ts';

const base = buildFeature();
const at = '2026-12-01T05:25:00Z';
const gbp = (pounds: number) => money(pounds * 100, 'GBP');

const cancellation: fc.Arbitrary<Cancellation> = fc.oneof(
  fc.constant<Cancellation>({ kind: 'free' }),
  fc.constant<Cancellation>({ kind: 'unknown' }),
  fc
    .integer({ min: 0, max: 100 })
    .map((percent): Cancellation => ({ kind: 'steps', steps: [{ from: null, due: { kind: 'percent', percent } }] })),
  fc
    .integer({ min: 0, max: 9_000 })
    .map((due): Cancellation => ({ kind: 'steps', steps: [{ from: '2026-12-03T18:00', due: { kind: 'sum', sum: gbp(due) } }] })),
);
const part = fc.record({
  what: fc.constantFrom('crane', 'van', 'lamps'),
  amount: fc.record({
    kind: fc.constant('rate' as const),
    quantity: fc.integer({ min: 1, max: 12 }),
    rate: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 4_000 }).map(gbp) }, { weight: 1, arbitrary: fc.constant(null) }),
  }),
  key: fc.constantFrom(null, null, 'move', 'hire'),
  cancellation,
});
const saving = fc.record({
  bar: fc.constantFrom<Bar | null>('must', 'good', 'enough', null),
  parts: fc.array(part, { minLength: 1, maxLength: 3 }),
  cuts: fc.constantFrom({ scenes: [], elements: [] }, { scenes: [id('97')], elements: [] }) as fc.Arbitrary<Saving['cuts']>,
});
const savings: fc.Arbitrary<Production['savings']> = fc.array(saving, { minLength: 1, maxLength: 8 }).map((all) =>
  Object.fromEntries(
    all.map((one, place): readonly [string, Saving] => [
      `W${place}`,
      {
        ...one,
        ...{ id: id(`W${place}`), title: `way ${place}`, onlyWith: [], without: null, givesUp: null, declaredBy: null },
        ...{ needsYes: [], source: 'quote', takenAt: null },
      },
    ]),
  ),
);

it('rule:R18.1 the order of moves never changes the sum, and all together never exceed their parts', () => {
  fc.assert(
    fc.property(savings, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (ways, keys) => {
      const moves = movesOf({ ...base, savings: ways }, at);
      const shuffled = moves
        .map((move, place) => ({ move, key: keys[place] ?? 0 }))
        .sort((one, other) => one.key - other.key)
        .map(({ move }) => move);
      expect(savedOnce('GBP', shuffled)).toEqual(savedOnce('GBP', moves));
      const parts = moves.filter(({ standing }) => standing === 'lawful').reduce((sum, move) => sum + (move.net?.minor ?? 0), 0);
      expect(savedOnce('GBP', moves).minor).toBeLessThanOrEqual(parts);
      expect(savedOnce('GBP', [...moves, ...moves])).toEqual(savedOnce('GBP', moves));
    }),
  );
});

it('rule:R18.3 no way has what must be right, an unknown figure or a sum that its lines do not make', () => {
  fc.assert(
    fc.property(savings, fc.integer({ min: 1, max: 20_000 }), (ways, target) => {
      const production = { ...base, savings: ways };
      const answered = answerFor(
        production,
        { kind: 'money-cut', less: gbp(target) },
        { at, seed: 1, budget: 1, stop: () => false, also: [] },
      );
      if (!answered.ok) throw new Error(answered.said);
      const moves = new Map(movesOf(production, at).map((move) => [String(move.saving.id), move]));
      for (const option of answered.answer.options) {
        expect(option.changes.map((change) => moves.get(change.id)?.standing).filter((standing) => standing !== 'lawful')).toEqual([]);
        const lines = option.lines.filter(({ kind }) => kind === 'saved').reduce((sum, line) => sum + line.sum.minor, 0);
        if (option.verdict === 'verified') expect(option.saved.minor).toBeGreaterThanOrEqual(target * 100);
        // Lines of one key may be priced differently; the sum then takes the smaller, never more than the lines.
        expect(option.saved.minor).toBeLessThanOrEqual(lines);
      }
      expect(answered.answer.savings?.short.minor).toBe(Math.max(0, target * 100 - (answered.answer.savings?.found.minor ?? 0)));
    }),
  );
});
