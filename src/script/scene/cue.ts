/** A cue taken apart: the name as written, its extensions without brackets, and whether a caret closes it. */
export interface Cue {
  readonly name: string;
  readonly extension: readonly string[];
  readonly caret: boolean;
}

const open = new Set(['(', '（']);
const close = new Set([')', '）']);

/** Where the bracket that closes before `end` was opened, or -1. One pass back from there. */
function openingOfLastGroup(text: string, end: number): number {
  if (!close.has(text.charAt(end - 1))) return -1;
  let depth = 0;
  for (let at = end - 1; at >= 0; at--) {
    if (close.has(text.charAt(at))) depth++;
    else if (open.has(text.charAt(at)) && --depth === 0) return at;
  }
  return -1;
}

function withoutBlanksBefore(text: string, end: number): number {
  let at = end;
  while (at > 0 && text.charAt(at - 1).trim() === '') at--;
  return at;
}

/**
 * Takes a cue apart: `BO (V.O.) (CONT'D)   ^` is BO with two extensions and a caret. Full-width brackets count as brackets.
 * The name is empty where the line holds nothing but brackets.
 */
export function readCue(line: string): Cue {
  const text = line.trim();
  const caret = text.endsWith('^');
  const extension: string[] = [];
  let end = caret ? withoutBlanksBefore(text, text.length - 1) : text.length;
  for (let at = openingOfLastGroup(text, end); at >= 0; at = openingOfLastGroup(text, end)) {
    const inside = text.slice(at + 1, end - 1).trim();
    if (inside !== '') extension.push(inside);
    end = withoutBlanksBefore(text, at);
  }
  return { name: text.slice(0, end), extension: extension.reverse(), caret };
}

/** Upper case by Unicode with at least one cased letter. The German sharp s has no capital in common use and is let through. */
export const isUpperCase = (text: string): boolean => /\p{Lu}/u.test(text) && !/[\p{Ll}\p{Lt}]/u.test(text.replaceAll('ß', ''));

/** A line in brackets whose first bracket is closed by its last. */
export function isParenthetical(line: string): boolean {
  const text = line.trim();
  return open.has(text.charAt(0)) && openingOfLastGroup(text, text.length) === 0;
}
