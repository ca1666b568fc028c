import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { compiledSource } from '../../../test/support/compiled-source.js';
import {
  createDatabase,
  dropDatabase,
  freshName,
  onServer,
  server,
  urlOf,
} from '../../../test/support/server-database.js';
import { givenOrganisation } from '../../../test/support/test-database.js';
import { openDatabase } from './open-database.js';

/** These need a PostgreSQL server: see TEST_DATABASE_URL. */
const describeServer = server === '' ? describe.skip : describe;

let name: string;
beforeEach(async () => {
  if (server !== '') name = await createDatabase();
});
afterEach(async () => {
  if (server !== '') await dropDatabase(name);
});

async function withLogin<T>(options: string, work: (login: string) => Promise<T>): Promise<T> {
  const login = freshName();
  await onServer((client) => client.query(`create role ${login} login ${options}`));
  try {
    return await work(login);
  } finally {
    await onServer((client) => client.query(`drop owned by ${login} cascade`), urlOf(name));
    await onServer((client) => client.query(`drop role ${login}`));
  }
}

describeServer('a server', () => {
  it('is migrated once when several processes start on it at the same moment', async () => {
    const source = await compiledSource();
    const script = `
      const { openDatabase } = await import(${JSON.stringify(source.url('persistence/database/open-database.js'))});
      const database = await openDatabase({ kind: 'postgres', url: ${JSON.stringify(urlOf(name))}, poolSize: 2 });
      await database.sessions.run(null, (session) => session.query({ text: 'select from event' }));
      await database.close();`;
    const starts = Array.from({ length: 4 }, async () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
      const [code] = (await once(child, 'exit')) as [number];
      return code;
    });
    expect(await Promise.all(starts)).toEqual([0, 0, 0, 0]);
  }, 60_000);

  it('is served by a login of its own, without any power over the schema', async () => {
    await withLogin('', async (login) => {
      const database = await openDatabase({
        kind: 'postgres',
        url: urlOf(name, login),
        migrationUrl: urlOf(name),
        poolSize: 1,
      });
      const org = await givenOrganisation(database);
      const { rows } = await database.sessions.run(org, (session) =>
        session.query({
          text: 'select session_user as login, current_user as role, current_setting($$jit$$) as jit',
        }),
      );
      expect(rows).toEqual([{ login, role: 'sluice_app', jit: 'off' }]);
      await database.close();
    });
  });

  it.each(['event', 'audit_event', 'checkpoint'])(
    'is refused when the serving role may change %s',
    async (log) => {
      await (await openDatabase({ kind: 'postgres', url: urlOf(name) })).close();
      for (const [grant, privilege] of [
        ['update (hash)', 'UPDATE'],
        ['delete', 'DELETE'],
        ['truncate', 'TRUNCATE'],
        ['trigger', 'TRIGGER'],
      ] as const) {
        await onServer((client) => client.query(`grant ${grant} on ${log} to sluice_app`), urlOf(name));
        await expect(openDatabase({ kind: 'postgres', url: urlOf(name) })).rejects.toMatchObject({
          code: 'start.role-too-powerful',
          parameters: { privilege: `${privilege} on ${log}` },
        });
        await onServer((client) => client.query(`revoke ${grant} on ${log} from sluice_app`), urlOf(name));
      }
    },
  );

  it('says what an administrator has to do when the login may not take on the serving role', async () => {
    await (await openDatabase({ kind: 'postgres', url: urlOf(name) })).close();
    await withLogin('', async (login) => {
      await expect(openDatabase({ kind: 'postgres', url: urlOf(name, login) })).rejects.toMatchObject({
        code: 'start.role-missing',
        parameters: { login, role: 'sluice_app' },
      });
    });
  });

  it('may be gone for a while: requests are told so, and served again when it is back', async () => {
    const database = await openDatabase({ kind: 'postgres', url: urlOf(name), poolSize: 2 });
    const select = () => database.sessions.run(null, (session) => session.query({ text: 'select 1 as one' }));
    const cutAll = () =>
      onServer((client) =>
        client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]),
      );
    await select();
    await cutAll();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await select()).rows).toEqual([{ one: 1 }]);

    const held = database.sessions.transaction(null, async (session) => {
      await cutAll();
      return session.query({ text: 'select 1' });
    });
    await expect(held).rejects.toMatchObject({ code: 'server.unavailable' });
    expect((await select()).rows).toEqual([{ one: 1 }]);
    await database.close();
  });
});
