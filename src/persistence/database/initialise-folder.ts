import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

const LONGEST_MS = 120_000;

/** What the process does: makes a database and leaves. */
const SCRIPT = `
  const { PGlite } = require(process.argv[1]);
  PGlite.create({ dataDir: process.argv[2] }).then((pglite) => pglite.close());`;

/**
 * Makes an empty PGlite database in a folder that has none yet. It is done by a process of its own, because it takes
 * 800 MB which the one that did it would keep; and elsewhere first, so that a half-made one is never opened.
 */
export async function initialiseFolder(dataDir: string): Promise<void> {
  if (existsSync(dataDir)) return;
  const making = `${dataDir}-making`;
  await rm(making, { recursive: true, force: true });
  const pglite = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  await promisify(execFile)(process.execPath, ['-e', SCRIPT, pglite, making], { timeout: LONGEST_MS });
  await rename(making, dataDir);
}
