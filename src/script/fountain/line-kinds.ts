import { isUpperCase, readCue } from '../scene/cue.ts';
import type { HeadingReader } from '../scene/heading.ts';
import type { Line } from './lines.ts';

/** A heading line taken apart; `forced` is the period before it. */
export interface HeadingLine {
  readonly text: string;
  readonly number: string | null;
  readonly forced: boolean;
}

const numberForm = /^[A-Za-z0-9.-]+$/;

/** A scene number stands between # at the very end; a lone # belongs to the set (case:F26). */
export function splitNumber(heading: string): { readonly text: string; readonly number: string | null } {
  // `**INT. HALL - DAY #12#**`: the marks that close the emphasis may stand after the number.
  const marks = /[*_]{0,4}$/.exec(heading)?.[0] ?? '';
  const body = heading.slice(0, heading.length - marks.length);
  if (!body.endsWith('#')) return { text: heading, number: null };
  const open = body.lastIndexOf('#', body.length - 2);
  const number = body.slice(open + 1, -1).trim();
  if (open < 1 || !numberForm.test(number)) return { text: heading, number: null };
  return { text: (body.slice(0, open).trimEnd() + marks).trim(), number };
}

/** The heading a line would be, were it free to be one; null for any other line. */
export function headingLine(line: string, headings: HeadingReader): HeadingLine | null {
  const text = line.trim();
  if (/^\.[*_]{0,4}[\p{L}\p{N}]/u.test(text)) return { ...splitNumber(text.slice(1).trim()), forced: true };
  if (headings.opening(text.slice(0, 60).replace(/^[*_]{1,4}/, '')) === null) return null;
  return { ...splitNumber(text), forced: false };
}

export const isPageBreak = (line: string): boolean => /^={3,}$/.test(line.trim());

/** The text of a synopsis line, or null. */
export function synopsisText(line: string): string | null {
  const text = line.trim();
  return text.startsWith('=') && !isPageBreak(text) && /[^=\s]/u.test(text) ? text.slice(1).trim() : null;
}

export function sectionOf(line: string): { readonly depth: number; readonly text: string } | null {
  const marked = line.trim();
  const depth = marked.length - marked.replace(/^#+/, '').length;
  const text = marked.slice(depth).trim();
  return depth === 0 || text === '' ? null : { depth, text };
}

export const lyricText = (line: string): string | null => (line.trimStart().startsWith('~') ? line.trim().slice(1).trim() : null);

/** `> text <` is centered, `> text` a transition by force; null for another line or one without text. */
export function afterAngle(line: string): { readonly type: 'centered' | 'transition'; readonly text: string } | null {
  const text = line.trim();
  if (!text.startsWith('>')) return null;
  const centered = text.length > 1 && text.endsWith('<');
  const inside = text.slice(1, centered ? -1 : undefined).trim();
  return inside === '' ? null : { type: centered ? 'centered' : 'transition', text: inside };
}

export const isForcedAction = (line: string): boolean => line.trimStart().startsWith('!');

/** Upper case and closed by TO: as a word of its own; blank lines around it are the reader's business. */
export const isTransition = (line: string): boolean => /(?:^|[^\p{L}\p{N}])TO:$/u.test(line.trim()) && isUpperCase(line);

/** A line that can stand below a cue: words, not the next mark. */
export const canBeSpoken = (next: Line | undefined): boolean =>
  next !== undefined &&
  !next.blank &&
  !isForcedAction(next.text) &&
  !isPageBreak(next.text) &&
  synopsisText(next.text) === null &&
  !/^\s*#+\s/u.test(next.text);

/** Whether a line is written as a cue: by force, or in capitals outside the brackets of its extensions. */
export function cueKind(line: string): 'forced' | 'written' | null {
  const text = line.trim();
  if (/^@\s*[^\s^]/u.test(text)) return 'forced';
  return isUpperCase(readCue(text).name) ? 'written' : null;
}
