import { crc32 } from 'node:zlib';

/** 1980-01-01, the earliest date a ZIP can hold. */
const DATE = 0x21;

function header(signature: number, size: number, fields: (entry: Buffer) => void): Buffer {
  const buffer = Buffer.alloc(size);
  buffer.writeUInt32LE(signature, 0);
  fields(buffer);
  return buffer;
}

/** A ZIP of some texts by path, uncompressed: what Office documents are wrapped in. */
export function zipFile(texts: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(texts)) {
    const [name, data] = [Buffer.from(path), Buffer.from(text)];
    const described = (buffer: Buffer, at: number) => {
      buffer.writeUInt16LE(20, at);
      buffer.writeUInt16LE(DATE, at + 8);
      buffer.writeUInt32LE(crc32(data), at + 10);
      buffer.writeUInt32LE(data.length, at + 14);
      buffer.writeUInt32LE(data.length, at + 18);
      buffer.writeUInt16LE(name.length, at + 22);
    };
    const local = header(0x04034b50, 30, (buffer) => described(buffer, 4));
    const start = offset;
    directory.push(
      header(0x02014b50, 46, (buffer) => {
        buffer.writeUInt16LE(20, 4);
        described(buffer, 6);
        buffer.writeUInt32LE(start, 42);
      }),
      name,
    );
    parts.push(local, name, data);
    offset += local.length + name.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const count = Object.keys(texts).length;
  const end = header(0x06054b50, 22, (buffer) => {
    buffer.writeUInt16LE(count, 8);
    buffer.writeUInt16LE(count, 10);
    buffer.writeUInt32LE(listed.length, 12);
    buffer.writeUInt32LE(offset, 16);
  });
  return Buffer.concat([...parts, listed, end]);
}
