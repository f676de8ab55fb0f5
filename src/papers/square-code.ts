/** Data and correction words of the versions 1 to 5 at level L: those that have one block. */
const capacities: readonly { readonly data: number; readonly correction: number }[] = [
  { data: 19, correction: 7 },
  { data: 34, correction: 10 },
  { data: 55, correction: 15 },
  { data: 80, correction: 20 },
  { data: 108, correction: 26 },
];

type Cells = readonly (readonly boolean[])[];

/**
 * A square code for a phone's camera (ISO/IEC 18004: byte mode, level L, versions 1 to 5): an address of up to 106 bytes. Null: it is
 * longer, or holds more than ASCII. True is dark; the quiet edge is left to whoever prints it.
 */
export function squareCode(text: string): Cells | null {
  const bytes = Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
  if (bytes.some((byte) => byte > 127)) return null;
  const version = capacities.findIndex(({ data }) => bytes.length + 2 <= data) + 1;
  const capacity = capacities[version - 1];
  if (capacity === undefined) return null;
  const words = dataWords(bytes, capacity.data);
  const code = [...words, ...correction(words, capacity.correction)];
  const drawn = masks.map((_mask, number) => draw(version, code, number));
  return drawn.reduce((best, one) => (penalty(one) < penalty(best) ? one : best));
}

/** Mode 0100, the count in eight bits, the bytes, a terminator of four bits, and filling words. */
function dataWords(bytes: readonly number[], length: number): readonly number[] {
  const nibbles = [4, bytes.length >> 4, bytes.length & 15, ...bytes.flatMap((byte) => [byte >> 4, byte & 15]), 0];
  const words = Array.from({ length: nibbles.length / 2 }, (_none, at) => ((nibbles[2 * at] ?? 0) << 4) | (nibbles[2 * at + 1] ?? 0));
  return Array.from({ length }, (_none, at) => words[at] ?? ((at - words.length) % 2 === 0 ? 0xec : 0x11));
}

/** Multiplication in the field of 256 by x^8 + x^4 + x^3 + x^2 + 1. */
function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((other >> bit) & 1) * one;
  }
  return product;
}

/** Reed-Solomon: what is left when the words are divided by the generator of that degree. */
function correction(words: readonly number[], degree: number): readonly number[] {
  let generator: readonly number[] = [1];
  for (let power = 0, root = 1; power < degree; power += 1, root = times(root, 2)) {
    const [before, by] = [generator, root];
    generator = [...before, 0].map((term, at) => term ^ times(before[at - 1] ?? 0, by));
  }
  let left: readonly number[] = Array.from({ length: degree }, () => 0);
  for (const word of words) {
    const [before, factor] = [left, word ^ (left[0] ?? 0)];
    left = before.map((_none, at) => (before[at + 1] ?? 0) ^ times(generator[at + 1] ?? 0, factor));
  }
  return left;
}

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_row, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** Level L is 01; then the mask, ten bits of correction, and the fixed pattern over all of it. */
function formatBits(mask: number): number {
  const data = (1 << 3) | mask;
  let left = data << 10;
  for (let bit = 14; bit >= 10; bit -= 1) if (((left >> bit) & 1) === 1) left ^= 0x537 << (bit - 10);
  return ((data << 10) | left) ^ 0x5412;
}

/** What carries no data: finders with their edges, the alignment square, format, timing. Null: data. */
function fixedAt(size: number, format: number, row: number, column: number): boolean | null {
  const finder = finderAt(size, row, column);
  if (finder !== null) return finder;
  const ring = Math.max(Math.abs(row - size + 7), Math.abs(column - size + 7));
  if (size > 21 && ring <= 2) return ring !== 1;
  if (row === size - 8 && column === 8) return true;
  const bit = formatAt(size, row, column);
  if (bit !== null) return ((format >> bit) & 1) === 1;
  return row === 6 || column === 6 ? (row + column) % 2 === 0 : null;
}

function finderAt(size: number, row: number, column: number): boolean | null {
  const corners = [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const;
  const rings = corners.map(([y, x]) => Math.max(Math.abs(row - y), Math.abs(column - x)));
  const ring = rings.find((one) => one <= 4);
  return ring === undefined ? null : ring !== 2 && ring !== 4;
}

/** Which bit of the format stands here: once around the first finder, once split between the other two. */
function formatAt(size: number, row: number, column: number): number | null {
  if (column === 8 && row <= 8 && row !== 6) return row < 6 ? row : row - 1;
  if (row === 8 && column < 8 && column !== 6) return column === 7 ? 8 : 14 - column;
  if (row === 8 && column >= size - 8) return size - 1 - column;
  return column === 8 && row >= size - 7 ? row - size + 15 : null;
}

/** Where data stands, in its order: two columns at a time from the right, up and down in turn, past the column of the timing. */
function* places(size: number): Generator<readonly [number, number]> {
  for (let pair = size - 1; pair > 0; pair -= 2) {
    const right = pair <= 6 ? pair - 1 : pair;
    for (let step = 0; step < size; step += 1) {
      const row = ((right + 1) & 2) === 0 ? size - 1 - step : step;
      yield [row, right];
      yield [row, right - 1];
    }
  }
}

function draw(version: number, code: readonly number[], mask: number): Cells {
  const size = 17 + 4 * version;
  const format = formatBits(mask);
  const hidden = masks[mask] ?? (() => false);
  const cells = Array.from({ length: size }, (_r, row) => Array.from({ length: size }, (_c, column) => fixedAt(size, format, row, column)));
  let bit = 0;
  for (const [row, column] of places(size)) {
    const line = cells[row];
    if (line === undefined || line[column] !== null) continue;
    line[column] = ((((code[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1) !== hidden(row, column);
    bit += 1;
  }
  return cells.map((row) => row.map((cell) => cell === true));
}

/** Long runs of one colour and squares of one colour are hard for a camera. */
function penalty(cells: Cells): number {
  const columns = cells.map((_row, at) => cells.map((row) => row[at] ?? false));
  const lines = [...cells, ...columns].map((line) => line.map((cell) => (cell ? '1' : '0')).join(''));
  const runs = lines.flatMap((line) => line.match(/0{5,}|1{5,}/gu) ?? []);
  const squares = cells.flatMap((row, y) =>
    row.filter((cell, x) => cell === row[x + 1] && cell === cells[y + 1]?.[x] && cell === cells[y + 1]?.[x + 1]),
  );
  return runs.reduce((sum, run) => sum + run.length - 2, 0) + 3 * squares.length;
}

/** For a terminal: two rows a line, black on white whatever its own colours are, with the quiet edge of four. */
export function printedCode(cells: Cells): string {
  const edge = 4;
  const size = cells.length + 2 * edge;
  const isDark = (row: number, column: number): boolean => cells[row - edge]?.[column - edge] ?? false;
  const halves = (upper: boolean, lower: boolean): string => (upper ? (lower ? '█' : '▀') : lower ? '▄' : ' ');
  const lines = Array.from({ length: Math.ceil(size / 2) }, (_none, line) =>
    Array.from({ length: size }, (_c, column) => halves(isDark(2 * line, column), isDark(2 * line + 1, column))).join(''),
  );
  return lines.map((line) => `\u001b[38;5;16;48;5;231m${line}\u001b[0m`).join('\n');
}
