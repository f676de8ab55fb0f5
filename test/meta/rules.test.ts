import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { filesIn, house, read } from './plant.ts';

// The list of tests is derived from the list of rules: a rule without its own test of holding and its own test of breaking is not there yet.
const ids = filesIn('src/engine/rules')
  .filter((file) => file.endsWith('.ts') && !/(index|\.test)\.ts$/.test(file))
  .flatMap((file) => [...read(file).matchAll(/^ {2}id: '([\w.-]+)'/gm)].map(([, id]) => id ?? ''));
const tests = [...filesIn('src'), ...filesIn('test')].filter((file) => /\.test\.ts$/.test(file) && !file.startsWith('test/meta/'));
const words = tests.map(read).join('\n');
const ends = `(?![\\w.-])`;

/** A title is written out ('rule:pin holds') or made of its id, by `it.each` or in a template (`rule:${id} holds`). */
const titled = (id: string, outcome: 'holds' | 'breaks'): boolean =>
  new RegExp(`rule:${id.replace('.', '\\.')}${ends}[^'"\`\\n]*\\b${outcome}\\b`).test(words);

it('every rule has a test that it holds and a test that it breaks', () => {
  const wanted = ids.flatMap((id) =>
    (['holds', 'breaks'] as const).filter((outcome) => !titled(id, outcome)).map((outcome) => `rule:${id} ${outcome}`),
  );
  expect(wanted).toEqual([]);
});

it('every rule has a mutation that proves its tests', async () => {
  const list = path.join(house, 'test/mutate/mutations.ts');
  if (ids.length === 0 && !fs.existsSync(list)) return;
  const { mutations } = (await import(list)) as { mutations: readonly { readonly id: string }[] };
  const listed = new Set(mutations.map(({ id }) => id));
  expect(ids.filter((id) => !listed.has(id))).toEqual([]);
});
