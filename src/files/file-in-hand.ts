import type { Issue, ScriptLanguage } from '#script/index.ts';
import { issue } from '#script/index.ts';

/** A file as it was handed over. */
export interface FileInHand {
  readonly name: string;
  /** Lower case, without the point; empty where there is none. */
  readonly extension: string;
  readonly bytes: Uint8Array;
  /** The first characters, read as Latin letters: enough to recognise a kind by. Without byte order mark and NUL. */
  readonly head: string;
  /** Whose heading words count beside the English ones; null: only a script without any English heading is looked at again. */
  readonly language: ScriptLanguage | null;
}

/** Not readable, or dangerous; the issue's code is stable. */
export interface Refused {
  readonly kind: 'refused';
  readonly issues: readonly Issue[];
}

/** One kind of file. `claims` says how sure it is: 2 by content, 1 by name alone, 0 not at all. The surest reads, the first among equals. */
export interface FileReader<Answer> {
  readonly kind: string;
  readonly claims: (file: FileInHand) => 0 | 1 | 2;
  readonly read: (file: FileInHand) => Answer;
}

export const refused = (line: number | null, code: string, said: string): Refused => ({
  kind: 'refused',
  issues: [issue(line, code, said)],
});

/** Looks at a file's name and first bytes. */
export function fileInHand(name: string, bytes: Uint8Array, language: ScriptLanguage | null): FileInHand {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const point = base.lastIndexOf('.');
  const head = new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, 4096))
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .replaceAll('\0', '');
  return { name: base, extension: point < 1 ? '' : base.slice(point + 1).toLowerCase(), bytes, head, language };
}
