import type { Configuration } from '../config/configuration.js';
import type { DatabaseConfig } from '../persistence/database/database-config.js';

/** Which database a configuration asks for: PostgreSQL when it names one, else PGlite in the data folder. */
export function databaseConfig({
  databaseUrl,
  migrationUrl,
  poolSize,
  dataDir,
}: Configuration): DatabaseConfig {
  if (databaseUrl === undefined) return { kind: 'pglite', folder: dataDir };
  return {
    kind: 'postgres',
    url: databaseUrl,
    poolSize,
    ...(migrationUrl === undefined ? {} : { migrationUrl }),
  };
}
