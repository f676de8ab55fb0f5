import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PersonId, Production } from '#model/index.ts';
import { decodeFile, encodeFacts, encodeFile, id } from '#model/index.ts';
import { keepLine, openDisruption, redo, redoable, takeLine, undo, undoable } from './index.ts';

const decoded = decodeFile(readFileSync(new URL('../model/file/golden/today.json', import.meta.url), 'utf8'));
if (!decoded.ok) throw new Error('the golden file is not read');
const start: Production = { ...decoded.production, journal: [] };

const by = (name: string) => ({ at: '2026-12-01T05:25:00Z', by: id<PersonId>(name) });
const word = (term: string, fits: string) => ({ kind: 'word', term, fits: [fits], fitsNot: [], person: id<PersonId>('lena') }) as const;
const out = (to: string | null) => ({ kind: 'person-out', person: id<PersonId>('mara'), span: { from: '2026-12-01', to } }) as const;

/** Things that two people do, some of them on the same record. */
const deed = fc.record({
  who: fc.constantFrom('nora', 'anselm'),
  what: fc.oneof(
    fc.record({ kind: fc.constant('keep' as const), text: fc.string() }),
    fc.record({ kind: fc.constant('word' as const), fits: fc.constantFrom('modern', 'quiet') }),
    fc.record({ kind: fc.constant('out' as const), to: fc.constantFrom('2026-12-01', '2026-12-02', null) }),
    fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
  ),
});
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

function run(production: Production, { who, what }: Deed): Production {
  const doing = by(who);
  const done =
    what.kind === 'keep'
      ? keepLine(production, what.text, doing)
      : what.kind === 'word'
        ? takeLine(production, word('edgy', what.fits), doing)
        : what.kind === 'out'
          ? openDisruption(production, out(what.to), doing)
          : what.kind === 'undo'
            ? undo(production, null, doing)
            : redo(production, doing);
  return done.ok ? done.production : production;
}

it('takes back everything that nobody built on, in the end all of it, and never takes a row out', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      const done = deeds.reduce(run, start);
      expect(done.journal.length).toBeLessThanOrEqual(deeds.length);
      expect(decodeFile(encodeFile(done))).toMatchObject({ ok: true });
      // Whoever did the last thing can take it back; taking turns, both come to where they began.
      let back = done;
      for (let turn = 0; turn <= 2 * deeds.length; turn++) {
        const rows = [undoable(back, id('nora')), undoable(back, id('anselm'))].flatMap((row) => row ?? []);
        const last = rows.toSorted((one, other) => Number(other.id) - Number(one.id))[0];
        if (last === undefined) break;
        const next = undo(back, last.id, { at: '2026-12-01T05:25:00Z', by: last.by });
        if (!next.ok) throw new Error(next.code);
        expect(next.production.journal.slice(0, -1)).toEqual(back.journal);
        back = next.production;
      }
      expect(encodeFacts(back)).toBe(encodeFacts(start));
    }),
    { numRuns: 150 },
  );
});

it('does again exactly what an undo took back', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
      const done = deeds.reduce(run, start);
      const back = undo(done, null, by('nora'));
      if (!back.ok) return;
      expect(redoable(back.production, id('nora'))?.id).toBe(back.entry.id);
      const forth = redo(back.production, by('nora'));
      expect(forth.ok && encodeFacts(forth.production)).toBe(encodeFacts(done));
    }),
    { numRuns: 150 },
  );
});
