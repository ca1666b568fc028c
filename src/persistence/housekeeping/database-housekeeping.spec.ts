import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noted } from '../../../test/support/audit-entry.js';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import type { Database } from '../database/database.js';
import { DatabaseDirectory } from '../directory/database-directory.js';
import { DatabaseSignInFailures } from '../directory/database-sign-in-failures.js';
import { DatabaseHousekeeping } from './database-housekeeping.js';

let database: Database;
let housekeeping: DatabaseHousekeeping;
beforeAll(async () => {
  database = await openTestDatabase();
  housekeeping = new DatabaseHousekeeping(database.sessions);
});
afterAll(() => database.close());

describe('housekeeping', () => {
  it('forgets answers after a week, of the organisation it is asked for', async () => {
    const [org, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    for (const each of [org, other]) {
      await database.sessions.run(each, (session) =>
        session.query({
          text: `insert into idempotency (org, actor, key, body_hash, status, response, created_at)
                 values ($1, 'a', 'old', 'h', 200, '{}', now() - interval '7 days 1 minute'), ($1, 'a', 'young', 'h', 200, '{}', now() - interval '6 days')`,
          values: [each],
        }),
      );
    }
    const keys = async (of: string): Promise<string[]> => {
      const { rows } = await database.sessions.run(of, (session) =>
        session.query<{ key: string }>({ text: 'select key from idempotency order by key' }),
      );
      return rows.map(({ key }) => key);
    };
    expect(await housekeeping.forgetAnswers(org, 7)).toBe(1);
    expect(await keys(org)).toEqual(['young']);
    expect(await keys(other)).toEqual(['old', 'young']);
  });

  it('forgets sessions that are over, and no token', async () => {
    const org = await givenOrganisation(database);
    const directory = new DatabaseDirectory(database.sessions);
    const user = randomUUID();
    await directory.createUser(
      org,
      {
        id: user,
        email: 'a@acme.example',
        name: 'A',
        roles: [],
        groups: [],
        active: true,
      },
      noted(user),
    );
    const [past, future] = ['2026-01-01T00:00:00.000Z', '2999-01-01T00:00:00.000Z'];
    const add = async (
      name: string,
      kind: 'token' | 'session',
      expiresAt: string,
      revokedAt?: string,
    ): Promise<void> => {
      const rest = {
        secretHash: 'ab',
        scopes: ['read'] as const,
        createdAt: past,
        expiresAt,
        ...(revokedAt === undefined ? {} : { revokedAt }),
      };
      await directory.createCredential(org, { id: randomUUID(), user, name, kind, ...rest }, noted(user));
    };
    await add('expired session', 'session', past);
    await add('ended session', 'session', future, past);
    await add('session', 'session', future);
    await add('expired token', 'token', past);
    await add('revoked token', 'token', future, past);
    expect(await housekeeping.forgetSessions(org)).toBe(2);
    const left = (await directory.credentials(org, user)).map(({ name }) => name);
    expect(left.sort()).toEqual(['expired token', 'revoked token', 'session']);
  });

  it('forgets failed attempts to sign in after a day', async () => {
    const org = await givenOrganisation(database);
    const failures = new DatabaseSignInFailures(database.sessions);
    const entries = { failed: noted('a', 'sign-in.failed'), locked: noted('a', 'sign-in.locked') };
    const fail = (subject: string, free: number) => failures.fail(org, [{ subject, free }], entries);
    await fail('old', 1);
    await fail('young', 2);
    await fail('young', 2);
    await database.sessions.run(org, (session) =>
      session.query({
        text: `update sign_in_failure set last_at = last_at - interval '25 hours' where subject = 'old'`,
      }),
    );
    expect(await housekeeping.forgetSignInFailures(org)).toBe(1);
    expect(await fail('young', 2)).toBe('locked');
  });
});
