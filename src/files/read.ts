import type { ScriptLanguage } from '#script/index.ts';
import { fileInHand, refused } from './file-in-hand.ts';
import type { ReadAnswer } from './readers.ts';
import { readers } from './readers.ts';

/** Reads any file that is known here: its kind by content first, then by name. Never throws on what a file holds. */
export const readFile = (name: string, bytes: Uint8Array): ReadAnswer => readFileIn(name, bytes, null);

/** The same where the language of a script is known. */
export function readFileIn(name: string, bytes: Uint8Array, language: ScriptLanguage | null): ReadAnswer {
  const file = fileInHand(name, bytes, language);
  for (const sure of [2, 1]) {
    const reader = readers.find((one) => one.claims(file) === sure);
    if (reader !== undefined) return reader.read(file);
  }
  return refused(null, 'kind-unknown', `"${file.name}" is no kind of file that is read here.`);
}
