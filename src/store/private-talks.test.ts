import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { PersonId, Talk, TalkId } from '#model/index.ts';
import { id } from '#model/index.ts';
import { privateTalks } from './index.ts';

const nora = id<PersonId>('nora');
const at = '2026-12-03T08:30:00Z';
const talk: Talk = {
  id: id<TalkId>('T1'),
  author: nora,
  people: [id<PersonId>('nao')],
  channel: 'call',
  at,
  endedAt: '2026-12-03T08:50:00Z',
  listening: true,
  lines: [{ id: 'l1', at, text: 'edits come late', aside: false, became: null }],
  heard: { points: ['the rig is old'], most: 0, replies: [], confirmedAt: null },
};
const opened = () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'coverset-talks-'));
  return { file: path.join(folder, 'private', 'talks.json'), talks: privateTalks(folder, 'the ledger', null) };
};

it('keeps a talk in a file of its author’s own, which nobody else may read', async () => {
  const { file, talks } = opened();
  await talks.change(nora, at, (book) => ({ ...book, talks: [...book.talks, talk] }));
  expect((await talks.read(nora, at)).talks).toEqual([talk]);
  expect((await talks.read(id<PersonId>('kit'), at)).talks).toEqual([]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('what was said ends after fourteen days; that there was a talk stays (story:S1.9)', async () => {
  const { file, talks } = opened();
  await talks.change(nora, at, (book) => ({ ...book, talks: [talk] }));
  expect((await talks.read(nora, '2026-12-17T08:29:59Z')).talks[0]?.lines).toHaveLength(1);
  expect((await talks.read(nora, '2026-12-17T08:30:00Z')).talks).toEqual([{ ...talk, lines: [], heard: null }]);
  expect(readFileSync(file, 'utf8')).not.toMatch(/edits come late|rig is old/u);
});

it('a demo brings its talks along once', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'coverset-talks-'));
  const talks = privateTalks(folder, 'the ledger', { talks: [talk], core: [{ person: id<PersonId>('nao'), interval: 21 }] });
  await talks.change(nora, at, (book) => ({ ...book, talks: [] }));
  expect(await talks.read(nora, at)).toEqual({ talks: [], core: [{ person: 'nao', interval: 21 }] });
});
