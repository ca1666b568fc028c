import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SettableClock } from '../../../test/support/settable-clock.js';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import { sha256 } from '../../application/event-log/seal-events.js';
import type { AuditEntry, AuditRecord } from '../../application/ports/audit-trail.js';
import type { Database } from '../database/database.js';
import { appendEntry } from './append-entry.js';
import { DatabaseAuditTrail } from './database-audit-trail.js';
import { positionText } from './trail-position.js';
import { encodeCursor } from '../queries/cursor.js';

let database: Database;
let org: string;
let trail: DatabaseAuditTrail;
const clock = new SettableClock();
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  org = await givenOrganisation(database);
  clock.set(undefined);
  trail = new DatabaseAuditTrail(database.sessions, clock);
});

const entry = (stream: string, type: AuditEntry['type'] = 'sign-in.succeeded', body = {}): AuditEntry => ({
  type,
  stream,
  actor: stream,
  body,
});

async function texts(stream: string): Promise<{ text: string; hash: string }[]> {
  const { rows } = await database.sessions.run(org, (session) =>
    session.query<{ text: string; hash: string }>({
      text: `select text, encode(hash, 'hex') as hash from audit_event where org = $1 and stream = $2 order by seq`,
      values: [org, stream],
    }),
  );
  return rows;
}

async function pages(wanted: { stream?: string; type?: AuditEntry['type'] }): Promise<AuditRecord[]> {
  const all: AuditRecord[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await trail.page(org, { ...wanted, limit: 2, ...(cursor === undefined ? {} : { cursor }) });
    all.push(...page.items);
    if (page.next === undefined) return all;
    cursor = page.next;
  }
}

describe('the audit trail', () => {
  it('chains the entries of a stream: each text holds the hash before it', async () => {
    for (const body of [{ a: 1 }, { b: 2 }]) await trail.record(org, entry('lin', 'user.changed', body));
    const [first, second] = await texts('lin');
    expect(JSON.parse(first?.text ?? '')).toMatchObject({ org, stream: 'lin', seq: 1, previousHash: null });
    expect(JSON.parse(second?.text ?? '')).toMatchObject({ seq: 2, previousHash: first?.hash });
    expect(second?.hash).toBe(sha256(second?.text ?? ''));
  });

  it('takes entries to one stream that come at once, all of them, in one order', async () => {
    const bodies = Array.from({ length: 40 }, (_, place) => ({ place }));
    await Promise.all(bodies.map((body) => trail.record(org, entry('lin', 'sign-in.failed', body))));
    const found = await texts('lin');
    expect(found).toHaveLength(40);
    found.forEach(({ text }, place) =>
      expect(JSON.parse(text)).toMatchObject({
        seq: place + 1,
        previousHash: found[place - 1]?.hash ?? null,
      }),
    );
    expect(new Set(found.map(({ text }) => JSON.parse(text).body.place)).size).toBe(40);
  });

  it('keeps its times in order when the clock goes back', async () => {
    for (const day of ['2026-03-02', '2026-03-01']) {
      clock.set(`${day}T00:00:00.000Z`);
      await trail.record(org, entry('lin'));
    }
    expect((await pages({})).map(({ recordedAt }) => recordedAt.slice(0, 10))).toEqual([
      '2026-03-02',
      '2026-03-02',
    ]);
  });

  it('leaves nothing of an entry whose change was undone', async () => {
    const undone = database.sessions.transaction(org, async (session) => {
      await appendEntry(session, org, entry('lin'));
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await texts('lin')).toEqual([]);
    await trail.record(org, entry('lin'));
    expect(await texts('lin')).toHaveLength(1);
  });

  it('is read newest first, by stream and by type, a page at a time', async () => {
    for (const [day, stream, type] of [
      [1, 'lin', 'sign-in.succeeded'],
      [1, 'wang', 'sign-in.succeeded'],
      [2, 'lin', 'sign-out'],
      [3, 'wang', 'sign-in.failed'],
      [4, 'lin', 'sign-in.succeeded'],
    ] as const) {
      clock.set(`2026-03-0${day}T00:00:00.000Z`);
      await trail.record(org, entry(stream, type));
    }
    const told = (records: readonly AuditRecord[]) => records.map(({ stream, seq }) => `${stream} ${seq}`);
    expect(told(await pages({}))).toEqual(['lin 3', 'wang 2', 'lin 2', 'wang 1', 'lin 1']);
    expect(told(await pages({ stream: 'lin' }))).toEqual(['lin 3', 'lin 2', 'lin 1']);
    expect(told(await pages({ type: 'sign-in.succeeded' }))).toEqual(['lin 3', 'wang 1', 'lin 1']);
    expect(told(await pages({ stream: 'wang', type: 'sign-in.failed' }))).toEqual(['wang 2']);
    expect((await pages({ stream: 'wang' })).at(-1)).toEqual({
      type: 'sign-in.succeeded',
      stream: 'wang',
      actor: 'wang',
      body: {},
      seq: 1,
      recordedAt: '2026-03-01T00:00:00.000Z',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it.each([
    positionText({ recordedAt: '2026-02-30T00:00:00.000Z', seq: 1, stream: 'lin' }),
    positionText({ recordedAt: '2026-02-03T00:00:00.000Z', seq: 9_999_999_999, stream: 'lin' }),
    positionText({ recordedAt: '2026-02-03T00:00:00.000Z', seq: 1, stream: '\0' }),
    'nonsense',
  ])('refuses a cursor that says %j', async (key) => {
    const cursor = encodeCursor(['audit', undefined, undefined], { key, id: randomUUID() });
    await expect(trail.page(org, { limit: 2, cursor })).rejects.toMatchObject({
      code: 'request.cursor-invalid',
    });
  });

  it.each([
    'no JSON',
    '',
    '7',
    'null',
    '[]',
    '{}',
    '{"type":"sign-out","stream":"lin","seq":1,"recordedAt":"2026-03-01T00:00:00.000Z","body":[]}',
  ])('shows an entry whose text somebody has made %j as unreadable, by its columns', async (text) => {
    clock.set('2026-03-01T00:00:00.000Z');
    for (const type of ['sign-in.succeeded', 'sign-out'] as const)
      await trail.record(org, entry('lin', type));
    await database.asOwner(org, async (session) => {
      await session.query({ text: 'set local session_replication_role = replica' });
      const values = [org, text];
      await session.query({ text: 'update audit_event set text = $2 where org = $1 and seq = 1', values });
    });
    const [last, first] = await pages({});
    expect(last).not.toHaveProperty('unreadable');
    expect(first).toEqual({
      type: 'sign-in.succeeded',
      stream: 'lin',
      actor: 'lin',
      body: {},
      seq: 1,
      recordedAt: '2026-03-01T00:00:00.000Z',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      unreadable: true,
    });
  });

  it('is not seen by another organisation', async () => {
    await trail.record(org, entry('lin'));
    expect(await trail.page(await givenOrganisation(database), { limit: 5 })).toEqual({ items: [] });
  });
});
