import type { NumberEdits } from '#script/index.ts';
import { applyEdits, fdxNumberEdits, fountainNumberEdits, nextNumbers } from '#script/index.ts';
import type { DecodedText } from './bytes.ts';
import { decodeText, encodeText } from './bytes.ts';
import { fileInHand } from './file-in-hand.ts';
import { readFile } from './read.ts';
import { fdxReader, largestFdx } from './screenplays.ts';
import { readXml } from './xml.ts';

/**
 * The file with numbers, or why not: a code of `NumberEdits`, of the decoder or of the XML reader; `not-reversible` where the bytes
 * could not be given back as they are. `scene` is null where no scene is to blame.
 */
export type NumbersWritten =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: string; readonly scene: number | null };

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);

/** The file as it is made of text again; null where that would not give the same bytes. */
function bytesOf(decoded: DecodedText, original: Uint8Array, raw: string): Uint8Array | null {
  const body = encodeText(raw, decoded.encoding);
  if (body === null) return null;
  const all = new Uint8Array(decoded.markBytes + body.length);
  all.set(original.subarray(0, decoded.markBytes));
  all.set(body, decoded.markBytes);
  return all;
}

function editsOf(
  name: string,
  bytes: Uint8Array,
  text: string,
  numbers: ReadonlyMap<number, string>,
): NumberEdits | { readonly ok: false; readonly code: string; readonly scene: null } {
  if (fdxReader.claims(fileInHand(name, bytes, null)) === 0) return fountainNumberEdits(text, numbers, null);
  const xml = readXml(text);
  return xml.ok ? fdxNumberEdits(text, xml.root, numbers, null) : { ok: false, code: xml.code, scene: null };
}

/**
 * Writes scene numbers into a Fountain or Final Draft file and leaves every other byte as it is. `numbers` goes by the place of a
 * scene in the list that `readFile` gives.
 */
export function writeSceneNumbers(name: string, bytes: Uint8Array, numbers: ReadonlyMap<number, string>): NumbersWritten {
  const decoded = decodeText(bytes, largestFdx);
  if (!decoded.ok) return { ok: false, code: decoded.code, scene: null };
  const unchanged = bytesOf(decoded, bytes, decoded.raw);
  if (unchanged === null || !sameBytes(unchanged, bytes)) return { ok: false, code: 'not-reversible', scene: null };
  const found = editsOf(name, bytes, decoded.text, numbers);
  if (!found.ok) return found;
  const edits = found.edits.map(({ from, to, put }) => ({ from: decoded.rawOffset(from), to: decoded.rawOffset(to), put }));
  const written = bytesOf(decoded, bytes, applyEdits(decoded.raw, edits));
  return written === null ? { ok: false, code: 'not-reversible', scene: null } : { ok: true, bytes: written };
}

/** Numbers for the scenes of a script that have none; `said` says why not in a sentence. */
export type Numbered =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly numbers: readonly string[] }
  | { readonly ok: false; readonly code: string; readonly said: string };

export function numberScenes(name: string, bytes: Uint8Array): Numbered {
  const script = readFile(name, bytes);
  if (script.kind === 'refused')
    return { ok: false, code: script.issues[0]?.code ?? 'refused', said: script.issues.map(({ said }) => said).join(' ') };
  if (script.kind !== 'screenplay') return { ok: false, code: 'no-script', said: `it is a ${script.kind}, not a script.` };
  const numbers = nextNumbers(script.scenes);
  const written = writeSceneNumbers(name, bytes, numbers);
  if (written.ok) return { ok: true, bytes: written.bytes, numbers: [...numbers.values()] };
  const line = written.scene === null ? null : (script.scenes[written.scene]?.line ?? null);
  return {
    ok: false,
    code: written.code,
    said: line === null ? 'its text can’t be given back as it is.' : `the scene at line ${line} has no place for one.`,
  };
}
