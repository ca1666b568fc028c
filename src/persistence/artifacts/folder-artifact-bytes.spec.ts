import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FolderArtifactBytes } from './folder-artifact-bytes.js';

const ORG = '01930000-0000-7000-8000-00000000000a';
const nobody = { named: () => Promise.resolve(new Set<string>()) };

describe('FolderArtifactBytes', () => {
  let folder: string;
  let bytes: FolderArtifactBytes;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sluice-bytes-'));
    bytes = new FolderArtifactBytes(join(folder, 'artifacts'), nobody);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('keeps a content under its hash and leaves nothing else behind', async () => {
    const { sha256 } = await bytes.put(ORG, Readable.from([Buffer.from('contract')]), 100);
    const organisation = join(folder, 'artifacts', ORG);
    expect(await readFile(join(organisation, sha256.slice(0, 2), sha256), 'utf8')).toBe('contract');
    expect(await readdir(join(organisation, 'incoming'))).toEqual([]);
  });

  it('leaves no trace of an upload that is refused or breaks off', async () => {
    const breaking = Readable.from(
      (function* () {
        yield Buffer.from('half');
        throw new Error('connection reset');
      })(),
    );
    await expect(bytes.put(ORG, breaking, 100)).rejects.toThrow('connection reset');
    await expect(bytes.put(ORG, Readable.from([Buffer.alloc(200)]), 100)).rejects.toThrow();
    expect(await readdir(join(folder, 'artifacts', ORG, 'incoming'))).toEqual([]);
  });

  it.each(['../secret', '../../secret', '..', `${'a'.repeat(63)}/`, 'A'.repeat(64)])(
    'reads no file but by hash: %s',
    async (name) => {
      await writeFile(join(folder, 'secret'), 'secret');
      expect(await bytes.get(ORG, name)).toBeUndefined();
    },
  );

  it.each(['../elsewhere', '', '.'])('takes no folder for an organisation but its id: %j', async (org) => {
    await expect(bytes.put(org, Readable.from([]), 100)).rejects.toThrow(TypeError);
    await expect(bytes.sweepOrphans(org)).rejects.toThrow(TypeError);
  });

  it('clears away what an interrupted process left', async () => {
    const left = join(folder, 'artifacts', ORG, 'incoming', 'left-behind');
    await writeFile(left, 'half');
    expect(await bytes.sweepOrphans(ORG)).toBe(0);
    await utimes(left, 0, 0);
    expect(await bytes.sweepOrphans(ORG)).toBe(1);
    await expect(stat(left)).rejects.toThrow('ENOENT');
  });

  it('has nothing to sweep where nothing was ever kept', async () => {
    expect(await bytes.sweepOrphans('01930000-0000-7000-8000-00000000000b')).toBe(0);
  });
});
