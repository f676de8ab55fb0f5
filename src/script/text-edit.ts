/** A change of a text: what stands from `from` to `to` gives way to `put`. An insertion has `from` equal to `to`. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

/**
 * Changes that put scene numbers into a file, or why they cannot: `scene-not-found` (no such scene), `scene-in-comment` (its heading
 * stands in a comment), `number-not-writable` (the format has no place for that number), `place-not-found` (the heading is in pieces).
 * `scene` is the place of the scene in the list that was read, from 0.
 */
export type NumberEdits =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | {
      readonly ok: false;
      readonly code: 'scene-not-found' | 'scene-in-comment' | 'number-not-writable' | 'place-not-found';
      readonly scene: number;
    };

/** The text with its edits made; they do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, put } of [...edits].sort((a, b) => a.from - b.from)) {
    parts.push(text.slice(at, from), put);
    at = to;
  }
  return parts.join('') + text.slice(at);
}
