import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { lockFolder } from '../../src/persistence/database/folder-lock.js';

/** The root of the checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const cache = join(root, '.cache');
const DAY_MS = 86_400_000;

/** A name for what these files, from the root of the checkout, say together. */
export async function fingerprintOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(await readFile(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

/** Files of a folder and of those in it, from the root of the checkout. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const found = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(root.length)).sort();
}

/** What takes long to make and stays the same while what it is made of does: all specs, and all runs, share it. */
export interface Made {
  /** What it is, e.g. `compiled`. */
  readonly kind: string;
  readonly fingerprint: string;
  /** Makes it, a file or a folder, at a path where nothing is. */
  make(path: string): Promise<void>;
}

/** The path of it; the first worker that needs it makes it while the others wait. */
export async function madeOnce({ kind, fingerprint, make }: Made): Promise<string> {
  const path = join(cache, `${kind}-${fingerprint}`);
  while (!existsSync(path)) {
    const making = join(cache, 'making', kind);
    const lock = await lockFolder(making).catch(() => undefined);
    if (lock === undefined) await setTimeout(100);
    else if (existsSync(path)) await lock.release();
    else {
      await makeAt(path, join(making, 'made'), make).finally(() => lock.release());
      await removeOlder(kind);
    }
  }
  return path;
}

async function makeAt(path: string, unfinished: string, make: Made['make']): Promise<void> {
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(cache, { recursive: true });
  await make(unfinished);
  await rename(unfinished, path);
}

/** A run may still use what was made a while ago. */
async function removeOlder(kind: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    if (!name.startsWith(`${kind}-`) || Date.now() - (await stat(path)).mtimeMs < DAY_MS) continue;
    await rm(path, { recursive: true, force: true });
  }
}
