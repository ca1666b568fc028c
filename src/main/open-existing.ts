import { existsSync } from 'node:fs';
import type { Configuration } from '../config/configuration.js';
import { DomainError } from '../errors/domain-error.js';
import type { Database } from '../persistence/database/database.js';
import { openDatabase, type Preparation } from '../persistence/database/open-database.js';
import { databaseConfig } from './database-config.js';

/**
 * Works on the database a configuration names, which must be there already; with PGlite no server may be running.
 * @throws DomainError of the `start.` entries of the catalogue.
 */
export async function onExistingDatabase<T>(
  config: Configuration,
  work: (database: Database) => Promise<T>,
  prepare?: Preparation,
): Promise<T> {
  const target = databaseConfig(config);
  if (target.kind === 'pglite' && target.folder !== null && !existsSync(target.folder)) {
    throw new DomainError('start.configuration-invalid', {
      reason: { en: `there is no data folder ${target.folder}`, zh: `没有数据目录 ${target.folder}` },
    });
  }
  const database = await openDatabase(target, prepare);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
