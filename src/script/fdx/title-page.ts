import type { TitleEntry } from '../screenplay.ts';
import type { XmlElement } from '../xml-node.ts';
import { attribute, childNamed, childrenNamed } from '../xml-node.ts';
import { stretchesOf, textOf } from './paragraph.ts';

interface TitleLine {
  readonly text: string;
  readonly side: 'left' | 'center' | 'right';
  readonly line: number;
  /** An empty paragraph stands before it. */
  readonly apart: boolean;
}

const credit =
  /^(?:(?:an? )?(?:original )?(?:screenplay|teleplay|script|story|written|created|film|play|adapted|adaptation|directed)\b.*?\bby|by|written)\b[:\s]*(.*)$/iu;
const basedOn = /^(?:based (?:up)?on|adapted from|inspired by|from the)\b/iu;

function sideOf(paragraph: XmlElement): TitleLine['side'] {
  const alignment = (attribute(paragraph, 'Alignment') ?? '').toLowerCase();
  return alignment.startsWith('cent') ? 'center' : alignment === 'right' ? 'right' : 'left';
}

function linesOf(titlePage: XmlElement): readonly TitleLine[] {
  const content = childNamed(titlePage, 'Content');
  const lines: TitleLine[] = [];
  let apart = true;
  for (const paragraph of content === null ? [] : childrenNamed(content, 'Paragraph')) {
    const text = textOf(stretchesOf(paragraph)).trim();
    if (text !== '') lines.push({ text, side: sideOf(paragraph), line: paragraph.line, apart });
    apart = text === '';
  }
  return lines;
}

const entry = (key: string, lines: readonly TitleLine[]): readonly TitleEntry[] =>
  lines[0] === undefined ? [] : [{ key, value: lines.map(({ text }) => text).join('\n'), line: lines[0].line }];

/** The block in the middle: its first line is the title, the lines after "by" are the authors until a gap or another kind of line. */
function middleEntries(lines: readonly TitleLine[]): readonly TitleEntry[] {
  const [title, ...rest] = lines;
  if (title === undefined) return [];
  const authors: TitleLine[] = [];
  const source: TitleLine[] = [];
  const credits: TitleLine[] = [];
  const other: TitleLine[] = [];
  let into: TitleLine[] = other;
  for (const line of rest) {
    const match = credit.exec(line.text);
    if (basedOn.test(line.text)) into = source;
    else if (match !== null) {
      credits.push(line);
      into = authors;
      if ((match[1] ?? '') !== '') authors.push({ ...line, text: match[1] ?? '' });
      continue;
    } else if (line.apart && into.length > 0) into = other;
    into.push(line);
  }
  return [
    entry('Title', [title]),
    entry('Credit', credits),
    entry('Author', authors),
    entry('Source', source),
    entry('Other', other),
  ].flat();
}

const copyright = /^(?:copyright|©|\(c\))/iu;
const draft = /^(?:(?:\w+ )?draft\b|rev(?:ision|ised)\b|draft date\b)/iu;

/** The corners below and beside the middle: a draft or copyright line says what it is, the rest at the left is the contact. */
function cornerEntries(lines: readonly TitleLine[]): readonly TitleEntry[] {
  const rights = lines.filter(({ text }) => copyright.test(text));
  const drafts = lines.filter(({ text }) => draft.test(text));
  const rest = lines.filter(({ text }) => !copyright.test(text) && !draft.test(text));
  const left = rest.filter(({ side }) => side === 'left');
  const contact = left.length > 0 ? left : rest;
  const other = left.length > 0 ? rest.filter(({ side }) => side !== 'left') : [];
  return [entry('Draft', drafts), entry('Copyright', rights), entry('Contact', contact), entry('Other', other)].flat();
}

/**
 * Makes entries of Final Draft's title page, which is only a layout: the centred block holds title and authors, the lines below at the
 * left are the contact (case:X06). What fits none of these is kept under Other.
 */
export function readTitlePage(root: XmlElement): readonly TitleEntry[] {
  const titlePage = childNamed(root, 'TitlePage');
  const lines = titlePage === null ? [] : linesOf(titlePage);
  const centred = lines.filter(({ side }) => side === 'center');
  const middle = new Set(centred.length > 0 ? centred : lines.slice(0, 1));
  return [...middleEntries([...middle]), ...cornerEntries(lines.filter((line) => !middle.has(line)))];
}
