import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import type { ArtifactBytes } from '../../application/ports/artifact-bytes.js';
import type { Database } from '../database/database.js';
import { DatabaseArtifactBytes } from './database-artifact-bytes.js';
import { DatabaseArtifactReferences } from './database-artifact-references.js';
import { FolderArtifactBytes } from './folder-artifact-bytes.js';

const MB = 1024 * 1024;

let database: Database;
let folder: string;
let org: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'sluice-bytes-'));
});
beforeEach(async () => {
  org = await givenOrganisation(database);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function onDatabase(text: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
  const { rows } = await database.sessions.run(org, (session) =>
    session.query({ text, values: [org, ...values] }),
  );
  return rows;
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The bytes in pieces of uneven size, as a network gives them. */
function stream(bytes: Buffer): Readable {
  return Readable.from(
    (function* () {
      for (let at = 0, size = 1; at < bytes.length; at += size, size = (size * 7) % 65_537)
        yield bytes.subarray(at, at + size);
    })(),
  );
}

function broken(after: Buffer): Readable {
  return Readable.from(
    (function* () {
      yield after;
      throw new Error('connection reset');
    })(),
  );
}

async function read(bytes: ArtifactBytes, hash: string, of = org): Promise<Buffer | undefined> {
  const found = await bytes.get(of, hash);
  return found && buffer(found.content);
}

/** An event of the organisation names the content. */
async function name(hash: string): Promise<void> {
  await onDatabase(
    `insert into artifact_version (org, instance, artifact, version, sha256, size, file_name, media_type, attached_at, attached_by)
     values ($1, $2, 'proposal', 1, decode($3, 'hex'), 1, 'p.pdf', 'application/pdf', now(), 'u')`,
    randomUUID(),
    hash,
  );
}

const stores = {
  folder: {
    open: (): ArtifactBytes =>
      new FolderArtifactBytes(folder, new DatabaseArtifactReferences(database.sessions)),
    age: (hash: string) => utimes(join(folder, org, hash.slice(0, 2), hash), 0, 0),
  },
  database: {
    open: (): ArtifactBytes =>
      new DatabaseArtifactBytes(database.sessions, new DatabaseArtifactReferences(database.sessions)),
    age: (hash: string) =>
      onDatabase(
        `update artifact_content set created_at = 'epoch' where org = $1 and sha256 = decode($2, 'hex')`,
        hash,
      ),
  },
};

describe.each(Object.entries(stores))('artifact bytes in the %s', (_place, store) => {
  let bytes: ArtifactBytes;
  beforeEach(() => {
    bytes = store.open();
  });

  it.each([
    ['nothing', 0],
    ['one byte', 1],
    ['one chunk exactly', 256 * 1024],
    ['5 MB', 5 * MB],
  ])('gives back %s', async (_what, size) => {
    const content = randomBytes(size);
    const kept = await bytes.put(org, stream(content), 6 * MB);
    expect(kept).toEqual({ sha256: sha256(content), size, head: content.subarray(0, 4100) });
    const found = await bytes.get(org, kept.sha256);
    expect(found?.size).toBe(size);
    const back = found && (await buffer(found.content));
    expect(back?.equals(content)).toBe(true);
  });

  it('refuses what is over the limit and keeps nothing of it', async () => {
    const content = randomBytes(2 * MB);
    await expect(bytes.put(org, stream(content), 2 * MB - 1)).rejects.toMatchObject({
      code: 'artifact.too-large',
      status: 413,
    });
    expect(await bytes.get(org, sha256(content))).toBeUndefined();
    await expect(bytes.put(org, stream(content), 2 * MB)).resolves.toMatchObject({ size: 2 * MB });
  });

  it('keeps nothing of a stream that breaks off', async () => {
    const half = randomBytes(MB);
    await expect(bytes.put(org, broken(half), 6 * MB)).rejects.toThrow('connection reset');
    expect(await bytes.get(org, sha256(half))).toBeUndefined();
  });

  it('keeps the same content once, even when it comes twice at a time', async () => {
    const content = randomBytes(MB);
    const [first, second] = await Promise.all([
      bytes.put(org, stream(content), MB),
      bytes.put(org, stream(content), MB),
    ]);
    expect(first).toEqual(second);
    expect((await read(bytes, first.sha256))?.equals(content)).toBe(true);
  });

  it('shares nothing between organisations', async () => {
    const other = await givenOrganisation(database);
    const { sha256: hash } = await bytes.put(org, stream(Buffer.from('secret price')), MB);
    expect(await bytes.get(other, hash)).toBeUndefined();
    await bytes.put(other, stream(Buffer.from('secret price')), MB);
    expect((await read(bytes, hash, other))?.toString()).toBe('secret price');
  });

  it.each(['', '..', 'ff', '0'.repeat(64), `${'0'.repeat(63)}\0`])('has nothing under %j', async (hash) => {
    expect(await bytes.get(org, hash)).toBeUndefined();
  });

  it('sweeps old content that no event names, and only that', async () => {
    const put = async (text: string): Promise<string> =>
      (await bytes.put(org, stream(Buffer.from(text)), MB)).sha256;
    const [old, named, young] = [await put('old'), await put('named'), await put('young')];
    await store.age(old);
    await store.age(named);
    await name(named);
    expect(await bytes.sweepOrphans(org)).toBe(1);
    expect(await read(bytes, old)).toBeUndefined();
    expect((await read(bytes, named))?.toString()).toBe('named');
    expect((await read(bytes, young))?.toString()).toBe('young');
  });

  it('does not sweep old content that has just been put anew', async () => {
    const put = (): Promise<{ sha256: string }> => bytes.put(org, stream(Buffer.from('again')), MB);
    const { sha256: hash } = await put();
    await store.age(hash);
    await put();
    expect(await bytes.sweepOrphans(org)).toBe(0);
    expect((await read(bytes, hash))?.toString()).toBe('again');
  });
});

describe('chunks in the database', () => {
  const chunks = async (): Promise<unknown> =>
    (await onDatabase('select count(*)::int as n from artifact_chunk where org = $1'))[0]?.['n'];

  it('are 256 KB each, and are not kept twice or left behind', async () => {
    const bytes = new DatabaseArtifactBytes(
      database.sessions,
      new DatabaseArtifactReferences(database.sessions),
    );
    const content = randomBytes(MB + 1);
    await bytes.put(org, stream(content), 2 * MB);
    await bytes.put(org, stream(content), 2 * MB);
    await expect(bytes.put(org, broken(content), 2 * MB)).rejects.toThrow();
    await expect(bytes.put(org, stream(randomBytes(MB)), MB - 1)).rejects.toThrow();
    expect(await chunks()).toBe(5);
  });

  it('of a swept content and of an upload that was never finished go, once they are old', async () => {
    const bytes = new DatabaseArtifactBytes(
      database.sessions,
      new DatabaseArtifactReferences(database.sessions),
    );
    await database.asOwner(org, (session) =>
      session.query({
        text: `insert into artifact_chunk (org, upload, chunk, bytes, created_at)
               values ($1, gen_random_uuid(), 0, 'old', now() - interval '2 days'), ($1, gen_random_uuid(), 0, 'young', now())`,
        values: [org],
      }),
    );
    await bytes.sweepOrphans(org);
    expect(await chunks()).toBe(1);
  });
});
