import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { noted } from '../../../test/support/audit-entry.js';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import type { User } from '../../application/ports/directory.js';
import type { Database } from '../database/database.js';
import { DatabaseDirectory } from './database-directory.js';

let database: Database;
let directory: DatabaseDirectory;
let org: string;
let ids: Map<string, string>;
beforeAll(async () => {
  database = await openTestDatabase();
  directory = new DatabaseDirectory(database.sessions);
});
afterAll(() => database.close());
beforeEach(async () => {
  org = await givenOrganisation(database);
  ids = new Map();
  for (const [name, manager] of [['a'], ['b', 'a'], ['c', 'b'], ['d', 'c'], ['e']] as const)
    expect(await hire(name, manager)).toBe('saved');
});

const idOf = (name: string): string => ids.get(name) ?? '';

function hire(name: string, manager?: string): Promise<string> {
  const id = randomUUID();
  ids.set(name, id);
  const above = manager === undefined ? {} : { manager: idOf(manager) };
  const email = `${name}@acme.example`;
  return directory.createUser(
    org,
    { id, name, email, roles: ['rep'], groups: [], active: true, ...above },
    noted(id),
  );
}

async function move(name: string, manager?: string): Promise<string> {
  const { manager: _former, ...user } = (await directory.user(org, idOf(name))) as User;
  return directory.updateUser(
    org,
    { ...user, ...(manager === undefined ? {} : { manager: idOf(manager) }) },
    noted(),
  );
}

/** Every line as the table has it, `manager>person depth`. */
async function lines(): Promise<string[]> {
  const names = new Map([...ids].map(([name, id]) => [id, name]));
  const { rows } = await database.sessions.run(org, (session) =>
    session.query<{ manager: string; person: string; depth: number }>({
      text: 'select manager, person, depth from reporting_line where depth > 0',
    }),
  );
  return rows
    .map(({ manager, person, depth }) => `${names.get(manager)}>${names.get(person)} ${depth}`)
    .sort();
}

async function version(): Promise<number> {
  return (await directory.orgChart(org)).version;
}

describe('reporting lines', () => {
  it('lead from everybody to everybody above', async () => {
    expect(await lines()).toEqual(['a>b 1', 'a>c 2', 'a>d 3', 'b>c 1', 'b>d 2', 'c>d 1']);
  });

  it('move with whoever changes the manager, his whole tree with him', async () => {
    expect(await move('c', 'e')).toBe('saved');
    expect(await lines()).toEqual(['a>b 1', 'c>d 1', 'e>c 1', 'e>d 2']);
    expect(await move('e', 'b')).toBe('saved');
    expect(await lines()).toContain('a>d 4');
    expect(await move('b')).toBe('saved');
    expect((await lines()).filter((line) => line.startsWith('a>'))).toEqual([]);
  });

  it.each([
    ['himself', 'a', 'a'],
    ['somebody directly below', 'a', 'b'],
    ['somebody far below', 'a', 'd'],
  ])('never lead in a circle: not to %s', async (_who, name, manager) => {
    const [before, at] = [await lines(), await version()];
    expect(await move(name, manager)).toBe('circle');
    expect(await lines()).toEqual(before);
    expect(await version()).toBe(at);
  });

  it('never lead in a circle when two changes come at once', async () => {
    const results = await Promise.all([move('a', 'e'), move('e', 'd')]);
    expect(results.sort()).toEqual(['circle', 'saved']);
    const seen = await lines();
    expect(seen.some((line) => /^(\w)>\1/.test(line))).toBe(false);
  });

  it('stay as they are when something else about a person changes', async () => {
    const before = await lines();
    const user = (await directory.user(org, idOf('b'))) as User;
    await directory.updateUser(org, { ...user, name: 'B' }, noted());
    expect(await lines()).toEqual(before);
  });

  it('of one organisation are not seen by another', async () => {
    const other = await givenOrganisation(database);
    const { rows } = await database.sessions.run(other, (session) =>
      session.query({ text: 'select 1 from reporting_line' }),
    );
    expect(rows).toEqual([]);
  });
});

describe('the version of the directory', () => {
  it('grows by one with each change and stays when a change is refused', async () => {
    const before = await version();
    await move('b', 'e');
    expect(await version()).toBe(before + 1);
    const stale = { ...((await directory.user(org, idOf('b'))) as User), version: 1 };
    expect(await directory.updateUser(org, stale, noted())).toBe('conflict');
    await directory.createUser(org, { ...stale, id: randomUUID() }, noted());
    expect(await version()).toBe(before + 1);
  });
});
