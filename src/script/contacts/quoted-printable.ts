import type { ContentLine } from '../calendar/content-line.ts';

/** Joins quoted-printable lines: there a "=" at the end goes on in the next line, which has no blank in front (vCard 2.1, case:V01). */
export function joinSoftBreaks(lines: readonly ContentLine[]): readonly ContentLine[] {
  const joined: { line: number; parts: string[]; open: boolean }[] = [];
  for (const { line, text } of lines) {
    const last = joined.at(-1);
    if (last?.open && !/^(?:BEGIN|END):VCARD\s*$/iu.test(text)) {
      last.open = text.endsWith('=');
      last.parts.push(last.open ? text.slice(0, -1) : text);
      continue;
    }
    const open = text.endsWith('=') && /^[^:]*ENCODING=QUOTED-PRINTABLE|^[^:]*;QUOTED-PRINTABLE[;:]/iu.test(text.slice(0, 500));
    joined.push({ line, parts: [open ? text.slice(0, -1) : text], open });
  }
  return joined.map(({ line, parts }) => ({ line, text: parts.join('') }));
}

/** The letters of windows-1252 above 127, for bytes that are no UTF-8. */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Undoes quoted-printable: bytes first, then their charset; UTF-8 unless another is named, windows-1252 where the bytes are no UTF-8.
 * A "=" that stands before no two hexadecimal digits is what folding left and goes.
 */
export function decodeQuotedPrintable(text: string, charset: string | null): string {
  const latin = charset !== null && /^(?:iso-?8859-1|windows-1252|cp1252|latin1|us-ascii|iso-?8859-15)$/iu.test(charset);
  return text.replace(/=(?=$|=)/gu, '').replace(/(?:=[0-9A-F]{2})+/giu, (run) => {
    const bytes = run
      .slice(1)
      .split('=')
      .map((pair) => Number.parseInt(pair, 16));
    if (!latin) {
      try {
        return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
      } catch {
        // Not UTF-8, whatever the card says: read as the letters most address books wrote.
      }
    }
    return bytes.map((byte) => (byte >= 0x80 && byte < 0xa0 ? (high[byte - 0x80] ?? '?') : String.fromCharCode(byte))).join('');
  });
}
