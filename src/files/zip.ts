import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** Limits of an archive, checked before anything is unpacked and held while it is. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of one entry and of all entries together, unpacked. */
  readonly entry: number;
  readonly all: number;
  /** Unpacked bytes for one packed byte, for entries above a megabyte: text packs to about 1:30. */
  readonly ratio: number;
}
export const workbookLimits: ZipLimits = { entries: 2000, entry: 48 * 1024 * 1024, all: 96 * 1024 * 1024, ratio: 300 };

export type ZipRefusal = 'zip-broken' | 'zip-bomb' | 'zip-encrypted' | 'zip-kind';
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}
export type Zip =
  | { readonly ok: true; readonly entries: ReadonlyMap<string, ZipEntry> }
  | { readonly ok: false; readonly code: ZipRefusal; readonly said: string };

const refuse = (code: ZipRefusal, said: string): Zip & { ok: false } => ({ ok: false, code, said });
const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
/** The end record is 22 bytes and a comment of at most 65,535. */
const farthestEnd = 65_557;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Reads the directory at the end of an archive; nothing is unpacked. Sizes that are declared beyond the limits refuse the file. */
export function openZip(bytes: Uint8Array, limits: ZipLimits): Zip {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end < 0) return refuse('zip-broken', 'The archive is cut off: its directory is missing.');
  const count = view.getUint16(end + 10, true);
  const from = view.getUint32(end + 16, true);
  if (count > limits.entries) return refuse('zip-bomb', `The archive has ${count} files; at most ${limits.entries} are read.`);
  const entries = new Map<string, ZipEntry>();
  let all = 0;
  let at = from;
  for (let place = 0; place < count; place++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry)
      return refuse('zip-broken', 'The directory of the archive is broken.');
    const { entry, next } = entryAt(bytes, view, at);
    at = next;
    all += entry.unpacked;
    const packsTooWell = entry.unpacked > 1024 * 1024 && entry.unpacked > entry.packed * limits.ratio;
    if (entry.unpacked > limits.entry || all > limits.all || packsTooWell)
      return refuse('zip-bomb', 'The archive unpacks to far more than it should; nothing of it was unpacked.');
    if ((entry.flags & 1) !== 0) return refuse('zip-encrypted', 'The archive is protected by a password.');
    entries.set(entry.name, entry);
  }
  return { ok: true, entries };
}

function endOf(view: DataView): number {
  const least = Math.max(0, view.byteLength - farthestEnd);
  for (let at = view.byteLength - 22; at >= least; at--) if (view.getUint32(at, true) === directoryEnd) return at;
  return -1;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { readonly entry: ZipEntry; readonly next: number } {
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const name = new TextDecoder()
    .decode(bytes.subarray(at + 46, at + 46 + nameLength))
    .replaceAll('\\', '/')
    .replace(/^\/+/u, '');
  const entry: ZipEntry = {
    ...{ name, flags: view.getUint16(at + 8, true), method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true) },
    ...{ packed: view.getUint32(at + 20, true), unpacked: view.getUint32(at + 24, true), at: view.getUint32(at + 42, true) },
  };
  return { entry, next };
}

export type Unpacked =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: ZipRefusal; readonly said: string };

/** Unpacks one entry, never more bytes than its directory says: a directory that lies ends the unpacking, not the memory. */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Unpacked {
  const view = viewOf(bytes);
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== localEntry)
    return refuse('zip-broken', `"${entry.name}" is not where the directory says.`);
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(from, from + entry.packed);
  if (packed.length < entry.packed) return refuse('zip-broken', `"${entry.name}" is cut off.`);
  if (entry.method === 0)
    return packed.length === entry.unpacked
      ? { ok: true, bytes: packed }
      : refuse('zip-broken', `"${entry.name}" has another length than it says.`);
  if (entry.method !== 8) return refuse('zip-kind', `"${entry.name}" is packed in a way that is not read here.`);
  try {
    const unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
    if (unpacked.length !== entry.unpacked || crc32(unpacked) !== entry.crc) return refuse('zip-broken', `"${entry.name}" is damaged.`);
    return { ok: true, bytes: unpacked };
  } catch (error) {
    const tooLong = error instanceof RangeError || (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE');
    return tooLong
      ? refuse('zip-bomb', `"${entry.name}" unpacks to more than it says.`)
      : refuse('zip-broken', `"${entry.name}" is damaged.`);
  }
}

/** 1980-01-01, the earliest an archive can say: the same content gives the same bytes. */
const fixedDate = 0x21;

/** Packs files in the order given. Names are plain ASCII. */
export function packZip(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes } of files) {
    const packed = deflateRawSync(bytes);
    const nameBytes = new TextEncoder().encode(name);
    const sizes = { crc: crc32(bytes), packed: packed.length, unpacked: bytes.length, name: nameBytes.length };
    const local = header(localEntry, 30, sizes, null);
    parts.push(local, nameBytes, packed);
    directory.push(header(directoryEntry, 46, sizes, at), nameBytes);
    at += local.length + nameBytes.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = new Uint8Array(22);
  const view = viewOf(end);
  view.setUint32(0, directoryEnd, true);
  view.setUint16(8, files.length, true);
  view.setUint16(10, files.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, at, true);
  return concat([...parts, ...directory, end]);
}

interface Sizes {
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly name: number;
}

/** A local header, or with `at` an entry of the directory: the same fields two bytes later. */
function header(signature: number, length: number, sizes: Sizes, at: number | null): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = viewOf(bytes);
  view.setUint32(0, signature, true);
  const from = at === null ? 4 : 6;
  if (at !== null) {
    view.setUint16(4, 20, true);
    view.setUint32(42, at, true);
  }
  view.setUint16(from, 20, true);
  view.setUint16(from + 4, 8, true);
  view.setUint16(from + 8, fixedDate, true);
  view.setUint32(from + 10, sizes.crc, true);
  view.setUint32(from + 14, sizes.packed, true);
  view.setUint32(from + 18, sizes.unpacked, true);
  view.setUint16(from + 22, sizes.name, true);
  return bytes;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
