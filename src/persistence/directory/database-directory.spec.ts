import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { noted } from '../../../test/support/audit-entry.js';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import type { Credential, User } from '../../application/ports/directory.js';
import type { Database } from '../database/database.js';
import { DatabaseDirectory } from './database-directory.js';

let database: Database;
let directory: DatabaseDirectory;
let org: string;
beforeAll(async () => {
  database = await openTestDatabase();
  directory = new DatabaseDirectory(database.sessions);
});
beforeEach(async () => {
  org = await givenOrganisation(database);
});
afterAll(() => database.close());

function person(email: string, changes: Partial<User> = {}): Omit<User, 'version'> {
  return {
    id: randomUUID(),
    email,
    name: '王芳',
    roles: ['rep'],
    groups: ['east'],
    active: true,
    ...changes,
  };
}

function credential(user: string, changes: Partial<Credential> = {}): Credential {
  return {
    id: randomUUID(),
    user,
    kind: 'token',
    name: 'laptop',
    scopes: ['read', 'write'],
    secretHash: 'ab'.repeat(32),
    createdAt: '2026-11-01T08:00:00.000Z',
    expiresAt: '2999-01-01T00:00:00.000Z',
    ...changes,
  };
}

describe('organisations', () => {
  it('are found by id and by slug, without belonging to one', async () => {
    const organisation = {
      id: randomUUID(),
      slug: `s-${randomUUID()}`,
      name: '沪工机械',
      zone: 'Asia/Shanghai',
    };
    await directory.createOrganisation(organisation);
    expect(await directory.organisation(organisation.id)).toEqual(organisation);
    expect(await directory.organisationBySlug(organisation.slug)).toEqual(organisation);
    expect(await directory.organisations()).toContainEqual(organisation);
    await expect(directory.createOrganisation({ ...organisation, id: randomUUID() })).rejects.toMatchObject({
      code: 'entity.duplicate',
    });
  });

  it('that do not exist are not found, whatever is asked', async () => {
    expect(await directory.organisation(randomUUID())).toBeUndefined();
    expect(await directory.organisation("' or true")).toBeUndefined();
    expect(await directory.organisationBySlug('nobody')).toBeUndefined();
  });
});

