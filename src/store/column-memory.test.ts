import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { columnContract } from './column-contract.ts';
import { columnMemory } from './index.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'coverset-columns-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

columnContract('a file', async () => () => columnMemory(folder));

it('a file that is damaged is no memory', async () => {
  writeFileSync(path.join(folder, 'columns.json'), '{ half');
  expect([...(await columnMemory(folder).all())]).toEqual([]);
});
