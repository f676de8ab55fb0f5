import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Piece } from '../scene/assemble.ts';
import { piece } from '../scene/assemble.ts';
import type { HeadingReader } from '../scene/heading.ts';
import type { PlainType, ScreenplayElement } from '../screenplay.ts';
import { readEmphasis } from './emphasis.ts';
import { headingLine } from './line-kinds.ts';
import type { Line } from './lines.ts';

/** What stands before a line: a blank, a heading without a blank after it, or other text. */
export type Before = 'blank' | 'heading' | 'text';

/** A block that was read: its pieces, the index after it, and what the next line has before it. */
export interface Block {
  readonly pieces: readonly Piece[];
  readonly issues: readonly Issue[];
  readonly next: number;
  readonly before: Before;
}

/** An element of a plain type out of lines that belong together. */
export function plainPiece(type: PlainType, text: string, lines: readonly Line[]): Piece {
  const line = lines[0]?.line ?? 1;
  const element: ScreenplayElement = {
    type,
    text,
    runs: readEmphasis(text),
    line,
    lastLine: lines.at(-1)?.lastLine ?? line,
    originalType: null,
  };
  return piece(element, { notes: lines.flatMap(({ notes }) => notes) });
}

/** A line in the middle of text that would be a scene if a blank line stood before it. */
export function missedHeading(line: Line, headings: HeadingReader): readonly Issue[] {
  const found = headingLine(line.text, headings);
  if (found === null || found.forced || line.text.trim() !== line.text.trim().toUpperCase()) return [];
  return [
    issue(
      line.line,
      'heading-without-blank-before',
      'This looks like a scene heading, but no blank line stands before it; it was read as text.',
    ),
  ];
}
