import { describe, expect, it } from 'vitest';
import { buildFeature } from '../../demo/feature/build.ts';
import { type ElementId, encodeFile, id, type Production } from '#model/index.ts';
import { addRound, atCap, effortLeft, finishesOf, raiseBar, shipElement, whatPays } from './finish.ts';
import type { Doing } from './journal.ts';
import type { Refusal } from './refusal.ts';
import { setBar } from './take-line.ts';
import { undo } from './undo.ts';

const feature = buildFeature();
const doing: Doing = { at: '2026-12-02T09:00:00Z', by: feature.me };
const grade = id<ElementId>('grade');
const done = (result: { readonly ok: true; readonly production: Production } | Refusal): Production => {
  if (!result.ok) throw new Error(result.code);
  return result.production;
};
const withBar = (production: Production, element: string, bar: 'must' | 'good' | 'enough', cap: number | null): Production =>
  done(setBar(production, { kind: 'bar', element: id(element), name: element, bar, cap }, doing));
const rounds = (production: Production, ...hours: readonly string[]): Production =>
  hours.reduce((facts, text) => done(addRound(facts, grade, text, doing)), production);
const gradeOf = (production: Production) => {
  const found = finishesOf(production).find(({ element }) => element.id === grade);
  if (found === undefined) throw new Error('grade');
  return found;
};
const hoursLeft = (production: Production, key: string) => production.elements[key]?.hoursLeft;

const enough = withBar(feature, 'grade', 'enough', 240);

describe('rule:R26.1 the cap', () => {
  it('asks at the minute at which the hours are used up, not before', () => {
    const before = rounds(enough, '1 h 30', '1 h 45');
    expect([gradeOf(before).used, atCap(gradeOf(before))]).toEqual([195, null]);
    expect(atCap(gradeOf(rounds(before, '0 h 44')))).toBeNull();
    expect(atCap(gradeOf(rounds(before, '0 h 45')))).toBe(
      'grade is on “enough” and has had 4 h of 4 h: ship it, or raise the bar and say what pays',
    );
  });

  it('asks no more of what has shipped, and undo asks again', () => {
    const full = rounds(enough, '4 h');
    const shipped = done(shipElement(full, grade, doing));
    expect(atCap(gradeOf(shipped))).toBeNull();
    expect(shipElement(shipped, grade, doing)).toMatchObject({ ok: false, code: 'already-there' });
    expect(atCap(gradeOf(done(undo(shipped, null, doing))))).not.toBeNull();
  });

  it('counts hours by element: nobody stands beside them', () => {
    const facts = encodeFile({ ...rounds(enough, '1 h 30'), journal: [] });
    expect(/"rounds": \{[^}]*\{([^}]*)\}/u.exec(facts)?.[1]).not.toMatch(/emi|dev|nora|person|by/u);
  });

  it('refuses a round without hours', () => {
    expect(addRound(enough, grade, 'some', doing)).toMatchObject({ ok: false, code: 'not-a-duration' });
    expect(addRound(enough, id('sound'), '1 h', doing)).toMatchObject({ ok: false, code: 'not-there' });
  });
});

describe('rule:R26.2 raising says what pays', () => {
  const full = rounds(enough, '4 h');

  it('shows the days and the money that it displaces, from what is only enough first', () => {
    const paid = whatPays(full, grade, 'titles, 2 h');
    expect(paid.ok && paid.words).toEqual(['titles T10-T12 pays 2 h: 0.25 days, £90']);
    const more = whatPays(full, grade, 'titles, 16 h');
    expect(more.ok && more.words).toEqual(['titles T10-T12 pays 15 h: 1.88 days, £675', 'titles T07-T09 pays 1 h: 0.13 days, £45']);
  });

  it('moves the hours and the cap in one row, and undo moves them back', () => {
    const raised = done(raiseBar(full, grade, 'titles, 2 h', doing));
    expect([gradeOf(raised).cap, gradeOf(raised).bar, hoursLeft(raised, 'titles-t10-t12'), hoursLeft(raised, 'grade')]).toEqual([
      360,
      'good',
      13,
      6,
    ]);
    expect(atCap(gradeOf(raised))).toBeNull();
    const back = done(undo(raised, null, doing));
    expect([gradeOf(back).cap, hoursLeft(back, 'titles-t10-t12')]).toEqual([240, 15]);
  });

  it.each([
    ['nothing', 'nothing-pays'],
    ['', 'nothing-pays'],
    ['2 h', 'nothing-pays'],
    ['titles', 'not-a-duration'],
    ['cut, 2 h', 'must-pays'],
    ['grade, 2 h', 'not-there'],
    ['captions, 2 h', 'too-few-hours'],
  ])('refuses %s', (text, code) => expect(whatPays(full, grade, text)).toMatchObject({ ok: false, code }));
});

describe('rule:R26.3 sixty percent', () => {
  it('warns above sixty of a hundred, not at it', () => {
    expect(effortLeft(feature)).toEqual({ must: 3_600, all: 6_000, nothingGives: false });
    expect(effortLeft(withBar(feature, 'captions', 'must', null))).toEqual({ must: 3_660, all: 6_000, nothingGives: true });
  });
});
