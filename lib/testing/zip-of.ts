import { crc32 } from 'node:zlib';

interface Part {
  name: Buffer;
  /** As stored. */
  data: Buffer;
  header: Buffer;
  offset: number;
}

/** A ZIP archive with these parts, packed by `pack` when it is given. Also what no program would write. */
export function zipOf(parts: Record<string, string | Buffer>, pack?: (data: Buffer) => Buffer): Buffer {
  let offset = 0;
  const written = Object.entries(parts).map(([path, content]): Part => {
    const plain = Buffer.from(content);
    const data = pack ? pack(plain) : plain;
    const name = Buffer.from(path);
    // Version, flags, method, time, date, checksum, both lengths, length of the name, length of what follows it.
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(pack ? 8 : 0, 4);
    header.writeUInt32LE(crc32(plain), 10);
    header.writeUInt32LE(data.length, 14);
    header.writeUInt32LE(plain.length, 18);
    header.writeUInt16LE(name.length, 22);
    const part = { name, data, header, offset };
    offset += 4 + header.length + name.length + data.length;
    return part;
  });
  const local = written.flatMap(({ name, data, header }) => [
    Buffer.from('PK\x03\x04', 'latin1'),
    header,
    name,
    data,
  ]);
  const directory = Buffer.concat(written.flatMap(directoryEntry));
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(written.length, 8);
  end.writeUInt16LE(written.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

function directoryEntry({ name, header, offset }: Part): Buffer[] {
  const entry = Buffer.alloc(46);
  entry.write('PK\x01\x02\x14\0', 'latin1');
  header.copy(entry, 6);
  entry.writeUInt32LE(offset, 42);
  return [entry, name];
}
