/** A cue taken apart: the name as written, its extensions without brackets, and whether a caret closes it. */
export interface Cue {
  readonly name: string;
  readonly extension: readonly string[];
  readonly caret: boolean;
}

const open = new Set(['(', '（']);
const close = new Set([')', '）']);

/** Where the bracket that closes `text` was opened, or -1. One pass from the end. */
function openingOfLastGroup(text: string): number {
  if (!close.has(text.charAt(text.length - 1))) return -1;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (close.has(text.charAt(at))) depth++;
    else if (open.has(text.charAt(at)) && --depth === 0) return at;
  }
  return -1;
}

/**
 * Takes a cue apart: `BO (V.O.) (CONT'D)   ^` is BO with two extensions and a caret. Full-width brackets count as brackets.
 * The name is empty where the line holds nothing but brackets.
 */
export function readCue(line: string): Cue {
  let rest = line.trim();
  const caret = rest.endsWith('^');
  if (caret) rest = rest.slice(0, -1).trimEnd();
  const extension: string[] = [];
  for (let at = openingOfLastGroup(rest); at >= 0; at = openingOfLastGroup(rest)) {
    const inside = rest.slice(at + 1, -1).trim();
    if (inside !== '') extension.push(inside);
    rest = rest.slice(0, at).trimEnd();
  }
  return { name: rest, extension: extension.reverse(), caret };
}

/** Upper case by Unicode with at least one cased letter. The German sharp s has no capital in common use and is let through. */
export const isUpperCase = (text: string): boolean => /\p{Lu}/u.test(text) && !/[\p{Ll}\p{Lt}]/u.test(text.replaceAll('ß', ''));

/** A line in brackets whose first bracket is closed by its last. */
export function isParenthetical(line: string): boolean {
  const text = line.trim();
  return open.has(text.charAt(0)) && openingOfLastGroup(text) === 0;
}
