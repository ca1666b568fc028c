import type { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import type { ClientBase } from 'pg';
import { DataSource } from 'typeorm';
import { entities } from '../entities.js';
import { migrations } from '../migrations/migrations.js';
import { SERVING_ROLE } from './serving-role.js';

/** How long a request waits for a free connection before it is told that the service is not ready. */
const WAIT_FOR_CONNECTION_MS = 15_000;

/** Where connections lead: a PostgreSQL server, or the PGlite of this process, which has one session only. */
export type Target = { readonly url: string; readonly poolSize: number } | { readonly pglite: PGlite };

/** Connections as whoever logs in: the owner of the schema. */
export function ownerDataSource(target: Target): DataSource {
  return dataSource(target, () => Promise.resolve());
}

/** Where it is kept which migrations were made. */
export const MIGRATION_TABLE = 'schema_migration';

/** Connections that all take on the serving role before anyone gets them. */
export function servingDataSource(target: Target): DataSource {
  return dataSource(target, async (client) => {
    await client.query(`set role ${SERVING_ROLE}`);
    // Statements here take milliseconds; compiling one whose cost was overrated takes a hundred times that.
    await client.query('set jit = off');
  });
}

function dataSource(target: Target, onConnect: (client: ClientBase) => Promise<void>): DataSource {
  return new DataSource({
    type: 'postgres',
    ...('url' in target ? { url: target.url, poolSize: target.poolSize } : {}),
    connectTimeoutMS: WAIT_FOR_CONNECTION_MS,
    applicationName: 'sluice',
    installExtensions: false,
    synchronize: false,
    migrations: [...migrations],
    migrationsTableName: MIGRATION_TABLE,
    entities: [...entities],
    // A server that goes away says so on idle connections too; the pool replaces them, and the next request reports it.
    poolErrorHandler: () => undefined,
    extra: 'pglite' in target ? { ...onlySession(target.pglite), onConnect } : { onConnect },
  });
}

function onlySession(pglite: PGlite): object {
  return { connection: createPgConfig(pglite).connection, max: 1, idleTimeoutMillis: 0 };
}
