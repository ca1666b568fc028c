import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { initialiseFolder } from './initialise-folder.js';

/** Saves some 150 MB of resident memory. */
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'];

/** PostgreSQL in this process, its data in a folder of the product's data folder. */
export async function openPGlite(folder: string): Promise<PGlite> {
  const dataDir = join(folder, 'database');
  await initialiseFolder(dataDir);
  return PGlite.create({ dataDir, startParams });
}

/** PostgreSQL in this process and in memory, beginning with the content of a `dumpDataDir` tarball if there is one. */
export async function openPGliteInMemory(beginning?: Blob): Promise<PGlite> {
  return PGlite.create({
    dataDir: 'memory://',
    startParams,
    ...(beginning === undefined ? {} : { loadDataDir: beginning }),
  });
}
