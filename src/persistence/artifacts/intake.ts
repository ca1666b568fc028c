import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { DomainError } from '../../errors/domain-error.js';
import { sizeInWords } from './size-in-words.js';

/** How much of the beginning is kept for recognising the type of a file. */
const HEAD_SIZE = 4100;

/** Counts and hashes a stream while it passes, and cuts it into pieces of one size. */
export class Intake {
  private readonly hash = createHash('sha256');
  private size = 0;
  private head = Buffer.alloc(0);

  constructor(
    private readonly maxSize: number,
    private readonly pieceSize: number,
  ) {}

  /** The content in pieces of exactly the size, the last one smaller; throws as soon as the limit is passed. */
  async *pieces(content: Readable): AsyncGenerator<Buffer, void, undefined> {
    let waiting: Buffer[] = [];
    let length = 0;
    // The stream stays its owner's: a refused upload must still be able to answer on the connection it came by.
    for await (const chunk of content.iterator({ destroyOnReturn: false })) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array);
      this.take(bytes);
      waiting.push(bytes);
      length += bytes.length;
      if (length < this.pieceSize) continue;
      let rest = Buffer.concat(waiting);
      for (; rest.length >= this.pieceSize; rest = rest.subarray(this.pieceSize))
        yield rest.subarray(0, this.pieceSize);
      waiting = [rest];
      length = rest.length;
    }
    if (length > 0) yield Buffer.concat(waiting);
  }

  private take(bytes: Buffer): void {
    this.size += bytes.length;
    if (this.size > this.maxSize)
      throw new DomainError('artifact.too-large', { limit: sizeInWords(this.maxSize) });
    this.hash.update(bytes);
    if (this.head.length < HEAD_SIZE) {
      this.head = Buffer.concat([this.head, bytes.subarray(0, HEAD_SIZE - this.head.length)]);
    }
  }

  /** What passed; to be asked once, at the end. */
  finish(): { sha256: string; size: number; head: Buffer } {
    return { sha256: this.hash.digest('hex'), size: this.size, head: this.head };
  }
}
