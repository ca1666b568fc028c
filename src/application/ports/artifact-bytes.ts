import type { Readable } from 'node:stream';

/** Content of documents, by organisation and SHA-256; the same content is kept once. */
export interface ArtifactBytes {
  /**
   * Takes a stream to its end and keeps it.
   * @throws DomainError `artifact.too-large` as soon as `maxSize` bytes are passed; nothing is kept then.
   */
  put(
    org: string,
    content: Readable,
    maxSize: number,
  ): Promise<{ sha256: string; size: number; head: Buffer }>;
  /** Undefined when the organisation has no such content. */
  get(org: string, sha256: string): Promise<{ size: number; content: Readable } | undefined>;
  /** Removes content no event names and that is older than a day. Returns how many. */
  sweepOrphans(org: string): Promise<number>;
}
