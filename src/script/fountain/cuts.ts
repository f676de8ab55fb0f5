import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { lineCounter } from '../line-counter.ts';

/** A stretch of the file that is not printed: `from` and `to` are offsets with its marks, `text` is what stands between them. */
export interface Cut {
  readonly kind: 'note' | 'boneyard';
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Comments, wherever they stand. One that is never closed is text: losing the rest of a script in silence is worse (case:F58). */
function findBoneyards(text: string): { readonly boneyards: readonly Cut[]; readonly issues: readonly Issue[] } {
  const boneyards: Cut[] = [];
  const issues: Issue[] = [];
  const lineAt = lineCounter(text);
  let at = 0;
  for (;;) {
    const from = text.indexOf('/*', at);
    const close = from === -1 ? -1 : text.indexOf('*/', from + 2);
    if (from !== -1 && close === -1) {
      issues.push(issue(lineAt(from), 'boneyard-not-closed', 'A comment opens here with /* and is never closed, so it is read as text.'));
    }
    if (close === -1) return { boneyards, issues };
    boneyards.push({ kind: 'boneyard', from, to: close + 2, text: text.slice(from + 2, close) });
    at = close + 2;
  }
}

/** Text without its boneyards, and the way back from an offset in it (asked in growing order). */
function withoutBoneyards(text: string, boneyards: readonly Cut[]): { kept: string; sourceOf: (offset: number) => number } {
  if (boneyards.length === 0) return { kept: text, sourceOf: (offset) => offset };
  const parts: string[] = [];
  let from = 0;
  for (const cut of boneyards) {
    parts.push(text.slice(from, cut.from));
    from = cut.to;
  }
  parts.push(text.slice(from));
  let passed = 0;
  let removed = 0;
  const sourceOf = (offset: number): number => {
    for (let cut = boneyards[passed]; cut !== undefined && cut.from - removed <= offset; cut = boneyards[passed]) {
      removed += cut.to - cut.from;
      passed++;
    }
    return offset + removed;
  };
  return { kept: parts.join(''), sourceOf };
}

/** The next paragraph end at or after an offset; asked in growing order, so the text is passed once. */
function paragraphEnds(text: string): (offset: number) => number {
  const form = /\n[ \t]?(?=\n)/g;
  let known = -1;
  return (offset) => {
    if (known >= offset) return known;
    form.lastIndex = offset;
    known = form.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    return known;
  };
}

/** Notes; an empty line inside is allowed only where it holds two spaces (case:F16). */
function findNotes(text: string, boneyards: readonly Cut[]): { readonly notes: readonly Cut[]; readonly issues: readonly Issue[] } {
  const { kept, sourceOf } = withoutBoneyards(text, boneyards);
  const notes: Cut[] = [];
  const issues: Issue[] = [];
  const endOfParagraph = paragraphEnds(kept);
  const lineAt = lineCounter(text);
  let close = -1;
  let open = kept.indexOf('[[');
  while (open !== -1) {
    if (close !== Number.POSITIVE_INFINITY && close < open + 2) {
      const next = kept.indexOf(']]', open + 2);
      // `[[a [b]]]`: the last two brackets close the note.
      close = next === -1 ? Number.POSITIVE_INFINITY : kept.charAt(next + 2) === ']' && kept.charAt(next + 3) !== ']' ? next + 1 : next;
    }
    const from = sourceOf(open);
    if (close < endOfParagraph(open)) {
      notes.push({ kind: 'note', from, to: sourceOf(close + 1) + 1, text: kept.slice(open + 2, close) });
      open = kept.indexOf('[[', close + 2);
    } else {
      const line = lineAt(from);
      if (issues.at(-1)?.line !== line) {
        issues.push(issue(line, 'note-not-closed', 'A note opens here with [[ and is not closed in its paragraph, so it is read as text.'));
      }
      open = kept.indexOf('[[', open + 2);
    }
  }
  return { notes, issues };
}

/** Everything that is cut out before lines are read, in order and without overlap; a comment inside a note belongs to the note. */
export function findCuts(text: string): { readonly cuts: readonly Cut[]; readonly issues: readonly Issue[] } {
  const { boneyards, issues } = findBoneyards(text);
  const found = findNotes(text, boneyards);
  const cuts: Cut[] = [];
  let place = 0;
  for (const note of found.notes) {
    for (let one = boneyards[place]; one !== undefined && one.from < note.to; one = boneyards[place]) {
      if (one.from < note.from) cuts.push(one);
      place++;
    }
    cuts.push(note);
  }
  return { cuts: [...cuts, ...boneyards.slice(place)], issues: [...issues, ...found.issues] };
}
