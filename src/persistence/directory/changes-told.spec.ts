import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { noted } from '../../../test/support/audit-entry.js';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import type { AuditEntry } from '../../application/ports/audit-trail.js';
import { type Clock, databaseClock } from '../../application/ports/clock.js';
import type { Credential, User } from '../../application/ports/directory.js';
import { DatabaseAuditTrail } from '../audit/database-audit-trail.js';
import type { Database } from '../database/database.js';
import { DatabaseDirectory } from './database-directory.js';
import { DatabaseExternalIdentities } from './database-external-identities.js';
import { DatabaseGroupStore } from './database-group-store.js';
import { DatabaseSignInFailures } from './database-sign-in-failures.js';
import { DatabaseSubstitutionStore } from './database-substitution-store.js';
import { DatabaseTeamStore } from './database-team-store.js';

const [BOSS, COLLEAGUE] = [randomUUID(), randomUUID()];
const ids = {
  team: randomUUID(),
  otherTeam: randomUUID(),
  token: randomUUID(),
  session: randomUUID(),
  substitution: randomUUID(),
};
const FUTURE = '2999-01-01T00:00:00.000Z';
const locks = [{ subject: 'lin', free: 1 }];
const failure = { failed: noted(BOSS, 'sign-in.failed'), locked: noted(BOSS, 'sign-in.locked') };

/** What everything is kept in that a change may touch. */
const TABLES = [
  'organisation',
  'app_user',
  'reporting_line',
  'team',
  'substitution',
  'external_identity',
  'credential',
  'sign_in_failure',
  'audit_stream',
  'audit_event',
];

const person = (id: string): Omit<User, 'version'> => ({
  ...{ id, email: `${id}@acme.example`, name: '王芳', roles: ['rep'], groups: ['east'], active: true },
});

const credential = (id: string, kind: Credential['kind']): Credential => ({
  ...{ id, user: BOSS, kind, name: 'laptop', scopes: ['read'], secretHash: 'ab'.repeat(32) },
  ...{ createdAt: '2026-11-01T08:00:00.000Z', expiresAt: FUTURE },
});

const absence = (id: string) => ({
  ...{ id, person: BOSS, substitute: COLLEAGUE, kind: 'delegate' as const, reason: 'leave', createdBy: BOSS },
  ...{ from: '2026-11-01T08:00:00.000Z', until: FUTURE },
});

/** A trail whose clock fails takes no entry. */
const refusing: Clock = {
  now: () => {
    throw new Error('the trail takes no entry');
  },
};

let database: Database;
let org: string;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

function storesOn(clock: Clock) {
  const { sessions } = database;
  return {
    directory: new DatabaseDirectory(sessions, clock),
    identities: new DatabaseExternalIdentities(sessions, clock),
    groups: new DatabaseGroupStore(sessions, clock),
    failures: new DatabaseSignInFailures(sessions, clock),
    substitutions: new DatabaseSubstitutionStore(sessions, clock),
    teams: new DatabaseTeamStore(sessions, clock),
  };
}
type Stores = ReturnType<typeof storesOn>;

beforeEach(async () => {
  org = await givenOrganisation(database);
  const { directory, failures, substitutions, teams } = storesOn(databaseClock);
  for (const id of [BOSS, COLLEAGUE]) await directory.createUser(org, person(id), noted());
  await teams.create(org, { id: ids.team, name: 'North' }, noted());
  await directory.createCredential(org, credential(ids.token, 'token'), noted());
  await directory.createCredential(org, credential(ids.session, 'session'), noted());
  await substitutions.create(org, absence(ids.substitution), () => undefined, noted());
  await failures.fail(org, [{ subject: 'locked', free: 1 }], failure);
  await failures.fail(org, [{ subject: 'locked', free: 1 }], failure);
});

async function everything(): Promise<string> {
  const rows = TABLES.map((table) => {
    const column = table === 'organisation' ? 'id' : 'org';
    return `(select json_agg(t::text order by t::text) from ${table} t where ${column} = $1) as ${table}`;
  });
  const found = await database.sessions.run(org, (session) =>
    session.query<Record<string, unknown>>({ text: `select ${rows.join(', ')}`, values: [org] }),
  );
  return JSON.stringify(found.rows);
}

const identity = { issuer: 'https://id.example', subject: 'boss' };
const password = { passwordHash: 'new', temporary: false };

