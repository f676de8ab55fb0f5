import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { movePart, openDisruption, takeLine } from '#commands/index.ts';
import { type DayId, decodeFile, id, type LineThing, type PartId, type PersonId, type Production } from '#model/index.ts';
import { mayReadRow, presentCoordinatorPage } from './coordinator.ts';
import { presentPage } from './page.ts';

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

  it('has nothing of what the producer’s own page says besides: prices of tomorrow, the cut, what was decided, risks, names of the line', () => {
    const made = lived();
    const cut = openDisruption(made, { kind: 'money-cut', less: { minor: 5_000_000, currency: 'GBP' } }, { at, by: id<PersonId>('nora') });
    if (!cut.ok) throw new Error(cut.code);
    const [standing] = Object.values(cut.production.disruptions).filter(({ what }) => what.kind === 'place-lost');
    const [first] = Object.values(cut.production.decisions);
    const [promise] = Object.values(cut.production.promises);
    if (!standing || !first || !promise) throw new Error('nothing has happened');
    const production: Production = {
      ...cut.production,
      decisions: { ...cut.production.decisions, [first.id]: { ...first, what: 'zqdecidedzq', disruption: standing.what } },
      promises: { ...cut.production.promises, [promise.id]: { ...promise, owner: jo } },
    };
    const facts = { production, at, realClock: true, notes: [], file: 'feature.coverset.json' };
    const [whole, seen] = [presentPage({ ...facts, production: { ...production, me: id('nora') } }), presentCoordinatorPage(facts)];
    expect(whole.board.next).not.toBeNull();
    expect(seen.board.next).toBeNull();
    expect(whole.disruptions.map(({ decided }) => decided)).toContain('zqdecidedzq');
    expect(seen.disruptions.map(({ decided }) => decided)).toEqual(['decided']);
    expect(whole.lineContext.names).not.toEqual([]);
    expect(seen.lineContext.names).toEqual([]);
    expect(seen.promises).toMatchObject([{ risks: [], may: [], text: null }]);
    expect(JSON.stringify(seen)).not.toMatch(/zqdecidedzq|50,000/u);
  });

  it('reads a row that somebody else wrote only where all of it is days and their order', () => {
    const [row] = lived().journal.slice(-1);
    if (!row) throw new Error('no row');
    const nora = { ...row, by: id<PersonId>('nora') };
    const [change] = row.changes;
    if (!change) throw new Error('nothing changed');
    expect(mayReadRow(jo, nora)).toBe(true);
    expect(mayReadRow(jo, { ...nora, changes: [change, { ...change, on: 'decisions' }] })).toBe(false);
    expect(mayReadRow(jo, { ...nora, changes: [] })).toBe(false);
    expect(mayReadRow(jo, { ...row, changes: [] })).toBe(true);
    expect(mayReadRow(null, { ...nora, by: null, changes: [] })).toBe(false);
  });
});
