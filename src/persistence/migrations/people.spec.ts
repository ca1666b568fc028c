import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import {
  createDatabase,
  dropDatabase,
  freshName,
  onServer,
  server,
  urlOf,
} from '../../../test/support/server-database.js';
import { ownerDataSource } from '../database/data-sources.js';
import { ensureServingRole } from '../database/serving-role.js';
import { migrations } from './migrations.js';
import { People } from './people.js';

/** A schema whose owner is no superuser is held to row-level security himself: see TEST_DATABASE_URL. */
const onlyOnServer = server === '' ? it.skip : it;

async function migrated(url: string, known: readonly (typeof migrations)[number][]): Promise<void> {
  const source = new DataSource({
    ...ownerDataSource({ url, poolSize: 1 }).options,
    migrations: [...known],
  });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

async function withServingRole(url: string): Promise<void> {
  const source = await ownerDataSource({ url, poolSize: 1 }).initialize();
  try {
    await ensureServingRole(source.createQueryRunner(), decodeURIComponent(new URL(url).username));
  } finally {
    await source.destroy();
  }
}

onlyOnServer(
  'gives the people of every organisation their reporting lines and keeps tokens working',
  async () => {
    const [name, owner] = [await createDatabase(), freshName()];
    await onServer((client) => client.query(`create role ${owner} login`));
    try {
      await withServingRole(urlOf(name));
      await onServer((client) => client.query(`grant all on schema public to ${owner}`), urlOf(name));
      const before = migrations.slice(0, migrations.indexOf(People));
      await migrated(urlOf(name, owner), before);
      const people = Array.from({ length: 6 }, () => randomUUID());
      const organisations = [randomUUID(), randomUUID()];
      await onServer(async (client) => {
        for (const [at, org] of organisations.entries()) {
          await client.query(
            `insert into organisation (id, slug, name, zone) values ($1::uuid, $1::uuid::text, 'Acme', 'UTC')`,
            [org],
          );
          const chain = people.slice(at * 3, at * 3 + 3);
          for (const [depth, id] of chain.entries()) {
            await client.query(
              `insert into app_user (org, id, email, name, manager) values ($1, $2::uuid, $2::uuid::text, 'X', $3)`,
              [org, id, chain[depth - 1] ?? null],
            );
          }
          await client.query(
            `insert into credential (org, id, user_id, kind, name, secret_hash, created_at, expires_at)
           values ($1, $2, $2, 'token', 'old', '', now(), now())`,
            [org, chain[0]],
          );
        }
      }, urlOf(name));
      await migrated(urlOf(name, owner), [...before, People]);
      await onServer(async (client) => {
        const lines = await client.query<{ depth: number; count: string }>(
          `select depth, count(*) from reporting_line group by depth order by depth`,
        );
        expect(lines.rows.map(({ depth, count }) => [depth, Number(count)])).toEqual([
          [0, 6],
          [1, 4],
          [2, 2],
        ]);
        const tokens = await client.query<{ scopes: string[] }>(`select scopes from credential`);
        expect(tokens.rows.map(({ scopes }) => scopes)).toEqual([
          ['read', 'write', 'administer'],
          ['read', 'write', 'administer'],
        ]);
      }, urlOf(name));
    } finally {
      await onServer((client) => client.query(`drop owned by ${owner} cascade`), urlOf(name));
      await dropDatabase(name);
      await onServer((client) => client.query(`drop role ${owner}`));
    }
  },
);
