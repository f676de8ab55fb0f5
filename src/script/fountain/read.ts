import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { OmittedScene, Piece } from '../scene/assemble.ts';
import { assemble, noFacts, piece } from '../scene/assemble.ts';
import type { HeadingReader } from '../scene/heading.ts';
import { headingReader } from '../scene/heading.ts';
import type { Screenplay, ScriptLanguage } from '../screenplay.ts';
import type { Body, PlacedHeading } from './body.ts';
import { readBody } from './body.ts';
import { plainText } from './emphasis.ts';
import { headingLine } from './line-kinds.ts';
import type { Aside, LineTable } from './lines.ts';
import { readLines } from './lines.ts';
import type { TitlePage } from './title-page.ts';
import { readTitlePage } from './title-page.ts';

const never = (): boolean => false;

/** The scenes that a comment hides. Its opening mark counts as a blank line where it has its lines to itself (case:F23). */
function scenesInside(comment: Aside, headings: HeadingReader): readonly OmittedScene[] {
  const { lines } = readLines(comment.text, never);
  const scenes: OmittedScene[] = [];
  let free = comment.alone || comment.textLine > comment.line + 1;
  for (const line of lines) {
    const heading = free && !line.blank ? headingLine(line.text, headings) : null;
    if (heading !== null) {
      scenes.push({ number: heading.number, heading: plainText(heading.text), line: comment.textLine + line.line - 1, facts: noFacts });
    }
    free = line.blank;
  }
  return scenes;
}

interface Parsed {
  readonly table: LineTable;
  readonly title: TitlePage;
  readonly body: Body;
  readonly headings: HeadingReader;
  readonly hidden: (comment: Aside) => readonly OmittedScene[];
}

function parse(text: string, language: ScriptLanguage | null): Parsed {
  const headings = headingReader(language);
  const hidden = (comment: Aside): readonly OmittedScene[] => scenesInside(comment, headings);
  const separates = (comment: Aside): boolean => /\n[ \t]*\n/.test(comment.text) || hidden({ ...comment, alone: true }).length > 0;
  const table = readLines(text, separates);
  const title = readTitlePage(table.lines, headings);
  return { table, title, body: readBody(table.lines, title.next, headings), headings, hidden };
}

const asidePiece = (aside: Aside, hidden: Parsed['hidden']): Piece => {
  const { text, line, lastLine } = aside;
  const located = { text, runs: text === '' ? [] : [[text, ''] as const], line, lastLine };
  return aside.kind === 'note'
    ? piece({ type: 'note', ...located, originalType: null }, {})
    : piece({ type: 'omitted', ...located, sceneNumber: null }, { omitted: hidden(aside) });
};

/** Pieces and asides in the order of their lines. */
function inOrder(pieces: readonly Piece[], asides: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  let place = 0;
  for (const one of pieces) {
    for (let aside = asides[place]; aside !== undefined && aside.element.line < one.element.line; aside = asides[place]) {
      all.push(aside);
      place++;
    }
    all.push(one);
  }
  return [...all, ...asides.slice(place)];
}

function commentPieces({ table, hidden }: Parsed): readonly Piece[] {
  const inline = table.lines.flatMap(({ comments }) => comments).filter((comment) => hidden(comment).length > 0);
  return [...table.asides, ...inline].sort((a, b) => a.line - b.line).map((aside) => asidePiece(aside, hidden));
}

const strayEnds = (table: LineTable): readonly Issue[] =>
  table.lines
    .filter(({ text }) => text.includes('*/') && !text.includes('/*'))
    .map(({ line }) => issue(line, 'boneyard-not-opened', 'A comment is closed here with */ but none was opened.'));

/**
 * Reads a Fountain script (format: Fountain 1.1, with the readings of docs/formats.md). The text has LF line ends and no byte
 * order mark. Never refuses: what is no element is action, and every doubt is an issue with its line. Time and memory are linear.
 */
export function readFountain(text: string, language: ScriptLanguage | null): Screenplay {
  const parsed = parse(text, language);
  const { table, title, body, headings } = parsed;
  return assemble({
    titlePage: title.entries,
    pieces: inOrder(body.pieces, commentPieces(parsed)),
    issues: [...table.issues, ...title.issues, ...body.issues, ...strayEnds(table)],
    headings,
    revisionSets: null,
  });
}

/** The headings of a script with their places in the text, for writing numbers into it. */
export const placedHeadings = (text: string, language: ScriptLanguage | null): readonly PlacedHeading[] =>
  parse(text, language).body.placed;
