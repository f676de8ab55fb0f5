import { expect, it } from 'vitest';
import { printedCode, squareCode } from './index.ts';

/** The code of one letter, as a reader of codes that is not ours (zbar) read it: 'a'. */
const letter = [
  '#######..#.##.#######',
  '#.....#..###..#.....#',
  '#.###.#.##.##.#.###.#',
  '#.###.#..#.#..#.###.#',
  '#.###.#...#.#.#.###.#',
  '#.....#.....#.#.....#',
  '#######.#.#.#.#######',
  '........##.##........',
  '###.########.##...#..',
  '..#.##.#..#...#...##.',
  '....#.#####.#...#...#',
  '##.#.#...##...#...#..',
  '##..####....#.#.#.#.#',
  '........##.#.#.#.#.##',
  '#######.#..#.###.####',
  '#.....#.######.###...',
  '#.###.#.#.##.###.##.#',
  '#.###.#...#...#...##.',
  '#.###.#.##..#...#...#',
  '#.....#.##....#...##.',
  '#######.##..#.#.#.###',
];
const join = 'http://192.168.1.20:4319/join?token=abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';

it('draws what a camera reads', () => {
  expect(squareCode('a')?.map((row) => row.map((dark) => (dark ? '#' : '.')).join(''))).toEqual(letter);
});

it('takes the smallest square that holds the address, and none that holds more than it can', () => {
  const sizes = [17, 18, 32, 53, 78, 106].map((length) => squareCode('x'.repeat(length))?.length);
  expect(sizes).toEqual([21, 25, 25, 29, 33, 37]);
  expect(squareCode(join)?.length).toBe(37);
  expect(squareCode('x'.repeat(107))).toBe(null);
  expect(squareCode('ä')).toBe(null);
});

it('is printed black on white with a quiet edge, two rows a line', () => {
  const lines = printedCode(squareCode('a') ?? []).split('\n');
  expect(lines).toHaveLength(15);
  for (const line of lines) {
    expect([line.startsWith('\u001b[38;5;16;48;5;231m'), line.endsWith('\u001b[0m')]).toEqual([true, true]);
    expect(line.slice(19, -4)).toMatch(/^[ ▀▄█]{29}$/u);
  }
  expect(lines.slice(0, 2).join('')).not.toMatch(/[▀▄█]/u);
});
