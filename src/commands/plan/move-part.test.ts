import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DayId, PartId, PersonId } from '#model/index.ts';
import { decodeFile, encodeFacts, id } from '#model/index.ts';
import { refusalText } from '../refusal-texts.ts';
import { undo } from '../undo.ts';
import { movePart } from './move-part.ts';

const decoded = decodeFile(readFileSync(new URL('../../../demo/feature.coverset.json', import.meta.url), 'utf8'));
if (!decoded.ok) throw new Error('the demo is not read');
const { production } = decoded;
const jo = { at: '2026-12-08T06:12:00Z', by: id<PersonId>('jo') };
const nora = { ...jo, by: id<PersonId>('nora') };
const part = id<PartId>('82');
const day = (date: string) => id<DayId>(date);
const move = (to: DayId | 'boneyard', at = jo.at) => movePart(production, part, to, { ...jo, at });

describe('story:S3.11 a strip moved by hand', () => {
  it('stands at the end of the other day, says what it breaks, and is taken back by the mover alone', () => {
    const moved = move(day('2026-12-11'));
    if (!moved.ok) throw new Error(refusalText(moved));
    expect(moved.entry.what).toBe('82 moved from Tue 8 December to Fri 11 December');
    expect(moved.production.plan.order[day('2026-12-08')]).toEqual(['80', '81']);
    expect(moved.production.plan.order[day('2026-12-11')]).toEqual(['86', '87', '88', '89', '82']);
    expect(moved.breaks.join(' ')).toMatch(/82/u);
    const notHers = undo(moved.production, moved.entry.id, nora);
    expect(notHers).toMatchObject({ ok: false, code: 'not-yours' });
    const back = undo(moved.production, moved.entry.id, jo);
    expect(back.ok && encodeFacts(back.production)).toBe(encodeFacts(production));
  });

  it('goes off every day, and comes back to one', () => {
    const off = move('boneyard');
    if (!off.ok) throw new Error(off.code);
    expect(off.production.plan.boneyard).toContain('82');
    const on = movePart(off.production, part, day('2026-12-08'), jo);
    expect(on.ok && on.production.plan.order[day('2026-12-08')]).toEqual(['80', '81', '82']);
  });

  it.each([
    ['a day that was reported', day('2026-11-30'), jo.at, /reported as shot/u],
    ['the day it is on', day('2026-12-08'), jo.at, /Already there: 82 on Tue 8 December/u],
    ['a day that is none', day('2026-12-25'), jo.at, /Not there/u],
  ] as const)('refuses %s', (_what, to, at, said) => {
    const refused = move(to, at);
    expect(refused.ok).toBe(false);
    if (!refused.ok) expect(refusalText(refused)).toMatch(said);
  });

  it('leaves a day alone from its call on', () => {
    expect(move(day('2026-12-11'), '2026-12-08T07:29:59Z').ok).toBe(true);
    expect(move(day('2026-12-11'), '2026-12-08T07:30:00Z')).toMatchObject({ ok: false, code: 'day-is-over', reported: false });
  });
});
