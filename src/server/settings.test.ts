import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

describe("the server's own options", () => {
  it('needs none', () =>
    expect(readSettings([])).toEqual({
      ok: true,
      settings: { now: null, data: null, port: null, demo: 'feature', open: null, lan: false },
    }));
  it('takes an instant, a folder, a port and a demo', () =>
    expect(readSettings(['--now', '2026-12-01T06:10:00Z', '--data', 'x', '--port', '4320', '--demo', 'doc'])).toEqual({
      ok: true,
      settings: { now: '2026-12-01T06:10:00Z', data: 'x', port: 4320, demo: 'doc', open: null, lan: false },
    }));
  it('takes a production of the own, and not a demo beside it', () => {
    expect(readSettings(['--open', 'my-film.json'])).toMatchObject({ ok: true, settings: { open: 'my-film.json' } });
    expect(readSettings(['--open', 'a', '--demo', 'doc'])).toMatchObject({ ok: false, code: 'usage' });
  });
  it('refuses what it does not know, with the word that was wrong', () => {
    for (const [args, word] of [
      [['--now', 'tomorrow'], 'tomorrow'],
      [['--now', '2026-12-01T06:10'], '2026-12-01T06:10'],
      [['--port', '99999'], '99999'],
      [['--port', 'x'], 'x'],
      [['--demo', 'nonesuch'], 'nonesuch'],
      [['--nonesuch'], '--nonesuch'],
    ] as const) {
      const read = readSettings(args);
      expect(read).toMatchObject({ ok: false, code: 'usage' });
      expect(read.ok ? '' : read.sentence).toContain(word);
    }
  });
  it('explains itself', () => expect(readSettings(['--help'])).toMatchObject({ ok: false, code: 'help' }));
});
