import { type DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { DomainError } from '../../errors/domain-error.js';
import { MIGRATION_TABLE } from './data-sources.js';
import { ensureServingRole, requireVersion } from './serving-role.js';

/** Any number will do, so long as it stays the same. */
const MIGRATION_LOCK = 7_584_230_001;

/** Brings the schema up to date, as its owner; of several processes that start at once one does it and the others wait. */
export async function migrate(owner: DataSource, servingLogin: string): Promise<void> {
  const runner = owner.createQueryRunner();
  try {
    await requireVersion(runner);
    await runner.query(`select pg_advisory_lock($1)`, [MIGRATION_LOCK]);
    try {
      await runPending(owner, runner, servingLogin);
    } finally {
      await runner.query(`select pg_advisory_unlock($1)`, [MIGRATION_LOCK]);
    }
  } finally {
    await runner.release();
  }
}

async function runPending(owner: DataSource, runner: QueryRunner, servingLogin: string): Promise<void> {
  await ensureServingRole(runner, servingLogin);
  await new MigrationExecutor(owner, runner).executePendingMigrations();
}

/**
 * Takes the schema as it is: who only looks into a database changes nothing of it.
 * @throws DomainError `start.schema-behind` when this version would bring it up to date first.
 */
export async function requireMigrated(owner: DataSource): Promise<void> {
  const [table] = await owner.query<{ found: boolean }[]>('select to_regclass($1) is not null as found', [
    MIGRATION_TABLE,
  ]);
  const done = table?.found
    ? await owner.query<{ name: string }[]>(`select name from ${MIGRATION_TABLE}`)
    : [];
  const names = new Set(done.map(({ name }) => name));
  const missing = owner.migrations.filter(({ name = '' }) => !names.has(name)).length;
  if (missing > 0) throw new DomainError('start.schema-behind', { missing });
}
