import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import type { PersonId } from '#model/index.ts';
import { decodeFile, id } from '#model/index.ts';
import { workerPool } from './index.ts';

const decoded = decodeFile(readFileSync(new URL('../model/file/golden/today.json', import.meta.url), 'utf8'));
if (!decoded.ok) throw new Error('the golden file is not read');
const { production } = decoded;
const pool = workerPool(2);
afterAll(() => pool.close());

const question = {
  production,
  asked: { kind: 'person-out', person: id<PersonId>('mara'), span: { from: '2026-12-01', to: null } },
  at: '2026-12-01T05:25:00Z',
  seed: 1,
  budget: 2_000,
  also: [],
} as const;
const asking = { stop: () => false, progress: null };

it('gives the same question the same answer, in whichever thread (rule:R7.6)', { timeout: 30_000 }, async () => {
  const answers = await Promise.all([1, 2, 3, 4].map(() => pool.answer(question, asking)));
  const [first, ...others] = answers.map((answer) => ({ ...answer, ms: 0 }));
  for (const other of others) expect(other).toEqual(first);
  expect(first?.options.length).toBeGreaterThan(0);
});

it('says so when a question reached it that the engine has no ways for', { timeout: 30_000 }, async () => {
  const strange = { ...question, asked: { kind: 'no-but', wish: 'storm-shot', person: null } } as const;
  await expect(pool.answer(strange, asking)).rejects.toThrow();
});
