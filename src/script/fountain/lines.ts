import type { Issue } from '../issue.ts';
import { lineCounter } from '../line-counter.ts';
import type { Cut } from './cuts.ts';
import { findCuts } from './cuts.ts';

/** A note or a comment with its place. */
export interface Aside {
  readonly kind: Cut['kind'];
  /** What stands between its marks. */
  readonly text: string;
  readonly line: number;
  readonly lastLine: number;
  /** The line where its text begins: its opening mark may have a line to itself. */
  readonly textLine: number;
  /** It has whole lines to itself. */
  readonly alone: boolean;
}

/** A line as it is read: cuts taken out, joined over those that span lines. */
export interface Line {
  /** With its indentation, without blanks at its end. */
  readonly text: string;
  readonly line: number;
  readonly lastLine: number;
  /** Blank, or the boundary that a comment over several paragraphs leaves. */
  readonly blank: boolean;
  /** Blank but for two spaces: keeps a speech open. */
  readonly held: boolean;
  readonly notes: readonly string[];
  readonly comments: readonly Aside[];
  /** Offsets in the file: where the line begins, and the place after its last printed character. */
  readonly from: number;
  readonly end: number;
}

export interface LineTable {
  /** Lines without those that hold asides alone: an aside is transparent for its neighbours (case:F17). */
  readonly lines: readonly Line[];
  readonly asides: readonly Aside[];
  readonly issues: readonly Issue[];
}

interface Draft {
  readonly parts: string[];
  readonly cuts: Aside[];
  readonly from: number;
  firstCutFirst: boolean;
  printed: boolean;
  line: number;
  end: number;
}

const newDraft = (from: number, line: number): Draft => ({
  parts: [],
  cuts: [],
  from,
  firstCutFirst: false,
  printed: false,
  line,
  end: from,
});

/** Adds printed text to a draft; its line is that of the first character that shows. */
function addText(draft: Draft, part: string, offset: number, line: number): void {
  const shown = part.trimEnd().length;
  if (part !== '') draft.parts.push(part);
  if (shown === 0) return;
  if (!draft.printed) draft.line = line;
  draft.printed = true;
  draft.end = offset + shown;
}

function addCut(draft: Draft, cut: Cut, line: number, lastLine: number): void {
  if (!draft.printed) draft.firstCutFirst = true;
  const blanks = cut.text.slice(0, cut.text.length - cut.text.trimStart().length);
  const textLine = line + blanks.split('\n').length - 1;
  draft.cuts.push({ kind: cut.kind, text: cut.text.trim(), line, lastLine, textLine, alone: false });
}

function finish(draft: Draft, lastLine: number): Line {
  const text = draft.parts.join('').trimEnd();
  const raw = draft.parts.join('');
  return {
    text: draft.firstCutFirst ? text.trimStart() : text,
    line: draft.line,
    lastLine,
    blank: !draft.printed,
    held: raw === '  ' && draft.cuts.length === 0,
    notes: draft.cuts.filter(({ kind }) => kind === 'note').map(({ text: note }) => note),
    comments: draft.cuts.filter(({ kind }) => kind === 'boneyard'),
    from: draft.from,
    end: draft.end,
  };
}

const boundaryAfter = (aside: Aside): Line => ({
  text: '',
  line: aside.lastLine,
  lastLine: aside.lastLine,
  blank: true,
  held: false,
  notes: [],
  comments: [],
  from: 0,
  end: 0,
});

/**
 * Cuts a text into lines and asides in one pass. `separates` says whether a comment on lines of its own counts as a blank line:
 * one inside a paragraph does not (case:F22), one that held scenes or paragraphs does.
 */
export function readLines(text: string, separates: (comment: Aside) => boolean): LineTable {
  const { cuts, issues } = findCuts(text);
  const lineAt = lineCounter(text);
  const lines: Line[] = [];
  const asides: Aside[] = [];
  const close = (draft: Draft, lastLine: number): void => {
    if (!draft.printed && draft.cuts.length > 0) {
      for (const cut of draft.cuts) {
        asides.push({ ...cut, alone: true });
        if (cut.kind === 'boneyard' && separates(cut)) lines.push(boundaryAfter(cut));
      }
      return;
    }
    // A cut over whole lines that ends where the line begins to show has those lines to itself.
    const standsBefore = (cut: Aside): boolean => draft.printed && cut.lastLine > cut.line && cut.lastLine <= draft.line;
    const before = draft.cuts.filter(standsBefore);
    asides.push(...before.map((cut) => ({ ...cut, alone: true })));
    const separating = before.find((cut) => cut.kind === 'boneyard' && separates(cut));
    if (separating !== undefined) lines.push(boundaryAfter(separating));
    lines.push(finish({ ...draft, cuts: draft.cuts.filter((cut) => !standsBefore(cut)) }, lastLine));
  };

  let at = 0;
  let place = 0;
  let newline = -1;
  let draft = newDraft(0, 1);
  while (at < text.length) {
    if (newline < at) newline = lineEndFrom(text, at);
    const cut = cuts[place];
    if (cut !== undefined && cut.from < newline) {
      addText(draft, text.slice(at, cut.from), at, lineAt(at));
      addCut(draft, cut, lineAt(cut.from), lineAt(cut.to));
      at = cut.to;
      place++;
      continue;
    }
    addText(draft, text.slice(at, newline), at, lineAt(at));
    close(draft, lineAt(newline));
    at = newline + 1;
    draft = newDraft(at, lineAt(at));
  }
  if (draft.cuts.length > 0) close(draft, lineAt(text.length));
  return { lines, asides, issues };
}

const lineEndFrom = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
};
