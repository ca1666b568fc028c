import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { noted } from '../../../test/support/audit-entry.js';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import type { Database } from '../database/database.js';
import { DatabaseAuditTrail } from '../audit/database-audit-trail.js';
import { DatabaseSignInFailures } from './database-sign-in-failures.js';

const FREE = 3;

let database: Database;
let failures: DatabaseSignInFailures;
let org: string;
beforeAll(async () => {
  database = await openTestDatabase();
  failures = new DatabaseSignInFailures(database.sessions);
});
afterAll(() => database.close());
beforeEach(async () => {
  org = await givenOrganisation(database);
});

const entries = { failed: noted('lin', 'sign-in.failed'), locked: noted('lin', 'sign-in.locked') };
const counters = (...subjects: string[]) => subjects.map((subject) => ({ subject, free: FREE }));
const attempt = (subject = 'a'): Promise<string> => failures.fail(org, counters(subject), entries);

/** Lets time pass: everything that was counted lies further back. */
async function pass(interval: string): Promise<void> {
  await database.sessions.run(org, (session) =>
    session.query({
      text: `update sign_in_failure
                set last_at = last_at - $1::interval, locked_until = locked_until - $1::interval`,
      values: [interval],
    }),
  );
}

async function lockedSeconds(): Promise<number> {
  const { rows } = await database.sessions.run(org, (session) =>
    session.query<{ seconds: string }>({
      text: `select extract(epoch from locked_until - last_at) as seconds from sign_in_failure`,
    }),
  );
  return Number(rows[0]?.seconds ?? 0);
}

async function attempts(count: number): Promise<string[]> {
  const results: string[] = [];
  for (let each = 0; each < count; each++) results.push(await attempt());
  return results;
}

describe('failed attempts', () => {
  it('lock after as many as are free, for one subject only', async () => {
    expect(await attempts(5)).toEqual(['admitted', 'admitted', 'admitted', 'locked', 'locked']);
    expect(await attempt('b')).toBe('admitted');
  });

  it('lock even when all of them come at once', async () => {
    const results = await Promise.all(Array.from({ length: 12 }, () => attempt()));
    expect(results.filter((each) => each === 'admitted')).toHaveLength(FREE);
  });

  it('lock for twice as long each time, and an hour at most', async () => {
    await attempts(FREE);
    const lengths = [await lockedSeconds()];
    for (let each = 0; each < 8; each++) {
      await pass('61 minutes');
      expect(await attempt()).toBe('admitted');
      lengths.push(await lockedSeconds());
    }
    expect(lengths).toEqual([60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
  });

  it('are forgotten after a day', async () => {
    await attempts(FREE);
    await pass('25 hours');
    expect(await attempts(4)).toEqual(['admitted', 'admitted', 'admitted', 'locked']);
  });

  it('are forgotten for one of the counters when nothing is locked', async () => {
    await attempts(2);
    await attempt('b');
    expect(await failures.admit(org, counters('b', 'a'), entries, 'a')).toBe('admitted');
    expect(await attempts(4)).toEqual(['admitted', 'admitted', 'admitted', 'locked']);
    expect(await failures.admit(org, counters('b', 'a'), entries, 'b')).toBe('locked');
    expect([await attempt('b'), await attempt('b'), await attempt('b')]).toEqual([
      'admitted',
      'admitted',
      'locked',
    ]);
    expect(await failures.forget(org, 'a', noted('lin'))).toBe(true);
    expect(await failures.forget(org, 'a', noted('lin'))).toBe(false);
    expect(await attempts(2)).toEqual(['admitted', 'admitted']);
  });

  it('count against the first and not the second when that is locked', async () => {
    await attempts(3);
    const both = () => failures.fail(org, counters('address', 'a'), entries);
    expect([await both(), await both(), await both()]).toEqual(['locked', 'locked', 'locked']);
    expect(await attempt('address')).toBe('locked');
  });

  it('are told of in the trail, one by one', async () => {
    await attempts(4);
    await failures.forget(org, 'a', noted('lin'));
    await failures.forget(org, 'a', noted('lin'));
    const { items } = await new DatabaseAuditTrail(database.sessions).page(org, { limit: 10 });
    expect(items.map(({ type }) => type)).toEqual([
      'user.changed',
      'sign-in.locked',
      'sign-in.failed',
      'sign-in.failed',
      'sign-in.failed',
    ]);
  });

  it('of one organisation lock nobody in another', async () => {
    await attempts(4);
    expect(await failures.fail(await givenOrganisation(database), counters('a'), entries)).toBe('admitted');
  });
});