describe('users', () => {
  it('come back as they were saved', async () => {
    const boss = person('boss@acme.example', { roles: ['manager', 'approver'], groups: [] });
    const rep = person('rep@acme.example', { manager: boss.id });
    expect(await directory.createUser(org, boss, noted())).toBe('saved');
    expect(await directory.createUser(org, rep, noted(), 'hash')).toBe('saved');
    expect(await directory.user(org, boss.id)).toEqual({ ...boss, version: 1 });
    expect(await directory.user(org, rep.id)).toEqual({ ...rep, version: 1 });
    expect(await directory.userByEmail(org, 'rep@acme.example')).toEqual({
      user: { ...rep, version: 1 },
      passwordHash: 'hash',
      temporary: false,
    });
    expect(await directory.userByEmail(org, 'boss@acme.example')).toEqual({ user: { ...boss, version: 1 } });
  });

  it('have an e-mail of their own within the organisation, whatever its case', async () => {
    const other = await givenOrganisation(database);
    expect(await directory.createUser(org, person('Li.Na@acme.example'), noted())).toBe('saved');
    expect(await directory.createUser(org, person('li.na@ACME.example'), noted())).toBe('duplicate');
    expect(await directory.createUser(other, person('li.na@acme.example'), noted())).toBe('saved');
    expect((await directory.userByEmail(org, ' LI.NA@acme.example'))?.user.email).toBe('li.na@acme.example');
    const second = person('second@acme.example');
    await directory.createUser(org, second, noted());
    expect(
      await directory.updateUser(org, { ...second, email: 'LI.na@acme.example', version: 1 }, noted()),
    ).toBe('duplicate');
  });

  it('are changed by the one who saw the present version', async () => {
    const user = person('a@acme.example');
    await directory.createUser(org, user, noted());
    expect(
      await directory.updateUser(org, { ...user, name: '王芳芳', active: false, version: 1 }, noted()),
    ).toBe('saved');
    expect(await directory.updateUser(org, { ...user, name: 'too late', version: 1 }, noted())).toBe(
      'conflict',
    );
    expect(await directory.updateUser(org, { ...person('b@acme.example'), version: 1 }, noted())).toBe(
      'missing',
    );
    expect(await directory.user(org, user.id)).toEqual({
      ...user,
      name: '王芳芳',
      active: false,
      version: 2,
    });
  });

  it('cannot have a manager nobody knows', async () => {
    expect(
      await directory.createUser(org, person('a@acme.example', { manager: randomUUID() }), noted()),
    ).toBe('missing');
  });

  it('keep their password when they are changed', async () => {
    const user = person('a@acme.example');
    await directory.createUser(org, user, noted(), 'hash');
    await directory.updateUser(org, { ...user, name: 'New', version: 1 }, noted());
    expect((await directory.userByEmail(org, user.email))?.passwordHash).toBe('hash');
  });

  it('are listed page by page', async () => {
    const ids = [randomUUID(), randomUUID(), randomUUID()].sort();
    for (const id of ids) await directory.createUser(org, person(`${id}@acme.example`, { id }), noted());
    const first = await directory.users(org, { limit: 2 });
    expect(first.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect((await directory.users(org, { limit: 2, after: ids[1] ?? '' })).map(({ id }) => id)).toEqual(
      ids.slice(2),
    );
    await expect(directory.users(org, { limit: 2, after: 'x' })).rejects.toMatchObject({
      code: 'request.cursor-invalid',
    });
  });

  it('of one organisation are not seen or changed by another', async () => {
    const other = await givenOrganisation(database);
    const user = person('a@acme.example');
    await directory.createUser(org, user, noted());
    expect(await directory.user(other, user.id)).toBeUndefined();
    expect(await directory.userByEmail(other, user.email)).toBeUndefined();
    expect(await directory.users(other, { limit: 10 })).toEqual([]);
    expect(await directory.updateUser(other, { ...user, version: 1 }, noted())).toBe('missing');
  });
});

describe('credentials', () => {
  let user: Omit<User, 'version'>;
  beforeEach(async () => {
    user = person('a@acme.example');
    await directory.createUser(org, user, noted());
  });

  it('are found with their user', async () => {
    const token = credential(user.id);
    await directory.createCredential(org, token, noted());
    expect(await directory.findCredential(org, token.id)).toEqual({
      credential: token,
      user: { ...user, version: 1 },
    });
    expect(await directory.credentials(org, user.id)).toEqual([token]);
  });

  it('stop counting when they are revoked, once', async () => {
    const token = credential(user.id);
    await directory.createCredential(org, token, noted());
    expect(await directory.revokeCredential(org, user.id, token.id, noted())).toBe(true);
    expect(await directory.revokeCredential(org, user.id, token.id, noted())).toBe(false);
    expect(await directory.findCredential(org, token.id)).toBeUndefined();
    expect((await directory.credentials(org, user.id))[0]?.revokedAt).toMatch(/^\d{4}-.*Z$/);
  });

  it('do not count when expired, or when their user is not active', async () => {
    const [expired, good] = [
      credential(user.id, { expiresAt: '2026-01-01T00:00:00.000Z' }),
      credential(user.id),
    ];
    await directory.createCredential(org, expired, noted());
    await directory.createCredential(org, good, noted());
    expect(await directory.findCredential(org, expired.id)).toBeUndefined();
    await directory.updateUser(org, { ...user, active: false, version: 1 }, noted());
    expect(await directory.findCredential(org, good.id)).toBeUndefined();
  });

  it('belong to a user of the same organisation', async () => {
    const other = await givenOrganisation(database);
    const token = credential(user.id);
    await expect(directory.createCredential(other, token, noted())).rejects.toMatchObject({
      code: 'user.not-found',
    });
    await directory.createCredential(org, token, noted());
    await expect(directory.createCredential(org, token, noted())).rejects.toMatchObject({
      code: 'entity.duplicate',
    });
    expect(await directory.findCredential(other, token.id)).toBeUndefined();
    expect(await directory.revokeCredential(other, user.id, token.id, noted())).toBe(false);
    expect(await directory.revokeCredential(org, randomUUID(), token.id, noted())).toBe(false);
  });

  it.each(['', 'x', "'; drop table credential; --"])('named %j do not exist', async (id) => {
    expect(await directory.findCredential(org, id)).toBeUndefined();
    expect(await directory.findCredential(id, randomUUID())).toBeUndefined();
    expect(await directory.revokeCredential(org, user.id, id, noted())).toBe(false);
    expect(await directory.credentials(org, id)).toEqual([]);
    expect(await directory.user(org, id)).toBeUndefined();
  });
});
