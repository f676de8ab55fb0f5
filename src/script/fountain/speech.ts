import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Piece } from '../scene/assemble.ts';
import { piece } from '../scene/assemble.ts';
import { isParenthetical, readCue } from '../scene/cue.ts';
import type { HeadingReader } from '../scene/heading.ts';
import type { Block } from './block.ts';
import { missedHeading, plainPiece } from './block.ts';
import { readEmphasis } from './emphasis.ts';
import { isForcedAction, lyricText } from './line-kinds.ts';
import type { Line } from './lines.ts';

function cuePiece(line: Line): Piece {
  const text = line.text.trim();
  const { name, extension } = readCue(text.startsWith('@') ? text.slice(1) : text);
  const runs = readEmphasis(name);
  const element = { type: 'character' as const, text: name, runs, extension, dual: null, line: line.line, lastLine: line.lastLine };
  return piece(element, { notes: line.notes });
}

/** The lines of a speech below its cue: up to a blank line, over lines that hold two spaces (case:F46), up to a forced action. */
function linesOfSpeech(lines: readonly Line[], from: number): readonly Line[] {
  const own: Line[] = [];
  let held: Line[] = [];
  for (let at = from; ; at++) {
    const line = lines[at];
    if (line === undefined || (line.blank && !line.held) || isForcedAction(line.text)) return own;
    if (line.blank) {
      if (own.length === 0) return own;
      held.push(line);
      continue;
    }
    own.push(...held, line);
    held = [];
  }
}

/** Spoken lines that belong together are one element; a line of brackets and each lyrics line is one of its own. */
function spokenPieces(lines: readonly Line[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let open: Line[] = [];
  const close = (): void => {
    while (open.at(-1)?.blank) open.pop();
    while (open[0]?.blank) open.shift();
    if (open.length > 0) pieces.push(plainPiece('dialogue', open.map(({ text }) => text.trim()).join('\n'), open));
    open = [];
  };
  for (const line of lines) {
    const lyric = lyricText(line.text);
    const own =
      lyric !== null
        ? plainPiece('lyrics', lyric, [line])
        : isParenthetical(line.text)
          ? plainPiece('parenthetical', line.text.trim(), [line])
          : null;
    if (own === null) open.push(line);
    else {
      close();
      pieces.push(own);
    }
  }
  close();
  return pieces;
}

/** A cue and all that is said below it. A cue by force may stand without words; it is kept and said. */
export function readSpeech(lines: readonly Line[], at: number, headings: HeadingReader): Block {
  const cue = lines[at];
  if (cue === undefined) return { pieces: [], issues: [], next: at + 1, before: 'blank' };
  const said = linesOfSpeech(lines, at + 1);
  const silent: readonly Issue[] =
    said.length === 0
      ? [issue(cue.line, 'cue-without-words', 'This cue is forced with @, but no words follow it; it counts as a speech.')]
      : [];
  const missed = said.flatMap((line) => missedHeading(line, headings));
  return { pieces: [cuePiece(cue), ...spokenPieces(said)], issues: [...silent, ...missed], next: at + 1 + said.length, before: 'text' };
}
