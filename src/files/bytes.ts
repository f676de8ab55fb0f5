import type { Issue } from '#script/index.ts';
import { issue } from '#script/index.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A text as it was found in bytes. */
export interface DecodedText {
  readonly ok: true;
  readonly encoding: Encoding;
  /** How many bytes the byte order mark takes: 0, 2 or 3. */
  readonly markBytes: number;
  /** Without byte order mark, line ends as in the file. */
  readonly raw: string;
  /** Line ends as LF, without the characters that no reader may leave: NUL, byte order marks, replacement characters. */
  readonly text: string;
  /** The offset in `raw` of an offset in `text`. */
  readonly rawOffset: (offset: number) => number;
  readonly issues: readonly Issue[];
}

/** `too-large`: more bytes than the reader takes. `not-text`: a picture, an archive, a PDF or other binary data. */
export interface NoText {
  readonly ok: false;
  readonly code: 'too-large' | 'not-text';
  readonly said: string;
}

export const megabyte = 1024 * 1024;

const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF document'],
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);

const notText = (what: string): NoText => ({
  ok: false,
  code: 'not-text',
  said: `This file is ${what}, which cannot be read as text. Export it as Fountain, Final Draft or plain text.`,
});

/** UTF-16 without a mark shows as NUL in every other byte of Latin text. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const size = Math.min(bytes.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < size; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  if (size < 4 || Math.max(even, odd) < size * 0.2) return null;
  if (odd > even * 4) return 'utf-16le';
  return even > odd * 4 ? 'utf-16be' : null;
}

/** The encoding an XML declaration names, in lower case. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/i.exec(head)?.[1]?.toLowerCase() ?? null;
}

const decodeWith = (label: string, bytes: Uint8Array, fatal: boolean): string | null => {
  try {
    return new TextDecoder(label, { fatal, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

const latinLabels = new Set(['windows-1252', 'iso-8859-1', 'iso8859-1', 'latin1', 'cp1252', 'us-ascii', 'ascii']);

interface Guess {
  readonly encoding: Encoding;
  readonly markBytes: number;
  readonly raw: string;
  readonly issues: readonly Issue[];
}

function guess(bytes: Uint8Array): Guess {
  const wide = (encoding: 'utf-16le' | 'utf-16be', from: number, issues: readonly Issue[]): Guess => ({
    encoding,
    markBytes: from,
    raw: decodeWith(encoding, bytes.subarray(from), false) ?? '',
    issues,
  });
  if (startsWith(bytes, [0xff, 0xfe])) return wide('utf-16le', 2, []);
  if (startsWith(bytes, [0xfe, 0xff])) return wide('utf-16be', 2, []);
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== null)
    return wide(unmarked, 0, [issue(null, 'utf-16-unmarked', 'The file is UTF-16 without a byte order mark; it was read so.')]);
  const marked = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  const declared = declaredEncoding(bytes);
  const utf8 = decodeWith('utf-8', marked ? bytes.subarray(3) : bytes, true);
  const saysLatin = declared !== null && latinLabels.has(declared) && !marked;
  if (utf8 !== null && !saysLatin) return { encoding: 'utf-8', markBytes: marked ? 3 : 0, raw: utf8, issues: [] };
  const said = 'The file is not UTF-8; it was read as windows-1252. Look at the letters with accents.';
  return {
    encoding: 'windows-1252',
    markBytes: 0,
    raw: decodeWith('windows-1252', bytes, false) ?? '',
    issues: saysLatin ? [] : [issue(null, 'encoding-guessed', said)],
  };
}

interface Cleaned {
  readonly text: string;
  readonly rawOffset: (offset: number) => number;
  readonly lost: number | null;
}

/** Takes CR, NUL and stray marks out. `dropped` holds, growing, the offsets in the clean text before which one character is missing. */
function clean(raw: string): Cleaned {
  if (!/[\r\0\uFEFF\uFFFD]/.test(raw)) return { text: raw, rawOffset: (offset) => offset, lost: null };
  const parts: string[] = [];
  const dropped: number[] = [];
  let length = 0;
  let from = 0;
  let lost: number | null = null;
  const keep = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (const match of raw.matchAll(/\r\n?|[\0\uFEFF\uFFFD]/g)) {
    keep(raw.slice(from, match.index));
    from = match.index + match[0].length;
    if (match[0] === '\r\n') dropped.push(length);
    if (match[0].startsWith('\r')) keep('\n');
    else if (match[0] === '\uFFFD') {
      lost ??= length;
      keep('?');
    } else dropped.push(length);
  }
  keep(raw.slice(from));
  return { text: parts.join(''), rawOffset: (offset) => offset + countUpTo(dropped, offset), lost };
}

/** How many of the growing numbers lie below the offset. */
function countUpTo(numbers: readonly number[], offset: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** More than a twentieth of the beginning is control characters, and more than a few: no text. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 65_536);
  let controls = 0;
  for (let at = 0; at < head.length; at++) {
    const code = head.charCodeAt(at);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 27) || code === 0xfffd) controls++;
  }
  return controls > 8 + head.length / 20;
}

/**
 * Bytes to text: a byte order mark first, then UTF-8, then windows-1252 with an issue. Refuses what is larger than `limit` bytes
 * before it looks at it, and what is no text.
 */
export function decodeText(bytes: Uint8Array, limit: number): DecodedText | NoText {
  if (bytes.length > limit) {
    const said = `The file has ${Math.ceil(bytes.length / megabyte)} MB; at most ${Math.floor(limit / megabyte)} MB are read.`;
    return { ok: false, code: 'too-large', said };
  }
  const signature = signatures.find(([start]) => startsWith(bytes, start));
  if (signature !== undefined) return notText(signature[1]);
  const found = guess(bytes);
  if (isBinary(found.raw)) return notText('binary data');
  const { text, rawOffset, lost } = clean(found.raw);
  const lines = lost === null ? null : text.slice(0, lost).split('\n').length;
  const losses =
    lines === null ? [] : [issue(lines, 'character-lost', 'A letter was lost before this file was saved; it shows as a question mark.')];
  return {
    ok: true,
    encoding: found.encoding,
    markBytes: found.markBytes,
    raw: found.raw,
    text,
    rawOffset,
    issues: [...found.issues, ...losses],
  };
}

/** Text back to bytes of the encoding it came from, without a byte order mark; null where a character has no place in it. */
export function encodeText(raw: string, encoding: Encoding): Uint8Array | null {
  if (encoding === 'utf-8') return new TextEncoder().encode(raw);
  if (encoding === 'windows-1252') return encodeLatin(raw);
  const bytes = new Uint8Array(raw.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < raw.length; at++) view.setUint16(at * 2, raw.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}

function encodeLatin(raw: string): Uint8Array | null {
  const table = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const byteOf = new Map([...table].map((char, byte) => [char, byte]));
  const bytes = new Uint8Array(raw.length);
  for (let at = 0; at < raw.length; at++) {
    const byte = byteOf.get(raw.charAt(at));
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  return bytes;
}
