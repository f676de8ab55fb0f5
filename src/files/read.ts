import type { FileInHand } from './file-in-hand.ts';
import { refused } from './file-in-hand.ts';
import type { ReadAnswer } from './readers.ts';
import { readers } from './readers.ts';

function inHand(name: string, bytes: Uint8Array): FileInHand {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const point = base.lastIndexOf('.');
  const head = new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, 4096))
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .replaceAll('\0', '');
  return { name: base, extension: point < 1 ? '' : base.slice(point + 1).toLowerCase(), bytes, head };
}

/** Reads any file that is known here: its kind by content first, then by name. Never throws on what a file holds. */
export function readFile(name: string, bytes: Uint8Array): ReadAnswer {
  const file = inHand(name, bytes);
  for (const sure of [2, 1]) {
    const reader = readers.find((one) => one.claims(file) === sure);
    if (reader !== undefined) return reader.read(file);
  }
  return refused(null, 'kind-unknown', `"${file.name}" is no kind of file that is read here.`);
}
