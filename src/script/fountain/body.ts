import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Piece } from '../scene/assemble.ts';
import { piece } from '../scene/assemble.ts';
import type { HeadingReader } from '../scene/heading.ts';
import type { Before, Block } from './block.ts';
import { missedHeading, plainPiece } from './block.ts';
import { readEmphasis } from './emphasis.ts';
import type { HeadingLine } from './line-kinds.ts';
import {
  afterAngle,
  canBeSpoken,
  cueKind,
  headingLine,
  isForcedAction,
  isPageBreak,
  isTransition,
  lyricText,
  sectionOf,
  synopsisText,
} from './line-kinds.ts';
import type { Line } from './lines.ts';
import { readSpeech } from './speech.ts';

/** A heading with its line, for those who write numbers into the file. */
export interface PlacedHeading {
  readonly number: string | null;
  readonly line: Line;
}

export interface Body {
  readonly pieces: readonly Piece[];
  readonly issues: readonly Issue[];
  readonly placed: readonly PlacedHeading[];
}

/** Indentation is kept, a tab is four blanks. */
function actionText(line: string): string {
  const body = line.trimStart();
  const indent = line.slice(0, line.length - body.length).replaceAll('\t', '    ');
  return indent + (body.startsWith('!') ? body.slice(1) : body);
}

/** Lines that are an element by their own mark wherever they stand outside a speech. */
function markedBlock(line: Line, at: number, before: Before): Block | null {
  const block = (found: Piece, next: Before): Block => ({ pieces: [found], issues: [], next: at + 1, before: next });
  if (isPageBreak(line.text)) return block(plainPiece('page_break', '', [line]), 'blank');
  const synopsis = synopsisText(line.text);
  if (synopsis !== null) return block(plainPiece('synopsis', synopsis, [line]), before === 'heading' ? 'heading' : 'blank');
  const section = sectionOf(line.text);
  if (section !== null) {
    const { depth, text } = section;
    const element = { type: 'section' as const, text, runs: readEmphasis(text), depth, line: line.line, lastLine: line.lastLine };
    return block(piece(element, { notes: line.notes }), 'blank');
  }
  const lyric = lyricText(line.text);
  if (lyric !== null) return block(plainPiece('lyrics', lyric, [line]), 'text');
  return null;
}

/** `>` lines: centered lines of one paragraph are one element, as other paragraphs are. */
function angleBlock(lines: readonly Line[], at: number): Block | null {
  const first = lines[at];
  const found = first === undefined ? null : afterAngle(first.text);
  if (first === undefined || found === null) return null;
  if (found.type === 'transition')
    return { pieces: [plainPiece('transition', found.text, [first])], issues: [], next: at + 1, before: 'text' };
  const own: Line[] = [];
  const texts: string[] = [];
  for (let line = lines[at]; line !== undefined && !line.blank; line = lines[at + own.length]) {
    const centered = afterAngle(line.text);
    if (centered?.type !== 'centered') break;
    own.push(line);
    texts.push(centered.text);
  }
  return { pieces: [plainPiece('centered', texts.join('\n'), own)], issues: [], next: at + own.length, before: 'text' };
}

function headingBlock(heading: HeadingLine, line: Line, next: Line | undefined, at: number): Block {
  const { text, number } = heading;
  const element = {
    type: 'scene_heading' as const,
    text,
    runs: readEmphasis(text),
    sceneNumber: number,
    line: line.line,
    lastLine: line.lastLine,
  };
  const runsOn = next !== undefined && !next.blank && synopsisText(next.text) === null && sectionOf(next.text) === null;
  const issues = runsOn
    ? [
        issue(
          line.line,
          'heading-without-blank-after',
          'A blank line is missing after this scene heading; it was read as a heading all the same.',
        ),
      ]
    : [];
  return { pieces: [piece(element, { notes: line.notes })], issues, next: at + 1, before: 'heading' };
}

const breaksAction = (line: Line): boolean =>
  isPageBreak(line.text) ||
  synopsisText(line.text) !== null ||
  sectionOf(line.text) !== null ||
  lyricText(line.text) !== null ||
  afterAngle(line.text) !== null;

