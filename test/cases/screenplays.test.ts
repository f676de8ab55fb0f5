import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '#files/index.ts';
import { difference, withoutUnaskedAsides, wrongCharacters } from './partial.ts';

interface Case {
  readonly id: string;
  readonly what_happened: string;
  readonly judged: 'read' | 'by feature' | 'by hand';
  readonly input: readonly string[];
  readonly make?: { readonly script: string; readonly as: string };
  readonly expected?: unknown;
}

const folder = import.meta.dirname;
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^[FX]\d/.test(entry.name))
  .map((entry): Case => JSON.parse(readFileSync(join(folder, entry.name, 'expected.json'), 'utf8')))
  .filter(({ judged }) => judged === 'read');

function inputOf({ id, input, make }: Case): { readonly name: string; readonly bytes: Uint8Array } {
  if (make !== undefined) return { name: make.as, bytes: execFileSync(process.execPath, [join(folder, id, make.script)]) };
  const name = input[0] ?? '';
  return { name, bytes: readFileSync(join(folder, id, name)) };
}

describe('scripts that others met trouble with', () => {
  it('are all here', () => expect(cases.length).toBeGreaterThanOrEqual(53));

  it.each(cases.map((one) => [`case:${one.id} ${one.what_happened}`, one] as const))('%s', (_, one) => {
    const { name, bytes } = inputOf(one);
    const answer = readFile(name, bytes);
    expect(difference(one.expected, withoutUnaskedAsides(one.expected, answer), '', '')).toBeNull();
    expect(wrongCharacters(answer, '')).toEqual([]);
  });
});

describe('the comparator itself', () => {
  it('tells a difference in each special value', () => {
    const pairs: readonly (readonly [unknown, unknown, unknown])[] = [
      [{ $match: '^a$', flags: 'i' }, 'A', 'b'],
      [{ $in: [1, 2] }, 2, 3],
      [{ $subset: [{ a: 1 }, { $any: true }] }, [{ a: 2 }, { a: 1 }], [{ a: 1 }]],
      [{ $set: [1, 2] }, [2, 1], [1, 2, 3]],
      [{ $length: 1 }, [5], []],
      [{ $atLeast: 1 }, [5, 6], []],
      [{ $distinct: { set: 2 } }, [{ set: 1 }, { set: 2 }], [{ set: 1 }, { set: 1 }]],
      [{ $at: { 1: { a: 1 } } }, [0, { a: 1 }], [{ a: 1 }]],
      [{ a: null }, {}, { a: 0 }],
      [{ text: 'a\nb' }, { text: 'a  \nb' }, { text: 'a\n b' }],
    ];
    for (const [expected, right, wrong] of pairs) {
      expect(difference(expected, right, '', '')).toBeNull();
      expect(difference(expected, wrong, '', '')).not.toBeNull();
    }
    expect(() => difference({ $other: 1 }, 1, '', '')).toThrow();
  });
});
