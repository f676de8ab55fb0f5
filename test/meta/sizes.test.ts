import { describe, expect, it } from 'vitest';
import { functionsIn, judge, limits } from '../../scripts/sizes.mjs';

const lines = (count: number, text = '  work();\n'): string => text.repeat(count);
const levels = (file: string, source: string): string[] => judge(file, source).map(({ level }) => level);

describe('the sizes', () => {
  it('let a file of ordinary length be', () => {
    expect(judge('src/model/day.ts', lines(limits.file.warn))).toEqual([]);
  });

  it('tell of a long file and refuse one that is too long', () => {
    expect(levels('src/model/day.ts', lines(limits.file.warn + 1))).toEqual(['warn']);
    expect(levels('src/model/day.ts', lines(limits.file.fail + 1))).toEqual(['fail']);
  });

  it('measure functions of every form, from their first line to their last', () => {
    const source = `const é = 'é';
export function declared() {
  return 1;
}
const arrow = (x: number) =>
  x + 1;
class Thing {
  method() {
    return [1].map((n) => n);
  }
}
export { arrow, é, Thing };
`;
    expect(functionsIn(source, false).map(({ name, line, lines: length }) => `${name} ${line} ${length}`)).toEqual([
      'declared 2 3',
      'arrow 5 2',
      'method 8 3',
      'method 9 1',
    ]);
  });

  it('tell of a long function and refuse one that is too long, tests apart', () => {
    const holding = (count: number): string => `function act() {\n${lines(count - 2)}}\n`;
    expect(levels('src/model/day.ts', holding(limits.function.warn))).toEqual([]);
    expect(levels('src/model/day.ts', holding(limits.function.warn + 1))).toEqual(['warn']);
    expect(levels('src/model/day.ts', holding(limits.function.fail + 1))).toEqual(['fail']);
    expect(levels('src/web/desk.tsx', holding(limits.function.fail + 1))).toEqual(['fail']);
    expect(levels('src/model/day.test.ts', holding(limits.function.fail + 1))).toEqual([]);
  });

  it('keep a front door short', () => {
    expect(levels('src/model/index.ts', lines(limits.frontDoor.fail))).toEqual([]);
    expect(levels('src/model/index.ts', lines(limits.frontDoor.fail + 1))).toEqual(['fail']);
  });
});