/** Everything else, to the end of its paragraph; `!` on the first line holds for the whole paragraph. */
function actionBlock(lines: readonly Line[], at: number, headings: HeadingReader): Block {
  const own: Line[] = [];
  const forced = isForcedAction(lines[at]?.text ?? '');
  for (let line = lines[at]; line !== undefined && !line.blank; line = lines[at + own.length]) {
    if (own.length > 0 && !forced && breaksAction(line)) break;
    own.push(line);
  }
  const issues = forced ? [] : own.slice(1).flatMap((line) => missedHeading(line, headings));
  return {
    pieces: [plainPiece('action', own.map(({ text }) => actionText(text)).join('\n'), own)],
    issues,
    next: at + own.length,
    before: 'text',
  };
}

/** Reads the block at a line that is not blank. Forcing wins over every other rule (case:F10). */
function readBlock(lines: readonly Line[], at: number, before: Before, headings: HeadingReader): Block {
  const line = lines[at];
  if (line === undefined) return { pieces: [], issues: [], next: at + 1, before: 'blank' };
  if (isForcedAction(line.text)) return actionBlock(lines, at, headings);
  const marked = markedBlock(line, at, before) ?? angleBlock(lines, at);
  if (marked !== null) return marked;
  const next = lines[at + 1];
  const heading = before === 'text' ? null : headingLine(line.text, headings);
  if (heading !== null) return headingBlock(heading, line, next, at);
  if (before === 'blank') {
    const cue = cueKind(line.text);
    if (cue === 'forced' || (cue === 'written' && canBeSpoken(next))) return readSpeech(lines, at, headings);
    if (isTransition(line.text) && (next === undefined || next.blank)) {
      return { pieces: [plainPiece('transition', line.text.trim(), [line])], issues: [], next: at + 1, before: 'text' };
    }
  }
  return actionBlock(lines, at, headings);
}

/** Joins a speech with a caret to the speech right before it; without one the caret means nothing (case:F15). */
function joinDual(pieces: Piece[], speech: readonly Piece[], from: number | null): readonly Piece[] {
  const cue = speech[0]?.element;
  if (from === null || cue?.type !== 'character') return speech;
  for (let at = from; at < pieces.length; at++) {
    const one = pieces[at];
    if (one !== undefined) pieces[at] = inColumn(one, 'left');
  }
  return speech.map((one) => inColumn(one, 'right'));
}

const inColumn = (one: Piece, dual: 'left' | 'right'): Piece => ({
  ...one,
  dual,
  element: one.element.type === 'character' ? { ...one.element, dual } : one.element,
});

const hasCaret = ({ pieces: [first] }: Block, lines: readonly Line[], at: number): boolean =>
  first?.element.type === 'character' && (lines[at]?.text.trimEnd().endsWith('^') ?? false);

/** Reads lines from `from` to their end, each into exactly one element. */
export function readBody(lines: readonly Line[], from: number, headings: HeadingReader): Body {
  const pieces: Piece[] = [];
  const issues: Issue[] = [];
  const placed: PlacedHeading[] = [];
  let before: Before = 'blank';
  // Where the pieces of the speech right before this place begin, unless it already is the right half of a pair.
  let partner: number | null = null;
  for (let at = from; at < lines.length; ) {
    const line = lines[at];
    if (line === undefined || line.blank) {
      before = 'blank';
      at++;
      continue;
    }
    const block = readBlock(lines, at, before, headings);
    const caret = hasCaret(block, lines, at);
    const speaks = block.pieces[0]?.element.type === 'character';
    const start = pieces.length;
    const first = block.pieces[0]?.element;
    if (first?.type === 'scene_heading') placed.push({ number: first.sceneNumber, line });
    pieces.push(...(caret ? joinDual(pieces, block.pieces, partner) : block.pieces));
    issues.push(...block.issues);
    if (caret && partner === null) {
      issues.push(
        issue(
          line.line,
          'caret-without-partner',
          'A caret asks for two speeches side by side, but no speech stands right before this one.',
        ),
      );
    }
    partner = speaks && !(caret && partner !== null) ? start : null;
    before = block.before;
    at = block.next;
  }
  return { pieces, issues, placed };
}
