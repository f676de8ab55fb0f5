import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Done, Store } from '#commands/index.ts';
import { commit, keepLine, undo } from '#commands/index.ts';
import type { Production } from '#model/index.ts';
import { decodeFile } from '#model/index.ts';

export const doing = { at: '2026-12-01T05:25:00Z', by: null };

/** A whole small production: the golden file of the model. */
export function sampleProduction(): Production {
  const decoded = decodeFile(readFileSync(new URL('../model/file/golden/today.json', import.meta.url), 'utf8'));
  if (!decoded.ok) throw new Error('the golden file of the model is not read');
  return decoded.production;
}

/** What every store keeps, whatever it keeps it in. `open` gives an empty one; a second call with its name opens the same again. */
export function storeContract(
  kind: string,
  open: (again: string | null) => Promise<{ readonly store: Store; readonly name: string }>,
): void {
  const stored = async () => {
    const opened = await open(null);
    const saved = await opened.store.save(sampleProduction(), null);
    if (!saved.ok) throw new Error(saved.code);
    return { ...opened, revision: saved.revision };
  };
  const lineTo = (text: string) => (production: Production) => keepLine(production, text, doing);
  const textsIn = async (store: Store) => {
    const loaded = await store.load();
    return loaded.ok ? Object.values(loaded.production.kept).map(({ text }) => text) : [];
  };

  describe(`a store in ${kind}`, () => {
    it('says that there is nothing yet', async () => {
      const { store } = await open(null);
      expect(await store.load()).toEqual({ ok: false, code: 'missing' });
      expect(await commit(store, lineTo('ring'))).toEqual({ ok: false, code: 'missing-production' });
    });

    it('gives back what was saved, also when it is opened again', async () => {
      const { store, name, revision } = await stored();
      const wanted = { ok: true, production: sampleProduction(), revision };
      expect(await store.load()).toEqual(wanted);
      expect(await (await open(name)).store.load()).toEqual(wanted);
    });

    it('refuses a save made from a state that stands no more, and keeps what stands', async () => {
      const { store, revision } = await stored();
      const other = await store.save({ ...sampleProduction(), title: 'Theirs' }, revision);
      expect(other.ok).toBe(true);
      const late = await store.save({ ...sampleProduction(), title: 'Mine' }, revision);
      expect(late).toEqual({ ok: false, code: 'changed-meanwhile', stands: other.ok && other.revision });
      const loaded = await store.load();
      expect(loaded.ok && loaded.production.title).toBe('Theirs');
    });

    it('does not found a production over another', async () => {
      const { store, revision } = await stored();
      expect(await store.save(sampleProduction(), null)).toEqual({ ok: false, code: 'changed-meanwhile', stands: revision });
    });

    it('gives the same state the same revision', async () => {
      const { store, revision } = await stored();
      const there = await store.save({ ...sampleProduction(), title: 'Other' }, revision);
      const back = await store.save(sampleProduction(), there.ok ? there.revision : null);
      expect(back.ok && back.revision).toBe(revision);
    });

    it('loses nobody when many write at once', async () => {
      const { store, name } = await stored();
      const second = (await open(name)).store;
      const texts = Array.from({ length: 12 }, (_none, place) => `line ${place}`);
      const done = await Promise.all(texts.map((text, place) => commit(place % 2 ? store : second, lineTo(text))));
      expect(done.every(({ ok }) => ok)).toBe(true);
      expect(await textsIn(store)).toEqual(expect.arrayContaining(texts));
      const loaded = await store.load();
      const rows = loaded.ok ? loaded.production.journal.map((row) => row.id) : [];
      expect(new Set(rows).size).toBe(sampleProduction().journal.length + texts.length);
    });

    it('writes nothing when a command refuses', async () => {
      const { store, revision } = await stored();
      expect(
        await commit(store, (production): Done | ReturnType<typeof undo> => undo({ ...production, journal: [] }, null, doing)),
      ).toEqual({
        ok: false,
        code: 'nothing-to-undo',
      });
      const loaded = await store.load();
      expect(loaded.ok && loaded.revision).toBe(revision);
    });
  });
}
