import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { QueryRunner } from 'typeorm';
import { DomainError } from '../../src/errors/domain-error.js';
import { lockFolder } from '../../src/persistence/database/folder-lock.js';
import { requireMigrated } from '../../src/persistence/database/migrate.js';
import { openDatabase } from '../../src/persistence/database/open-database.js';
import { openPGlite } from '../../src/persistence/database/pglite.js';
import { ensureServingRole, requireVersion } from '../../src/persistence/database/serving-role.js';
import type { CodesOf } from './scene.js';

/** Codes that are met when the product starts. */
export type StartCode =
  CodesOf<'start'> | Exclude<CodesOf<'definition'>, 'definition.not-found' | 'definition.calendar-missing'>;

/** What starting takes. */
export interface StartScene {
  /** A data folder that was started on before, with `definitions` published; this row's own. */
  readonly folder: string;
  /** The definitions published there; this row's own copy. */
  readonly definitions: string;
  /** Starts the product with these environment variables beside those; answers what it complained of. */
  start(environment?: Readonly<Record<string, string>>): Promise<string>;
}

/** Makes a start fail, and answers how it was told. */
type StartProvocation = (scene: StartScene) => Promise<string>;

/** What a start that failed for this reason would say. */
async function complaintOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DomainError) return `${error.messages.en}\n${error.messages.zh}\n`;
    throw error;
  }
  return '';
}

/** A connection to a server that answers so, for there is only one version and one login to test with. */
function connection(query: () => unknown): QueryRunner {
  return { query: async () => query() } as Partial<QueryRunner> as QueryRunner;
}

/** How each is met. */
export const startCodes: Readonly<Record<StartCode, StartProvocation>> = {
  'start.folder-in-use': async ({ folder, start }) => {
    const lock = await lockFolder(folder);
    return start().finally(() => lock.release());
  },
  'start.configuration-invalid': ({ start }) => start({ PORT: 'eighty' }),
  'start.address-unusable': async ({ start }) => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    return start({ PORT: String(port) }).finally(() => taken.close());
  },
  'start.definitions-missing': ({ folder, start }) => start({ SLUICE_DEFINITIONS: join(folder, 'nowhere') }),
  'start.database-unreachable': ({ start }) =>
    start({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nowhere' }),
  'start.database-too-old': () =>
    complaintOf(requireVersion(connection(() => [{ found: '14.9', major: 14 }]))),
  'start.schema-behind': async ({ folder }) => {
    const pglite = await openPGlite(folder);
    await pglite.query('delete from schema_migration where id = (select max(id) from schema_migration)');
    await pglite.close();
    return complaintOf(openDatabase({ kind: 'pglite', folder }, requireMigrated));
  },
  'start.role-missing': () => {
    const refused = () => {
      throw Object.assign(new Error('permission denied to create role'), { code: '42501' });
    };
    return complaintOf(ensureServingRole(connection(refused), 'sales'));
  },
  'start.role-too-powerful': async ({ folder, start }) => {
    const pglite = await openPGlite(folder);
    await pglite.query('grant delete on event to sluice_app');
    await pglite.close();
    return start();
  },
  'definition.invalid': async ({ definitions, start }) => {
    await writeFile(
      join(definitions, 'broken.yaml'),
      'process: broken\nversion: one\nstages: [{ id: a }, { id: a }]\n',
    );
    return start();
  },
  'definition.changed-without-version': async ({ definitions, start }) => {
    const file = join(definitions, 'one-way.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('zh: 终点', 'zh: 尽头'));
    return start();
  },
};

/** A copy of the folders for one row. */
export async function copied(base: string, row: string): Promise<{ folder: string; definitions: string }> {
  const [folder, definitions] = [join(base, row, 'data'), join(base, row, 'definitions')];
  await mkdir(join(base, row));
  await cp(join(base, 'data'), folder, { recursive: true });
  await cp(join(base, 'definitions'), definitions, { recursive: true });
  return { folder, definitions };
}
