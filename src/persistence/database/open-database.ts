import type { PGlite } from '@electric-sql/pglite';
import type { DataSource } from 'typeorm';
import { DomainError } from '../../errors/domain-error.js';
import { reasonOf } from './connection-failure.js';
import { ownerDataSource, servingDataSource, type Target } from './data-sources.js';
import type { Database } from './database.js';
import type { DatabaseConfig } from './database-config.js';
import { type FolderLock, lockFolder } from './folder-lock.js';
import { migrate } from './migrate.js';
import { OrganisationSessions } from './organisation-sessions.js';
import { openPGlite, openPGliteInMemory } from './pglite.js';
import { requireHarmless } from './serving-role.js';

const DEFAULT_POOL_SIZE = 10;

/** What is done with the schema before it is served on; `servingLogin` is who will take on the serving role. */
export type Preparation = (owner: DataSource, servingLogin: string) => Promise<void>;

/**
 * Opens the database, brings its schema up to date unless told otherwise, and makes sure it is safe to serve on.
 * @throws DomainError of the catalogue's `start.` entries.
 */
export async function openDatabase(
  config: DatabaseConfig,
  prepare: Preparation = migrate,
): Promise<Database> {
  return config.kind === 'pglite' ? openEmbedded(config, prepare) : openServer(config, prepare);
}

async function openEmbedded(
  config: Extract<DatabaseConfig, { kind: 'pglite' }>,
  prepare: Preparation,
): Promise<Database> {
  const lock: FolderLock | undefined = config.folder === null ? undefined : await lockFolder(config.folder);
  let pglite: PGlite | undefined;
  const closeAll = async (): Promise<void> => {
    await pglite?.close();
    await lock?.release();
  };
  try {
    pglite = await (config.folder === null
      ? openPGliteInMemory(config.beginning)
      : openPGlite(config.folder));
    const target = { pglite };
    await usingOwner(target, (owner) => prepare(owner, 'postgres'));
    const serving = await openServing(target);
    const sessions = new OrganisationSessions(serving);
    return {
      kind: 'pglite',
      dataSource: serving,
      sessions,
      // One session does for both: nobody else has it meanwhile, and it falls back to the serving role with the transaction.
      asOwner: (org, work) =>
        sessions.transaction(org, async (session) => {
          await session.query({ text: 'set local role none' });
          return work(session);
        }),
      close: async () => {
        await serving.destroy();
        await closeAll();
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function openServer(
  config: Extract<DatabaseConfig, { kind: 'postgres' }>,
  prepare: Preparation,
): Promise<Database> {
  const target = { url: config.url, poolSize: config.poolSize ?? DEFAULT_POOL_SIZE };
  const ownerTarget = { url: config.migrationUrl ?? config.url, poolSize: 1 };
  const login = await usingOwner({ ...target, poolSize: 1 }, loginOf);
  await usingOwner(ownerTarget, (owner) => prepare(owner, login));
  const serving = await openServing(target);
  let owner: DataSource | undefined;
  return {
    kind: 'postgres',
    dataSource: serving,
    sessions: new OrganisationSessions(serving),
    asOwner: async (org, work) => {
      owner ??= await connected(ownerDataSource(ownerTarget));
      return new OrganisationSessions(owner).transaction(org, work);
    },
    close: async () => {
      await owner?.destroy();
      await serving.destroy();
    },
  };
}

async function openServing(target: Target): Promise<DataSource> {
  const serving = await connected(servingDataSource(target));
  const runner = serving.createQueryRunner();
  try {
    await requireHarmless(runner);
  } catch (error) {
    await runner.release();
    await serving.destroy();
    throw error;
  }
  await runner.release();
  return serving;
}

async function usingOwner<T>(target: Target, work: (owner: DataSource) => Promise<T>): Promise<T> {
  const owner = await connected(ownerDataSource(target));
  try {
    return await work(owner);
  } finally {
    await owner.destroy();
  }
}

async function connected(dataSource: DataSource): Promise<DataSource> {
  try {
    return await dataSource.initialize();
  } catch (error) {
    throw new DomainError('start.database-unreachable', { reason: reasonOf(error) });
  }
}

async function loginOf(dataSource: DataSource): Promise<string> {
  const [row] = await dataSource.query<{ login: string }[]>('select session_user as login');
  return row?.login ?? '';
}
