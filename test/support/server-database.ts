import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** The server that `TEST_DATABASE_URL` names; specs about servers are skipped without one. */
export const server = process.env['TEST_DATABASE_URL'] ?? '';

/** A database on the server by name. */
export function urlOf(name: string, login?: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  if (login !== undefined) url.username = login;
  return url.href;
}

/** Works on the server itself, where databases and roles are made and dropped. */
export async function onServer<T>(work: (client: pg.Client) => Promise<T>, url = server): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A name nobody else has. */
export function freshName(): string {
  return `sluice_test_${randomUUID().replaceAll('-', '')}`;
}

/** Makes an empty database, without any of our tables, and answers its name. */
export async function createDatabase(...options: string[]): Promise<string> {
  const name = freshName();
  await onServer((client) => client.query(['create database', name, ...options].join(' ')));
  return name;
}

/** Drops a database, whoever is connected. */
export async function dropDatabase(name: string): Promise<void> {
  await onServer((client) => client.query(`drop database ${name} with (force)`));
}
