import fs from 'node:fs';
import { crc32, inflateRawSync } from 'node:zlib';
import { must } from './seen.ts';

interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The files of a zip, by its directory at the end. */
function unpack(zip: Buffer): readonly Part[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const parts: Part[] = [];
  for (let at = zip.readUInt32LE(end + 16), left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(from, from + packed);
    parts.push({ name: zip.toString('utf8', at + 46, at + 46 + nameLength), bytes: method === 0 ? data : inflateRawSync(data) });
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

/** A zip again, not compressed: any spreadsheet opens it. */
function pack(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of parts) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    const file = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), bytes]);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, Buffer.from(name));
    files.push(file);
    at += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, listed, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const textIn = (xml: string): string => xml.replace(/<[^>]+>/gu, '');
const column = (cell: string): string => /r="([A-Z]+)\d+"/u.exec(cell)?.[1] ?? '';

/** Clears one cell of a workbook as a spreadsheet does: the row is found by its first cell, the column by its heading. */
export function clearCell(file: string, row: string, heading: string): void {
  const parts = unpack(fs.readFileSync(file));
  const strings = parts.find(({ name }) => name === 'xl/sharedStrings.xml')?.bytes.toString('utf8') ?? '';
  const shared = [...strings.matchAll(/<si>(.*?)<\/si>/gsu)].map(([, one = '']) => textIn(one));
  const text = (cell: string): string => (/ t="s"/u.test(cell) ? (shared[Number(textIn(cell))] ?? '') : textIn(cell));
  let cleared = 0;
  const after = parts.map(({ name, bytes }) => {
    if (!/^xl\/worksheets\/[^/]+\.xml$/u.test(name)) return { name, bytes };
    const xml = bytes.toString('utf8');
    const rows = (xml.match(/<row\b.*?<\/row>/gsu) ?? []).map((whole) => ({
      whole,
      cells: whole.match(/<c\b[^>]*?(?:\/>|>.*?<\/c>)/gsu) ?? [],
    }));
    const head = rows[0]?.cells.find((cell) => text(cell) === heading);
    const found = rows.find(({ cells: [first] }) => first !== undefined && text(first) === row);
    const cell = found?.cells.find((one) => head !== undefined && column(one) === column(head));
    if (found === undefined || cell === undefined) return { name, bytes };
    cleared += 1;
    return { name, bytes: Buffer.from(xml.replace(found.whole, found.whole.replace(cell, ''))) };
  });
  must(cleared === 1, `${row}, ${heading} stands in ${cleared} sheets of the workbook`);
  fs.writeFileSync(file, pack(after));
}
