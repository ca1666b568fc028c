import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import type { Database } from '../../src/persistence/database/database.js';
import { lockFolder } from '../../src/persistence/database/folder-lock.js';
import { openDatabase } from '../../src/persistence/database/open-database.js';
import { createDatabase, dropDatabase, onServer, server, urlOf } from './server-database.js';

const root = new URL('../../', import.meta.url);
const cache = new URL('.cache/', root);
const making = new URL('making/', cache);

/** Changes whenever a migration or PGlite does. */
async function fingerprint(): Promise<string> {
  const folder = new URL('src/persistence/migrations/', root);
  const hash = createHash('sha256').update(
    await readFile(new URL('node_modules/@electric-sql/pglite/package.json', root)),
  );
  for (const name of (await readdir(folder)).sort()) hash.update(await readFile(new URL(name, folder)));
  return hash.digest('hex').slice(0, 16);
}

/** The first worker that needs the tarball makes it while the others wait. */
async function migratedTarball(): Promise<Blob> {
  const file = new URL(`pglite-${await fingerprint()}.tar.gz`, cache);
  while (!existsSync(file)) {
    const lock = await lockFolder(making.pathname).catch(() => undefined);
    if (lock === undefined) await setTimeout(100);
    else if (!existsSync(file)) await makeTarball(file).finally(() => lock.release());
    else await lock.release();
  }
  return new Blob([await readFile(file)]);
}

async function makeTarball(file: URL): Promise<void> {
  const folder = new URL('folder/', making);
  await rm(folder, { recursive: true, force: true });
  const database = await openDatabase({ kind: 'pglite', folder: folder.pathname });
  await database.close();
  const pglite = await PGlite.create({ dataDir: new URL('database', folder).pathname });
  const dump = await pglite.dumpDataDir('gzip');
  await pglite.close();
  const made = new URL('dump.tar.gz', folder);
  await writeFile(made, Buffer.from(await dump.arrayBuffer()));
  await rename(made, file);
  await rm(folder, { recursive: true, force: true });
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
  return openDatabase({ kind: 'pglite', folder: null, beginning: await migratedTarball() });
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
