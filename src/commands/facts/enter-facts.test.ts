import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Production } from '#model/index.ts';
import { decodeFile, encodeFile } from '#model/index.ts';
import { undo } from '../undo.ts';
import { addRecord, enterFacts, factsOf } from './index.ts';

const decoded = decodeFile(readFileSync(new URL('../../../demo/feature.coverset.json', import.meta.url), 'utf8'));
if (!decoded.ok) throw new Error('the demo is not read');
const feature = decoded.production;
const nora = { at: '2026-12-01T05:25:00Z', by: feature.me };
const cell = (production: Production, sheet: string, key: string, column: string): string | undefined => {
  const [heads = [], ...rows] = factsOf(production).find(({ name }) => name === sheet)?.rows ?? [];
  return rows.find(([id]) => id === key)?.[heads.indexOf(column)];
};

describe('facts typed where they are shown', () => {
  it('an ask is answered in one row of the journal, and asks again when it is undone', () => {
    expect(cell(feature, 'Kit', 'crane', 'weight g')).toBe('ask');
    const done = enterFacts(feature, 'Kit', [{ key: 'crane', column: 'weight g', text: '95000' }], nora);
    if (!done.ok) throw new Error(done.code);
    expect(cell(done.production, 'Kit', 'crane', 'weight g')).toBe('95000');
    expect(done.production.journal).toHaveLength(feature.journal.length + 1);
    expect(decodeFile(encodeFile(done.production)).ok).toBe(true);
    const back = undo(done.production, null, nora);
    expect(back.ok && cell(back.production, 'Kit', 'crane', 'weight g')).toBe('ask');
  });

  it('a figure can be made to ask again, and is never 0', () => {
    const done = enterFacts(feature, 'Money', [{ key: 'B1', column: 'sum', text: 'ask' }], nora);
    expect(done.ok && cell(done.production, 'Money', 'B1', 'sum')).toBe('ask');
  });

  it('one cell that is not understood refuses the whole stroke', () => {
    const days = ['2026-12-21', '2026-12-22'].map((column) => ({ key: 'ines', column, text: 'X' }));
    const painted = enterFacts(feature, 'People', days, nora);
    expect(painted.ok && days.map(({ column }) => cell(painted.production, 'People', 'ines', column))).toEqual(['X', 'X']);
    const wrong = enterFacts(feature, 'People', [...days, { key: 'ines', column: '2026-12-23', text: 'W' }], nora);
    expect(wrong).toMatchObject({ ok: false, code: 'cell-not-taken', why: expect.stringContaining('W is read from the plan') });
    const damaged = enterFacts(feature, 'Kit', [{ key: 'crane', column: 'weight g', text: '02-Sep' }], nora);
    expect(damaged).toMatchObject({ ok: false, code: 'cell-not-taken' });
  });

  it('what stands already, a sheet, a record that is not there: nothing is changed', () => {
    expect(enterFacts(feature, 'Kit', [{ key: 'crane', column: 'weight g', text: 'ask' }], nora)).toMatchObject({
      code: 'cell-not-taken',
      why: '',
    });
    expect(enterFacts(feature, 'Shoes', [{ key: 'a', column: 'b', text: 'c' }], nora)).toMatchObject({ code: 'not-there' });
    expect(enterFacts(feature, 'Kit', [{ key: 'nobody', column: 'name', text: 'c' }], nora)).toMatchObject({ code: 'not-there' });
  });

  it.each(['People', 'Places', 'Kit', 'Money'])('%s: something new by its name, twice the same name is two', (sheet) => {
    const first = addRecord(feature, sheet, 'Hanna Quist', nora);
    if (!first.ok) throw new Error(first.code);
    const second = addRecord(first.production, sheet, 'Hanna Quist', nora);
    if (!second.ok) throw new Error(second.code);
    const names = (factsOf(second.production).find(({ name }) => name === sheet)?.rows ?? []).filter((row) => row.includes('Hanna Quist'));
    expect(new Set(names.map(([key]) => key)).size).toBe(2);
    expect(decodeFile(encodeFile(second.production)).ok).toBe(true);
  });
});
