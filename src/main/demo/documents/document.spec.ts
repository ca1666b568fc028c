import { describe, expect, it } from '@jest/globals';
import { crc32 } from 'node:zlib';
import { contradiction } from '../../../application/artifacts/file-type.js';
import { makeDocument, type DocumentFormat } from './document.js';

const lines = ['客户：澜桥水务', 'Price & terms <1>'];

/** The texts in a ZIP, read by its directory as an unpacker does. */
function unzip(file: Buffer): Map<string, string> {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const found = new Map<string, string>();
  let at = file.readUInt32LE(end + 16);
  for (let count = file.readUInt16LE(end + 10); count > 0; count--) {
    const length = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + 46, at + 46 + length);
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const data = file.subarray(start, start + file.readUInt32LE(at + 20));
    expect(file.readUInt32LE(local)).toBe(0x04034b50);
    expect(crc32(data)).toBe(file.readUInt32LE(at + 16));
    found.set(name, data.toString('utf8'));
    at += 46 + length;
  }
  return found;
}

describe('documents of the demo', () => {
  it.each<DocumentFormat>(['pdf', 'docx', 'xlsx'])('begins as %s does', (format) => {
    expect(contradiction(format, makeDocument(format, '报价单', lines).content)).toBeUndefined();
  });

  it('makes a PDF whose table of objects is right', () => {
    const file = makeDocument('pdf', '报价单', lines).content.toString('latin1');
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1]);
    const offsets = [...file.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) =>
      Number(offset),
    );
    expect(offsets.map((offset) => file.slice(offset).split('\n')[0])).toEqual(
      offsets.map((_, place) => `${place + 1} 0 obj`),
    );
    const stream = /<< \/Length (\d+) >>\nstream\n([^]*?)\nendstream/.exec(file);
    expect(stream?.[2]).toHaveLength(Number(stream?.[1]));
  });

  it.each<[DocumentFormat, string]>([
    ['docx', 'word/document.xml'],
    ['xlsx', 'xl/worksheets/sheet1.xml'],
  ])('makes a %s that unpacks to its text', (format, part) => {
    const parts = unzip(makeDocument(format, '报价单', lines).content);
    expect(parts.get(part)).toContain('客户：澜桥水务');
    expect(parts.get(part)).toContain('Price &amp; terms &lt;1&gt;');
    expect(parts.get('[Content_Types].xml')).toContain(`/${part}`);
  });
});
