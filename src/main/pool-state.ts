import type { Pool } from 'pg';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { PoolState } from '../http/operations/metrics.js';
import type { Database } from '../persistence/database/database.js';

/** How the connections of a database stand. */
export function poolState({ dataSource }: Database): PoolState {
  const pool = (dataSource.driver as PostgresDriver).master as Pool;
  return { total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount };
}
