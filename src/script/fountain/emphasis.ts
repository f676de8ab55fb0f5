import type { Marks, Run } from '../screenplay.ts';

/** Where a mark turns a style on or off: positions in the line, `length` marks wide. */
interface Turn {
  readonly at: number;
  readonly length: number;
  readonly style: 'b' | 'i' | 'u';
  readonly on: boolean;
}

interface Opener {
  readonly at: number;
  left: number;
}

const isWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);
const isBlank = (char: string): boolean => char === '' || /\s/u.test(char);
const escapable = new Set('*_\\[]#@!~>.=/^()'.split(''));

/**
 * The turns of one line. Emphasis never crosses a line, needs no blank on its inner side, may be escaped, and an underscore
 * inside a word is text. Every mark is pushed and popped once: linear.
 */
function turnsOf(line: string): readonly Turn[] {
  const turns: Turn[] = [];
  const stars: Opener[] = [];
  const underscores: Opener[] = [];
  for (let at = 0; at < line.length; ) {
    const char = line.charAt(at);
    if (char === '\\' && escapable.has(line.charAt(at + 1))) at += 2;
    else if (char === '*') at = readStars(line, at, stars, underscores, turns);
    else if (char === '_') at = readUnderscore(line, at, stars, underscores, turns);
    else at++;
  }
  return turns.sort((a, b) => a.at - b.at);
}

function readStars(line: string, at: number, stars: Opener[], underscores: Opener[], turns: Turn[]): number {
  let end = at;
  while (line.charAt(end) === '*') end++;
  let from = at;
  const mayClose = !isBlank(line.charAt(at - 1));
  for (let opener = stars.at(-1); mayClose && opener !== undefined && from < end; opener = stars.at(-1)) {
    const length = opener.left >= 2 && end - from >= 2 ? 2 : 1;
    const style = length === 2 ? 'b' : 'i';
    opener.left -= length;
    turns.push({ at: opener.at + opener.left, length, style, on: true }, { at: from, length, style, on: false });
    from += length;
    if (opener.left === 0) stars.pop();
    while ((underscores.at(-1)?.at ?? -1) > opener.at) underscores.pop();
  }
  if (from < end && !isBlank(line.charAt(end))) stars.push({ at: from, left: end - from });
  return end;
}

function readUnderscore(line: string, at: number, stars: Opener[], underscores: Opener[], turns: Turn[]): number {
  const before = line.charAt(at - 1);
  const after = line.charAt(at + 1);
  const opener = underscores.at(-1);
  const closes = !isBlank(before) && !isWord(after) && opener !== undefined && opener.at < at - 1;
  if (closes) {
    turns.push({ at: opener.at, length: 1, style: 'u', on: true }, { at, length: 1, style: 'u', on: false });
    underscores.pop();
    while ((stars.at(-1)?.at ?? -1) > opener.at) stars.pop();
  } else if (!isBlank(after) && !isWord(before)) underscores.push({ at, left: 1 });
  return at + 1;
}

const marksOf = (on: ReadonlySet<string>): Marks => `${on.has('b') ? 'b' : ''}${on.has('i') ? 'i' : ''}${on.has('u') ? 'u' : ''}` as Marks;

const resolveEscapes = (text: string): string => text.replace(/\\([*_\\[\]#@!~>.=/^()])/g, '$1');

/** Appends a stretch, joining it to the one before where the marks are the same. */
function append(runs: [string, Marks][], text: string, marks: Marks): void {
  const last = runs.at(-1);
  if (text === '') return;
  if (last !== undefined && last[1] === marks) last[0] += text;
  else runs.push([text, marks]);
}

function appendLine(runs: [string, Marks][], line: string): void {
  const on = new Set<string>();
  let from = 0;
  for (const turn of turnsOf(line)) {
    append(runs, resolveEscapes(line.slice(from, turn.at)), marksOf(on));
    if (turn.on) on.add(turn.style);
    else on.delete(turn.style);
    from = turn.at + turn.length;
  }
  append(runs, resolveEscapes(line.slice(from)), marksOf(on));
}

/** Text split by emphasis, escapes resolved; a text without marks is one run, an empty text none. */
export function readEmphasis(text: string): readonly Run[] {
  if (!/[*_\\]/.test(text)) return text === '' ? [] : [[text, '']];
  const runs: [string, Marks][] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) append(runs, '\n', '');
    appendLine(runs, line);
  }
  return runs;
}

/** The text as a reader sees it: marks gone, escapes resolved. */
export const plainText = (text: string): string =>
  readEmphasis(text)
    .map(([part]) => part)
    .join('');
