import { fileInHand, refused } from './file-in-hand.ts';
import type { ReadAnswer } from './readers.ts';
import { readers } from './readers.ts';

/** Reads any file that is known here: its kind by content first, then by name. Never throws on what a file holds. */
export function readFile(name: string, bytes: Uint8Array): ReadAnswer {
  const file = fileInHand(name, bytes);
  for (const sure of [2, 1]) {
    const reader = readers.find((one) => one.claims(file) === sure);
    if (reader !== undefined) return reader.read(file);
  }
  return refused(null, 'kind-unknown', `"${file.name}" is no kind of file that is read here.`);
}
