import { expect, it } from 'vitest';
import { buildShort } from '../../demo/short/build.ts';
import { id, type Production } from '#model/index.ts';
import { isTaken, movesOf, savedOnce } from '#options/index.ts';
import type { Doing } from './journal.ts';
import type { Refusal } from './refusal.ts';
import { leaveSaving, takeSaving } from './take-saving.ts';
import { undo } from './undo.ts';

const short = buildShort();
const at = '2026-12-01T12:00:00Z';
const doing: Doing = { at, by: short.me };
const done = (result: { readonly ok: true; readonly production: Production } | Refusal): Production => {
  if (!result.ok) throw new Error(result.code);
  return result.production;
};
const take = (production: Production, ...keys: readonly string[]): Production =>
  keys.reduce((facts, key) => done(takeSaving(facts, id(key), doing)), production);
const sum = (production: Production) => savedOnce('GBP', movesOf(production, at).filter(isTaken)).minor / 100;
const refusal = (production: Production, key: string) => {
  const result = takeSaving(production, id(key), doing);
  return result.ok ? 'taken' : result.code;
};

it('story:S14 the sum follows what is taken, and undo gives the last one back', () => {
  const three = take(short, 'M1', 'M4', 'M6');
  expect(sum(three)).toBe(2_550);
  expect(sum(done(undo(three, null, doing)))).toBe(2_100);
  expect(sum(done(leaveSaving(three, id('M4'), doing)))).toBe(1_350);
});

it('refuses what breaks law, what must be right, what is taken and what adds nothing', () => {
  expect(['M7', 'M8', 'M2', 'M99'].map((key) => refusal(short, key))).toEqual([
    'option-breaks',
    'option-breaks',
    'saves-nothing',
    'not-there',
  ]);
  const cafe = take(short, 'M1');
  expect(['M1', 'M2'].map((key) => refusal(cafe, key))).toEqual(['already-there', 'saves-nothing']);
  expect(leaveSaving(short, id('M1'), doing)).toMatchObject({ ok: false, code: 'not-there' });
});

it('asks before it takes what nobody priced', () => {
  const cafe = short.moneyLines['cafe'];
  if (cafe === undefined) throw new Error('cafe');
  expect(refusal({ ...short, moneyLines: { ...short.moneyLines, cafe: { ...cafe, sum: null } } }, 'M1')).toBe('saving-unknown');
});
