import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, statSync } from 'node:fs';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ArtifactBytes } from '../../application/ports/artifact-bytes.js';
import { isUuid } from '../uuid.js';
import type { ArtifactReferences } from './artifact-references.js';
import { isSha256 } from './content-address.js';
import { Intake } from './intake.js';

const PIECE_SIZE = 256 * 1024;
const KEEP_ORPHANS_MS = 24 * 60 * 60 * 1000;

async function entries(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
}

/** Contents as files `<folder>/<organisation>/<aa>/<sha-256>`: for one process with a disk of its own. */
export class FolderArtifactBytes implements ArtifactBytes {
  constructor(
    private readonly folder: string,
    private readonly references: ArtifactReferences,
  ) {}

  async put(
    org: string,
    content: Readable,
    maxSize: number,
  ): Promise<{ sha256: string; size: number; head: Buffer }> {
    const intake = new Intake(maxSize, PIECE_SIZE);
    const incoming = join(this.folderOf(org), 'incoming', randomUUID());
    await mkdir(dirname(incoming), { recursive: true });
    try {
      const file = await open(incoming, 'wx', 0o600);
      try {
        for await (const piece of intake.pieces(content)) await file.writeFile(piece);
        await file.sync();
      } finally {
        await file.close();
      }
      const received = intake.finish();
      await this.keep(incoming, this.pathOf(org, received.sha256));
      return received;
    } catch (error) {
      await rm(incoming, { force: true });
      throw error;
    }
  }

  async get(org: string, sha256: string): Promise<{ size: number; content: Readable } | undefined> {
    if (!isSha256(sha256)) return undefined;
    const file = await open(this.pathOf(org, sha256)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (file === undefined) return undefined;
    return { size: (await file.stat()).size, content: file.createReadStream() };
  }

  async sweepOrphans(org: string): Promise<number> {
    const folder = this.folderOf(org);
    const before = Date.now() - KEEP_ORPHANS_MS;
    let swept = 0;
    for (const part of await entries(folder)) {
      const names = await entries(join(folder, part));
      const named = await this.references.named(org, names.filter(isSha256));
      for (const name of names) {
        if (!named.has(name) && this.removeIfOlder(join(folder, part, name), before)) swept += 1;
      }
    }
    return swept;
  }

  /** Puts a complete file in its place, even where the same content lies already: that makes it young again. */
  private async keep(incoming: string, path: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    renameSync(incoming, path);
    const folder = await open(dirname(path), 'r');
    await folder.sync().finally(() => folder.close());
  }

  /** Looks and removes without giving way, so that content put anew in between cannot be lost. */
  private removeIfOlder(path: string, before: number): boolean {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined || found.mtimeMs >= before) return false;
    rmSync(path);
    return true;
  }

  private folderOf(org: string): string {
    if (!isUuid(org)) throw new TypeError('The organisation is not named by its id');
    return join(this.folder, org.toLowerCase());
  }

  private pathOf(org: string, sha256: string): string {
    return join(this.folderOf(org), sha256.slice(0, 2), sha256);
  }
}