/** Every change that is told of, with an entry of its own. */
const CHANGES: readonly [string, (stores: Stores, entry: AuditEntry) => Promise<unknown>][] = [
  ['adding a user', ({ directory }, entry) => directory.createUser(org, person(randomUUID()), entry)],
  [
    'changing a user',
    ({ directory }, entry) => directory.updateUser(org, { ...person(BOSS), name: 'A', version: 1 }, entry),
  ],
  ['a new password', ({ directory }, entry) => directory.setPassword(org, BOSS, password, entry)],
  [
    'a new credential',
    ({ directory }, entry) => directory.createCredential(org, credential(randomUUID(), 'token'), entry),
  ],
  ['a revoked credential', ({ directory }, entry) => directory.revokeCredential(org, BOSS, ids.token, entry)],
  ['all credentials revoked', ({ directory }, entry) => directory.revokeCredentials(org, BOSS, () => entry)],
  ['settings', ({ directory }, entry) => directory.changeSettings(org, { repsSee: 'team' }, entry)],
  ['linking an identity', ({ identities }, entry) => identities.link(org, identity, BOSS, entry)],
  [
    'adding a user with an identity',
    ({ identities }, entry) => identities.createUser(org, identity, person(randomUUID()), entry),
  ],
  ['the members of a group', ({ groups }, entry) => groups.setMembers(org, 'board', [BOSS], () => entry)],
  ['a new team', ({ teams }, entry) => teams.create(org, { id: ids.otherTeam, name: 'South' }, entry)],
  ['a renamed team', ({ teams }, entry) => teams.update(org, { id: ids.team, name: 'N', version: 1 }, entry)],
  ['a removed team', ({ teams }, entry) => teams.remove(org, ids.team, entry)],
  [
    'a new substitution',
    ({ substitutions }, entry) => substitutions.create(org, absence(randomUUID()), () => undefined, entry),
  ],
  ['an ended substitution', ({ substitutions }, entry) => substitutions.revoke(org, ids.substitution, entry)],
  ['a failed sign-in', ({ failures }, entry) => failures.fail(org, locks, { ...failure, failed: entry })],
  ['an unlocked account', ({ failures }, entry) => failures.forget(org, 'locked', entry)],
];

describe.each(CHANGES)('%s', (_what, change) => {
  it('is told of in the trail', async () => {
    await change(storesOn(databaseClock), noted('the-change', 'organisation.changed'));
    const trail = new DatabaseAuditTrail(database.sessions);
    const { items } = await trail.page(org, { stream: 'the-change', limit: 10 });
    expect(items).toMatchObject([{ type: 'organisation.changed', seq: 1 }]);
  });

  it('is undone when the trail does not take it', async () => {
    const before = await everything();
    await expect(change(storesOn(refusing), noted('the-change'))).rejects.toThrow('takes no entry');
    expect(await everything()).toBe(before);
  });
});

it.each<[string, (stores: Stores, entry: AuditEntry) => Promise<unknown>]>([
  [
    'a user at another version',
    ({ directory }, entry) => directory.updateUser(org, { ...person(BOSS), version: 7 }, entry),
  ],
  ['an e-mail that is taken', ({ directory }, entry) => directory.createUser(org, person(BOSS), entry)],
  [
    'a password of nobody',
    ({ directory }, entry) => directory.setPassword(org, randomUUID(), password, entry),
  ],
  [
    'a credential of somebody else',
    ({ directory }, entry) => directory.revokeCredential(org, randomUUID(), ids.token, entry),
  ],
  ['members who are members', ({ groups }, entry) => groups.setMembers(org, 'none', [], () => entry)],
  ['a team that is not there', ({ teams }, entry) => teams.remove(org, randomUUID(), entry)],
  [
    'an objection',
    ({ substitutions }, entry) => substitutions.create(org, absence(randomUUID()), () => 'no', entry),
  ],
  ['an account that is not locked', ({ failures }, entry) => failures.forget(org, 'nobody', entry)],
])('nothing is told where nothing changes: %s', async (_what, change) => {
  const before = await everything();
  await change(storesOn(databaseClock), noted('the-change'));
  expect(await everything()).toBe(before);
});

it('a new password ends tokens as well where that is wanted, in the same act', async () => {
  const { directory } = storesOn(databaseClock);
  const here = randomUUID();
  await directory.createCredential(org, credential(here, 'token'), noted());
  const ended = await directory.setPassword(org, BOSS, password, noted(), { tokens: true, except: here });
  expect([...(ended ?? [])].sort()).toEqual([ids.session, ids.token].sort());
  expect(await directory.findCredential(org, here)).toBeDefined();
  expect(await directory.findCredential(org, ids.token)).toBeUndefined();
});

it('a new password ends the other sessions with it, and no token', async () => {
  const { directory } = storesOn(databaseClock);
  const here = randomUUID();
  await directory.createCredential(org, credential(here, 'session'), noted());
  expect(await directory.setPassword(org, BOSS, password, noted(), { except: here })).toEqual([ids.session]);
  expect(await directory.findCredential(org, here)).toBeDefined();
  expect(await directory.findCredential(org, ids.token)).toBeDefined();
});
