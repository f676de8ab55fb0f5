import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { PersonId } from '#model/index.ts';
import { id } from '#model/index.ts';
import { privateNotes } from './private-notes.ts';

const note = (text: string) => ({
  author: id<PersonId>('nora'),
  about: id<PersonId>('nao'),
  text,
  at: '2026-12-03T08:30:00Z',
  until: '2026-12-17T08:30:00Z',
});
const opened = () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'coverset-notes-'));
  return { folder, file: path.join(folder, 'private', 'notes.json'), notes: privateNotes(folder, 'the ledger') };
};

it("keeps a private line in a file of the user's own, which nobody else may read (story:S1)", async () => {
  const { file, notes } = opened();
  const kept = await notes.add(note('answered in single words twice'));
  expect(await notes.all('2026-12-03T09:00:00Z')).toEqual([kept]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
});

it('has no note of the past, neither in an answer nor in the file (story:S1.9)', async () => {
  const { file, notes } = opened();
  await notes.add(note('answered in single words twice'));
  expect(await notes.all('2026-12-17T08:29:59Z')).toHaveLength(1);
  expect(await notes.all('2026-12-17T08:30:00Z')).toEqual([]);
  expect(readFileSync(file, 'utf8')).not.toContain('single words');
});

it('shows a production its own notes only', async () => {
  const { folder, notes } = opened();
  const other = privateNotes(folder, 'another production');
  await Promise.all([notes.add(note('one')), other.add(note('two'))]);
  expect((await notes.all('2026-12-04T00:00:00Z')).map(({ text }) => text)).toEqual(['one']);
  const [kept] = await notes.all('2026-12-04T00:00:00Z');
  if (kept === undefined) throw new Error('the note is gone');
  expect(await other.remove(kept.id, '2026-12-04T00:00:00Z')).toBe(false);
  expect(await notes.remove(kept.id, '2026-12-04T00:00:00Z')).toBe(true);
  expect(await notes.all('2026-12-04T00:00:00Z')).toEqual([]);
});
