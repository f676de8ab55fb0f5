import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { movePart, openDisruption, takeLine } from '#commands/index.ts';
import { type DayId, decodeFile, id, type LineThing, type PartId, type PersonId, type Production } from '#model/index.ts';
import { presentCoordinatorPage } from './coordinator.ts';

const at = '2026-12-08T06:12:00Z';
const jo = id<PersonId>('jo');

function lived(): Production {
  const decoded = decodeFile(readFileSync(new URL('../../../demo/feature.coverset.json', import.meta.url), 'utf8'));
  if (!decoded.ok) throw new Error('the demo is not read');
  const nora = { at, by: id<PersonId>('nora') };
  const things: readonly LineThing[] = [
    { kind: 'decision', what: 'pay the crane, £4,200', decider: nora.by, why: 'the shot' },
    { kind: 'word', term: 'edgy', fits: ['modern'], fitsNot: [], person: id<PersonId>('lena') },
  ];
  let production = decoded.production;
  for (const thing of things) {
    const done = takeLine(production, thing, nora);
    if (!done.ok) throw new Error(done.code);
    production = done.production;
  }
  const lost = openDisruption(
    production,
    { kind: 'place-lost', place: id('kelsey-baths'), set: null, span: { from: '2026-12-08', to: '2026-12-08' } },
    nora,
  );
  if (!lost.ok) throw new Error(lost.code);
  const moved = movePart(lost.production, id<PartId>('82'), id<DayId>('2026-12-11'), { at, by: jo });
  if (!moved.ok) throw new Error(moved.code);
  return { ...moved.production, me: jo };
}
const page = () => presentCoordinatorPage({ production: lived(), at, realClock: true, notes: [], file: 'feature.coverset.json' });

describe('the page of a coordinator (practices section 6)', () => {
  it('has the whole schedule, what has happened, and their own undo', () => {
    const seen = page();
    expect([seen.role, seen.me, seen.board.days.length, seen.disruptions.length]).toEqual(['coordinator', 'Jo Lindqvist', 25, 1]);
    expect(seen.undo).toBe('82 moved from Tue 8 December to Fri 11 December');
    expect(seen.journal.map(({ what }) => what)).toEqual(['82 moved from Tue 8 December to Fri 11 December']);
  });

  it('has no sum, no promise of others, no decision, word, note or effort', () => {
    const seen = page();
    expect(JSON.stringify(seen)).not.toMatch(/[£$€]|edgy|crane, /u);
    expect(seen.promises.filter(({ owner, to }) => owner !== 'Jo' && to !== 'Jo')).toEqual([]);
    expect([seen.notes, seen.filed, seen.finish.elements, seen.money]).toEqual([[], [], [], { budget: null, savings: null }]);
  });
});
