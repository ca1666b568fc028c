import { join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';

/** PostgreSQL in this process, in a folder or in memory. */
export async function openPGlite(folder: string | null, beginning?: Blob): Promise<PGlite> {
  if (folder !== null) await mkdir(folder, { recursive: true });
  return PGlite.create({
    dataDir: folder === null ? 'memory://' : join(folder, 'database'),
    // Saves some 150 MB of resident memory.
    startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'],
    ...(beginning === undefined ? {} : { loadDataDir: beginning }),
  });
}
