import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenOrganisation } from '../../../test/support/test-database.js';
import { requireMigrated } from './migrate.js';
import { openDatabase } from './open-database.js';
import { openPGlite } from './pglite.js';

describe('the embedded database', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sluice-open-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('keeps what was written, refuses a second opening, and opens again after it was closed', async () => {
    const database = await openDatabase({ kind: 'pglite', folder });
    const org = await givenOrganisation(database);
    await expect(openDatabase({ kind: 'pglite', folder })).rejects.toMatchObject({
      code: 'start.folder-in-use',
    });
    await database.close();

    const again = await openDatabase({ kind: 'pglite', folder });
    const { rows } = await again.sessions.run(null, (session) =>
      session.query({ text: 'select id from organisation' }),
    );
    await again.close();
    expect(rows).toEqual([{ id: org }]);
  }, 60_000);

  it('takes the serving role on again after the owner worked, also when that failed', async () => {
    const database = await openDatabase({ kind: 'pglite', folder });
    const org = await givenOrganisation(database);
    const role = async (): Promise<unknown> => {
      const { rows } = await database.sessions.run(org, (session) =>
        session.query({ text: 'select current_user as role' }),
      );
      return rows[0];
    };
    expect(
      await database.asOwner(
        org,
        async (session) => (await session.query({ text: 'select current_user as role' })).rows[0],
      ),
    ).toEqual({
      role: 'postgres',
    });
    expect(await role()).toEqual({ role: 'sluice_app' });
    await expect(
      database.asOwner(org, (session) => session.query({ text: 'select nonsense' })),
    ).rejects.toThrow(/nonsense/);
    expect(await role()).toEqual({ role: 'sluice_app' });
    await database.close();
  }, 60_000);
});

describe('a database that is only looked into', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sluice-look-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is refused and left as it is when it is another one, or of an earlier version', async () => {
    await expect(openDatabase({ kind: 'pglite', folder }, requireMigrated)).rejects.toMatchObject({
      code: 'start.schema-behind',
    });
    const pglite = await openPGlite(folder);
    const { rows } = await pglite.query(`select tablename from pg_tables where schemaname = 'public'`);
    await pglite.close();
    expect(rows).toEqual([]);
  }, 60_000);

  it('is opened when it is of this version', async () => {
    await (await openDatabase({ kind: 'pglite', folder })).close();
    const database = await openDatabase({ kind: 'pglite', folder }, requireMigrated);
    expect(database.kind).toBe('pglite');
    await database.close();
  }, 60_000);
});

describe('a server', () => {
  it.each(['postgres://nobody@127.0.0.1:1/none', 'postgres://nobody@no-such-host.invalid/none'])(
    'that cannot be reached is named as the reason: %s',
    async (url) => {
      await expect(openDatabase({ kind: 'postgres', url })).rejects.toMatchObject({
        code: 'start.database-unreachable',
      });
    },
    60_000,
  );
});
