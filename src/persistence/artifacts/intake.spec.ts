import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { Intake } from './intake.js';

async function pieces(intake: Intake, content: Readable): Promise<string[]> {
  const found: string[] = [];
  for await (const piece of intake.pieces(content)) found.push(piece.toString());
  return found;
}

describe('Intake', () => {
  it.each([
    [['abcdefgh'], ['abc', 'def', 'gh']],
    [
      ['a', 'b', 'c', 'd'],
      ['abc', 'd'],
    ],
    [
      ['ab', 'cdefghi'],
      ['abc', 'def', 'ghi'],
    ],
    [[], []],
  ])('cuts %j into %j', async (chunks, wanted) => {
    const intake = new Intake(100, 3);
    expect(await pieces(intake, Readable.from(chunks.map((chunk) => Buffer.from(chunk))))).toEqual(wanted);
    const text = chunks.join('');
    const sha256 = createHash('sha256').update(text).digest('hex');
    expect(intake.finish()).toEqual({ sha256, size: text.length, head: Buffer.from(text) });
  });

  it('counts the bytes of text, not its characters', async () => {
    const intake = new Intake(100, 100);
    await pieces(intake, Readable.from(['标书'], { objectMode: true }));
    expect(intake.finish().size).toBe(6);
  });

  it('keeps only the beginning as head', async () => {
    const intake = new Intake(1e6, 1000);
    await pieces(intake, Readable.from([Buffer.alloc(5000, 'a'), Buffer.alloc(5000, 'b')]));
    expect(intake.finish().head.equals(Buffer.alloc(4100, 'a'))).toBe(true);
  });

  it('refuses what is too large before it has read it all, and leaves the stream to its owner', async () => {
    let sent = 0;
    const endless = new Readable({
      read() {
        sent += 10;
        this.push(Buffer.alloc(10));
      },
      highWaterMark: 10,
    });
    await expect(pieces(new Intake(25, 10), endless)).rejects.toMatchObject({
      code: 'artifact.too-large',
      parameters: { limit: '25 B' },
    });
    expect(sent).toBeLessThan(100);
    expect(endless.destroyed).toBe(false);
  });

  it('takes exactly the limit', async () => {
    await expect(pieces(new Intake(4, 3), Readable.from([Buffer.from('abcd')]))).resolves.toEqual([
      'abc',
      'd',
    ]);
  });
});
