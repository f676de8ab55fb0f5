import type { ContentLine, Issue } from '#script/index.ts';
import { unfold } from '#script/index.ts';
import type { NoText } from './bytes.ts';
import { decodeText } from './bytes.ts';

export type ContentLines = { readonly ok: true; readonly lines: readonly ContentLine[]; readonly issues: readonly Issue[] } | NoText;

/**
 * The unfolded lines of an .ics or .vcf file. Folding counts bytes and may cut a letter in two, so bytes are unfolded first and decoded
 * after (case:I13); UTF-16 is decoded first, since its line ends are letters too.
 */
export function contentLines(bytes: Uint8Array, limit: number): ContentLines {
  const whole = decodeText(bytes, limit);
  if (!whole.ok) return whole;
  if (whole.encoding.startsWith('utf-16')) return { ok: true, lines: unfold(whole.text), issues: whole.issues };
  const unfolded = unfoldBytes(bytes);
  if (unfolded.lines.length > mostLines) return tooManyLines;
  const decoded = decodeText(unfolded.bytes, limit + 1);
  if (!decoded.ok) return decoded;
  const lines = decoded.text.split('\n').map((text, place) => ({ line: unfolded.lines[place] ?? 1, text }));
  return { ok: true, lines, issues: decoded.issues };
}

/** A calendar of twenty thousand events has half a million lines. */
const mostLines = 1_000_000;
const tooManyLines: NoText = { ok: false, code: 'too-large', said: `The file has more than ${mostLines} lines.` };

const carriageReturn = 13;
const lineFeed = 10;

/** Takes out each line end that a blank or a tab follows, and that blank; `lines` is the line of the file each unfolded line begins on. */
function unfoldBytes(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly lines: readonly number[] } {
  const out = new Uint8Array(bytes.length);
  const lines = [1];
  let length = 0;
  let line = 1;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== lineFeed && byte !== carriageReturn) {
      out[length++] = byte;
      continue;
    }
    if (byte === carriageReturn && bytes[at + 1] === lineFeed) at++;
    line++;
    const next = bytes[at + 1];
    if (next === 32 || next === 9) {
      at++;
      continue;
    }
    out[length++] = lineFeed;
    lines.push(line);
  }
  return { bytes: out.subarray(0, length), lines };
}
