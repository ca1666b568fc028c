import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Database } from '../../src/persistence/database/database.js';
import { openDatabase } from '../../src/persistence/database/open-database.js';
import { filesIn, fingerprintOf, madeOnce } from './made-once.js';
import { createDatabase, dropDatabase, onServer, server, urlOf } from './server-database.js';

/** Changes whenever a migration or PGlite does. */
async function fingerprint(): Promise<string> {
  const migrations = await filesIn('src/persistence/migrations');
  return fingerprintOf(['node_modules/@electric-sql/pglite/package.json', ...migrations]);
}

/** The data of a migrated PGlite, as it takes them in again. */
async function migratedData(): Promise<Blob> {
  const file = await madeOnce({ kind: 'pglite', fingerprint: await fingerprint(), make: makeData });
  return new Blob([await readFile(file)]);
}

async function makeData(file: string): Promise<void> {
  const folder = `${file}-folder`;
  await rm(folder, { recursive: true, force: true });
  const database = await openDatabase({ kind: 'pglite', folder });
  await database.close();
  const pglite = await PGlite.create({ dataDir: join(folder, 'database') });
  // Nobody makes databases of them here; without them the data are taken in twice as fast.
  await pglite.exec('update pg_database set datistemplate = false');
  for (const spare of ['template0', 'template1']) await pglite.exec(`drop database ${spare}`);
  // Not compressed: taking it apart is what a spec would wait for.
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  await writeFile(file, Buffer.from(await dump.arrayBuffer()));
  await rm(folder, { recursive: true, force: true });
}

/** Makes a data folder of the product in which the migrations have run, as a first start would leave it in seconds. */
export async function makeDataFolder(folder: string): Promise<void> {
  const dataDir = join(folder, 'database');
  await mkdir(dataDir, { recursive: true });
  const pglite = await PGlite.create({ dataDir, loadDataDir: await migratedData() });
  await pglite.close();
}

/** A migrated database that new ones are cloned from; the first who needs it makes it. */
async function template(): Promise<string> {
  const name = `sluice_template_${await fingerprint()}`;
  await onServer(async (client) => {
    await client.query(`select pg_advisory_lock(hashtext($1))`, [name]);
    const { rowCount } = await client.query(`select 1 from pg_database where datname = $1`, [name]);
    if (rowCount !== 0) return;
    await client.query(`drop database if exists ${name}_making with (force)`);
    await client.query(`create database ${name}_making`);
    const database = await openDatabase({ kind: 'postgres', url: urlOf(`${name}_making`), poolSize: 1 });
    await database.close();
    await client.query(`alter database ${name}_making rename to ${name}`);
  });
  return name;
}

async function cloneOnServer(): Promise<Database> {
  const name = await createDatabase('template', await template());
  const database = await openDatabase({ kind: 'postgres', url: urlOf(name), poolSize: 4 });
  return {
    ...database,
    close: async () => {
      await database.close();
      await dropDatabase(name);
    },
  };
}

/**
 * An empty migrated database of the test's own: PGlite in memory, or on the server that `TEST_DATABASE_URL` names
 * (its user must be allowed to make databases and roles). Close it in `afterAll`.
 */
export async function openTestDatabase(): Promise<Database> {
  if (server !== '') return cloneOnServer();
  return openDatabase({ kind: 'pglite', folder: null, beginning: await migratedData() });
}

/** Adds an organisation and answers its id. */
export async function givenOrganisation(database: Database, zone = 'Asia/Shanghai'): Promise<string> {
  const id = randomUUID();
  await database.sessions.run(null, (session) =>
    session.query({
      text: `insert into organisation (id, slug, name, zone) values ($1, $2, $3, $4)`,
      values: [id, `org-${id}`, 'Acme', zone],
    }),
  );
  return id;
}
