import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { columnMemory } from './index.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'coverset-columns-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('remembers a mapping by the header of its list, and forgets it', async () => {
  await columnMemory(folder).remember('sc | wer', ['scene', 'left out']);
  await columnMemory(folder).remember('no | wer', [null, 'name']);
  expect([...(await columnMemory(folder).all())]).toEqual([
    ['sc | wer', ['scene', 'left out']],
    ['no | wer', [null, 'name']],
  ]);
  await columnMemory(folder).remember('sc | wer', [null, null]);
  expect([...(await columnMemory(folder).all()).keys()]).toEqual(['no | wer']);
});

it('a file that is damaged is no memory', async () => {
  writeFileSync(path.join(folder, 'columns.json'), '{ half');
  expect([...(await columnMemory(folder).all())]).toEqual([]);
});
