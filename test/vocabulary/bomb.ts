import { deflateRawSync } from 'node:zlib';

/** A zip of one workbook part that unpacks to sixty megabytes of nothing. */
export function bomb(): Uint8Array {
  const name = Buffer.from('xl/workbook.xml');
  const size = 60 * 1024 * 1024;
  const packed = deflateRawSync(Buffer.alloc(size));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  for (const [header, first] of [[local, 8] as const, [entry, 10] as const]) {
    header.writeUInt16LE(8, first);
    header.writeUInt32LE(packed.length, first + 10);
    header.writeUInt32LE(size, first + 14);
    header.writeUInt16LE(name.length, first + 18);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}
