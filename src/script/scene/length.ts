/** A paragraph as it is set on paper: its kind and its text with line breaks. */
export interface SetParagraph {
  readonly setAs: 'heading' | 'action' | 'character' | 'parenthetical' | 'dialogue' | 'transition';
  readonly text: string;
  readonly dual: 'left' | 'right' | null;
}

/**
 * Columns of Courier 12 between Final Draft's default indents, and the blank lines before each paragraph.
 *   |<1.5">heading, action ............ 60 ............................ <7.5">|
 *   |       <2.5">dialogue ... 35 ... <6.0">      <3.0">parenthetical 25 <5.5">|
 */
const sheet: Readonly<Record<SetParagraph['setAs'], { readonly columns: number; readonly before: number }>> = {
  heading: { columns: 60, before: 2 },
  action: { columns: 60, before: 1 },
  character: { columns: 38, before: 1 },
  parenthetical: { columns: 25, before: 0 },
  dialogue: { columns: 35, before: 0 },
  transition: { columns: 60, before: 1 },
};

/** Two speeches side by side share the 60 columns of action with a gutter between them. */
const dualColumns = 28;

/** Lines of one page as Final Draft counts them for its own Length (54 and 55 give the same figures). */
const linesOfPage = 55;

/** Lines of one line of text; indentation belongs to its first word, a word longer than the line is broken. */
function wrappedLines(line: string, columns: number): number {
  const body = line.trim();
  const indent = line.length - line.trimStart().length;
  let lines = 1;
  let used = 0;
  for (const [index, word] of body.split(/ +/u).entries()) {
    const width = index === 0 && body !== '' ? indent + word.length : word.length;
    const needed = used === 0 ? width : used + 1 + width;
    if (needed <= columns) {
      used = needed;
      continue;
    }
    if (used > 0) lines++;
    lines += Math.ceil(width / columns) - 1;
    used = width % columns || columns;
  }
  return lines;
}

const textLines = (text: string, columns: number): number => text.split('\n').reduce((sum, line) => sum + wrappedLines(line, columns), 0);

function paragraphLines({ setAs, text, dual }: SetParagraph): number {
  const { columns, before } = sheet[setAs];
  return before + textLines(text, dual === null ? columns : Math.min(columns, dualColumns));
}

/** Lines on paper. Two speeches side by side are as tall as the taller one (case:F56). */
export function linesOnPaper(paragraphs: readonly SetParagraph[]): number {
  let lines = 0;
  let left = 0;
  let right = 0;
  for (const paragraph of paragraphs) {
    const height = paragraphLines(paragraph);
    const opensLeft = paragraph.dual === 'left' && paragraph.setAs === 'character';
    if (paragraph.dual === null || opensLeft) {
      lines += Math.max(left, right);
      left = 0;
      right = 0;
    }
    if (paragraph.dual === 'left') left += height;
    else if (paragraph.dual === 'right') right += height;
    else lines += height;
  }
  return lines + Math.max(left, right);
}

/** Eighths of a page for lines on paper: always rounded up, as Final Draft does; 0 for no lines. */
export const eighthsOfLines = (lines: number): number => Math.ceil((lines * 8) / linesOfPage);
